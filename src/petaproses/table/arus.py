"""Peta -> process flow as a table: who hands what to whom."""

from __future__ import annotations

from collections.abc import Iterator

from petaproses.arus import Pihak, arus_of
from petaproses.hierarchy import Hierarchy
from petaproses.outputs import ARUS
from petaproses.peta import Peta
from petaproses.table.grid import Cell, Group, Line, Table, View
from petaproses.table.rujukan import pointing_to


def views(peta: Peta) -> Iterator[View]:
    """Give the table when something is handed over."""
    if ARUS.of(peta):
        yield View(ARUS.id, ARUS.judul, build, "graf")


def build(peta: Peta) -> Table:
    """Return one row for everything that one end hands to another."""
    hierarchy = Hierarchy.of(peta)
    rows = tuple(
        (_end(hierarchy, serah.dari, head=True), Cell.of(*serah.apa), _end(hierarchy, serah.ke))
        for serah in arus_of(peta)
    )
    header = tuple(Cell.of(title, head=True) for title in ("Dari", "Yang diserahkan", "Ke"))
    return Table(ARUS.id, ARUS.judul, len(header), (header,), (Group(rows),))


def _end(hierarchy: Hierarchy, pihak: Pihak, *, head: bool = False) -> Cell:
    proses = pihak.proses
    if proses is None:
        return Cell.of(pihak.nama, head=head)
    named = Line(f"{proses.kode} {proses.nama}", pointing_to(hierarchy.opens(proses.kode)), proses=proses.kode)
    return Cell((named,), head=head)
