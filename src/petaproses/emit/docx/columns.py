"""A table -> how wide its columns stand on a page, at which text size, by the words they hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from math import sqrt
from typing import NamedTuple

from petaproses.emit.docx.lines import length, longest_piece, wrapped
from petaproses.emit.docx.upright import Upright
from petaproses.language.syllables import shy
from petaproses.table.grid import Cell, Table, placed
from petaproses.table.part import part, side_by_side

SIZES = (10, 9, 8, 7)
"""The text sizes a table may have, in pt."""
PAD = 4.0
"""Free space at the left and right of a cell, in pt."""
_LONGEST_WORD = 110.0
_LOOSE, _NARROW = 1.3, 0.75
"""Where all lines stay whole in columns so many times as wide, and the table then fills less of the page than the
second, it is no wider."""
_TALLEST = 16
"""A cell with more lines than this asks for a wider column."""


class Fit(NamedTuple):
    """How a table stands: its text size, its column widths and the height of upright column names, in pt."""

    size: int
    widths: tuple[float, ...]
    upright: float = 0.0

    def lines(self, cell: Cell, x: int) -> int:
        """Return how many lines a cell takes that begins in column `x`."""
        wide = self.room(cell, x)
        return sum(wrapped(line.text, self.size, wide, bold=cell.head) for line in cell.lines)

    def room(self, cell: Cell, x: int) -> float:
        """Return how wide the lines of a cell may be that begins in column `x`, in pt."""
        return max(sum(self.widths[x : x + cell.colspan]) - 2 * PAD - indent(cell, self.size), 1.0)

    def hyphenated(self, text: str, cell: Cell, x: int) -> str:
        """Return a text of such a cell with soft hyphens in the words that are wider than it."""
        room = self.room(cell, x)
        return " ".join(
            shy(word) if length(word, self.size, bold=cell.head) > room else word for word in text.split(" ")
        )


def indent(cell: Cell, size: float) -> float:
    """Return how far the text of a list stands in from its numbers, in pt."""
    return size * (1.7 if len(cell.items) < 10 else 2.3) if cell.daftar else 0.0


def parted(table: Table, wide: float, sizes: Iterable[int]) -> tuple[tuple[Table, Fit], ...]:
    """Return a table too wide for `wide` pt in parts that stand below each other, as few as can be, in the largest of
    some sizes of which there are those."""
    tries = [(side_by_side(table, _lows(table, size)[0], wide), size) for size in sizes]
    shown, size = min(tries, key=lambda each: (len(each[0]), -each[1]))
    pieces = [part(table, own) for own in shown] if len(shown) > 1 else [table]
    return tuple((piece, _fit(piece, wide, size)) for piece in pieces)


def fit(table: Table, wide: float, sizes: Iterable[int], *, must: bool = False) -> Fit | None:
    """Return the largest of some sizes in which a table stands well on `wide` pt; if it `must`, the smallest in which
    no word has to be cut."""
    cells = tuple(_lying(table, Upright.of(table)))
    found = None
    for size in sizes:
        lows, _ = _lows(table, size)
        if sum(lows) > wide:
            continue
        found = _fit(table, wide, size)
        if all(found.lines(cell, x) <= _TALLEST for x, cell in cells if cell.rowspan == 1):
            return found
    return found if must else None


def _fit(table: Table, wide: float, size: int) -> Fit:
    lows, amounts = _lows(table, size)
    whole = _lines(table, size, lows)
    calm = max(sum(whole) * _LOOSE, _heading(table, size))
    narrow = tuple(line * calm / sum(whole) for line in whole)
    return Fit(size, narrow if calm < wide * _NARROW else _shared(lows, amounts, wide), Upright.of(table).height(size))


def _lows(table: Table, size: int) -> tuple[list[float], list[float]]:
    """Return for each column how wide it is at least, in pt, and how much text it holds."""
    upright = Upright.of(table)
    cells = tuple(_lying(table, upright))
    needs = [_need(cells, x, size) for x in range(table.columns)]
    lows = [max(low, upright.width(x, size)) + 2 * PAD for x, (low, _) in enumerate(needs)]
    if table.nomor:
        lows = [max(low, length(f"({n})", size) + 2 * PAD) for low, n in zip(lows, table.numbers, strict=True)]
    return lows, [amount for _, amount in needs]


def _lines(table: Table, size: int, lows: Sequence[float]) -> list[float]:
    """Return how wide columns must be for each of their lines to stay whole, in pt."""
    wishes = list(lows)
    for x, cell in _lying(table, Upright.of(table)):
        if cell.colspan == 1:
            inset = indent(cell, size) + 2 * PAD
            wishes[x] = max(wishes[x], *(length(line.text, size, bold=cell.head) + inset for line in cell.lines))
    return wishes


def _heading(table: Table, size: int) -> float:
    """Return the width of the longest heading of a group, in pt."""
    return max((length(group.judul, size, bold=True) for group in table.groups), default=0.0) + 2 * PAD


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
            words += (_kept(word, size, cell.head) + inset for text in texts for word in text.split())
            amounts.append(sum(length(text, size) for text in texts) / cell.rowspan)
    return max(words), max(amounts)


def _kept(word: str, size: int, bold: bool) -> float:
    """Return how much of a word stands on one line at least: all of it, or one syllable of a very long one."""
    wide, most = length(word, size, bold=bold), _LONGEST_WORD * size / SIZES[0]
    return wide if wide <= most else max(most, longest_piece(word, size, bold=bold))


def _shared(lows: list[float], amounts: list[float], wide: float) -> tuple[float, ...]:
    """Return the least widths with the free space shared out by how much text there is; less where there is none."""
    free = wide - sum(lows)
    if free < 0:
        return tuple(low * wide / (wide - free) for low in lows)
    wishes = [sqrt(max(amount, 1.0)) for amount in amounts]
    return tuple(low + free * wish / sum(wishes) for low, wish in zip(lows, wishes, strict=True))
