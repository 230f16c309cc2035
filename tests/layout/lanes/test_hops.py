"""Protects crossings: the horizontal line jumps, and lines that join do not."""

from __future__ import annotations

from itertools import pairwise

import pytest

from layout.sketch import sketch
from petaproses.layout.lanes.graph import Graph
from petaproses.layout.lanes.routed import BOX, Routed

CROSSED = sketch("a0 b1 c2 d0 e1 f2 g0 h2", "ab bc ad be cf af cd dh fg eg gh eh")


def jumps(graph: Graph, tegak: bool) -> list[tuple[tuple[float, float], tuple]]:
    """Return every hop with the line it belongs to."""
    return [(hop, edge.points) for edge in Routed(graph).body(BOX, tegak=tegak).edges for hop in edge.hops]


@pytest.mark.parametrize("tegak", [False, True])
def test_hop_lies_on_a_horizontal_piece(tegak: bool) -> None:
    """Whichever way the sheet is turned."""
    found = jumps(CROSSED, tegak)
    assert found
    for (x, y), points in found:
        assert any(
            abs(a[1] - y) < 0.01 and abs(b[1] - y) < 0.01 and min(a[0], b[0]) < x < max(a[0], b[0])
            for a, b in pairwise(points)
        )


def test_lines_that_come_together_do_not_jump() -> None:
    """A merge is no crossing."""
    assert jumps(sketch("a0 b0 c0 d0", "ad bd cd"), False) == []
