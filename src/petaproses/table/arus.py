"""Peta -> process flow as a table: who hands what to whom."""

from __future__ import annotations

from collections.abc import Iterator

from petaproses.peta import Peta
from petaproses.peta.arus import Pihak, arus_of
from petaproses.peta.hierarchy import Hierarchy
from petaproses.peta.outputs import ARUS
from petaproses.table.grid import Cell, Group, Line, Table, View
from petaproses.table.references import pointing_to

KETERANGAN = (
    "Yang diserahkan berkotak kuning (putih bila sudah ada sebelumnya): dari semua yang garisnya masuk ke"
    " kotak itu, kepada semua yang garisnya keluar; tidak kepada diri sendiri, dan tidak antara proses dan turunannya."
)


def views(peta: Peta) -> Iterator[View]:
    """Give the table when something is handed over."""
    if ARUS.of(peta):
        yield View(ARUS.id, ARUS.judul, build, "graf", keterangan=KETERANGAN)


def build(peta: Peta) -> Table:
    """Return one row for everything that is handed over, with all who hand it and all who take it."""
    hierarchy = Hierarchy.of(peta)
    rows = tuple(
        (
            Cell(tuple(_end(hierarchy, pihak) for pihak in handover.dari), head=True),
            Cell.of(*handover.what),
            Cell(tuple(_end(hierarchy, pihak) for pihak in handover.ke)),
        )
        for handover in arus_of(peta)
    )
    header = tuple(Cell.of(title, head=True) for title in ("Dari", "Yang diserahkan", "Ke"))
    return Table(ARUS.id, ARUS.judul, len(header), (header,), (Group(rows),))


def _end(hierarchy: Hierarchy, pihak: Pihak) -> Line:
    proses = pihak.proses
    if proses is None:
        return Line(pihak.nama)
    return Line(f"{proses.kode} {proses.nama}", pointing_to(hierarchy.opens(proses.kode)), proses=proses.kode)
