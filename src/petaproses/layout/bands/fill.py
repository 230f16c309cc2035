"""Pages of bands that leave most of their paper free -> the same boxes in other rows, wider and higher, to fill it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from petaproses.layout.bands.body import size
from petaproses.layout.bands.room import roomy
from petaproses.layout.bands.rows import CONNECTORS, UNIT, Grid, grid_of, is_chevron
from petaproses.layout.shared.frame import Room
from petaproses.peta import Lembar, Peta

_TALLER, _TALLEST = 0.8, 96.0
"""How high boxes may grow to fill the paper, as a share of their width and in pt."""
_BROAD, _HIGHEST = 0.55, 190.0
"""The same for the wide boxes of a sheet that has only few of them."""
_ENOUGH = 0.3
"""A page of which boxes take this share is used well."""
_FAIR = 0.2
"""A page of paper that lies of which they take this share is not worth other rows than the usual ones."""
_WIDTHS = (UNIT, 134.0, 150.0, 176.0, 200.0, 230.0, 260.0, 300.0, 340.0)
"""Widths of boxes, in pt, that are tried on a page that is not."""
_MOST = 12
"""A sheet of more boxes is left as it is."""


def spread(peta: Peta, lembar: Lembar, grid: Grid, columns: int, space: Room) -> Grid:
    """Return a sheet's only page; where it takes little of its paper, with the boxes as wide, and in as many rows, as
    fill it, without smaller text."""
    boxes = sum(len(kelompok.proses) for kelompok in lembar.kelompok)
    if not 0 < boxes <= _MOST or _use(grid, space) >= _ENOUGH:
        return grid
    scale = space.scale(*size(grid))
    best, most = grid, _use(grid, space)
    for number in _rows(lembar, columns):
        for unit in _WIDTHS:
            other = roomy(grid_of(peta, lembar, number, unit))
            use = _use(other, space) if space.scale(*size(other)) >= scale else 0.0
            if min(use, _ENOUGH) > most:
                best, most = other, use
        if most >= (_FAIR if space.width > space.height else _ENOUGH):
            break
    return best


def _rows(lembar: Lembar, columns: int) -> Iterator[int]:
    """Give how many boxes a row may have: as many as usual; fewer where the boxes say nothing of their order, and no
    row is left shorter than the others of its group."""
    yield columns
    sizes = [len(group.proses) for group in lembar.kelompok]
    ordered = lembar.alur or any(is_chevron(group, proses) for group in lembar.kelompok for proses in group.proses)
    for fewer in () if ordered else range(min(max(sizes), columns) - 1, 0, -1):
        if all(size <= fewer or size % fewer == 0 for size in sizes):
            yield fewer


def _use(grid: Grid, space: Room) -> float:
    """Return the share of the paper that a page takes when its boxes are as high as they may be."""
    scale = space.scale(*size(grid))
    (page,) = grown((grid,), space.inside(scale)[1])
    wide, high = size(page)
    return (wide + space.beside) * high * scale**2 / (space.width * space.height)


def grown(pages: Iterable[Grid], limit: float) -> tuple[Grid, ...]:
    """Let the rows use what is left of `limit` pt of height, by as much on every page."""
    pages = tuple(pages)
    boxes = [(row.h, cell.w) for page in pages for row in page.rows if row.band != CONNECTORS for cell in row.cells]
    spare = [(limit - size(page)[1]) / max(1, sum(row.band != CONNECTORS for row in page.rows)) for page in pages]
    most = min((max(h, _highest(w)) - h for h, w in boxes), default=0.0)
    more = max(0.0, min((*spare, most)))
    return tuple(
        page._replace(rows=tuple(row._replace(h=row.h + more) if row.band != CONNECTORS else row for row in page.rows))
        for page in pages
    )


def _highest(wide: float) -> float:
    return max(min(_TALLER * wide, _TALLEST), min(_BROAD * wide, _HIGHEST))
