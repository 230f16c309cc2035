"""The texts of a table -> how wide its columns are on a page, and how large its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from petaproses.emit.pdf.lines import PAD, upright_lines
from petaproses.layout.shared.frame import SMALLEST_TEXT
from petaproses.layout.shared.text import LEADING, longest_piece, width
from petaproses.table.grid import Cell, Row, Table, placed
from petaproses.table.part import part, side_by_side

SIZES = (8.0, 7.5, 7.0, SMALLEST_TEXT)
"""Text sizes in pt, the usual one first; the next is taken when words would not fit their columns."""
MARKER = "99. "
"""What room the number of a list takes."""
_LINE = 230.0
_NARROWEST = 2.0
_CALM = 7.0
"""A word is broken only where it is wider than this, in text sizes."""
_READABLE = 8.0
"""A column with more to say than this is not narrower, in text sizes: its rows would become pillars."""
_LOOSE, _NARROW = 1.3, 0.75
"""Columns that have all they want become wider at most so many times, where the table then fills less of the room than
the second: one that is nearly as wide as the room is made so."""
_EDGE = 2 * PAD + 0.2


class Columns(NamedTuple):
    """What of a table stands on the same pages: the widths of its columns in pt, and the text size."""

    table: Table
    widths: tuple[float, ...]
    size: float


def columns(table: Table, room: float) -> Columns | None:
    """Return columns that fill the room in pt unless there is much too little for it, each as wide as its longest word,
    or its longest syllable where words are very long, and more where there is more to say; None where that is too much
    for the room."""
    for size in SIZES:
        for whole in (True, False):
            least, want = wishes(table, size, whole=whole)
            if sum(least) <= room:
                return Columns(table, _shared(least, want, room, _heading(table, size)), size)
    return None


def parted(table: Table, room: float) -> tuple[Columns, ...]:
    """Return a table in parts that stand one after the other, as few as can be, in the largest text of those."""
    tries = []
    for number, size in enumerate(SIZES):
        least, _ = wishes(table, size, whole=False)
        tries.append((side_by_side(table, least, room), number, size))
    shown, _, size = min(tries, key=lambda each: (len(each[0]), each[1]))
    found = []
    for own in shown:
        piece = part(table, own) if len(shown) > 1 else table
        least, want = wishes(piece, size, whole=False)
        scale = min(1.0, room / sum(least))  # paper too small even for one column
        found.append(Columns(piece, _shared([wide * scale for wide in least], want, room, _heading(piece, size)), size))
    return tuple(found)


def _shared(least: Sequence[float], want: Sequence[float], room: float, heading: float) -> tuple[float, ...]:
    """Give each column what it needs, then what it wants, then an even share of what is left over, unless that is much;
    with a `heading` above its rows a table is at least as wide, if it can be."""
    spare = room - sum(least)
    wishes = [more - less for less, more in zip(least, want, strict=True)]
    hoped = sum(wishes)
    share = min(1.0, spare / hoped) if hoped else 0.0
    widths = [less + wish * share for less, wish in zip(least, wishes, strict=True)]
    calm = max(sum(widths) * _LOOSE, heading)
    scale = (calm if calm < room * _NARROW else room) / sum(widths)
    return tuple(wide * scale for wide in widths)


def _heading(table: Table, size: float) -> float:
    """Return the width of the longest heading of a group, in pt."""
    return max((width(group.judul, size, bold=True) for group in table.groups), default=0.0) + _EDGE


def wishes(table: Table, size: float, *, whole: bool) -> tuple[list[float], list[float]]:
    """Return for each column what it needs and, up to a limit, the width of its longest line, in pt.

    It needs what its longest word does, or the longest syllable of words too wide for calm columns unless they stay
    `whole`."""
    least, want = [size * _NARROWEST] * table.columns, [size * _NARROWEST] * table.columns
    if table.nomor:
        least = [max(size * _NARROWEST, width(f"({number})", size) + _EDGE) for number in table.numbers]
    wide: list[tuple[int, Cell, bool]] = []
    for rows, bold in ((table.header, True), *((group.rows, False) for group in table.groups)):
        for _, x, cell, upright in begun(rows, table, header=bold):
            if cell.colspan > 1:
                wide.append((x, cell, bold))
                continue
            words, line = _upright(cell, size) if upright else _asked(cell, size, bold, whole)
            least[x], want[x] = max(least[x], words + _EDGE), max(want[x], line + _EDGE)
    for x, cell, bold in wide:
        words, _ = _asked(cell, size, bold, whole)
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


def _asked(cell: Cell, size: float, bold: bool, whole: bool) -> tuple[float, float]:
    """Return the width that a cell's words need, and that of its longest line up to a limit."""
    mark = width(MARKER, size) if len(cell.items) > 1 or cell.daftar else 0.0
    longest = max((width(line.text, size, bold=bold) for line in cell.lines), default=0.0)
    words = {word for line in cell.lines for word in line.text.split()}
    need = max((_kept(word, size, bold, whole) for word in words), default=0.0)
    return max(need, min(longest, _READABLE * size)) + mark, min(longest, _LINE * size / SIZES[0]) + mark


def _kept(word: str, size: float, bold: bool, whole: bool) -> float:
    """Return how much of a word stands on one line at least, in pt."""
    wide, calm = width(word, size, bold=bold), _CALM * size
    return wide if wide <= calm or (whole and wide <= 2 * calm) else max(calm, longest_piece(word, size, bold=bold))
