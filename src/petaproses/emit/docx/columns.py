"""A table -> how wide its columns stand on a page, at which text size, by the words they hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from math import ceil, sqrt
from typing import NamedTuple

from petaproses.emit.docx.upright import Upright
from petaproses.layout.text import greedy, width
from petaproses.table.grid import Cell, Table, placed

SIZES = (10, 9, 8, 7)
"""The text sizes a table may have, in pt."""
PAD = 4.0
"""Free space at the left and right of a cell, in pt."""
_WIDER = (1.22, 1.12)
"""How much wider than the Arial family text is set in Bookman Old Style, and bold text."""
_USUAL = 1.11
"""How much wider it is over whole sentences (measured with URW Bookman)."""
_LONGEST_WORD = 110.0
_TALLEST = 16
"""A cell with more lines than this asks for a wider column."""


class Fit(NamedTuple):
    """How a table stands: its text size, its column widths and the height of upright column names, in pt."""

    size: int
    widths: tuple[float, ...]
    upright: float = 0.0

    def lines(self, cell: Cell, x: int) -> int:
        """Return how many lines a cell takes that begins in column `x`."""
        wide = max(sum(self.widths[x : x + cell.colspan]) - 2 * PAD - indent(cell, self.size), 1.0)
        return sum(max(1, ceil(length(line.text, self.size, bold=cell.head) / wide)) for line in cell.lines)


def indent(cell: Cell, size: float) -> float:
    """Return how far the text of a list stands in from its numbers, in pt."""
    return size * (1.7 if len(cell.items) < 10 else 2.3) if cell.daftar else 0.0


def length(text: str, size: float, *, bold: bool = False) -> float:
    """Return how long a text is in the document's font, in pt."""
    return width(text, size, bold=bold) * _WIDER[bold]


def wrapped(text: str, size: float, wide: float, *, bold: bool = False) -> int:
    """Return on how many lines of `wide` pt a text stands as a rule in the document's font, one at least."""
    room = max(wide, 1.0) / _USUAL
    return 1 if width(text, size, bold=bold) <= room else len(greedy(text, room, size, bold=bold))


def fit(table: Table, wide: float, sizes: Iterable[int], *, must: bool = False) -> Fit | None:
    """Return the largest of some sizes in which a table stands well on `wide` pt; the last one anyhow if it `must`."""
    upright = Upright.of(table)
    cells = tuple(_lying(table, upright))
    found = None
    for size in sizes:
        needs = [_need(cells, x, size) for x in range(table.columns)]
        lows = [max(low, upright.width(x, size)) + 2 * PAD for x, (low, _) in enumerate(needs)]
        free = wide - sum(lows)
        found = Fit(size, _shared(lows, [amount for _, amount in needs], wide), upright.height(size) * _WIDER[True])
        if free >= 0 and all(found.lines(cell, x) <= _TALLEST for x, cell in cells if cell.rowspan == 1):
            return found
    return found if must else None


def _lying(table: Table, upright: Upright) -> Iterator[tuple[int, Cell]]:
    """Give the cells whose text lies, each with the column it begins in."""
    for rows in chain((table.header,), (group.rows for group in table.groups)):
        for row in placed(rows, table.columns):
            for x, (cell, begins) in enumerate(row):
                if begins and cell.lines and cell is not upright.cells.get(x):
                    yield x, cell


def _need(cells: Iterable[tuple[int, Cell]], column: int, size: int) -> tuple[float, float]:
    """Return the width of a column's longest word, and how much text its fullest cell has to a row of the table."""
    words, amounts = [size * 1.5], [0.0]
    for x, cell in cells:
        if x == column and cell.colspan == 1:
            texts = [line.text for line in cell.lines]
            inset = indent(cell, size)
            words += (length(word, size, bold=cell.head) + inset for text in texts for word in text.split())
            amounts.append(sum(length(text, size) for text in texts) / cell.rowspan)
    return min(max(words), _LONGEST_WORD), max(amounts)


def _shared(lows: list[float], amounts: list[float], wide: float) -> tuple[float, ...]:
    """Return the least widths with the free space shared out by how much text there is; less where there is none."""
    free = wide - sum(lows)
    if free < 0:
        return tuple(low * wide / (wide - free) for low in lows)
    wishes = [sqrt(max(amount, 1.0)) for amount in amounts]
    return tuple(low + free * wish / sum(wishes) for low, wish in zip(lows, wishes, strict=True))
