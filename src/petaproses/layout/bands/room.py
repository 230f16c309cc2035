"""Rows whose labels have no room between the lines -> the same rows drawn apart."""

from __future__ import annotations

from petaproses.layout.bands.plan import plan_of
from petaproses.layout.bands.rows import Grid

_WIDER = (1.08, 1.16, 1.25, 1.4)
"""How many times as wide rows may become."""


def roomy(grid: Grid) -> Grid:
    """Return a grid no wider than needed for every label to have a place of its own, itself if none is enough."""
    if not plan_of(grid).struck:
        return grid
    return next((wide for wide in (_apart(grid, times) for times in _WIDER) if not plan_of(wide).struck), grid)


def _apart(grid: Grid, times: float) -> Grid:
    """Return the grid with the middles of its boxes so many times as far from the left end."""
    rows = []
    for row in grid.rows:
        cells = (cell._replace(x=(cell.x + cell.w / 2) * times - cell.w / 2) for cell in row.cells)
        rows.append(row._replace(cells=tuple(cells)))
    return grid._replace(rows=tuple(rows), inner=grid.inner * times)
