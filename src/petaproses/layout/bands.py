"""Sheet of groups (level 0, level 1) -> pages of bands: rows of boxes or chevrons on one common grid."""

from __future__ import annotations

from collections.abc import Sequence

from petaproses.layout.band_body import draw, size
from petaproses.layout.band_pages import split
from petaproses.layout.band_rows import COLUMNS, Grid, grid_of
from petaproses.layout.frame import SMALLEST_TEXT, Room, compose, room
from petaproses.layout.scene import Scene
from petaproses.layout.text import SIZE
from petaproses.peta import Kertas, Lembar, Peta

_MOST_COLUMNS = 12
_WORTH = 1.03
"""A number of columns other than the usual one must make the text larger by this factor."""


def layout_bands(peta: Peta, lembar: Lembar, kertas: Kertas | None) -> tuple[Scene, ...]:
    """Lay out a sheet of groups: each group a band with its name at the left, each process one box; arrows run in the
    gaps between the rows."""
    space = room(peta, lembar, kertas)
    most = max((len(kelompok.proses) for kelompok in lembar.kelompok), default=1)
    usual = min(COLUMNS, most)
    choices = [usual] if kertas is None else range(1, min(_MOST_COLUMNS, most) + 1)
    grids = {columns: grid_of(peta, lembar, columns) for columns in sorted(choices, key=lambda n: abs(n - usual))}
    best = _best(list(grids.values()), space)
    smallest = SMALLEST_TEXT / SIZE
    pages = (best,) if space.scale(*size(best)) >= smallest else split(best, space, smallest)
    return tuple(
        compose(peta, lembar, draw(page), kertas=kertas, halaman=(number, len(pages)))
        for number, page in enumerate(pages, 1)
    )


def _best(grids: Sequence[Grid], space: Room) -> Grid:
    """Return the grid with the largest text, but the first one unless another is clearly better."""
    best, largest = grids[0], space.scale(*size(grids[0]))
    for grid in grids[1:]:
        scale = space.scale(*size(grid))
        if scale > largest * _WORTH:
            best, largest = grid, scale
    return best
