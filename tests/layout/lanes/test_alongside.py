"""Protects lines to one box: none runs right beside another on its way there, and none takes a worse way for it."""

from __future__ import annotations

from itertools import pairwise

import pytest

from layout.sketch import sketch
from petaproses.layout.lanes.alongside import join_alongside
from petaproses.layout.lanes.cells import cells
from petaproses.layout.lanes.graph import Graph
from petaproses.layout.lanes.lattice import Lattice, lattice
from petaproses.layout.lanes.traffic import Path, Traffic

FLOW = sketch("a0 b1 p0 q0 r0 z1", "ap pq qr rz az bz")
"""a and b stand one below the other, z three columns on; the lanes' border lies between lines 3 and 4."""
ABOVE = ((1, 2), (1, 3), (7, 3), (7, 5))
BELOW = ((1, 5), (1, 4), (7, 4), (7, 5))


def way(grid: Lattice, corners: tuple[tuple[int, int], ...]) -> Path:
    """Return a path by its corners (u, v)."""
    path = [(corners[0][0] + 1) * grid.stride + corners[0][1]]
    for (u, v), (to_u, to_v) in pairwise(corners):
        step = (to_u - u + to_v - v) // abs(to_u - u + to_v - v) * (grid.stride if v == to_v else 1)
        path += [path[-1] + step * count for count in range(1, abs(to_u - u + to_v - v) + 1)]
    return tuple(path)


def joined(graph: Graph, *lines: tuple[tuple[int, int], ...]) -> tuple[list[Path], list[Path], Traffic, Traffic]:
    """Lay the last links of a graph by their corners, and return their paths and the traffic before and after."""
    grid = lattice(graph, cells(graph))
    first = len(graph.links) - len(lines)
    graph = graph._replace(links=graph.links[first:])
    before = [way(grid, line) for line in lines]
    traffic, fresh = Traffic(grid, len(graph.vertices)), Traffic(grid, len(graph.vertices))
    after = list(before)
    for link, path in zip(graph.links, before, strict=True):
        traffic.put(path, link.dari, link.ke)
    join_alongside(graph, grid, traffic, after)
    for link, path in zip(graph.links, after, strict=True):
        fresh.put(path, link.dari, link.ke)
    return before, after, traffic, fresh


def steps_in_common(first: Path, second: Path) -> int:
    return len(set(pairwise(first)) & set(pairwise(second)))


def corners(path: Path) -> int:
    return sum(q - p != p - o for o, p, q in zip(path, path[1:], path[2:], strict=False))


def test_lines_on_both_sides_of_a_border_run_as_one() -> None:
    before, after, _, _ = joined(FLOW, ABOVE, BELOW)
    assert steps_in_common(*before) == 1
    assert steps_in_common(*after) >= 6
    assert [path[0] for path in after] == [path[0] for path in before]
    assert [path[-1] for path in after] == [path[-1] for path in before]
    assert sum(map(corners, after)) <= sum(map(corners, before))


def test_what_is_known_of_the_lines_follows() -> None:
    """Steps, passages and sides are those of the paths that are now there."""
    _, _, kept, fresh = joined(FLOW, ABOVE, BELOW)
    assert (kept.steps, kept.passages, kept.ins, kept.outs) == (fresh.steps, fresh.passages, fresh.ins, fresh.outs)


@pytest.mark.parametrize("arrows", ["ap pq qr rz az br", "ap pq qr rz az za"], ids=["to another box", "the other way"])
def test_lines_that_do_not_go_together_stay_apart(arrows: str) -> None:
    below = BELOW if arrows.endswith("br") else ((7, 5), (7, 4), (2, 4), (2, 2), (1, 2))
    before, after, _, _ = joined(sketch("a0 b1 p0 q0 r0 z1", arrows), ABOVE, below)
    assert after == before


def test_a_line_that_would_cross_a_stranger_stays() -> None:
    """q hands on to r between the two lines: only the upper one crosses that way."""
    graph = sketch("a0 b1 p0 q0 r0 z1", "ap pq rz qr az bz")
    stranger = ((5, 2), (5, 3), (6, 3), (6, 2), (7, 2))
    before, after, _, _ = joined(graph, stranger, ABOVE, BELOW)
    assert after[2] == before[2]
    assert after[1] != before[1]
