"""A table and the grids that were read back from a finished file -> what stands where it does not belong.

The judge knows nothing of how pages were cut. It looks for a way down the rows of the table on which each band of each
grid is one of them: the cells that bands share, to the side and downwards, must be those that the rows share, and what
a cell says on all grids together must be what the table says: whole, in pieces that follow one another, or again.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import NamedTuple

from petaproses.table.grid import Cell, Row, Table

GOES_ON = "(lanjutan)"
_TRIES = 200
"""So many ways are tried; then the judge says what was wrong with the one that came farthest."""


@dataclass(frozen=True, eq=False)
class Read:
    """A cell as it was read, one line after the other."""

    text: str


Band = tuple[Read, ...]
"""The cell that covers each column; one that reaches over several columns or bands comes again."""


class Grid(NamedTuple):
    """The cells of a table on one page or sheet: the bands of its header, and those below."""

    header: tuple[Band, ...]
    body: tuple[Band, ...]
    where: str = ""


Say = Callable[[Cell], str]


def plain(text: str) -> str:
    """Return what a text says without spaces, bullets and the hyphens that lines are broken at."""
    return re.sub(r"[\s\-\u00ad\u2010•]+", "", text)


def numbered(cell: Cell) -> str:
    """Return what a cell says where the numbers of a list are text."""
    if not cell.daftar:
        return plain(cell.text)
    return plain("".join(f"{n}.{''.join(line.text for line in item)}" for n, item in enumerate(cell.items, start=1)))


def unnumbered(cell: Cell) -> str:
    """Return what a cell says where the numbers of a list are not text."""
    return plain(cell.text)


class Want(NamedTuple):
    """A row of the table: by column a number that tells the cell, and what it says; `judul` for a group's heading."""

    keys: tuple[int, ...]
    texts: tuple[str, ...]
    judul: str = ""


def spread(rows: Sequence[Row], columns: int, first: int) -> list[list[tuple[int, Cell]]]:
    """Return the cell that covers each column of each row, each with a number of its own from `first` on."""
    taken: dict[tuple[int, int], tuple[int, Cell]] = {}
    for y, row in enumerate(rows):
        x = 0
        for cell in row:
            while (y, x) in taken:
                x += 1
            first += 1
            taken |= {(y + dy, x + dx): (first, cell) for dy in range(cell.rowspan) for dx in range(cell.colspan)}
    return [[taken[y, x] for x in range(columns)] for y in range(len(rows))]


def wanted(table: Table, say: Say, columns: Sequence[int], *, headings: bool = True) -> list[Want]:
    """Return the rows that some columns of a table show; one that shows no cell of its own there is not seen."""
    rows: list[Want] = []
    count = 0
    for group in table.groups:
        if group.judul and headings:
            count += 1
            said = plain(group.judul)
            rows.append(Want((count,) * len(columns), (said,) * len(columns), said))
        for row in spread(group.rows, table.columns, count):
            count = max(count, *(number for number, _ in row))
            want = Want(tuple(row[x][0] for x in columns), tuple(say(row[x][1]) for x in columns))
            if not rows or rows[-1].keys != want.keys:
                rows.append(want)
    return rows


def _telling(rows: list[Want]) -> list[Want]:
    """Return the rows of a part of a table: those in which each cell is empty or stands in another row too need not be
    there."""
    left = Counter(key for row in rows for key in set(row.keys))
    kept: list[Want] = []
    for row in rows:
        said = {key for key, text in zip(row.keys, row.texts, strict=True) if text}
        if row.judul or any(left[key] < 2 for key in said):
            if not kept or kept[-1].keys != row.keys:
                kept.append(row)
        else:
            left.subtract(said)
    return kept


def heads(table: Table) -> list[tuple[str, ...]]:
    """Return what stands above each column: the titles of its header from the top, then its number if it has one."""
    rows = spread(table.header, table.columns, 0)
    found = []
    for x in range(table.columns):
        above = [plain(rows[y][x][1].text) for y in range(len(rows)) if y == 0 or rows[y][x][0] != rows[y - 1][x][0]]
        found.append((*above, *([f"({x + 1})"] if table.nomor else [])))
    return found


def shown_columns(table: Table, grid: Grid) -> tuple[int, ...] | None:
    """Return which columns of a table a grid shows, by its header; None if that is no header of the table."""
    known, found, after = heads(table), [], 0
    for column in zip(*grid.header, strict=True):
        cells = [column[0], *(below for above, below in pairwise(column) if below is not above)]
        said = tuple(plain(cell.text) for cell in cells)
        match = next((x for x in range(after, table.columns) if known[x] == said), None)
        if match is None:
            return None
        found.append(match)
        after = match + 1
    return tuple(found)


