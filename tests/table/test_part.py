"""Parts of a table side by side: each column somewhere, what it is about beside it, nothing wider than the room."""

from __future__ import annotations

from itertools import groupby
from random import Random

import pytest

from petaproses.table import views
from petaproses.table.flat import titles
from petaproses.table.grid import Row, Table
from petaproses.table.part import part, side_by_side
from petaproses.table.slim import slim
from tools.build import peta_of
from tools.readback.dice import random_table, swapped
from tools.readback.judge import Band, Grid, Read, faults, spread

WIDE = """
cascading: Dinas
jenjang: [Tujuan, Sasaran, Program]
pohon:
- Tujuan: Tujuan satu
  indikator: {uraian: Indeks tujuan, satuan: Nilai, target: {2025: "1", 2026: "2", 2027: "3"}}
- Sasaran: Sasaran satu
  indikator:
  - {uraian: Indeks sasaran, satuan: Persen, target: {2025: "4", 2026: "5", 2027: "6"}}
  - {uraian: Indeks kedua, satuan: Persen, target: {2025: "7", 2026: "8", 2027: "9"}}
- Program: Program satu
- Program: Program dua
"""


def grid_of(table: Table) -> Grid:
    """Return a table as if it had been read back from a page."""
    cells: dict[int, Read] = {}

    def bands(rows: tuple[Row, ...]) -> list[Band]:
        last = max(cells, default=0)
        covered = spread(rows, table.columns, last)
        found = (tuple(cells.setdefault(number, Read(cell.text)) for number, cell in row) for row in covered)
        return [band for band, _ in groupby(found)]  # one in which no cell begins cannot be seen

    header = (*bands(table.header), tuple(Read(f"({number})") for number in table.numbers))
    body: list[Band] = []
    for group in table.groups:
        body += [(Read(group.judul),) * table.columns] if group.judul else []
        body += bands(group.rows)
    return Grid(header, tuple(body))


@pytest.mark.parametrize("seed", range(40))
def test_every_cell_is_in_some_part(seed: int) -> None:
    dice, table = Random(seed), random_table(seed, rows=20, columns=14)
    least = [dice.uniform(10, 60) for _ in range(table.columns)]
    room = dice.uniform(200, 400)
    shown = side_by_side(table, least, room)
    assert faults(table, [grid_of(part(table, own) if len(shown) > 1 else table) for own in shown]) == []
    heads = min(map(len, shown))
    assert all(sum(least[x] for x in own) <= room or len(own) <= heads + 1 for own in shown)


@pytest.mark.parametrize("seed", range(6))
def test_a_swap_in_a_part_is_seen(seed: int) -> None:
    table = random_table(seed, rows=20, columns=6)
    half = tuple(range(table.columns // 2)), tuple(range(table.columns // 2, table.columns))
    wrong = swapped(table, seed)
    assert faults(table, [grid_of(part(wrong, own)) for own in half if own])


def test_a_figure_stands_beside_its_indicator_and_an_indicator_beside_its_row() -> None:
    table = next(view for view in views(peta_of(dinas=WIDE)) if view.id == "tabel-dinas").build(peta_of(dinas=WIDE))
    names = titles(table)
    about = {names[x]: [names[y] for y in own] for x, own in enumerate(table.heads)}
    assert about["Tujuan"] == []
    assert about["Sasaran"] == ["Tujuan"]
    assert about["Program"] == ["Sasaran"]
    assert about["Indikator 2"] == ["Sasaran"]
    assert about["Target 2027 2"] == ["Indikator 2", "Satuan 2"]
    shown = side_by_side(table, [10.0] * table.columns, 90.0)
    assert all(set(table.heads[x]) <= set(own) for own in shown for x in own if x not in shown[0]) or len(shown) > 2
    assert len(part(table, shown[0]).groups[0].rows) == 1, "what is below one row is not seen there"


def test_columns_that_are_left_out_leave_the_others_what_they_are_about() -> None:
    table = next(view for view in views(peta_of(dinas=WIDE)) if view.id == "tabel-dinas").build(peta_of(dinas=WIDE))
    without = {"Satuan", "Tujuan"}
    rows = tuple(
        tuple(cell._replace(lines=()) if cell.text in {"Nilai", "Tujuan satu"} else cell for cell in row)
        for row in table.groups[0].rows
    )
    found = slim(table._replace(groups=(table.groups[0]._replace(rows=rows),)))
    about = {name: [titles(found)[y] for y in own] for name, own in zip(titles(found), found.heads, strict=True)}
    before = {name: [titles(table)[y] for y in own] for name, own in zip(titles(table), table.heads, strict=True)}
    left = {name: [each for each in own if each not in without] for name, own in before.items() if name not in without}
    renamed = {name.removesuffix(" 2") if name == "Satuan 2" else name: own for name, own in left.items()}
    assert about == {name: [each.replace("Satuan 2", "Satuan") for each in own] for name, own in renamed.items()}
