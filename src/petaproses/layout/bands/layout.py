"""Sheet of groups (level 0, level 1) -> pages of bands: rows of boxes or chevrons on one common grid."""

from __future__ import annotations

from collections.abc import Iterable

from petaproses.layout.bands.body import draw, size
from petaproses.layout.bands.fill import grown, spread
from petaproses.layout.bands.pages import split
from petaproses.layout.bands.room import roomy
from petaproses.layout.bands.rows import COLUMNS, UNIT, Grid, grid_of
from petaproses.layout.shared.arrow_words import LABEL
from petaproses.layout.shared.frame import LARGEST_SCALE, SMALLEST_TEXT, Room, compose, room
from petaproses.layout.shared.scene import Scene
from petaproses.layout.shared.text import SIZE
from petaproses.model.proyek import Kertas
from petaproses.peta import Lembar, Peta

_MOST_COLUMNS = 12
_WIDER = (200.0, 176.0, 150.0, 134.0, UNIT)
"""Widths of boxes, in pt, from the widest, that are tried where the paper is wide enough."""
_FEW = 2
"""The boxes of a sheet with no more have the largest text that they may have: it would be lost on its page."""


def layout_bands(peta: Peta, lembar: Lembar, kertas: Kertas | None, scale: float = LARGEST_SCALE) -> tuple[Scene, ...]:
    """Lay out a sheet of groups: each group a band with its name at the left, each process one box; arrows run in the
    gaps between the rows. On paper it is blown up at most to a scale."""
    if sum(len(kelompok.proses) for kelompok in lembar.kelompok) <= _FEW:
        scale = LARGEST_SCALE
    space = room(peta, lembar, kertas)._replace(largest=scale)
    pages = _pages(peta, lembar, space)
    if kertas:
        if len(pages) == 1:
            pages = (spread(peta, lembar, pages[0], COLUMNS, space),)
        pages = grown(pages, space.inside(_scale(pages, space))[1])
    scale = _scale(pages, space)
    return tuple(
        compose(peta, lembar, draw(page), kertas=kertas, page_of=(number, len(pages)), scale=scale)
        for number, page in enumerate(pages, 1)
    )


def largest(peta: Peta, lembar: Lembar, kertas: Kertas) -> float:
    """Return the largest scale at which a paper holds a sheet of groups in its usual rows."""
    space = room(peta, lembar, kertas)
    return _scale(_pages(peta, lembar, space), space)


def _pages(peta: Peta, lembar: Lembar, space: Room) -> tuple[Grid, ...]:
    """Return the grid nearest to the usual one that needs no scaling down, else the one with the largest text; if no
    grid is readable on one page, the pages of that nearest to the usual one of which every page is readable."""
    tries: list[Grid] = []
    for columns in _columns(lembar):
        for even in (True, False):
            grid = roomy(grid_of(peta, lembar, columns, even=even))
            if _scale((grid,), space) >= 1.0:
                return (_widened(peta, lembar, grid, columns, space) if even else grid,)
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


def _columns(lembar: Lembar) -> list[int]:
    """Return how many boxes a row may have, the usual number first."""
    most = max(1, *(len(kelompok.proses) for kelompok in lembar.kelompok))
    return sorted(range(1, min(_MOST_COLUMNS, most) + 1), key=lambda columns: abs(columns - COLUMNS))


def _widened(peta: Peta, lembar: Lembar, grid: Grid, columns: int, space: Room) -> Grid:
    """Return the grid with boxes as wide as the paper allows without smaller text; without paper as it is."""
    if space.width == float("inf"):
        return grid
    scale = _scale((grid,), space)
    wider = (roomy(grid_of(peta, lembar, columns, unit)) for unit in _WIDER)
    return next((wide for wide in wider if _scale((wide,), space) >= scale), grid)


def _scale(pages: Iterable[Grid], space: Room) -> float:
    """Return the scale of the page that has to be scaled down most."""
    return min(space.scale(*size(page)) for page in pages)


def _smallest(lembar: Lembar) -> float:
    """Return the scale at which a sheet's smallest text is as small as it may be on paper."""
    return SMALLEST_TEXT / (LABEL.size if lembar.alur else SIZE)
