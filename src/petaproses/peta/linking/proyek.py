"""Project files -> Proyek: one project of all files that describe it, its register, paper and title block."""

from __future__ import annotations

import re
from typing import Any

from petaproses.model import built as berkas
from petaproses.model.bentuk import Bentuk, Kolom
from petaproses.model.kode import ProfilKode
from petaproses.model.proyek import Kepala, Kertas, Pemeriksaan, Pengesahan, Peran, Peraturan, Proyek
from petaproses.model.shape import Shaped
from petaproses.peta.linking.notes import Notes
from petaproses.text.source import At

SIZES = {
    "A4": (210.0, 297.0),
    "F4": (215.0, 330.0),
    "A3": (297.0, 420.0),
    "LEGAL": (215.9, 355.6),
    "LETTER": (215.9, 279.4),
}
"""Paper sizes by name, short side first, in mm. F4 is the 215 x 330 mm of Indonesian offices."""

PAPERS = ("A4", "F4", "A3", "Legal", "Letter", "215 x 330 mm")
"""What a paper size may be, as a planner writes it."""

_CUSTOM = re.compile(r"(\d+(?:[.,]\d+)?)\s*[x×]\s*(\d+(?:[.,]\d+)?)\s*(?:mm)?", re.IGNORECASE)
_YEARS = re.compile(r"\b(\d{4})\s*(?:[-–—/]|s\.?d\.?|sampai)\s*(\d{4})\b")
_MAX_YEARS = 50
_MIN_SIDE, _MAX_SIDE = 90.0, 2000.0


def link_proyek(files: list[Shaped], notes: Notes) -> Proyek:
    """Join what the project files say; a key that two of them set is a fault, and the first one counts."""
    written: dict[str, tuple[Any, At]] = {}
    peran: dict[str, Peran] = {}
    tabel: dict[str, Bentuk] = {}
    for file in files:
        record = file.record
        assert isinstance(record, berkas.Proyek)
        for name in sorted(record.model_fields_set - {"peran", "tabel"}):
            at = At(file.source) / name
            if name in written:
                notes.add("proyek-ganda", at.at_key, kunci=name, pertama=written[name][1].at_key)
            else:
                written[name] = (getattr(record, name), at)
        for key, entry in record.peran.items():
            at = At(file.source) / "peran" / key
            if key in peran:
                notes.add("proyek-ganda", at.at_key, kunci=key, pertama=peran[key].at.at_key)
            else:
                nama, luar = entry.nama or key, entry.luar == "ya"
                peran[key] = Peran(key, nama, at, entry.unit, entry.anggota, luar, entry.kode)
        _add_forms(record.tabel, At(file.source) / "tabel", tabel, notes)
    texts = {name: value for name, (value, _) in written.items() if isinstance(value, str) and value}
    kode, kertas, kepala = (written.get(name, (None, None)) for name in ("kode", "kertas", "kepala"))
    peraturan = written.get("peraturan", (None, None))[0]
    akar, dokumen, situs = (written.get(name, ((), None))[0] for name in ("akar", "dokumen", "situs"))
    return Proyek(
        at=At(files[0].source) if files else None,
        **texts,
        tahun=years(texts.get("periode", "")),
        kode=ProfilKode(**vars(kode[0])) if kode[0] else ProfilKode(),
        at_kode=kode[1],
        akar=akar,
        dokumen=dokumen,
        situs=situs,
        peran=peran,
        kertas=paper(kertas[0], kertas[1], None, notes),
        kepala=title_block(kepala[0], Kepala()),
        peraturan=Peraturan(**vars(peraturan)) if peraturan else Peraturan(),
        pemeriksaan=_checking(*written.get("pemeriksaan", (None, None))),
        tabel=tabel,
    )


def _checking(written: berkas.Pemeriksaan | None, at: At | None) -> Pemeriksaan:
    """Return what the project says of findings."""
    return Pemeriksaan(written.profil, written.abaikan, written.bobot, at) if written else Pemeriksaan()


def _add_forms(written: tuple[berkas.Bentuk, ...], at: At, tabel: dict[str, Bentuk], notes: Notes) -> None:
    """Add the forms of cascade tables of one file; a name that another form has is a fault."""
    for number, form in enumerate(written):
        here = at / number
        if (first := tabel.get(form.nama)) and first.at:
            notes.add("proyek-ganda", here / "nama", kunci=form.nama, pertama=first.at / "nama")
            continue
        kolom = tuple(
            Kolom(each.judul, each.jenjang, each.isi, each.tahun, here / "kolom" / index)
            for index, each in enumerate(form.kolom)
        )
        tabel[form.nama] = Bentuk(form.nama, form.judul or form.nama, kolom, form.susunan, form.jenis, here)


def years(periode: str) -> tuple[str, ...]:
    """Return the years of a period such as 2018-2023, first and last included; none when it does not say so."""
    found = _YEARS.search(periode)
    if not found:
        return ()
    first, last = int(found[1]), int(found[2])
    return tuple(str(year) for year in range(first, last + 1)) if last - first < _MAX_YEARS else ()


def paper(written: berkas.Kertas | None, at: At | None, inherited: Kertas | None, notes: Notes) -> Kertas | None:
    """Return the paper that a file asks for, what it leaves open taken from the project; None when neither asks."""
    if written is None or at is None:
        return inherited
    inherited = inherited or Kertas()
    nama, short, long = inherited.nama, *sorted((inherited.width, inherited.height))
    landscape = inherited.width > inherited.height
    if written.ukuran:
        sides = paper_sides(written.ukuran)
        if sides is None:
            notes.add("pilihan-salah", at / "ukuran", nilai=written.ukuran, pilihan=PAPERS)
        else:
            nama, (short, long) = written.ukuran, sorted(sides)
            landscape = landscape if written.ukuran.upper() in SIZES else sides[0] > sides[1]
    if written.arah:
        landscape = written.arah == "mendatar"
    width, height = (long, short) if landscape else (short, long)
    return Kertas(nama, width, height, inherited.pinggir if written.pinggir is None else written.pinggir)


def paper_sides(ukuran: str) -> tuple[float, float] | None:
    """Return both sides in mm of a paper by name, or as written (`215 x 330 mm`); None when it is no paper."""
    if ukuran.upper() in SIZES:
        return SIZES[ukuran.upper()]
    found = _CUSTOM.fullmatch(ukuran.strip())
    if not found:
        return None
    sides = (float(found[1].replace(",", ".")), float(found[2].replace(",", ".")))
    return sides if min(sides) >= _MIN_SIDE and max(sides) <= _MAX_SIDE else None


def title_block(written: berkas.Kepala | None, inherited: Kepala) -> Kepala:
    """Return the title block of a file: its own fields over those of the project."""
    if written is None:
        return inherited
    own: dict[str, Any] = {}
    for name in written.model_fields_set:
        value = getattr(written, name)
        own[name] = _signer(value, getattr(inherited, name)) if isinstance(value, berkas.Pengesahan) else value
    return inherited._replace(**own)


def _signer(written: berkas.Pengesahan, inherited: Pengesahan) -> Pengesahan:
    given = written.model_fields_set
    return Pengesahan(**{name: getattr(written if name in given else inherited, name) for name in Pengesahan._fields})
