"""A cell of a table -> the lines that stand in it, broken for its width."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from petaproses.layout.shared.frame import SMALLEST_TEXT
from petaproses.layout.shared.text import LEADING, greedy, width
from petaproses.table.grid import Cell, Line, Tujuan

PAD = 3.0
"""Free space at the sides of a cell, in pt."""
ABOVE = 2.5
"""Free space above and below the lines of a cell, in pt."""
_REMARK = 0.88
_BULLET = "•"
_ROUNDING = 0.1
UPRIGHT = 150.0
"""How high a title that reads upwards may become before it is broken, in pt."""


class SetLine(NamedTuple):
    """One line as it is printed: indented by `indent` pt, with a list's `tanda` before it if it begins an item."""

    text: str
    size: float
    bold: bool = False
    catatan: bool = False
    indent: float = 0.0
    tanda: str = ""
    tujuan: Tujuan | None = None
    jangkar: str = ""

    @property
    def high(self) -> float:
        """Its height in pt."""
        return self.size * LEADING


def height(lines: tuple[SetLine, ...]) -> float:
    """Return how high a cell with some lines is, in pt."""
    return sum(line.high for line in lines) + 2 * ABOVE


def set_lines(cell: Cell, wide: float, size: float, *, bold: bool = False) -> tuple[SetLine, ...]:
    """Return the lines of a cell `wide` pt wide, text `size` pt high; several items get numbers or bullets."""
    items = cell.items
    listed = cell.daftar or len(items) > 1
    lines: list[SetLine] = []
    for number, item in enumerate(items, start=1):
        tanda = (f"{number}." if cell.daftar else _BULLET) if listed else ""
        indent = width(f"{len(items)}. " if cell.daftar else f"{_BULLET} ", size) if listed else 0.0
        lines += _item(item, (wide - 2 * PAD - indent - _ROUNDING), SetLine("", size, bold, False, indent, tanda))
    return tuple(lines)


def _item(item: tuple[Line, ...], room: float, look: SetLine) -> Iterator[SetLine]:
    for line in item:
        size = max(look.size * _REMARK, SMALLEST_TEXT) if line.catatan else look.size
        for text in (part for piece in line.text.splitlines() for part in greedy(piece, room, size, bold=look.bold)):
            yield look._replace(text=text, size=size, catatan=line.catatan, tujuan=line.tujuan, jangkar=line.jangkar)
            look = look._replace(tanda="")
            line = line._replace(jangkar="")


def upright_lines(cell: Cell, size: float) -> tuple[SetLine, ...]:
    """Return the lines of a title that reads upwards."""
    texts = (text for line in cell.lines for text in greedy(line.text, UPRIGHT, size, bold=True))
    return tuple(SetLine(text, size, bold=True) for text in texts)
