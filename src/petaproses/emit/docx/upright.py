"""The column names of a table that stand upright: how wide and how high they are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, Self

from petaproses.emit.docx.lines import length
from petaproses.layout.shared.text import wrap
from petaproses.table.grid import Cell, Table, placed

_LONGEST = 110.0
"""How long a line of an upright name is at most, in pt."""
_SPACING = 1.5
"""The height of a line as a multiple of the text size."""
_PAD = 10.0


class Upright(NamedTuple):
    """The names by their column; none in a table whose names all lie."""

    cells: Mapping[int, Cell]

    @classmethod
    def of(cls, table: Table) -> Self:
        """Find the names in the lowest row of a table's header."""
        if not table.tegak:
            return cls({})
        lowest = placed(table.header, table.columns)[-1]
        return cls({x: cell for x, (cell, begins) in enumerate(lowest) if begins and cell.rowspan == 1})

    def width(self, column: int, size: float) -> float:
        """Return how wide a column must be for its name, in pt; 0 where no name stands upright."""
        cell = self.cells.get(column)
        return len(_lines(cell, size)) * size * _SPACING if cell else 0.0

    def height(self, size: float) -> float:
        """Return how high the row of names must be, in pt; 0 where there is none."""
        lines = (line for cell in self.cells.values() for line in _lines(cell, size))
        return max((length(line, size, bold=True) for line in lines), default=-_PAD) + _PAD


def _lines(cell: Cell, size: float) -> tuple[str, ...]:
    return tuple(part for line in cell.lines for part in wrap(line.text, _LONGEST, size, bold=True))
