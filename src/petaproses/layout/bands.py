"""Sheet of groups (level 0, level 1) -> pages of bands: rows of boxes or chevrons on one common grid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import inf

from petaproses.layout.band_body import draw, size
from petaproses.layout.band_pages import split
from petaproses.layout.band_rows import COLUMNS, CONNECTORS, Grid, grid_of
from petaproses.layout.frame import SMALLEST_TEXT, Room, compose, room
from petaproses.layout.scene import Scene
from petaproses.layout.text import SIZE
from petaproses.peta import Kertas, Lembar, Peta

_MOST_COLUMNS = 12
_ENOUGH = 1.0
_TALLER = 0.35
"""How much higher rows may grow, as a share of their height, to fill the paper."""


def layout_bands(peta: Peta, lembar: Lembar, kertas: Kertas | None) -> tuple[Scene, ...]:
    """Lay out a sheet of groups: each group a band with its name at the left, each process one box; arrows run in the
    gaps between the rows."""
    space = room(peta, lembar, kertas)
    most = max((len(kelompok.proses) for kelompok in lembar.kelompok), default=1)
    grid = grid_of(peta, lembar, min(COLUMNS, most))
    if space.scale(*size(grid)) < _ENOUGH:
        grid = _best([grid_of(peta, lembar, columns) for columns in range(1, min(_MOST_COLUMNS, most) + 1)], space)
    smallest = SMALLEST_TEXT / SIZE
    pages = (grid,) if space.scale(*size(grid)) >= smallest else split(grid, space, smallest)
    return tuple(
        compose(peta, lembar, draw(_grown(page, space)), kertas=kertas, halaman=(number, len(pages)))
        for number, page in enumerate(pages, 1)
    )


def _best(grids: Sequence[Grid], space: Room) -> Grid:
    """Return the grid with the largest text on one page, or if none is readable the one that makes the most of the
    width of several."""
    best = max(grids, key=lambda grid: space.scale(*size(grid)))
    smallest = SMALLEST_TEXT / SIZE
    if space.scale(*size(best)) >= smallest:
        return best
    wide = [grid for grid in grids if space.scale(size(grid)[0], 1.0) >= smallest]
    return wide[-1] if wide else grids[0]


def _grown(grid: Grid, space: Room) -> Grid:
    """Let the rows use height that the paper has left."""
    if space.height == inf:
        return grid
    width, height = size(grid)
    spare = space.height / space.scale(width, height) - height
    share = min(_TALLER, max(spare, 0.0) / sum(row.h for row in grid.rows)) if grid.rows else 0.0
    rows = (replace(row, h=row.h * (1 + share)) if row.band != CONNECTORS else row for row in grid.rows)
    return replace(grid, rows=tuple(rows))
