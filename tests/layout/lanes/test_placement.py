"""Protects coordinates: boxes inside their lanes, none over another, arrows from outline to outline."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest

from layout.sketch import sketch
from petaproses.layout.lanes.graph import Graph
from petaproses.layout.lanes.routed import BOX, Routed

GRAPHS = (
    sketch("a0( b0 c1? d1 e2) f2~", "ab bc cd:Ya cb:Tidak de ef cf:Lain"),
    sketch("a0 b2= c1 d2 e0", "ab bc bd ce de ea"),
)


@pytest.mark.parametrize("tegak", [False, True])
@pytest.mark.parametrize("graph", GRAPHS)
def test_box_lies_inside_its_lane(graph: Graph, tegak: bool) -> None:
    """Behind the header."""
    body = Routed(graph).body(BOX, tegak=tegak)
    for vertex, node in zip(graph.vertices, body.nodes, strict=True):
        lane = body.lanes[vertex.lane].box
        assert lane.x < node.box.x < node.box.right < lane.right
        assert lane.y < node.box.y < node.box.bottom < lane.bottom


@pytest.mark.parametrize("tegak", [False, True])
@pytest.mark.parametrize("graph", GRAPHS)
def test_no_box_lies_over_another(graph: Graph, tegak: bool) -> None:
    """By construction: lines of the grid widen for what they hold."""
    for a, b in combinations([node.box for node in Routed(graph).body(BOX, tegak=tegak).nodes], 2):
        assert a.right < b.x or b.right < a.x or a.bottom < b.y or b.bottom < a.y


@pytest.mark.parametrize("tegak", [False, True])
@pytest.mark.parametrize("graph", GRAPHS)
def test_lanes_lie_side_by_side_in_the_authors_order(graph: Graph, tegak: bool) -> None:
    """Straight, of one length, without a gap."""
    boxes = [lane.box for lane in Routed(graph).body(BOX, tegak=tegak).lanes]
    for a, b in pairwise(boxes):
        assert (a.right if tegak else a.bottom) == pytest.approx(b.x if tegak else b.y)
        assert ((a.y, a.h) if tegak else (a.x, a.w)) == ((b.y, b.h) if tegak else (b.x, b.w))


@pytest.mark.parametrize("tegak", [False, True])
def test_arrow_runs_at_right_angles_from_border_to_border(tegak: bool) -> None:
    """Its ends touch the boxes that it names."""
    body = Routed(GRAPHS[0]).body(BOX, tegak=tegak)
    box = {node.id: node.box for node in body.nodes}
    for edge in body.edges:
        for a, b in pairwise(edge.points):
            assert a[0] == pytest.approx(b[0]) or a[1] == pytest.approx(b[1])
        for id, (x, y) in ((edge.dari, edge.points[0]), (edge.ke, edge.points[-1])):
            assert box[id].x - 3 <= x <= box[id].right + 3
            assert box[id].y - 3 <= y <= box[id].bottom + 3


def test_boxes_and_arrows_keep_the_order_of_the_map() -> None:
    """Whoever reads the file or listens to it follows the process."""
    graph = GRAPHS[0]
    body = Routed(graph).body(BOX, tegak=False)
    ids = [vertex.id for vertex in graph.vertices]
    assert [node.id for node in body.nodes] == ids
    assert [(edge.dari, edge.ke) for edge in body.edges] == [(ids[link.dari], ids[link.ke]) for link in graph.links]
