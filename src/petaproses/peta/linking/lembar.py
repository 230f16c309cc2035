"""Sheets and cross-functional maps as written -> Lembar, Proses, LintasFungsi, Langkah."""

from __future__ import annotations

from collections import Counter

from petaproses.model import built as berkas
from petaproses.model.kode import sort_key
from petaproses.model.proyek import Kepala, Proyek
from petaproses.peta import Kelompok, Lajur, Langkah, Lembar, LintasFungsi, MutuBaku, Proses, Rujukan, Sop
from petaproses.peta.linking.alur import link_alur
from petaproses.peta.linking.notes import Notes
from petaproses.peta.linking.proyek import paper, title_block
from petaproses.text.source import At, Source

LEVEL_0 = "level-0"
"""The id of the sheet without a parent."""

_NAMES = {"mulai": "Mulai", "selesai": "Selesai"}


def _sop(written: tuple[berkas.Sop, ...]) -> tuple[Sop, ...]:
    return tuple(Sop(item.nomor, item.judul) for item in written)


def link_lembar(written: berkas.Lembar, source: Source, proyek: Proyek, notes: Notes) -> Lembar:
    """Link one sheet; its number is derived later, when all sheets are known."""
    at = At(source)
    induk = written.induk or None
    level = max(proyek.kode.level(induk) + 1, 1) if induk else 0
    if written.level and written.level != str(level):
        notes.add("level-tak-cocok", at / "level", tertulis=written.level, seharusnya=str(level))

    def link_all(items: tuple[berkas.Proses, ...], pemilik: tuple[str, ...], place: At) -> tuple[Proses, ...]:
        return tuple(_link_proses(item, pemilik, place / index, level, induk) for index, item in enumerate(items))

    lajur = tuple(
        Lajur(item.pemilik, at / "lajur" / i, link_all(item.proses, item.pemilik, at / "lajur" / i / "proses"))
        for i, item in enumerate(written.lajur)
    )
    kelompok = tuple(
        Kelompok(item.nama, item.jenis, at / "kelompok" / i, link_all(item.proses, (), at / "kelompok" / i / "proses"))
        for i, item in enumerate(written.kelompok)
    )
    rows: tuple[Lajur | Kelompok, ...] = (*lajur, *kelompok)
    names = {proses.id: proses.kode for row in rows for proses in row.proses if proses.id}
    return Lembar(
        id=induk or LEVEL_0,
        induk=induk,
        level=level,
        nomor=str(level),
        judul=written.judul,
        at=at,
        lajur=lajur,
        kelompok=kelompok,
        alur=tuple(link_alur(written.alur, at / "alur", names, notes)),
        arah=written.arah,
        kertas=paper(written.kertas, at / "kertas", proyek.kertas, notes),
        kepala=title_block(written.kepala, proyek.kepala),
        sumber=written.sumber,
        keterangan=written.keterangan,
    )


def _link_proses(written: berkas.Proses, pemilik: tuple[str, ...], at: At, level: int, induk: str | None) -> Proses:
    return Proses(
        kode=written.kode,
        nama=written.nama,
        at=at,
        level=level,
        induk=induk,
        id=written.id,
        jenis=written.jenis,
        pemilik=written.pemilik or pemilik,
        own_pemilik=bool(written.pemilik),
        pelaku=written.pelaku,
        pemasok=written.pemasok,
        masukan=written.masukan,
        keluaran=written.keluaran,
        pelanggan=written.pelanggan,
        mendukung=tuple(Rujukan(teks, at / "mendukung") for teks in written.mendukung),
        sop=_sop(written.sop),
        dasar_hukum=written.dasar_hukum,
        rab=written.rab,
        status=written.status,
        keterangan=written.keterangan,
    )


def numbered(sheets: list[Lembar], notes: Notes) -> tuple[Lembar, ...]:
    """Return the sheets in order of level and parent's code, numbered `3.1`, `3.2` or, alone on its level, `2`.

    Of two sheets with one parent the second is left out and noted.
    """
    first: dict[str, Lembar] = {}
    for sheet in sheets:
        if sheet.id in first:
            at = sheet.at / "induk" if sheet.induk else sheet.at
            notes.add("lembar-ganda", at, lembar=sheet, pertama=first[sheet.id])
        else:
            first[sheet.id] = sheet
    ordered = sorted(first.values(), key=lambda sheet: (sheet.level, sort_key(sheet.induk or "")))
    count = Counter(sheet.level for sheet in ordered)
    seen: Counter[int] = Counter()
    done = []
    for sheet in ordered:
        seen[sheet.level] += 1
        nomor = f"{sheet.level}.{seen[sheet.level]}" if count[sheet.level] > 1 else str(sheet.level)
        judul = sheet.judul or f"Peta Proses Bisnis Level {nomor}"
        done.append(sheet._replace(nomor=nomor, judul=judul))
    return tuple(done)


def link_lintas_fungsi(
    written: berkas.LintasFungsi, source: Source, stem: str, proyek: Proyek, notes: Notes
) -> LintasFungsi:
    """Link one cross-functional map."""
    at = At(source)
    return LintasFungsi(
        id=written.kode or stem,
        induk=written.induk,
        kode=written.kode,
        judul=written.judul,
        at=at,
        lajur=written.lajur,
        langkah=tuple(_link_langkah(item, at / "langkah" / i) for i, item in enumerate(written.langkah)),
        alur=tuple(link_alur(written.alur, at / "alur", {}, notes)),
        cfm=written.cfm,
        sop=_sop(written.sop),
        arah=written.arah,
        kertas=paper(written.kertas, at / "kertas", proyek.kertas, notes),
        kepala=_with_bases(title_block(written.kepala, proyek.kepala), written.dasar_hukum),
        sumber=written.sumber,
        keterangan=written.keterangan,
        status=written.status,
    )


def _with_bases(kepala: Kepala, dasar_hukum: tuple[str, ...]) -> Kepala:
    """Return a title block with a map's own legal bases before those that it has."""
    return kepala._replace(dasar_hukum=tuple(dict.fromkeys((*dasar_hukum, *kepala.dasar_hukum))))


def titled(maps: tuple[LintasFungsi, ...]) -> tuple[LintasFungsi, ...]:
    """Give the cross-functional maps without a title one of their code, or else their parent's; a parent without a code
    is known by an id, which is for files only."""
    ids = {each.id for each in maps if not each.kode}
    return tuple(
        each if each.judul else each._replace(judul=_title(each.kode or (each.induk if each.induk not in ids else "")))
        for each in maps
    )


def _title(kode: str) -> str:
    return f"Peta Lintas Fungsi {kode}".rstrip()


def _link_langkah(written: berkas.Langkah, at: At) -> Langkah:
    mutu = written.mutu_baku
    return Langkah(
        id=written.id,
        nama=written.nama or _NAMES.get(written.jenis, ""),
        at=at,
        jenis=written.jenis,
        pemilik=written.pemilik,
        pelaku=written.pelaku,
        ke_peta=written.ke_peta,
        mutu_baku=MutuBaku(mutu.kelengkapan, mutu.waktu, mutu.output),
        dasar_hukum=written.dasar_hukum,
        keterangan=written.keterangan,
    )
