"""Sheet of groups (level 0, level 1) -> pages of bands: rows of boxes or chevrons on one common grid."""

from __future__ import annotations

from collections.abc import Iterable
from math import inf

from petaproses.layout.arrow_words import LABEL
from petaproses.layout.band_body import draw, size
from petaproses.layout.band_pages import split
from petaproses.layout.band_room import roomy
from petaproses.layout.band_rows import COLUMNS, CONNECTORS, Grid, grid_of
from petaproses.layout.frame import SMALLEST_TEXT, Room, compose, room
from petaproses.layout.scene import Scene
from petaproses.layout.text import SIZE
from petaproses.peta import Lembar, Peta
from petaproses.proyek import Kertas

_MOST_COLUMNS = 12
_TALLER = 0.35
"""How much higher rows may grow, as a share of their height, to fill the paper."""


def layout_bands(peta: Peta, lembar: Lembar, kertas: Kertas | None) -> tuple[Scene, ...]:
    """Lay out a sheet of groups: each group a band with its name at the left, each process one box; arrows run in the
    gaps between the rows."""
    space = room(peta, lembar, kertas)
    pages = _pages(peta, lembar, space)
    return tuple(
        compose(peta, lembar, draw(_grown(page, space)), kertas=kertas, halaman=(number, len(pages)))
        for number, page in enumerate(pages, 1)
    )


def _pages(peta: Peta, lembar: Lembar, space: Room) -> tuple[Grid, ...]:
    """Return the grid nearest to the usual one that needs no scaling down, else the one with the largest text; if no
    grid is readable on one page, the pages of that nearest to the usual one of which every page is readable."""
    most = max(1, *(len(kelompok.proses) for kelompok in lembar.kelompok))
    tries: list[Grid] = []
    for columns in sorted(range(1, min(_MOST_COLUMNS, most) + 1), key=lambda columns: abs(columns - COLUMNS)):
        grid = roomy(grid_of(peta, lembar, columns))
        if _scale((grid,), space) >= 1.0:
            return (grid,)
        tries.append(grid)
    best = max(tries, key=lambda grid: _scale((grid,), space))
    smallest = _smallest(lembar)
    if _scale((best,), space) >= smallest:
        return (best,)
    found: list[tuple[Grid, ...]] = []
    for grid in tries:
        found.append(split(grid, space, smallest))
        if _scale(found[-1], space) >= smallest:
            return found[-1]
    return max(found, key=lambda pages: _scale(pages, space))


def _scale(pages: Iterable[Grid], space: Room) -> float:
    """Return the scale of the page that has to be scaled down most."""
    return min(space.scale(*size(page)) for page in pages)


def _smallest(lembar: Lembar) -> float:
    """Return the scale at which a sheet's smallest text is as small as it may be on paper."""
    return SMALLEST_TEXT / (LABEL.size if lembar.alur else SIZE)


def _grown(grid: Grid, space: Room) -> Grid:
    """Let the rows use height that the paper has left."""
    if space.height == inf:
        return grid
    width, height = size(grid)
    spare = space.height / space.scale(width, height) - height
    share = min(_TALLER, max(spare, 0.0) / sum(row.h for row in grid.rows)) if grid.rows else 0.0
    rows = (row._replace(h=row.h * (1 + share)) if row.band != CONNECTORS else row for row in grid.rows)
    return grid._replace(rows=tuple(rows))
