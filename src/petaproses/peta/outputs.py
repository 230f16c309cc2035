"""Peta -> what is made of it besides its pictures: which tables it has, and the id that names the file of each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from petaproses.language import Said
from petaproses.model.bentuk import TIERED
from petaproses.model.proyek import Peran
from petaproses.peta import Cascading, LintasFungsi, Peta
from petaproses.peta.arus import has_arus

INDEX = "index"
"""The id of the page that links everything."""

README = "README"
"""What that page is called where folders show a file of this name: GitHub, GitLab, Gitea."""

COVERAGE = "cakupan"
"""The id of the page that tells what of the map is decomposed and what is not there yet."""


class Overview(NamedTuple):
    """A table over the whole map: the id that names its file, its title, and whether a map has it."""

    id: str
    judul: str
    of: Callable[[Peta], bool]


PROSES = Overview("daftar-proses", "Daftar proses", lambda peta: bool(peta.proses))
RELASI = Overview("peta-relasi", "Peta relasi", lambda peta: any(each.pemilik or each.pelaku for each in peta.proses))
INDIKATOR = Overview(
    "daftar-indikator",
    "Daftar indikator",
    lambda peta: any(
        baris.indikator or cascading.at_jenjang(baris, "indikator")
        for cascading in peta.cascading
        for baris in cascading.walk()
        if not baris.rujuk
    ),
)
MATRIKS = Overview(
    "matriks-kode",
    "Matriks kode",
    lambda peta: bool(peta.proses and peta.lintas_fungsi) or any(each.sop or each.level for each in peta.proses),
)
ARUS = Overview("arus-proses", "Arus proses", has_arus)
ABBREVIATIONS = Overview("daftar-singkatan", "Daftar singkatan", lambda peta: any(abbreviated(peta)))
COVERAGE_TABLES = (
    Overview("cakupan-urai", "Proses yang terurai", lambda peta: bool(peta.proses)),
    Overview("cakupan-proses", "Proses yang belum lengkap", lambda peta: bool(peta.proses)),
    Overview("cakupan-indikator", "Indikator tanpa proses", lambda peta: bool(peta.proses)),
    Overview("cakupan-peran", "Peran tanpa proses", lambda peta: bool(peta.proses)),
    Overview("cakupan-serah-terima", "Serah terima pekerjaan antarpemilik", lambda peta: bool(peta.proses)),
)
"""The tables of the coverage report, for formats that have no page for it."""


def table_id(cascading: Cascading, bentuk: str = "") -> str:
    """Return the id of a cascade's table in a form, of its first one when none is named; the cascade's own id names
    its picture."""
    bentuk = bentuk or cascading.tabel[0]
    return f"tabel-{cascading.id}" if bentuk == TIERED.nama else f"tabel-{cascading.id}-{bentuk}"


def abbreviated(peta: Peta) -> Iterator[Peran]:
    """Give those of the register whom maps name by another word than their name, or who have a code."""
    register = peta.proyek.peran.values()
    return (peran for peran in register if peran.kode or peran.nama.casefold() != peran.key.casefold())


def steps_id(lintas: LintasFungsi) -> str:
    """Return the id of the table of a cross-functional map's steps; the map's own id names its picture."""
    return f"langkah-{lintas.id}"


def stepped(peta: Peta) -> Iterator[LintasFungsi]:
    """Give the cross-functional maps that have such a table: those with steps."""
    return (lintas for lintas in peta.lintas_fungsi if lintas.langkah)


def tabulated(peta: Peta) -> Iterator[Cascading]:
    """Give the cascades that have a table: those with rows."""
    return (cascading for cascading in peta.cascading if cascading.pohon and cascading.jenjang)


class Kind(NamedTuple):
    """A kind of table: the module in `table/` whose `views` gives those that a map has, and what names their files:
    the id of each, and what it is called."""

    module: str
    named: Callable[[Peta], Iterator[tuple[str, Said]]]


def _over(overview: Overview) -> Callable[[Peta], Iterator[tuple[str, Said]]]:
    return lambda peta: iter([(overview.id, Said("tabel {judul}", judul=overview.judul))] if overview.of(peta) else [])


def _of_cascades(peta: Peta) -> Iterator[tuple[str, Said]]:
    for cascading in tabulated(peta):
        called = Said("tabel dari {id}", id=cascading.id)
        yield from ((table_id(cascading, bentuk), called) for bentuk in cascading.tabel)


def _of_steps(peta: Peta) -> Iterator[tuple[str, Said]]:
    return ((steps_id(each), Said("tabel langkah {id}", id=each.id)) for each in stepped(peta))


KINDS = (
    Kind("proses", _over(PROSES)),
    Kind("relasi", _over(RELASI)),
    Kind("arus", _over(ARUS)),
    Kind("matriks", _over(MATRIKS)),
    Kind("indikator", _over(INDIKATOR)),
    Kind("cascading", _of_cascades),
    Kind("langkah", _of_steps),
    Kind("abbreviations", _over(ABBREVIATIONS)),
)
"""One line a kind of table, in the order in which they are shown."""


def besides_pictures(peta: Peta) -> Iterator[tuple[str, Said]]:
    """Give the id of everything that is made besides pictures, and what it is called."""
    yield from ((name, Said("halaman indeks")) for name in (INDEX, README))
    yield COVERAGE, Said("laporan cakupan")
    for kind in (*KINDS, *(Kind("coverage", _over(each)) for each in COVERAGE_TABLES)):
        yield from kind.named(peta)
