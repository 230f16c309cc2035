"""Peta -> the code matrix in eight columns: processes, their subprocesses, CFMs below those, and SOPs below those."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from petaproses.model.kode import sort_key
from petaproses.peta import LintasFungsi, Peta, Proses, Sop
from petaproses.peta.coverage import ELSEWHERE, topmost
from petaproses.peta.hierarchy import Hierarchy
from petaproses.peta.outputs import MATRIKS
from petaproses.table.grid import Cell, Group, Line, Row, Table, View
from petaproses.table.references import pointing_to

JUDUL = (
    "Kode proses",
    "Business process mapping",
    "Kode sub proses",
    "Judul sub proses",
    "Kode CFM",
    "Judul CFM",
    "Kode SOP",
    "Judul SOP",
)


class _Cfm(NamedTuple):
    """A cross-functional map as the matrix lists it, with its SOPs, each as code and title."""

    kode: tuple[Line, ...]
    judul: tuple[Line, ...]
    sop: list[tuple[Cell, Cell]]


def views(peta: Peta) -> Iterator[View]:
    """Give the matrix when there is more than processes of one level in it."""
    if MATRIKS.of(peta):
        yield View(MATRIKS.id, MATRIKS.judul, build)


def build(peta: Peta) -> Table:
    """Return one row a SOP, or what has none below it, in natural order of the codes."""
    hierarchy = Hierarchy.of(peta)
    branches: dict[str, list[Proses]] = {}
    for proses in sorted(peta.by_kode.values(), key=lambda each: sort_key(each.kode)):
        branches.setdefault(topmost(peta, proses), []).append(proses)
    below = _below(hierarchy)
    rows: list[Row] = []
    for kode in sorted(branches, key=sort_key):
        own = peta.by_kode.get(kode)
        inner: list[Row] = []
        for proses in branches[kode]:
            cfm = list(_rows(below.get(proses.kode, []), proses.sop))
            if proses is own:
                inner += [(Cell(), Cell(), *row) for row in cfm]
            else:
                inner += _spanning(_named(hierarchy, proses), cfm or [_EMPTY])
        title = _named(hierarchy, own) if own else (Cell.of(kode, head=True), Cell.of(str(ELSEWHERE)))
        rows += _spanning(title, inner or [(Cell(), Cell(), *_EMPTY)])
    header = tuple(Cell.of(title, head=True) for title in JUDUL)
    return Table(MATRIKS.id, MATRIKS.judul, 8, (header,), (Group(tuple(rows)),), nomor=True, traits=("kode", "") * 4)


_EMPTY: Row = (Cell(), Cell(), Cell(), Cell())
"""The cells of what has no cross-functional map and no SOP."""


def _spanning(cells: tuple[Cell, ...], rows: list[Row]) -> list[Row]:
    """Put cells before the first of some rows, spanning all of them."""
    return [(*(cell._replace(rowspan=len(rows)) for cell in cells), *rows[0]), *rows[1:]]


def _named(hierarchy: Hierarchy, proses: Proses) -> tuple[Cell, Cell]:
    kode = Cell((Line(proses.kode, key=proses.id or proses.kode),), head=True)
    return kode, Cell((Line(proses.nama, pointing_to(hierarchy.opens(proses.kode))),))


def _rows(below: list[_Cfm], sop: tuple[Sop, ...]) -> Iterator[Row]:
    """Give what stands below one process: its maps with their SOPs, then the SOPs that belong to no map."""
    for cfm in below:
        none = (Cell(), Cell())
        yield from _spanning((Cell(cfm.kode), Cell(cfm.judul)), [*cfm.sop] or [none])
    yield from ((Cell(), Cell(), Cell.of(each.nomor), Cell.of(each.judul)) for each in sop)


def _below(hierarchy: Hierarchy) -> dict[str, list[_Cfm]]:
    """Return the cross-functional maps below each process; one that belongs to another is listed as its SOP."""
    found: dict[str, dict[str, _Cfm]] = {}
    maps = [(each, hierarchy.process_of(each)) for each in hierarchy.peta.lintas_fungsi]
    for lintas, proses in maps:
        if proses and lintas is _cfm_of(hierarchy, lintas):
            judul = Line(lintas.judul, pointing_to(lintas))
            kode, title = _keyed(lintas.kode or lintas.id, lintas.kode, judul)
            cfm = _Cfm(kode, (*title, *_status(lintas)), [])
            cfm.sop.extend((Cell.of(each.nomor), Cell.of(each.judul)) for each in lintas.sop)
            found.setdefault(proses.kode, {}).setdefault(lintas.kode or lintas.id, cfm)
    for lintas, proses in maps:
        above = _cfm_of(hierarchy, lintas)
        if proses and lintas is not above:
            key, known = (above, above) if isinstance(above, str) else (above.kode or above.id, above.kode)
            cfm = found.setdefault(proses.kode, {}).setdefault(key, _Cfm(*_keyed(key, known), []))
            cfm.sop.extend(_sops(lintas))
    return {kode: [each[key] for key in sorted(each, key=sort_key)] for kode, each in found.items()}


def _cfm_of(hierarchy: Hierarchy, lintas: LintasFungsi) -> LintasFungsi | str:
    """Return the map under which a map is listed, or the code of one that is not drawn; itself when it is a CFM."""
    if lintas.cfm and lintas.cfm != lintas.kode:
        return hierarchy.lintas.get(lintas.cfm, lintas.cfm)
    above = hierarchy.lintas.get(lintas.induk) if lintas.induk not in hierarchy.peta.by_kode else None
    return lintas if lintas.cfm or above is None else above


def _sops(lintas: LintasFungsi) -> Iterator[tuple[Cell, Cell]]:
    """Give a map of one SOP as code and title; the number that the SOP has besides is a remark."""
    for sop in lintas.sop or (Sop(),):
        judul = Line(sop.judul or lintas.judul, pointing_to(lintas))
        kode, title = _keyed(lintas.kode or lintas.id, lintas.kode or sop.nomor, judul)
        more = (
            (Line(f"Nomor: {sop.nomor}", catatan=True),) if lintas.kode and sop.nomor not in ("", lintas.kode) else ()
        )
        yield Cell((*kode, *more)), Cell((*title, *_status(lintas)))


def _status(lintas: LintasFungsi) -> tuple[Line, ...]:
    return (Line(f"Status: {lintas.status}", catatan=True),) if lintas.status else ()


def _keyed(key: str, kode: str, judul: Line | None = None) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Return the lines of a code and a title, of which the first that says something bears the key."""
    if kode:
        return (Line(kode, key=key),), (judul,) if judul else ()
    return (), (judul._replace(key=key),) if judul else ()
