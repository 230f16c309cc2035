"""Coverage -> its tables, as the page of the report and other formats show them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby

from petaproses.peta import Peta
from petaproses.peta.coverage import ELSEWHERE, Breakdown, Complete, Coverage, coverage_of
from petaproses.peta.hierarchy import Hierarchy
from petaproses.peta.outputs import COVERAGE_TABLES, table_id
from petaproses.table.grid import Cell, Group, Line, Row, Table, Trait, Tujuan, View
from petaproses.table.references import anchor, pointing_to, to_list

Made = Callable[[Peta, Coverage], Table]


def views(peta: Peta) -> Iterator[View]:
    """Give the tables in which something stands; the map is measured once for all of them."""
    if peta.proses:
        found = coverage_of(peta)
        for make, each in zip(TABLES, COVERAGE_TABLES, strict=True):
            if make(peta, found).groups:
                yield View(each.id, each.judul, _bound(make, found))


def _bound(make: Made, found: Coverage) -> Callable[[Peta], Table]:
    return lambda peta: make(peta, found)


def breakdown(peta: Peta, found: Coverage) -> Table:
    """Return how much of each branch is decomposed, by level; the sums come last."""
    levels = [f"Level {level}" for level in found.level]
    rows = [
        (
            Cell.of(each.kode, head=True),
            Cell.of(each.nama or str(ELSEWHERE)),
            *_counts(map(each.breakdown.get, found.level)),
        )
        for each in found.branches
    ]
    rows.append((Cell(head=True), Cell.of("Semua"), *_counts(map(found.breakdown, found.level))))
    note = "Proses yang terurai punya lembar atau peta lintas fungsi di bawahnya."
    return _table(0, ("Kode", "Nama", *levels), (Group(tuple(rows)),), ("kode",), note)


def _counts(shares: Iterator[Breakdown | None]) -> Iterator[Cell]:
    return (Cell.of(f"{each.split} dari {each.proses}" if each else "") for each in shares)


def proses(peta: Peta, found: Coverage) -> Table:
    """Return the processes that lack something."""
    hierarchy = Hierarchy.of(peta)
    lacking = [each for each in found.proses if not all(each[1:])]
    groups = tuple(
        Group(tuple(_lacks(hierarchy, each) for each in members), f"Level {level}", str(level))
        for level, members in groupby(lacking, key=lambda each: each.proses.level)
    )
    heads = ("Kode", "Nama proses", "Pemilik", "SOP", "Indikator")
    return _table(1, heads, groups, ("kode",), "SOP di bawahnya ikut dihitung.")._replace(kelompok="Level")


def _lacks(hierarchy: Hierarchy, each: Complete) -> Row:
    proses = each.proses
    kode = Cell((Line(proses.kode, to_list(proses.kode), key=proses.id or proses.kode),), head=True)
    nama = Cell((Line(proses.nama, pointing_to(hierarchy.opens(proses.kode))),))
    return (kode, nama, *(Cell.of("ada" if has else "belum") for has in each[1:]))


def indikator(peta: Peta, found: Coverage) -> Table:
    """Return the indicators that no process supports."""
    rows = tuple(
        (
            Cell((Line(each.teks, Tujuan(table_id(each.cascading), anchor(each.baris))),), head=True),
            Cell.of(each.cascading.judul),
        )
        for each in found.loose_indikator
    )
    return _table(2, ("Indikator", "Cascading"), _one(rows))


def peran(peta: Peta, found: Coverage) -> Table:
    """Return the entries of the register that own nothing."""
    rows = tuple((Cell.of(each.key, head=True), Cell.of(each.nama), Cell.of(each.unit)) for each in found.idle_peran)
    return _table(3, ("Peran", "Sebutan", "Unit"), _one(rows))


def handover(peta: Peta, found: Coverage) -> Table:
    """Return who hands how much work to others."""
    rows = tuple(
        (Cell.of(peta.called(each.pemilik), head=True), *(Cell.of(str(number)) for number in each[1:]))
        for each in found.handovers
    )
    heads = ("Pemilik", "Proses", "Langkah", "Menyerahkan", "Menerima")
    note = "Dihitung dari anak panah antara dua proses atau langkah yang tidak punya pemilik bersama."
    return _table(4, heads, _one(rows), ("", "angka", "angka", "angka", "angka"), note)


TABLES: tuple[Made, ...] = (breakdown, proses, indikator, peran, handover)
"""How each is made; their ids and titles stand in `outputs.CAKUPAN_TABEL` in the same order."""


def _table(
    number: int, heads: tuple[str, ...], groups: tuple[Group, ...], traits: tuple[Trait, ...] = (), *notes: str
) -> Table:
    header = tuple(Cell.of(head, head=True) for head in heads)
    of = COVERAGE_TABLES[number]
    return Table(of.id, of.judul, len(heads), (header,), groups, notes, traits=traits)


def _one(rows: tuple[Row, ...]) -> tuple[Group, ...]:
    return (Group(rows),) if rows else ()
