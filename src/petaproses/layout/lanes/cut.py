"""A graph too large for one page -> which of its steps stand on which page, with as few off-page connectors as can be.

Steps are put in the order of the flow; a page is a run of them. The cheapest runs are found from the beginning on, as
lines are broken in a paragraph (Knuth and Plass 1981): what all pages up to a step cost is known before those after it.
Whether a run fits a page is asked only of runs that the best plan needs; one that does not forbids all that hold it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from heapq import heapify, heappop, heappush
from itertools import takewhile
from math import inf
from typing import NamedTuple

from petaproses.layout.lanes.graph import Graph

NEW_PAGE = 4.0
"""A page more costs as much as so many connectors, beside those it brings."""
SPARSE = 6.0
"""A page costs so many connectors more, divided by the number of its steps: one with a single step is the worst."""

_HASTE = 0.7
"""How far it is gone at once to the number of steps that a page too small to read can hold at most."""
_A_LITTLE = 0.99
_HORIZON, _MAY_CHANGE = 80, 2
"""So many steps are planned at once; the last pages of a part are planned again with the next."""
_HOPE = 1.2
"""No page is tried with more steps than this times what the pages tried so far can hold."""


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
        self._holds = 0.0
        self._known: dict[int, list[float]] = {}
        self._runs: dict[Page, tuple[int, int]] = {}

    def pages(self) -> list[Page]:
        """Return the pages that cost least, each of which fits or holds a single step; lanes without steps come last.
        A long map is planned a part at a time, from the beginning on."""
        kept: list[tuple[int, int]] = []
        first = 0
        while first < self._many:
            last = min(self._many, first + _HORIZON)
            runs = self._best(first, last)
            fitting = list(takewhile(lambda run: not self._forbidden(*run), runs))
            if len(fitting) == len(runs) and last == self._many:
                kept += runs
                break
            if self._many > _HORIZON:
                kept += fitting[: max(1, len(runs) - _MAY_CHANGE)]
                first = kept[-1][1] if kept else 0
            else:  # what else of this plan does not fit is known before the next
                for run in runs[len(fitting) + 1 :]:
                    self._forbidden(*run)
        self._runs = {self._page(*run): run for run in kept}
        return list(self._runs)

    def forbid(self, page: Page) -> bool:
        """Forbid one of the `pages` that turned out to be too large after all, and tell whether it can be smaller."""
        run = self._runs[page]
        self._sizes[run] = min(self._sizes.get(run, 1.0), _A_LITTLE)
        return self._forbidden(*run)

    def _forbidden(self, start: int, end: int) -> bool:
        """Tell whether a run is too large for a page and can be made smaller; if so, forbid it and all that hold it."""
        if end - start == 1:
            return False
        if (start, end) not in self._sizes:
            size = self._sizes[start, end] = self.fits(self._page(start, end))
            self._holds = max(self._holds, size * (end - start))
        size = self._sizes[start, end]
        if size >= 1:
            return False
        # half the size holds half of the steps at most
        fewer = max(1, int((end - start) * (1 - size) * _HASTE))
        for before in range(start + 1):
            self._ends[before] = max(before + 1, min(self._ends[before], end - fewer))
        return True

    def _page(self, start: int, end: int) -> Page:
        many = len(self.order)
        vertices = tuple(self.order[start : min(end, many)])
        hollow = self._hollow[max(start - many, 0) : max(end - many, 0)]
        return Page(vertices, tuple(sorted({self.graph.vertices[vertex].lane for vertex in vertices}.union(hollow))))

    def _best(self, first: int, last: int) -> list[tuple[int, int]]:
        """Return the runs between two places that cost least of all that are not forbidden."""
        best = {first: 0.0}
        begin: dict[int, int] = {}
        most = int(self._holds * _HOPE) + 1 if self._holds else self._many
        for start in range(first, last):
            if start not in self._known:
                self._known[start] = list(self._costs(start))
            longest = min(self._ends[start], last) - start
            for end, cost in enumerate(self._known[start][: min(longest, most)], start + 1):
                if best[start] + cost < best.get(end, inf):
                    best[end], begin[end] = best[start] + cost, start
        runs, end = [], last
        while end > first:
            runs.append((begin[end], end))
            end = begin[end]
        return runs[::-1]

    def _costs(self, start: int) -> Iterator[float]:
        """Give what the runs that begin here cost as a page, the shortest first."""
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
            yield connectors + NEW_PAGE + SPARSE / (end - start)
