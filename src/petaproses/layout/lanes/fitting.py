"""A routed graph and the space of one paper -> its drawing there: as one page, or as pages that can all be read.

All pages of a picture have one text size and, where that costs no page, boxes of one width; what the paper has left
goes between the boxes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import inf
from typing import NamedTuple

from petaproses.layout.lanes.cells import TALLEST_CELL
from petaproses.layout.lanes.cut import NEW_PAGE, Cut, Page, flow
from petaproses.layout.lanes.graph import Graph
from petaproses.layout.lanes.labels import LABEL
from petaproses.layout.lanes.routed import BOX, Routed
from petaproses.layout.lanes.sheets import draft, parts
from petaproses.layout.shared.frame import SMALLEST_TEXT, Room
from petaproses.layout.shared.place import Body
from petaproses.layout.shared.text import SIZE

_NARROWER, _WIDER = (96.0, 84.0, 78.0, 72.0, 62.0), (128.0, 150.0, 176.0, 200.0)
"""Other widths of boxes, in pt, that are tried for a drawing that is too wide or too high for its paper."""
_WIDTHS = (*reversed(_WIDER), BOX, *_NARROWER)
_FEW = 3
"""Boxes of so few lines need not be wider."""
_MANY = 4
"""Lines of a box that is comfortable to read."""
COMFORTABLE = 1.25
"""The scale, text of 10 pt, up to which narrow boxes of many lines are the price of larger text."""
_PRICE, _SMALL = 0.93, 0.9
"""How much smaller text may become for boxes to be alike, and the scale, text of 7.2 pt, below which it may not."""
_FINER = (TALLEST_CELL, 2, 1)
"""How many boxes may share one column of a lane, tried in turn while pages are too small to read."""
_ARROW_ROOM = 5000.0
"""Paper that each arrow of a page takes at least, in square pt."""
_HOPELESS = 0.5
"""A page drawn so much smaller than can be read is not saved by narrower boxes."""

Fitted = tuple[float, list[Body]]
"""The smallest scale of some pages, and their drawings."""


class _Sheet(NamedTuple):
    """A drawing of a page before it is spread: the width of its boxes, one for all if `even`, and its scale."""

    routed: Routed
    box: float
    tegak: bool
    even: bool
    body: Body
    scale: float

    @classmethod
    def of(cls, routed: Routed, space: Room, box: float, *, tegak: bool, even: bool) -> _Sheet:
        """Draw a page with boxes of at least this width."""
        box = routed.even(box) if even else box
        body = routed.body(box, tegak=tegak)
        return cls(routed, box, tegak, even, body, space.scale(body.width, body.height))

    @property
    def lines(self) -> int:
        """The lines of the box that has the most."""
        return self.routed.most_lines(self.box)

    def spread(self, space: Room, scale: float) -> Body:
        """Return the drawing with the boxes farther apart, as far as the paper allows at this scale."""
        wide, high = space.inside(scale)
        spare = (wide - self.body.width, high - self.body.height)
        along, across = spare[::-1] if self.tegak else spare
        return self.routed.body(self.box, tegak=self.tegak, spare=(max(0.0, along), max(0.0, across)))


class Fitting:
    """A graph to be fitted to the space of one paper: wider or narrower boxes, then columns, then pages. Boxes are at
    least `box` pt wide where they are no wider than the paper allows at its largest scale."""

    def __init__(self, routed: Routed, space: Room, box: float = 0.0) -> None:
        self.routed, self.space, self.box = routed, space, box
        self.least = _least(routed.graph)
        """The scale at which the smallest text is as small as it may be."""
        self.most_arrows = space.width * space.height / self.least**2 / _ARROW_ROOM
        """No page with more arrows can be read; it is not even drawn."""

    def whole(self, ways: Sequence[bool]) -> Fitted:
        """Return the drawing as one page: turned the first way (`tegak` or not) in which it can be read, else the best
        one."""
        if len(self.routed.graph.links) > self.most_arrows:
            return 0.0, []
        page = self._whole(ways)
        wide = _Sheet.of(self.routed, self.space, max(self.box, page.box), tegak=page.tegak, even=True)
        if page.even and page.scale >= self.space.largest <= wide.scale:
            page = wide
        return page.scale, [page.spread(self.space, page.scale)]

    def _whole(self, ways: Sequence[bool]) -> _Sheet:
        found = []
        for tegak in ways:
            found.append(_fitted(self.routed, self.space, tegak))
            if found[-1].scale >= self.least:
                break
        return max(found, key=lambda page: page.scale)

    def comfortable(self, ways: Sequence[bool]) -> float:
        """Return the largest scale at which one page holds the drawing with boxes of few lines; with more lines no text
        is larger than `COMFORTABLE`."""
        page = self._whole(ways)
        best = min(page.scale, COMFORTABLE)
        if page.scale > COMFORTABLE:
            tried = (_Sheet.of(self.routed, self.space, box, tegak=page.tegak, even=True) for box in (BOX, *_WIDER))
            best = max([best, *(wide.scale for wide in tried if wide.lines <= _MANY)])
        return best

    def box_of(self, ways: Sequence[bool]) -> float:
        """Return the width of the boxes of the drawing on one page, in pt."""
        return self._whole(ways).box

    def pages(self, ways: Sequence[bool]) -> Fitted:
        """Return the drawing as pages, turned the way that needs the fewest, and the fewest connectors on them."""
        found = [self._cut(tegak) for tegak in ways]
        good = [pages for pages in found if pages[0] >= self.least]
        return min(good, key=_cost) if good else max(found, key=lambda pages: pages[0])

    def _cut(self, tegak: bool) -> Fitted:
        """Return pages with as few connectors as can be, each large enough to read if that is possible: with fewer and
        fewer boxes in one column of a lane, so that lanes become narrower and pages more."""
        best: list[_Sheet] = []
        for tallest in _FINER:
            best = max(best, _Pages(self, tegak, tallest).fitted(), key=_smallest)
            if _smallest(best) >= self.least:
                break
        best = _alike(best, self.space, self.least)
        scale = _smallest(best)
        return scale, [page.spread(self.space, scale) for page in best]


def _cost(pages: Fitted) -> float:
    """Tell how much pages are disliked; what they show besides connectors is the same."""
    _, bodies = pages
    return sum(NEW_PAGE + len(body.nodes) for body in bodies)


def _least(graph: Graph) -> float:
    return SMALLEST_TEXT / (LABEL if any(link.label for link in graph.links) else SIZE)


def _smallest(pages: Iterable[_Sheet]) -> float:
    return min((page.scale for page in pages), default=0.0)


def _fitted(routed: Routed, space: Room, tegak: bool) -> _Sheet:
    """Return the best drawing with boxes of one width, or with several if those make its small text much smaller."""
    page = _widest(routed, space, tegak, even=True)
    if page.scale >= space.largest:
        return page
    free = _widest(routed, space, tegak)
    return page if page.scale >= max(_PRICE * free.scale, min(_SMALL, free.scale)) else free


def _widest(routed: Routed, space: Room, tegak: bool, *, even: bool = False, enough: float = inf) -> _Sheet:
    """Return the drawing whose boxes have the width that lets it be largest; if several do, wide boxes of few lines.
    Where it is known how large is `enough`, no more is tried than can tell whether it is."""
    best = _Sheet.of(routed, space, BOX, tegak=tegak, even=even)
    fits = best.scale >= space.largest
    narrower = best.body.width * space.height > best.body.height * space.width and not fits
    widths = _NARROWER if narrower else _WIDER
    hopeless = enough < inf and best.scale < _HOPELESS * enough
    for wide in () if hopeless else widths:
        if best.scale >= enough:
            break
        if best.scale >= space.largest and best.lines <= _FEW:
            break
        if even and routed.even(wide) == best.box:
            continue
        page = _Sheet.of(routed, space, wide, tegak=tegak, even=even)
        if (page.scale, -page.lines) > (best.scale, -best.lines):
            best = page
        elif narrower:
            break  # it is too high by now
    return best


def _alike(pages: list[_Sheet], space: Room, least: float) -> list[_Sheet]:
    """Return pages with boxes of one width, that which lets the smallest page be largest; those given if every width
    makes the text much smaller or unreadable."""
    best: list[_Sheet] = []
    for wide in _WIDTHS:
        box = max(page.routed.even(wide) for page in pages)
        if any(page.box == box for page in best):
            continue
        found = [_Sheet.of(page.routed, space, box, tegak=page.tegak, even=True) for page in pages]
        best = max(best, found, key=_smallest)
    return best if _smallest(best) >= max(least, _PRICE * _smallest(pages)) else pages


class _Pages:
    """A graph cut for one paper in one way: at most `tallest` boxes share one column of a lane."""

    def __init__(self, fitting: Fitting, tegak: bool, tallest: int) -> None:
        self.graph, self.space, self.least = fitting.routed.graph, fitting.space, fitting.least
        self.tegak, self.tallest = tegak, tallest
        self.cut = Cut(self.graph, flow(self.graph, fitting.routed.cells.back), self._size, fitting.most_arrows)
        self._drawn: dict[Graph, _Sheet] = {}

    def fitted(self) -> list[_Sheet]:
        """Return the pages that need the fewest connectors, each drawn as large as it can be."""
        while True:
            pages = self.cut.pages()
            drawn = [self._page(part) for part in parts(self.graph, pages, self.tallest)]
            # what stands in connectors is known only now, and may make a page a little too large
            crowded = [page for page, sheet in zip(pages, drawn, strict=True) if sheet.scale < self.least]
            if not [page for page in crowded if self.cut.forbid(page)]:
                return drawn

    def _size(self, page: Page) -> float:
        """Return how large a page can be drawn, 1 if its text is then as small as it may be."""
        routed = Routed(draft(self.graph, page), tallest=self.tallest)
        return _widest(routed, self.space, self.tegak, enough=self.least).scale / self.least

    def _page(self, part: Graph) -> _Sheet:
        if part not in self._drawn:
            self._drawn[part] = _widest(Routed(part, tallest=self.tallest), self.space, self.tegak)
        return self._drawn[part]