def faults(table: Table, grids: Sequence[Grid], say: Say = unnumbered, *, headings: bool = True) -> list[str]:
    """Return what is wrong with a table as it was read back; nothing if each cell is where it belongs."""
    parts: dict[tuple[int, ...], list[Grid]] = {}
    for grid in grids:
        columns = shown_columns(table, grid)
        if columns is None:
            return [f"{grid.where}: no header of the table: {[[cell.text for cell in band] for band in grid.header]}"]
        parts.setdefault(columns, []).append(grid)
    missing = set(range(table.columns)).difference(*parts)
    found = [f"columns {sorted(x + 1 for x in missing)} are not shown"] if missing else []
    for columns, shown in parts.items():
        rows = wanted(table, say, columns, headings=headings)
        found += _Way(rows if len(parts) == 1 else _telling(rows), shown).faults()
    return found


class _Way:
    """The search for a way down the rows."""

    def __init__(self, rows: Sequence[Want], grids: Sequence[Grid]) -> None:
        self._rows, self._grids = rows, grids
        self._tries, self._far = 0, (-1, "nothing was read")

    def faults(self) -> list[str]:
        if not self._rows:
            return [f"{grid.where}: cells of no table" for grid in self._grids if grid.body]
        return [] if self._go(0, -1, {}) else [self._far[1]]

    def _wrong(self, number: int, message: str) -> bool:
        if number >= self._far[0]:
            self._far = (number, message)
        return False

    def _go(self, number: int, last: int, said: dict[int, tuple[str, ...]]) -> bool:
        """Go on with a grid, when the one before ended in row `last`; `said` are the pieces of each cell so far."""
        if number == len(self._grids):
            if last != len(self._rows) - 1:
                return self._wrong(number, f"the rows after {last + 1} of {len(self._rows)} are missing")
            bad = next(
                (f"{whole!r} was read as {said[key]}" for key, whole in self._all() if not _whole(said[key], whole)), ""
            )
            return self._wrong(number, bad) if bad else True
        self._tries += 1
        grid = self._grids[number]
        body = tuple(band for band, _ in groupby(grid.body))  # in some files rows are seen in which no cell begins
        for start in (last + 1, last) if last >= 0 else (0,):
            bands = body[1:] if self._repeats(body, start) else body
            more = self._along(number, bands, start, said)
            if more is not None and self._tries <= _TRIES and self._go(number + 1, start + len(bands) - 1, more):
                return True
        return False

    def _all(self) -> Iterator[tuple[int, str]]:
        return ((key, text) for row in self._rows for key, text in zip(row.keys, row.texts, strict=True))

    def _repeats(self, body: tuple[Band, ...], start: int) -> bool:
        """Tell whether a grid begins with the heading of a group that goes on."""
        above = next((row.judul for row in reversed(self._rows[: start + 1]) if row.judul), "")
        return bool(body and above) and plain(body[0][0].text) == plain(above + GOES_ON)

    def _along(
        self, number: int, bands: Sequence[Band], start: int, said: dict[int, tuple[str, ...]]
    ) -> dict[int, tuple[str, ...]] | None:
        """Compare bands with the rows from `start` on; return the pieces with those added, None if they differ."""
        where = self._grids[number].where
        if start + len(bands) > len(self._rows):
            self._wrong(number, f"{where}: {start + len(bands) - len(self._rows)} bands more than rows")
            return None
        keys: dict[int, Read] = {}
        cells: dict[Read, int] = {}
        for y, band in enumerate(bands):
            row = self._rows[start + y]
            for x, (cell, key, text) in enumerate(zip(band, row.keys, row.texts, strict=True)):
                if cells.setdefault(cell, key) != key or keys.setdefault(key, cell) is not cell:
                    self._wrong(
                        number, f"{where}: band {y + 1}, column {x + 1}: {cell.text!r} has not the span of {text!r}"
                    )
                    return None
                if plain(cell.text) not in text:
                    self._wrong(number, f"{where}: band {y + 1}, column {x + 1}: {cell.text!r} in place of {text!r}")
                    return None
        return {**said, **{key: (*said.get(key, ()), plain(cell.text)) for key, cell in keys.items()}}


def _whole(pieces: tuple[str, ...], whole: str) -> bool:
    """Tell whether the pieces of a cell say all of it in order, and after that nothing but all of it again."""
    for end in range(1, len(pieces) + 1):
        if "".join(pieces[:end]) == whole:
            return all(again in ("", whole) for again in pieces[end:])
    return False
