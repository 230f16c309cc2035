"""Peta -> the list of abbreviations: what the words mean by which maps name those who own things."""

from __future__ import annotations

from collections.abc import Iterator

from petaproses.peta import Peta
from petaproses.peta.outputs import SINGKATAN, abbreviated
from petaproses.table.grid import Cell, Group, Table, View


def views(peta: Peta) -> Iterator[View]:
    """Give the list when the register has a word that is not the name itself."""
    if SINGKATAN.of(peta):
        yield View(SINGKATAN.id, SINGKATAN.judul, build)


def build(peta: Peta) -> Table:
    """Return one row a word, in alphabetical order."""
    found = sorted(abbreviated(peta), key=lambda peran: (peran.kunci.casefold(), peran.kunci))
    rows = tuple((Cell.of(peran.kunci, head=True), Cell.of(peran.nama), Cell.of(peran.kode)) for peran in found)
    header = tuple(Cell.of(title, head=True) for title in ("Singkatan", "Kepanjangan", "Kode unit"))
    return Table(SINGKATAN.id, SINGKATAN.judul, 3, (header,), (Group(rows),), sifat=("", "", "kode"))
