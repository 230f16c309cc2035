"""The texts of a table -> how wide its columns are on a page, and how large its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from petaproses.emit.pdf.lines import PAD, upright_lines
from petaproses.layout.frame import SMALLEST_TEXT
from petaproses.layout.text import LEADING, width
from petaproses.table.grid import Cell, Row, Table, placed

SIZES = (8.0, 7.5, 7.0, SMALLEST_TEXT)
"""Text sizes in pt, the usual one first; the next is taken when words would not fit their columns."""
MARKER = "99. "
"""What room the number of a list takes."""
_WORD = 110.0
"""No word asks for more than this at the usual size, in pt: a longer one is broken."""
_LINE = 230.0
_NARROWEST = 2.0
_EDGE = 2 * PAD + 0.2


class Columns(NamedTuple):
    """The widths of the columns in pt, and the text size."""

    widths: tuple[float, ...]
    size: float


def columns(table: Table, room: float) -> Columns:
    """Return columns that fill the room in pt; each holds its longest word, and more where there is more to say."""
    for size in SIZES:
        least, want = _wishes(table, size)
        if sum(least) <= room:
            return Columns(_shared(least, want, room), size)
    scale = room / sum(least)
    return Columns(tuple(wide * scale for wide in least), SIZES[-1])


def _shared(least: Sequence[float], want: Sequence[float], room: float) -> tuple[float, ...]:
    """Give each column what it needs, then what it wants, then an even share of what is left over."""
    spare = room - sum(least)
    wishes = [more - less for less, more in zip(least, want, strict=True)]
    hoped = sum(wishes)
    share = min(1.0, spare / hoped) if hoped else 0.0
    widths = [less + wish * share for less, wish in zip(least, wishes, strict=True)]
    left = room - sum(widths)
    scale = 1 + left / sum(widths)
    return tuple(wide * scale for wide in widths)


def _wishes(table: Table, size: float) -> tuple[list[float], list[float]]:
    """Return for each column the width of its longest word and, up to a limit, that of its longest line."""
    least, want = [size * _NARROWEST] * table.columns, [size * _NARROWEST] * table.columns
    wide: list[tuple[int, Cell, bool]] = []
    for rows, bold in ((table.header, True), *((group.rows, False) for group in table.groups)):
        for _, x, cell, upright in begun(rows, table, header=bold):
            if cell.colspan > 1:
                wide.append((x, cell, bold))
                continue
            words, line = _upright(cell, size) if upright else _asked(cell, size, bold)
            least[x], want[x] = max(least[x], words + _EDGE), max(want[x], line + _EDGE)
    for x, cell, bold in wide:
        words, _ = _asked(cell, size, bold)
        lack = words + _EDGE - sum(least[x : x + cell.colspan])
        for column in range(x, x + cell.colspan) if lack > 0 else ():
            least[column] += lack / cell.colspan
    return least, [max(pair) for pair in zip(least, want, strict=True)]


def begun(rows: tuple[Row, ...], table: Table, *, header: bool) -> Iterator[tuple[int, int, Cell, bool]]:
    """Give the cells of some rows with row and column, and whether they stand upright."""
    for y, row in enumerate(placed(rows, table.columns)):
        for x, (cell, begins) in enumerate(row):
            if begins:
                yield y, x, cell, header and table.tegak and y == len(rows) - 1


def _upright(cell: Cell, size: float) -> tuple[float, float]:
    wide = len(upright_lines(cell, size)) * size * LEADING
    return wide, wide


def _asked(cell: Cell, size: float, bold: bool) -> tuple[float, float]:
    """Return the width of a cell's longest word and of its longest line, each up to its limit."""
    most_word, most_line = _WORD * size / SIZES[0], _LINE * size / SIZES[0]
    mark = width(MARKER, size) if cell.daftar else 0.0
    words = (width(word, size, bold=bold) for line in cell.lines for word in line.text.split())
    lines = (width(line.text, size, bold=bold) for line in cell.lines)
    return min(max(words, default=0.0), most_word) + mark, min(max(lines, default=0.0), most_line) + mark
