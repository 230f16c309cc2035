"""Protects the ways of arrows: through no box, straight when they can be, sides that do not mix."""

from __future__ import annotations

from itertools import pairwise

import pytest

from layout.sketch import routed, sketch
from petaproses.layout.lanes import route
from petaproses.layout.lanes.graph import Graph, graph
from tools.build import peta_of
from tools.random_map import rancang


def corners(path: tuple[int, ...]) -> int:
    """Count the bends of a path."""
    return sum(q - p != p - o for o, p, q in zip(path, path[1:], path[2:], strict=False))


def random_graph(seed: int) -> Graph:
    """Return the graph of a random map."""
    peta = peta_of(acak=rancang(seed).yaml())
    return graph(peta, peta.lintas_fungsi[0])


@pytest.mark.parametrize("boxes, arrows", [("a0 b0", "ab"), ("a0 b1", "ab"), ("a0 b2", "ab")])
def test_neighbours_are_joined_by_a_straight_line(boxes: str, arrows: str) -> None:
    """A bend that is not needed is noise."""
    _, _, (path,) = routed(sketch(boxes, arrows))
    assert corners(path) == 0


@pytest.mark.parametrize("seed", range(5))
def test_way_leads_from_box_to_box_through_no_other(seed: int) -> None:
    """Every step goes to a neighbouring point, and boxes stand only at the ends."""
    drawn = random_graph(seed)
    _, grid, paths = routed(drawn)
    for link, path in zip(drawn.links, paths, strict=True):
        assert (path[0], path[-1]) == (grid.point[link.dari], grid.point[link.ke])
        assert not any(grid.blocked[point] for point in path[1:-1])
        assert {abs(q - p) for p, q in pairwise(path)} <= {1, grid.stride}


def test_branches_of_a_decision_leave_by_sides_of_their_own() -> None:
    """Two labelled lines on one side could not be told apart."""
    _, _, paths = routed(sketch("a0? b0 c0 d0", "ab:Ya ac:Tidak ad:Lain"))
    assert len({path[1] for path in paths}) == 3


def test_arrow_to_its_own_box_goes_round_a_corner() -> None:
    """Out by one side and in by the next."""
    _, grid, (path,) = routed(sketch("a0", "aa"))
    assert (path[0], path[-1], len(path)) == (grid.point[0], grid.point[0], 5)
    assert path[1] != path[-2]


def test_way_back_does_not_enter_where_the_flow_leaves() -> None:
    """An arrow head on a line that goes out is read wrongly."""
    _, _, (forth, back) = routed(sketch("a0 b0", "ab ba"))
    assert forth[1] != back[-2]


def test_crowded_map_takes_time_by_its_arrows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Once all searches of a map have looked at enough places, ways are laid as if there were no other lines: still
    from box to box, through no other."""
    monkeypatch.setattr(route, "_AT_LEAST", 100)
    monkeypatch.setattr(route, "_PER_LINK", 1)
    drawn = random_graph(7)
    _, grid, paths = routed(drawn)
    for link, path in zip(drawn.links, paths, strict=True):
        assert (path[0], path[-1]) == (grid.point[link.dari], grid.point[link.ke])
        assert not any(grid.blocked[point] for point in path[1:-1])
        assert {q - p for p, q in pairwise(path)} <= {1, -1, grid.stride, -grid.stride}


@pytest.mark.parametrize("seed", [5, 26, 42, 110])
def test_corner_of_a_decision_belongs_to_the_target_straight_across(seed: int) -> None:
    """So does the straight way of a start, whichever arrow is laid first; only one of two that run both ways has it."""
    drawn = random_graph(seed)
    _, grid, paths = routed(drawn)
    tried = 0
    both = {(link.ke, link.dari) for link in drawn.links}
    for link, path in zip(drawn.links, paths, strict=True):
        p, q = sorted((grid.point[link.dari], grid.point[link.ke]))
        clear = p < q and grid.u[p] == grid.u[q] and not any(grid.blocked[p + 1 : q])
        if clear and drawn.vertices[link.dari].jenis in ("keputusan", "mulai") and (link.dari, link.ke) not in both:
            tried += 1
            assert corners(path) == 0
    assert tried
