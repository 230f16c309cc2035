"""The rows of a table -> pages: a cell that a page break cuts says its text again, or goes on, on the next page."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from petaproses.emit.pdf.lines import ABOVE, SetLine, height

_SPARE = 0.01
_GOES_ON = " (lanjutan)"
LOWEST = 2 * ABOVE + 8.0
"""No row is lower than this, in pt: cells of which one ends in the row where another begins stand beside each other."""


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """A cell with its place: row, column, spans and lines; `judul` is the heading of a group, `tegak` reads upwards
    and is `tegak` pt high."""

    y: int
    x: int
    rowspan: int
    colspan: int
    lines: tuple[SetLine, ...]
    head: bool = False
    judul: bool = False
    tegak: float = 0.0

    @property
    def end(self) -> int:
        """The row after its last one."""
        return self.y + self.rowspan


@dataclass(frozen=True, slots=True)
class Piece:
    """What of a table stands on one page: the heights of its rows in pt, and its cells, counted from its first row."""

    heights: tuple[float, ...]
    blocks: tuple[Block, ...]


Least = Callable[[Block], float]
"""Gives how high a cell must be at least, in pt."""


def row_heights(blocks: Iterable[Block], start: int, end: int, least: Least) -> list[float]:
    """Return the heights of the rows from `start` to before `end`; where a spanning cell needs more than its rows have,
    its last one grows. None is lower than LOWEST."""
    heights = [LOWEST] * (end - start)
    for block in sorted(blocks, key=lambda block: (min(block.end, end), -max(block.y, start))):
        top, bottom = max(block.y, start) - start, min(block.end, end) - start
        lack = least(block) - sum(heights[top:bottom])
        if lack > 0:
            heights[bottom - 1] += lack
    return heights


def pieces(blocks: Iterable[Block], first: float, room: float) -> Iterator[Piece]:
    """Part the rows of a table into what fits a page: `first` pt on the first one, `room` pt on the others.

    Blocks come in reading order and cover every row.
    """
    cutter = _Cutter(blocks)
    while cutter.left:
        yield cutter.piece(first)
        first = room


class _Cutter:
    """Goes down the rows; `_rest` holds the lines that a cell cut by a page break has still to say."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        self._rows: list[list[Block]] = []
        for block in blocks:
            self._rows += ([] for _ in range(block.end - len(self._rows)))
            for y in range(block.y, block.end):
                self._rows[y].append(block)
        self._start = 0
        self._rest: dict[Block, tuple[SetLine, ...]] = {}
        self._said: set[Block] = set()
        self._title: Block | None = None
        self._room = 0.0

    @property
    def left(self) -> bool:
        """Whether rows are left."""
        return self._start < len(self._rows)

    def piece(self, room: float) -> Piece:
        """Take the rows that fit, at least a part of one; the heading of a group that goes on stands above them."""
        again = None if self._heads(self._start) else self._title
        above = (height(again.lines),) if again else ()
        room -= sum(above)
        self._room = room
        count = self._count(room)
        heights = self._heights(self._start + count) if count else [room]
        taken = self._take(heights, whole=count > 0)
        if again:
            taken = (replace(again, y=0), *(replace(block, y=block.y + 1) for block in taken))
        return Piece((*above, *heights), taken)

    def _count(self, room: float) -> int:
        """Return how many whole rows fit; a heading does not stand last on a page."""
        left = len(self._rows) - self._start
        most = min(left, int(room / LOWEST) + 1)
        count = bisect_right(range(1, most + 1), room + _SPARE, key=lambda rows: sum(self._heights(self._start + rows)))
        while 1 < count < left and self._heads(self._start + count - 1):
            count -= 1
        return count

    def _heads(self, y: int) -> bool:
        return self._rows[y][0].judul

    def _within(self, end: int) -> Iterable[Block]:
        return dict.fromkeys(block for y in range(self._start, end) for block in self._rows[y])

    def _repeats(self, block: Block) -> bool:
        return block in self._said and block not in self._rest

    def _lines(self, block: Block) -> tuple[SetLine, ...]:
        """Return what a cell has to say here: the rest, or all of it; again only where that fits a page."""
        if not self._repeats(block):
            return self._rest.get(block, block.lines)
        if height(block.lines) > self._room:
            return ()
        return tuple(line._replace(jangkar="") for line in block.lines)  # a place can be pointed to once

    def _heights(self, end: int) -> list[float]:
        """Return the heights of the rows before `end`: cells that end there show all they have, others a line."""

        def least(block: Block) -> float:
            lines = self._lines(block)
            return height(lines if block.end <= end else lines[:1])

        return row_heights(self._within(end), self._start, end, least)

    def _take(self, heights: Sequence[float], *, whole: bool) -> tuple[Block, ...]:
        """Return the cells of the next rows, and go on below them, or with what is left of a row not `whole`."""
        start, end = self._start, self._start + len(heights)
        taken, rest = [], {}
        for block in self._within(end):
            top, bottom = max(block.y, start), min(block.end, end)
            lines = self._lines(block)
            if block.end > end or not whole:
                shown = _fitting(lines, sum(heights[top - start : bottom - start]))
                if shown < len(lines) and self._repeats(block):
                    lines = ()
                elif shown < len(lines):
                    rest[block] = lines[shown:]
                    lines = lines[:shown]
            taken.append(replace(block, y=top - start, rowspan=bottom - top, lines=lines))
            self._title = _continued(block) if block.judul else self._title
            self._said.add(block)
        self._rest = rest
        self._start = end if whole or not rest else start
        return tuple(taken)


def _fitting(lines: Sequence[SetLine], room: float) -> int:
    """Return how many lines fit a height, at least one; a page does not end within a word if it can be helped."""
    left, fit = room - 2 * ABOVE + _SPARE, 0
    for line in lines:
        left -= line.high
        if left < 0:
            break
        fit += 1
    if fit == len(lines):
        return fit
    whole = next((number for number in range(fit, 0, -1) if not lines[number - 1].text.endswith("-")), fit)
    return max(whole, 1)


def _continued(title: Block) -> Block:
    *before, last = title.lines
    return replace(title, lines=(*before, last._replace(text=last.text + _GOES_ON, jangkar="")))
