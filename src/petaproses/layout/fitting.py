"""A routed graph and the space of one paper -> its drawing there: as one page, or as pages that can all be read."""

from __future__ import annotations

from collections.abc import Sequence

from petaproses.layout.cells import TALLEST_CELL
from petaproses.layout.cut import NEW_PAGE, Cut, Page, flow
from petaproses.layout.frame import SMALLEST_TEXT, Room
from petaproses.layout.graph import Graph
from petaproses.layout.labels import LABEL
from petaproses.layout.place import Body
from petaproses.layout.routed import BOX, Routed
from petaproses.layout.sheets import parts
from petaproses.layout.text import SIZE

_NARROWER, _WIDER = (96.0, 84.0, 72.0, 62.0), (128.0, 150.0, 176.0)
"""Other widths of boxes, in pt, that are tried for a drawing that is too wide or too high for its paper."""
_FINER = (TALLEST_CELL, 2, 1)
"""How many boxes may share one column of a lane, tried in turn while pages are too small to read."""
_ARROW_ROOM = 5000.0
"""Paper that each arrow of a page takes at least, in square pt."""

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
        """Return the drawing as pages, turned the way that needs the fewest, and the fewest connectors on them."""
        found = [self._cut(tegak) for tegak in ways]
        good = [pages for pages in found if pages[0] >= self.least]
        return min(good, key=_cost) if good else max(found, key=lambda pages: pages[0])

    def _cut(self, tegak: bool) -> Fitted:
        """Return pages with as few connectors as can be, each large enough to read if that is possible: with fewer and
        fewer boxes in one column of a lane, so that lanes become narrower and pages more."""
        best: Fitted = (0.0, [])
        for tallest in _FINER:
            found = _Pages(self, tegak, tallest).fitted()
            best = max(best, found, key=lambda pages: pages[0])
            if best[0] >= self.least:
                break
        return best


def _cost(pages: Fitted) -> float:
    """Tell how much pages are disliked; what they show besides connectors is the same."""
    _, bodies = pages
    return sum(NEW_PAGE + len(body.nodes) for body in bodies)


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
    """A graph cut for one paper in one way: at most `tallest` boxes share one column of a lane."""

    def __init__(self, fitting: Fitting, tegak: bool, tallest: int) -> None:
        self.graph, self.space, self.least = fitting.routed.graph, fitting.space, fitting.least
        self.tegak, self.tallest = tegak, tallest
        limit = self.space.width * self.space.height / self.least**2 / _ARROW_ROOM
        self.cut = Cut(self.graph, flow(self.graph, fitting.routed.cells.back), self._size, limit)

    def fitted(self) -> Fitted:
        """Return the pages that need the fewest connectors, each drawn as large as it can be."""
        while True:
            pages = self.cut.pages()
            drawn = [self._page(part) for part in parts(self.graph, pages, self.tallest)]
            # what stands in connectors is known only now, and may make a page a little too large
            crowded = [page for page, (scale, _) in zip(pages, drawn, strict=True) if scale < self.least]
            if not [page for page in crowded if self.cut.forbid(page)]:
                return min(scale for scale, _ in drawn), [body for _, body in drawn]

    def _size(self, page: Page) -> float:
        """Return how large a page can be drawn, 1 if its text is then as small as it may be."""
        inside = set(page.vertices)
        rest = Page(tuple(vertex for vertex in range(len(self.graph.vertices)) if vertex not in inside), ())
        rest = rest._replace(lanes=tuple(range(len(self.graph.lanes))))
        return self._page(parts(self.graph, [page, rest], self.tallest)[0])[0] / self.least

    def _page(self, part: Graph) -> tuple[float, Body]:
        return _widest(Routed(part, tallest=self.tallest), self.space, self.tegak)
