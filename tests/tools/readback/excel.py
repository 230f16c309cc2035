"""A finished workbook -> the grid of each of its tables, as openpyxl reads it."""

from __future__ import annotations

import re
from typing import Any

from emit.sheets import opened, tables
from tools.readback.judge import Band, Grid, Read


def grids(data: bytes) -> dict[str, Grid]:
    """Return the grid of each table by its id; what is below the last row of a table must be empty."""
    return {id_: _grid(ws, head, first) for ws, id_, head, first in tables(opened(data))}


def _grid(ws: Any, head: int, first: int) -> Grid:
    wide, last = ws.max_column, ws.max_row
    read: dict[tuple[int, int], Read] = {}
    for merged in ws.merged_cells.ranges:
        one = Read(_shown(ws.cell(merged.min_row, merged.min_col)))
        read |= {
            (y, x): one
            for y in range(merged.min_row, merged.max_row + 1)
            for x in range(merged.min_col, merged.max_col + 1)
        }
    bands = [_band(ws, y, wide, read) for y in range(head, last + 1)]
    return Grid(tuple(bands[: first - head]), tuple(bands[first - head :]), ws.title)


def _band(ws: Any, y: int, wide: int, read: dict[tuple[int, int], Read]) -> Band:
    """Return a row without its hidden first column."""
    return tuple(read.get((y, x)) or Read(_shown(ws.cell(y, x))) for x in range(2, wide + 1))


def _shown(cell: Any) -> str:
    """Return a value as its number format shows it, in Indonesian."""
    value = cell.value
    if not isinstance(value, int | float):
        return "" if value is None else str(value)
    decimals = re.search(r"0\.(0+)$", cell.number_format)
    text = f"{value:,.{len(decimals[1]) if decimals else 0}f}".translate(str.maketrans(",.", ".,"))
    return text if "#,##0" in cell.number_format else text.replace(".", "")
