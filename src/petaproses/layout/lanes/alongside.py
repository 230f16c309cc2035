"""Paths laid -> paths of which none runs right beside another to the same box: it is moved onto that one's line.

A search lays one link after the other and sees no more than what is there; so two may go side by side, on both sides of
a lane's border, and join only at their box.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from petaproses.layout.lanes.graph import Graph
from petaproses.layout.lanes.lattice import Lattice
from petaproses.layout.lanes.traffic import ACROSS, CORNER, Path, Traffic

_LONG = 3
"""Steps that two lines run side by side at least, to be drawn as one."""


def join_alongside(graph: Graph, grid: Lattice, traffic: Traffic, paths: list[Path]) -> None:
    """Move runs onto the line next to theirs on which another link goes the same way to the same box, wherever that
    makes no more bends or crossings."""
    into: dict[int, list[int]] = {}
    for number, link in enumerate(graph.links):
        if link.dari != link.ke:
            into.setdefault(link.ke, []).append(number)
    for numbers in into.values():
        if len(numbers) > 1:
            _Joiner(graph, grid, traffic, paths).join(numbers)


class _Joiner:
    def __init__(self, graph: Graph, grid: Lattice, traffic: Traffic, paths: list[Path]) -> None:
        self.graph, self.grid, self.traffic, self.paths = graph, grid, traffic, paths

    def join(self, numbers: Sequence[int]) -> None:
        """Look at each of the links to one box."""
        ways = Counter(step for number in numbers for step in pairwise(self.paths[number]))
        for number in numbers:
            old = self.paths[number]
            shared = _shared(old, ways, 1)
            better = [new for new in self._moved(old, ways) if _shared(new, ways, 0) >= shared + _LONG]
            if not better:
                continue
            link = self.graph.links[number]
            self.traffic.put(old, link.dari, link.ke, -1)
            best = min(better, key=lambda path: self._met(path, link.dari, link.ke))
            if self._met(best, link.dari, link.ke) > self._met(old, link.dari, link.ke):
                best = old
            self.traffic.put(best, link.dari, link.ke)
            self.paths[number] = best
            ways.subtract(pairwise(old))
            ways.update(pairwise(best))

    def _moved(self, path: Path, ways: Counter[tuple[int, int]]) -> Iterator[Path]:
        """Give the path with one of its inner runs on a line next to its own, if others go its way there."""
        corners = [i for i in range(1, len(path) - 1) if path[i] - path[i - 1] != path[i + 1] - path[i]]
        for start, end in pairwise(corners):
            onto = self.grid.stride if abs(path[start + 1] - path[start]) == 1 else 1
            for aside in (onto, -onto):
                run = tuple(p + aside for p in path[start : end + 1])
                beside = sum(ways[step] > 0 for step in pairwise(run))
                before = path[: start + 1] if path[start - 1] != run[0] else path[: start - 1]
                behind = path[end:] if path[end + 1] != run[-1] else path[end + 2 :]
                if beside >= _LONG and before and behind and not any(self.grid.blocked[p] for p in run):
                    yield (*before, *run, *behind)

    def _met(self, path: Path, dari: int, ke: int) -> int:
        """Return how many strangers a path would cross where no other to its box crosses them already."""
        coming, going, passages = self.traffic.coming[ke], self.traffic.going[dari], self.traffic.passages
        found = 0
        for passage in self.traffic.passages_of(path):
            if coming.get(-1 - passage, 0):
                continue
            first = passage - passage % 3
            for other in (first, first + ACROSS, first + CORNER):
                if other != passage:
                    found += max(0, passages[other] - coming.get(-1 - other, 0) - going.get(-1 - other, 0))
        return found


def _shared(path: Path, ways: Counter[tuple[int, int]], own: int) -> int:
    """Return over how many steps a path goes the way of others; `own` is 1 if it is among them itself."""
    return sum(ways[step] > own for step in pairwise(path))
