"""Peta -> the list of processes by level, with the columns that some process fills."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby

from petaproses.model.kode import sort_key
from petaproses.peta import Peta, Proses, Sop
from petaproses.peta.hierarchy import Hierarchy
from petaproses.peta.outputs import PROSES
from petaproses.table.grid import Cell, Group, Line, Row, Table, Trait, View
from petaproses.table.references import line_of, pointing_to
from petaproses.text.filename import stem

Column = tuple[str, Callable[[Peta, Proses], tuple[Line, ...]]]


def views(peta: Peta) -> Iterator[View]:
    """Give the list when the map has a process."""
    if PROSES.of(peta):
        yield View(PROSES.id, PROSES.judul, build)


def build(peta: Peta) -> Table:
    """Return one row a process, in groups by level, in natural order of the codes."""
    hierarchy = Hierarchy.of(peta)
    ordered = sorted(peta.proses, key=lambda proses: (proses.level, sort_key(proses.kode)))
    optional = [column for column in COLUMNS if any(column[1](peta, proses) for proses in ordered)]
    header = tuple(Cell.of(title, head=True) for title in ("Kode", "Nama proses", *(title for title, _ in optional)))
    groups = []
    for level, members in groupby(ordered, key=lambda proses: proses.level):
        rows = tuple(_row(hierarchy, proses, optional) for proses in members)
        groups.append(Group(rows, f"Level {level} ({len(rows)} proses)", str(level)))
    traits: tuple[Trait, ...] = ("kode", "", *(TRAITS.get(title, "") for title, _ in optional))
    return Table(PROSES.id, PROSES.judul, len(header), (header,), tuple(groups), traits=traits, kelompok="Level")


def _row(hierarchy: Hierarchy, proses: Proses, optional: list[Column]) -> Row:
    kode = Cell(
        (Line(proses.kode, jangkar=f"p-{stem(proses.kode)}", key=proses.id or proses.kode, proses=proses.kode),),
        head=True,
    )
    nama = Cell((Line(proses.nama, pointing_to(hierarchy.opens(proses.kode))),))
    return (kode, nama, *(Cell(lines(hierarchy.peta, proses)) for _, lines in optional))


def _texts(*texts: str) -> tuple[Line, ...]:
    return tuple(Line(text) for text in texts if text)


def _names(peta: Peta, keys: tuple[str, ...]) -> tuple[Line, ...]:
    return _texts(*(peta.called(key) for key in keys))


def _sop(sop: Sop) -> str:
    return " ".join(part for part in (sop.nomor, sop.judul) if part)


COLUMNS: tuple[Column, ...] = (
    ("Jenis", lambda _, proses: _texts(proses.jenis)),
    ("Pemilik", lambda peta, proses: _names(peta, proses.pemilik)),
    ("Pelaku", lambda peta, proses: _names(peta, proses.pelaku)),
    ("Pemasok", lambda peta, proses: _names(peta, proses.pemasok)),
    ("Masukan", lambda _, proses: _texts(*proses.masukan)),
    ("Keluaran", lambda _, proses: _texts(*proses.keluaran)),
    ("Pelanggan", lambda peta, proses: _names(peta, proses.pelanggan)),
    ("Mendukung", lambda peta, proses: tuple(line_of(peta, rujukan) for rujukan in proses.mendukung)),
    ("SOP", lambda _, proses: _texts(*map(_sop, proses.sop))),
    ("Dasar hukum", lambda _, proses: _texts(*proses.dasar_hukum)),
    ("RAB", lambda _, proses: _texts(*proses.rab)),
    ("Status", lambda _, proses: _texts(proses.status)),
    ("Keterangan", lambda _, proses: _texts(proses.keterangan)),
)
"""The columns that stand only when some process fills them: heading, and the lines of one process's cell."""

TRAITS: dict[str, Trait] = {"Pemilik": "peran", "Pelaku": "peran", "RAB": "kode"}
"""What kind of thing such a column holds, where it is not just text."""
