"""Peta -> the list of abbreviations: what the words mean by which maps name those who own things."""

from __future__ import annotations

from collections.abc import Iterator

from petaproses.peta import Peta
from petaproses.peta.outputs import ABBREVIATIONS, abbreviated
from petaproses.table.grid import Cell, Group, Table, View


def views(peta: Peta) -> Iterator[View]:
    """Give the list when the register has a word that is not the name itself."""
    if ABBREVIATIONS.of(peta):
        yield View(ABBREVIATIONS.id, ABBREVIATIONS.judul, build)


def build(peta: Peta) -> Table:
    """Return one row a word, in alphabetical order."""
    found = sorted(abbreviated(peta), key=lambda peran: (peran.key.casefold(), peran.key))
    rows = tuple((Cell.of(peran.key, head=True), Cell.of(peran.nama), Cell.of(peran.kode)) for peran in found)
    header = tuple(Cell.of(title, head=True) for title in ("Singkatan", "Kepanjangan", "Kode unit"))
    return Table(ABBREVIATIONS.id, ABBREVIATIONS.judul, 3, (header,), (Group(rows),), traits=("", "", "kode"))
