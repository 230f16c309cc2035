"""What is put into a document -> on which page it comes, as well as can be told before Word sets it.

Only Word knows where its pages end; it counts anew when its user asks for it. What is written first must be right, or
nearly so where tables run over several pages.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil

from petaproses.emit.docx.columns import Fit
from petaproses.emit.docx.lines import wrapped
from petaproses.emit.docx.paper import Page
from petaproses.emit.docx.styles import LEADING
from petaproses.table.grid import Row, Table, placed

SPLIT = 25
"""A row of a table with more lines than this may run on over a page's end."""
_PT_PER_MM = 72 / 25.4
_RULE = 0.5
_ROUNDING = 1.0


class Pages:
    """Counts pages: 0 is where it begins, 1 the next one."""

    def __init__(self) -> None:
        """Begin on page 0, which is full."""
        self.number = 0
        self._room = self._used = 0.0

    def turn(self, page: Page | None) -> None:
        """Go on at the top of the next page, which is such a one; None where it is not ours and nobody asks."""
        self.number += 1
        self._room, self._used = (page.inner[1] * _PT_PER_MM if page else float("inf")), 0.0

    def text(self, high: float, kept: float = 0.0) -> None:
        """Put something there that is `high` pt high and stays whole, together with `kept` pt of what follows."""
        if self._used and self._used + high + kept > self._room + _ROUNDING:
            self._again()
        self._used += high

    def table(self, table: Table, fit: Fit, above: float) -> int:
        """Put a table there with a caption that is `above` pt high, and return on which page that stands."""
        header = [*_heights(table.header, table, fit, header=True), *([_line(fit, 1)] if table.nomor else [])]
        head = sum(header)
        rows = list(_rows(table, fit))
        self.text(above, head + (rows[0][0] if rows else 0.0))
        first = self.number
        self._used += head
        for number, (high, whole) in enumerate(rows):
            follows = rows[number + 1][0] if whole is None and number + 1 < len(rows) else 0.0
            if whole is False and high > self._room - self._used:
                self._run_on(high, head)
                continue
            if self._used + high + follows > self._room + _ROUNDING and self._used > head:
                self._again(head)
            if high > self._room - self._used + _ROUNDING:  # no page holds it
                self._run_on(high, head)
            else:
                self._used += high
        return first

    def _again(self, used: float = 0.0) -> None:
        self.number += 1
        self._used = used

    def _run_on(self, high: float, head: float) -> None:
        """Let a row run on over as many pages as it needs."""
        left = high - (self._room - self._used)
        room = max(self._room - head, 1.0)
        turned = ceil(left / room)
        self.number += turned
        self._used = head + left - (turned - 1) * room


def paragraph(text: str, size: float, wide: float, *, bold: bool = False) -> float:
    """Return how high a paragraph is on `wide` pt, without the space around it."""
    return wrapped(text, size, wide, bold=bold) * size * LEADING


def _rows(table: Table, fit: Fit) -> Iterator[tuple[float, bool | None]]:
    """Give the height of each body row with whether it stays whole; None for a heading, which stays with the next."""
    for group in table.groups:
        if group.judul:
            yield _line(fit, 1), None
        tall = _tallest(group.rows, table, fit)
        yield from zip(_heights(group.rows, table, fit), (lines <= SPLIT for lines in tall), strict=True)


def _heights(rows: tuple[Row, ...], table: Table, fit: Fit, *, header: bool = False) -> Sequence[float]:
    """Return the heights of some rows; where a cell over several needs more than they have, its last one grows."""
    heights = [_line(fit, 1) for _ in rows]
    over: list[tuple[int, int, float]] = []
    for y, row in enumerate(placed(rows, table.columns)):
        upright = header and table.tegak and y == len(rows) - 1
        for x, (cell, begins) in enumerate(row):
            if not begins:
                continue
            need = fit.upright if upright and cell.rowspan == 1 else _line(fit, fit.lines(cell, x), len(cell.lines))
            if cell.rowspan == 1:
                heights[y] = max(heights[y], need)
            else:
                over.append((y + cell.rowspan, y, need))
    for end, y, need in sorted(over):
        heights[end - 1] += max(0.0, need - sum(heights[y:end]))
    return heights


def _tallest(rows: tuple[Row, ...], table: Table, fit: Fit) -> Iterator[int]:
    """Give for each row how many lines its tallest cell has that spans no other row."""
    for row in placed(rows, table.columns):
        yield max(
            (fit.lines(cell, x) for x, (cell, begins) in enumerate(row) if begins and cell.rowspan == 1), default=0
        )


def _line(fit: Fit, lines: int, paragraphs: int = 1) -> float:
    """Return how high a row is for a cell of so many lines in so many paragraphs, in pt."""
    around = 2.0 if fit.size > 8 else 1.0
    return max(lines, 1) * fit.size * LEADING + max(paragraphs, 1) * around + _RULE
