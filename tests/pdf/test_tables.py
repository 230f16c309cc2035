"""Tables in a finished PDF: every cell of every page stands where the table has it."""

from __future__ import annotations

import pytest

from build import peta_of
from petaproses.emit.context import Context
from petaproses.emit.pdf.single import tabel
from petaproses.layout.frame import SMALLEST_TEXT
from petaproses.table import views
from petaproses.table.grid import Table
from readback import pdf as reading
from readback.dice import random_table, swapped
from readback.judge import faults, numbered
from readback.sample import context, uneven


def wrong(context: Context, table: Table, drawn: Table | None = None) -> list[str]:
    """Return what is wrong with a table in its PDF, or with another one `drawn` in its place."""
    made = tabel(context, drawn or table)
    grids, over = reading.grids(made, len(table.header) + table.nomor)
    small = [page for page in reading.pages(made) if reading.smallest(page) < SMALLEST_TEXT - 0.01]
    return [*faults(table, grids, numbered), *over, *(["small text"] if small else [])]


def test_indicators_and_children_of_different_number() -> None:
    """Cut by a page, the rest of the indicators once stood under the programs."""
    peta = peta_of(contoh=uneven())
    for view in views(peta):
        assert wrong(Context(peta), view.build(peta)) == []


@pytest.mark.parametrize("seed", range(16))
def test_every_cell_of_every_page(seed: int) -> None:
    """Every fourth table is so wide that it is parted."""
    paper = context(("F4", "A4", "A3")[seed % 3], upright=seed % 2 == 1)
    assert wrong(paper, random_table(seed) if seed % 4 else random_table(seed, rows=12, columns=43)) == []


@pytest.mark.parametrize("seed", range(100, 104))
def test_two_cells_in_each_others_place_are_seen(seed: int) -> None:
    table = random_table(seed, rows=30)
    assert wrong(context(), table, swapped(table, seed))
