"""A graph too large for one page -> which of its steps stand on which page, with as few off-page connectors as can be.

Steps are put in the order of the flow; a page is a run of them. The cheapest runs are found from the beginning on, as
lines are broken in a paragraph (Knuth and Plass 1981): what all pages up to a step cost is known before those after it.
Whether a run fits a page is asked only of runs that the best plan needs; one that does not forbids all that hold it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from petaproses.layout.graph import Graph

NEW_PAGE = 4.0
"""A page more costs as much as so many connectors, beside those it brings."""
SPARSE = 6.0
"""A page costs so many connectors more, divided by the number of its steps: one with a single step is the worst."""


class Page(NamedTuple):
    """What one page shows: vertices in the order of the flow, and lanes in the author's order, by number."""

    vertices: tuple[int, ...]
    lanes: tuple[int, ...]


Fits = Callable[[Page], float]
"""Tells how large a page can be drawn: 1 and more fits."""


def flow(graph: Graph, back: Sequence[bool]) -> list[int]:
    """Return the vertices in the order of the flow (Kahn 1962), each time the one after which the fewest targets of
    links lie apart from a source of theirs, then the author's first; `back` tells which links close a cycle."""
    return _Walk(graph, back).order()


class _Walk:
    """A way through a graph: what has been met, and what would lie apart if it ended here."""

    def __init__(self, graph: Graph, back: Sequence[bool]) -> None:
        many = len(graph.vertices)
        self.out: list[list[int]] = [[] for _ in range(many)]
        self.into: list[list[int]] = [[] for _ in range(many)]
        self.met, self.missing = [0] * many, [0] * many
        self.after: list[list[int]] = [[] for _ in range(many)]
        self.done = [False] * many
        for link, is_back in zip(graph.links, back, strict=True):
            if link.dari != link.ke:
                self.out[link.dari].append(link.ke)
                self.into[link.ke].append(link.dari)
            if not is_back:
                self.after[link.dari].append(link.ke)
                self.missing[link.ke] += 1

    def order(self) -> list[int]:
        """Walk on until the end."""
        ready = [(self._cost(vertex), vertex) for vertex, missing in enumerate(self.missing) if not missing]
        heapify(ready)
        order = []
        while ready:
            cost, vertex = heappop(ready)
            if self.done[vertex]:
                continue
            if cost < (now := self._cost(vertex)):
                heappush(ready, (now, vertex))
                continue
            order.append(vertex)
            for changed in self._take(vertex):
                if not self.missing[changed] and not self.done[changed]:
                    heappush(ready, (self._cost(changed), changed))
        return order

    def _cost(self, vertex: int) -> int:
        """Return how many more targets lie apart from a source once this vertex is taken."""
        cost = (self.met[vertex] < len(self.into[vertex])) - (self.met[vertex] > 0)
        for target in self.out[vertex]:
            if self.done[target]:
                cost -= self.met[target] + 1 == len(self.into[target])
            else:
                cost += not self.met[target]
        return cost

    def _take(self, vertex: int) -> Iterator[int]:
        """Take a vertex, and give those that may cost less from now on."""
        self.done[vertex] = True
        for following in self.after[vertex]:
            self.missing[following] -= 1
        yield from self.into[vertex]
        for target in self.out[vertex]:
            self.met[target] += 1
            yield target
            if self.met[target] == 1 or self.met[target] + 1 == len(self.into[target]):
                yield from self.into[target]


class Cut:
    """The runs of a flow that may be pages: those of at most `limit` arrows, none of which is known to be too large."""

    def __init__(self, graph: Graph, order: Sequence[int], fits: Fits, limit: float) -> None:
        self.graph, self.order, self.fits, self.limit = graph, order, fits, limit
        self._into = [0] * len(order)
        self._out: list[list[int]] = [[] for _ in order]
        for link in graph.links:
            if link.dari != link.ke:
                self._into[link.ke] += 1
                self._out[link.dari].append(link.ke)
        used = {vertex.lane for vertex in graph.vertices}
        self._hollow = [lane for lane in range(len(graph.lanes)) if lane not in used]
        self._many = len(order) + len(self._hollow)
        self._ends = [self._many] * self._many
        self._sizes: dict[tuple[int, int], float] = {}

    def pages(self) -> list[Page]:
        """Return the pages that cost least, each of which fits or holds a single step; lanes without steps come
        last."""
        while True:
            runs = self._best()
            if not [run for run in runs if self._forbidden(*run)]:
                return [self._page(*run) for run in runs]

    def forbid(self, page: Page) -> bool:
        """Forbid a page that turned out to be too large after all, and tell whether it can be made smaller."""
        for start, end in self._best():
            if self._page(start, end) == page:
                self._sizes[start, end] = 0.9
                return self._forbidden(start, end)
        return False

    def _forbidden(self, start: int, end: int) -> bool:
        """Tell whether a run is too large for a page and can be made smaller; if so, forbid it and all that hold it."""
        if end - start == 1:
            return False
        if (start, end) not in self._sizes:
            self._sizes[start, end] = self.fits(self._page(start, end))
        size = self._sizes[start, end]
        if size >= 1:
            return False
        # half the size holds about a quarter of the steps; going a third of that way finds the largest that fits
        fewer = max(1, int((end - start) * (1 - size * size) / 3))
        for before in range(start + 1):
            self._ends[before] = max(before + 1, min(self._ends[before], end - fewer))
        return True

    def _page(self, start: int, end: int) -> Page:
        many = len(self.order)
        vertices = tuple(self.order[start : min(end, many)])
        hollow = self._hollow[max(start - many, 0) : max(end - many, 0)]
        return Page(vertices, tuple(sorted({self.graph.vertices[vertex].lane for vertex in vertices}.union(hollow))))

    def _best(self) -> list[tuple[int, int]]:
        """Return the runs that cost least of all that are not forbidden."""
        best = [0.0] + [float("inf")] * self._many
        begin = [0] * (self._many + 1)
        for start in range(self._many):
            for end, cost in self._costs(start):
                if best[start] + cost < best[end]:
                    best[end], begin[end] = best[start] + cost, start
        runs, end = [], self._many
        while end:
            runs.append((begin[end], end))
            end = begin[end]
        return runs[::-1]

    def _costs(self, start: int) -> Iterator[tuple[int, float]]:
        """Give the ends of the runs that begin here, and what each costs as a page."""
        inside: set[int] = set()
        reached: dict[int, int] = {}
        connectors = arrows = 0
        for end in range(start + 1, self._ends[start] + 1):
            if end <= len(self.order):
                vertex = self.order[end - 1]
                inside.add(vertex)
                known = reached.get(vertex, 0)
                connectors += (known < self._into[vertex]) - (known > 0)
                arrows += len(self._out[vertex])
                for target in self._out[vertex]:
                    known = reached[target] = reached.get(target, 0) + 1
                    if target not in inside:
                        connectors += known == 1
                    elif known == self._into[target]:
                        connectors -= 1
            if arrows + connectors > self.limit and end - start > 1:
                return
            yield end, connectors + NEW_PAGE + SPARSE / (end - start)
