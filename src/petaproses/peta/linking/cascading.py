"""A cascade as written -> Cascading: templates filled, each row under the nearest higher one, shared rows resolved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from petaproses.language.near import Near
from petaproses.model import built as berkas
from petaproses.model.bentuk import BUILT_IN, TIERED
from petaproses.model.proyek import Proyek
from petaproses.peta import Baris, Cascading, Indikator, Lintas, Rujukan
from petaproses.peta.linking.decimal_commas import joined
from petaproses.peta.linking.notes import Notes
from petaproses.peta.linking.proyek import paper, title_block
from petaproses.peta.linking.templat import Budget, Expander, Row
from petaproses.text.source import At, Source


class _Branch:
    """A row that still gathers the rows below it."""

    def __init__(self, baris: Baris) -> None:
        self.baris = baris
        self.below: list[_Branch] = []


def link_cascading(
    written: berkas.Cascading, source: Source, stem: str, proyek: Proyek, notes: Notes, budget: Budget
) -> Cascading:
    """Link one cascade; its templates take from the project's budget."""
    at = At(source)
    expander = Expander(written.templat, at / "templat", notes, budget)
    rows = list(expander.expand(written.pohon, at / "pohon"))
    return Cascading(
        id=stem,
        judul=written.cascading,
        jenjang=written.jenjang,
        at=at,
        pohon=_grow(_with_tiers(rows, written.jenjang, proyek, notes)),
        kertas=paper(written.kertas, at / "kertas", proyek.kertas, notes),
        kepala=title_block(written.kepala, proyek.kepala),
        keterangan=written.keterangan,
        tabel=_forms(written.tabel, at / "tabel", proyek, notes) or (TIERED.nama,),
    )


def _forms(written: tuple[str, ...], at: At, proyek: Proyek, notes: Notes) -> tuple[str, ...]:
    """Return the forms of tables that a cascade asks for, each once; a name that no form has is a fault."""
    for number, nama in enumerate(written):
        if proyek.bentuk(nama) is None:
            notes.add("tabel-hilang", at / number, nama=nama, dikenal=(*proyek.tabel, *BUILT_IN))
    return tuple(dict.fromkeys(nama for nama in written if proyek.bentuk(nama)))


def _with_tiers(rows: list[Row], jenjang: tuple[str, ...], proyek: Proyek, notes: Notes) -> list[Baris]:
    """Read each row's tier from its keys; a shared row takes tier and text of the row it refers to."""
    tiers = {name: index for index, name in reversed(list(enumerate(jenjang)))}
    near = Near(tiers)
    done: list[Baris] = []
    for row, at in rows:
        if row.rujuk:
            done.append(Baris("", -1, "", at, rujuk=row.rujuk, keterangan=row.keterangan))
            _strange(row, at, {}, notes)
            continue
        named = [key for key in row.other if key in tiers]
        _strange(row, at, tiers, notes)
        if len(named) > 1:
            notes.add("jenjang-ganda", (at / named[1]).at_key, kunci=tuple(named))
        meant = {key: key for key in named[:1]} or _meant(row, near)
        tier = next(iter(meant), "")
        if tier and row.other[tier]:
            done.append(_link_baris(row, tier, tiers[meant[tier]], at, (proyek, notes)))
            continue
        notes.lose(at, repr(row))
        if named:
            notes.add("nilai-kosong", at / named[0], kunci=named[0])
    known = {row.id: row for row in reversed(done) if row.id}
    return [found for row in done if (found := _resolve(row, known, notes)) is not None]


def _meant(row: berkas.Baris, near: Near) -> dict[str, str]:
    """Return the first key of a row that is nearly a tier's name, with that name."""
    return next(({key: tier} for key in row.other if (tier := near.word(key))), {})


def _strange(row: berkas.Baris, at: At, tiers: Mapping[str, int], notes: Notes) -> None:
    """Note the keys of a row that are neither its own nor a tier."""
    strange = [key for key in row.other if key not in tiers]
    if strange and len(strange) == len(row.other) and not row.rujuk:
        notes.add("jenjang-tak-dikenal", (at / strange[0]).at_key, kunci=tuple(strange), dikenal=tuple(tiers)[::-1])
    elif not row.other and not row.rujuk:
        notes.add("jenjang-tak-dikenal", at, kunci=(), dikenal=tuple(tiers)[::-1])
    else:
        known = (*tiers, *berkas.Baris.model_fields)
        for key in strange:
            notes.add("kunci-tak-dikenal", (at / key).at_key, kunci=key, dikenal=known)


