"""A sheet with lanes or a cross-functional map -> its scenes: as large as it needs, or fitted to paper."""

from __future__ import annotations

from collections.abc import Sequence

from petaproses.layout.cells import TALLEST_CELL
from petaproses.layout.cut import column_cuts, lane_cuts, parts, regions, split
from petaproses.layout.frame import SMALLEST_TEXT, Room, compose, room
from petaproses.layout.graph import Graph, graph
from petaproses.layout.labels import LABEL
from petaproses.layout.place import Body
from petaproses.layout.routed import BOX, Routed
from petaproses.layout.scene import Scene
from petaproses.layout.text import SIZE
from petaproses.peta import Kertas, Lembar, LintasFungsi, Peta

_NARROWER, _WIDER = (96.0, 84.0, 72.0, 62.0), (128.0, 150.0, 176.0)
"""Other widths of boxes, in pt, that are tried on paper for a drawing that is too wide or too high for it."""
_LONGEST_SCREEN = 12
"""A map with more columns reads better from top to bottom."""
_ALL = float("inf")
_FINER = ((TALLEST_CELL, _ALL), (2, _ALL), (1, _ALL), (2, 1.0), (1, 1.0), (1, 0.75), (1, 0.5), (1, 0.25))
"""What is tried in turn while pages are too small to read: how many boxes may share one column of a lane, and how broad
the lanes of one page may be, as a part of the paper."""
_UNFOLDED = 1_000_000


def layout_swimlane(peta: Peta, gambar: Lembar | LintasFungsi, kertas: Kertas | None) -> tuple[Scene, ...]:
    """Lay out a picture with lanes: as large as it needs, or as pages of `kertas`."""
    routed = Routed(graph(peta, gambar))
    if kertas is None:
        tegak = gambar.arah == "tegak" or (not gambar.arah and routed.cells.columns > _LONGEST_SCREEN)
        return (compose(peta, gambar, routed.body(BOX, tegak=tegak)),)
    ways = (gambar.arah == "tegak",) if gambar.arah else (False, True)
    turned = kertas._replace(lebar=kertas.tinggi, tinggi=kertas.lebar)
    fittings = [(paper, _Fitting(routed, room(peta, gambar, paper))) for paper in (kertas, turned)]
    paper, bodies = _fitted(fittings, ways)
    return tuple(
        compose(peta, gambar, body, kertas=paper, halaman=(number, len(bodies)))
        for number, body in enumerate(bodies, 1)
    )


def _fitted(fittings: Sequence[tuple[Kertas, _Fitting]], ways: Sequence[bool]) -> tuple[Kertas, list[Body]]:
    """Return the paper that a map is drawn on, and its pages: the first paper on which one page can be read, else the
    first on which several can, else the one that lets the text be largest."""
    tried: list[tuple[float, Kertas, list[Body]]] = []
    for fit in (_Fitting.whole, _Fitting.pages):
        for paper, fitting in fittings:
            scale, bodies = fit(fitting, ways)
            if scale >= fitting.least:
                return paper, bodies
            tried.append((scale, paper, bodies))
    _, paper, bodies = max(tried, key=lambda found: found[0])
    return paper, bodies


def _smallest(drawn: Graph) -> float:
    """Return the scale at which the smallest text is as small as it may be."""
    return SMALLEST_TEXT / (LABEL if any(link.label for link in drawn.links) else SIZE)


class _Fitting:
    """A graph to be fitted to the space of one paper: wider or narrower boxes, then columns, then pages."""

    def __init__(self, routed: Routed, space: Room) -> None:
        self.routed, self.graph, self.space = routed, routed.graph, space
        self.least = _smallest(routed.graph)

    def whole(self, ways: Sequence[bool]) -> tuple[float, list[Body]]:
        """Return the scale of the drawing as one page: turned the first way in which it can be read, else the best."""
        best: tuple[float, list[Body]] = (0.0, [])
        for tegak in ways:
            scale, body = self._widest(self.routed, tegak)
            if scale > best[0]:
                best = (scale, [body])
            if scale >= self.least:
                break
        return best

    def pages(self, ways: Sequence[bool]) -> tuple[float, list[Body]]:
        """Return the smallest scale of the pages and their drawings, turned the way that needs the fewest pages."""
        found = [self._cut(tegak) for tegak in ways]
        good = [pages for pages in found if pages[0] >= self.least]
        return min(good, key=lambda pages: len(pages[1])) if good else max(found, key=lambda pages: pages[0])

    def _widest(self, routed: Routed, tegak: bool) -> tuple[float, Body]:
        """Return the drawing whose boxes have the width that lets it be largest, and its scale."""
        body = routed.body(BOX, tegak=tegak)
        best = (self.space.scale(body.width, body.height), body)
        widths = _NARROWER if body.width * self.space.height > body.height * self.space.width else _WIDER
        for wide in widths if best[0] < 1 else ():
            body = routed.body(wide, tegak=tegak)
            scale = self.space.scale(body.width, body.height)
            if scale > best[0]:
                best = (scale, body)
        return best

    def _cut(self, tegak: bool) -> tuple[float, list[Body]]:
        """Return pages with as few cut links as can be, each large enough to read if that is possible: with fewer and
        fewer boxes in one column of a lane, so that lanes become narrower and pages more, then with fewer lanes."""
        best: tuple[float, list[Body]] = (0.0, [])
        for tallest, broad in _FINER:
            found = self._cut_cells(tegak, tallest, broad)
            best = max(best, found, key=lambda pages: pages[0])
            if best[0] >= self.least:
                break
        return best

    def _cut_cells(self, tegak: bool, tallest: int, broad: float) -> tuple[float, list[Body]]:
        """Cut where few links cross, and again along the flow what is still too large to read; lanes stay together
        while they are not broader than `broad` times the paper."""
        long = Routed(self.graph, _UNFOLDED, tallest)
        gutters, borders = long.borders(_NARROWER[0], tegak=tegak)
        across, along = (self.space.width, self.space.height) if tegak else (self.space.height, self.space.width)
        columns = column_cuts(self.graph, long.cells, gutters, along / self.least)
        lanes = lane_cuts(self.graph, borders, broad * across / self.least)
        cut = regions(self.graph, long.cells, columns, lanes)
        best: tuple[float, list[Body]] = (0.0, [])
        while True:
            found = [self._widest(Routed(part, tallest=tallest), tegak) for part in parts(self.graph, long.cells, cut)]
            scale = min(scale for scale, _ in found)
            if scale > best[0]:
                best = (scale, [body for _, body in found])
            crowded = [page for page, (scale, _) in enumerate(found) if scale < self.least]
            finer = split(self.graph, long.cells, cut, crowded)
            if finer == cut:
                return best
            cut = finer
