"""Peta -> peta relasi: which owners and others take part in which process, inside and outside the organisation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from petaproses.model.kode import sort_key
from petaproses.peta import Peta, Proses
from petaproses.peta.hierarchy import Hierarchy
from petaproses.peta.outputs import RELASI
from petaproses.table.grid import Cell, Group, Line, Row, Table, View
from petaproses.table.references import pointing_to

PEMILIK = "P"
INVOLVED = "T"
KETERANGAN = (
    f"{PEMILIK} = pemilik proses",
    f"{INVOLVED} = terlibat: pelaku, atau pelaksana langkah dalam peta lintas fungsi",
)


def views(peta: Peta) -> Iterator[View]:
    """Give the matrix when some process has an owner or a participant."""
    if RELASI.of(peta):
        yield View(RELASI.id, RELASI.judul, build, "matriks")


def build(peta: Peta) -> Table:
    """Return one row a process that somebody owns or takes part in, one column for each of those people."""
    hierarchy = Hierarchy.of(peta)
    steps = _step_owners(hierarchy)
    ordered = sorted(peta.proses, key=lambda proses: (proses.level, sort_key(proses.kode)))
    marks = {proses.kode: _marks(proses, steps.get(proses.kode, ())) for proses in ordered}
    people = _people(peta, marks.values())
    inside = [key for key in people if not _outside(peta, key)]
    outside = [key for key in people if _outside(peta, key)]
    shown = [proses for proses in ordered if marks[proses.kode]]
    groups = tuple(
        Group(
            tuple(_row(hierarchy, proses, marks[proses.kode], inside + outside) for proses in members),
            f"Level {level}",
            str(level),
        )
        for level, members in groupby(shown, key=lambda proses: proses.level)
    )
    return Table(
        RELASI.id,
        RELASI.judul,
        2 + len(people),
        _header(peta, inside, outside),
        groups,
        KETERANGAN,
        tegak=True,
        traits=("kode",),
        kelompok="Level",
    )


def _step_owners(hierarchy: Hierarchy) -> dict[str, tuple[str, ...]]:
    """Map a process to who works on the steps of the cross-functional maps below it."""
    owners: dict[str, tuple[str, ...]] = {}
    for lintas in hierarchy.peta.lintas_fungsi:
        proses = hierarchy.process_of(lintas)
        if proses:
            own = tuple(name for langkah in lintas.langkah for name in (*langkah.pemilik, *langkah.pelaku))
            owners[proses.kode] = owners.get(proses.kode, ()) + own
    return owners


def _marks(proses: Proses, steps: Iterable[str]) -> dict[str, str]:
    owned = dict.fromkeys(proses.pemilik, PEMILIK)
    return owned | {key: INVOLVED for key in (*proses.pelaku, *steps) if key not in owned}


def _people(peta: Peta, marks: Iterable[dict[str, str]]) -> list[str]:
    """List who is marked at all: as the register orders them, then those it does not know as the maps do."""
    met = dict.fromkeys(key for row in marks for key in row)
    return [key for key in peta.proyek.peran if key in met] + [key for key in met if key not in peta.proyek.peran]


def _outside(peta: Peta, key: str) -> bool:
    peran = peta.proyek.peran.get(key)
    return peran is not None and peran.luar


def _header(peta: Peta, inside: list[str], outside: list[str]) -> tuple[Row, ...]:
    sides = tuple(
        Cell.of(title, head=True, colspan=len(keys))
        for title, keys in (("Internal", inside), ("Eksternal", outside))
        if keys
    )
    names = tuple(Cell.of(peta.called(key), head=True) for key in inside + outside)
    return (Cell.of("Kode", head=True, rowspan=2), Cell.of("Nama proses", head=True, rowspan=2), *sides), names


def _row(hierarchy: Hierarchy, proses: Proses, marks: dict[str, str], people: list[str]) -> Row:
    nama = Cell((Line(proses.nama, pointing_to(hierarchy.opens(proses.kode))),))
    kode = Cell((Line(proses.kode, key=proses.id or proses.kode, proses=proses.kode),), head=True)
    return (kode, nama, *(Cell.of(marks.get(key, "")) for key in people))