def _resolve(row: Baris, known: Mapping[str, Baris], notes: Notes) -> Baris | None:
    if not row.rujuk:
        return row
    target = known.get(row.rujuk)
    if target is None:
        notes.add("rujuk-hilang", row.at / "rujuk", id=row.rujuk, dikenal=tuple(known))
        return None
    return row._replace(jenjang=target.jenjang, teks=target.teks, rujuk_kode=target.kode)


def _link_baris(written: berkas.Baris, tier: str, jenjang: int, at: At, context: tuple[Proyek, Notes]) -> Baris:
    return Baris(
        key="",
        jenjang=jenjang,
        teks=written.other[tier],
        at=at / tier,
        id=written.id,
        kode=written.kode,
        pemilik=written.pemilik,
        hasil=written.hasil,
        pagu=_series(written.pagu, at / "pagu", context),
        tanda=written.tanda,
        lintas=tuple(Lintas(item.dengan, item.sebagai) for item in written.lintas),
        mendukung=tuple(Rujukan(teks, at / "mendukung") for teks in written.mendukung),
        indikator=tuple(
            _link_indikator(item, at / "indikator" / index, context) for index, item in enumerate(written.indikator)
        ),
        keterangan=written.keterangan,
    )


def _link_indikator(written: berkas.Indikator, at: At, context: tuple[Proyek, Notes]) -> Indikator:
    return Indikator(
        uraian=written.uraian,
        at=at,
        id=written.id,
        kode=written.kode,
        satuan=written.satuan,
        arah=written.arah,
        jenis=written.jenis,
        awal=_start(written.awal, at / "awal", context[1]),
        target=_series(written.target, at / "target", context),
        definisi=written.definisi,
        sumber_data=written.sumber_data,
        keterangan=written.keterangan,
    )


def _start(written: Mapping[str | int, str], at: At, notes: Notes) -> dict[str, str]:
    """Return where an indicator begins, by year; figures written without one stand together under an empty year, where
    one is usual."""
    if any(isinstance(year, int) for year in written):
        return {"": "; ".join(_figures(written, at, 1, notes))}
    return {str(year): text for year, text in written.items()}


def _series(written: Mapping[str | int, str], at: At, context: tuple[Proyek, Notes]) -> dict[str, str]:
    """Return figures by year: as written, or a list spread over the years of the period."""
    proyek, notes = context
    if not any(isinstance(year, int) for year in written):
        return {str(year): text for year, text in written.items()}
    figures = _figures(written, at, len(proyek.tahun), notes)
    if len(figures) != len(proyek.tahun):
        notes.add("target-tak-cocok", at, jumlah=len(figures), tahun=proyek.tahun)
    return dict(zip(proyek.tahun, figures, strict=False))


def _figures(written: Mapping[str | int, str], at: At, years: int, notes: Notes) -> tuple[str, ...]:
    """Return the figures of a list that were meant, one for each of the years; one cut by its comma is a fault."""
    figures = tuple(written.values())
    meant = joined(at, figures, years)
    if meant is None:
        return figures
    notes.add("koma-memotong", at, angka=meant.figures, bentang=meant.spans)
    return meant.figures


def _grow(rows: list[Baris]) -> tuple[Baris, ...]:
    """Put each row under the nearest row above it of a higher tier; so a shared row never stands below itself."""
    roots: list[_Branch] = []
    above: list[_Branch] = []
    for row in rows:
        while above and above[-1].baris.jenjang >= row.jenjang:
            above.pop()
        branch = _Branch(row)
        (above[-1].below if above else roots).append(branch)
        above.append(branch)
    return _frozen(roots, "")


def _frozen(branches: list[_Branch], prefix: str) -> tuple[Baris, ...]:
    """Number the rows of each level and close their subtrees; as deep as there are tiers."""
    count: Counter[int] = Counter()
    done = []
    for index, branch in enumerate(branches, start=1):
        count[branch.baris.jenjang] += 1
        key = f"{prefix}{index}"
        anak = _frozen(branch.below, f"{key}.")
        done.append(branch.baris._replace(key=key, nomor=count[branch.baris.jenjang], anak=anak))
    return tuple(done)
