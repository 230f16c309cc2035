"""Tables read back from finished files: every cell of every page and sheet stands where the table has it."""

from __future__ import annotations

import pytest

from petaproses.emit.shared.context import Context
from petaproses.table import views
from tools.build import peta_of
from tools.readback.dice import random_table, swapped
from tools.readback.files import FORMATS, PAPERS, wrong
from tools.readback.sample import context, uneven
from tools.readback.words import cut

SEEDS = {"pdf": 12, "docx": 6}
"""How many random tables are read back from each format; where nothing is said, 20."""


@pytest.mark.parametrize("format_", FORMATS)
def test_indicators_and_children_of_different_number(format_: str) -> None:
    """Cut by a page, the rest of the indicators once stood under the programs."""
    peta = peta_of(contoh=uneven())
    for view in views(peta):
        assert wrong(format_, Context(peta), view.build(peta)) == []


@pytest.mark.parametrize(
    "format_, seed", [(format_, seed) for format_ in FORMATS for seed in range(SEEDS.get(format_, 20))]
)
def test_every_cell(format_: str, seed: int) -> None:
    """Every fourth table is so wide that paper parts it."""
    size, upright = PAPERS[seed % len(PAPERS)]
    table = random_table(seed) if seed % 4 else random_table(seed, rows=12, columns=43)
    assert wrong(format_, context(size, upright=upright), table) == []


@pytest.mark.parametrize("format_, seed", [(format_, seed) for format_ in FORMATS for seed in (100, 101)])
def test_two_cells_in_each_others_place_are_seen(format_: str, seed: int) -> None:
    table = random_table(seed, rows=20)
    assert wrong(format_, context(), table, swapped(table, seed))


@pytest.mark.parametrize(
    "lines, cut_words",
    [
        (["penyeleng-", "garaan di"], 0),
        (["pe-", "nye-", "lenggaraan"], 0),
        (["penyelengg", "araan"], 1),
        (["penyelengg-", "araan"], 1),
        (["penyeleng", "garaan"], 1),
        (["4.01.", "02"], 0),
        (["4.0", "1.02"], 1),
        (["202", "5"], 1),
        (["202-", "5"], 1),
    ],
)
def test_words_that_are_cut_wrongly_are_seen(lines: list[str], cut_words: int) -> None:
    assert len(list(cut(lines, frozenset({"penyelenggaraan", "di", "4.01.02", "2025"})))) == cut_words
