"""A routed graph and the space of one paper -> its drawing there: as one page, or as pages that can all be read."""

from __future__ import annotations

from collections.abc import Sequence

from petaproses.layout.cells import TALLEST_CELL
from petaproses.layout.cut import Region, column_cuts, join, lane_cuts, parts, regions, split
from petaproses.layout.frame import SMALLEST_TEXT, Room
from petaproses.layout.graph import Graph
from petaproses.layout.labels import LABEL
from petaproses.layout.place import Body
from petaproses.layout.routed import BOX, Routed
from petaproses.layout.text import SIZE

_NARROWER, _WIDER = (96.0, 84.0, 72.0, 62.0), (128.0, 150.0, 176.0)
"""Other widths of boxes, in pt, that are tried for a drawing that is too wide or too high for its paper."""
_ALL = float("inf")
_FINER = ((TALLEST_CELL, _ALL), (2, _ALL), (1, _ALL), (2, 1.0), (1, 1.0), (1, 0.75), (1, 0.5), (1, 0.25))
"""What is tried in turn while pages are too small to read: how many boxes may share one column of a lane, and how broad
the lanes of one page may be, as a part of the paper."""
_UNFOLDED = 1_000_000

Fitted = tuple[float, list[Body]]
"""The smallest scale of some pages, and their drawings."""


class Fitting:
    """A graph to be fitted to the space of one paper: wider or narrower boxes, then columns, then pages."""

    def __init__(self, routed: Routed, space: Room) -> None:
        self.routed, self.space = routed, space
        self.least = _least(routed.graph)
        """The scale at which the smallest text is as small as it may be."""

    def whole(self, ways: Sequence[bool]) -> Fitted:
        """Return the drawing as one page: turned the first way (`tegak` or not) in which it can be read, else the best
        one."""
        best: Fitted = (0.0, [])
        for tegak in ways:
            scale, body = _widest(self.routed, self.space, tegak)
            if scale > best[0]:
                best = (scale, [body])
            if scale >= self.least:
                break
        return best

    def pages(self, ways: Sequence[bool]) -> Fitted:
        """Return the drawing as pages, turned the way that needs the fewest."""
        found = [self._cut(tegak) for tegak in ways]
        good = [pages for pages in found if pages[0] >= self.least]
        return min(good, key=lambda pages: len(pages[1])) if good else max(found, key=lambda pages: pages[0])

    def _cut(self, tegak: bool) -> Fitted:
        """Return pages with as few cut links as can be, each large enough to read if that is possible: with fewer and
        fewer boxes in one column of a lane, so that lanes become narrower and pages more, then with fewer lanes."""
        best: Fitted = (0.0, [])
        for tallest, broad in _FINER:
            found = _Pages(self, tegak, tallest, broad).fitted()
            best = max(best, found, key=lambda pages: pages[0])
            if best[0] >= self.least:
                break
        return best


def _least(graph: Graph) -> float:
    return SMALLEST_TEXT / (LABEL if any(link.label for link in graph.links) else SIZE)


def _widest(routed: Routed, space: Room, tegak: bool) -> tuple[float, Body]:
    """Return the drawing whose boxes have the width that lets it be largest, and its scale."""
    body = routed.body(BOX, tegak=tegak)
    best = (space.scale(body.width, body.height), body)
    widths = _NARROWER if body.width * space.height > body.height * space.width else _WIDER
    for wide in widths if best[0] < 1 else ():
        body = routed.body(wide, tegak=tegak)
        scale = space.scale(body.width, body.height)
        if scale > best[0]:
            best = (scale, body)
    return best


class _Pages:
    """A graph cut for one paper in one way: at most `tallest` boxes share one column of a lane, and lanes stay together
    while they are not broader than `broad` times the paper."""

    def __init__(self, fitting: Fitting, tegak: bool, tallest: int, broad: float) -> None:
        self.graph, self.space, self.least = fitting.routed.graph, fitting.space, fitting.least
        self.tegak, self.tallest = tegak, tallest
        long = Routed(self.graph, _UNFOLDED, tallest)
        self.cells = long.cells
        self.gutters, self.borders = long.borders(_NARROWER[0], tegak=tegak)
        wide, high = self.space
        across, along = (wide, high) if tegak else (high, wide)
        self.longest, self.broadest = along / self.least, broad * across / self.least

    def fitted(self) -> Fitted:
        """Cut where few links cross, and again along the flow what is still too large to read; halves that fit one page
        after all are joined."""
        columns = column_cuts(self.graph, self.cells, self.gutters, self.longest)
        lanes = lane_cuts(self.graph, self.borders, self.broadest)
        first = cut = regions(self.graph, self.cells, columns, lanes)
        scales, bodies = self._drawn(cut)
        best = (min(scales), bodies)
        while cut != (finer := self._halved(cut, scales)):
            cut = finer
            scales, bodies = self._drawn(cut)
            best = max(best, (min(scales), bodies), key=lambda pages: pages[0])
        return best if cut == first or best[0] < self.least else self._joined(cut, best)

    def _drawn(self, cut: Sequence[Region]) -> tuple[list[float], list[Body]]:
        pages = [self._page(part) for part in parts(self.graph, self.cells, cut)]
        return [scale for scale, _ in pages], [body for _, body in pages]

    def _page(self, part: Graph) -> tuple[float, Body]:
        return _widest(Routed(part, tallest=self.tallest), self.space, self.tegak)

    def _halved(self, cut: Sequence[Region], scales: Sequence[float]) -> list[Region]:
        crowded = [page for page, scale in enumerate(scales) if scale < self.least]
        return split(self.graph, self.cells, cut, crowded)

    def _joined(self, cut: list[Region], halves: Fitted) -> Fitted:
        """Return the pages with neighbours joined that fit one page together, else the halves as they are."""
        number = 0
        while number < len(cut):
            wider = join(cut, number)
            if wider and self._fits(wider, number):
                cut = wider
            else:
                number += 1
        scales, bodies = self._drawn(cut)
        return (min(scales), bodies) if min(scales) >= self.least else halves

    def _fits(self, cut: Sequence[Region], number: int) -> bool:
        page = cut[number]
        if self.gutters[page.end] - self.gutters[page.begin] > self.longest:
            return False
        return self._page(parts(self.graph, self.cells, cut)[number])[0] >= self.least
