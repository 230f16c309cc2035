"""Protects lines beside each other: a spacing apart, ordered without needless crossings, stiff ports in the middle."""

from __future__ import annotations

import pytest

from layout.sketch import routed, sketch, trunks_of
from petaproses.layout.lanes.graph import Graph
from petaproses.layout.lanes.tracks import SPACING, Clearance, give_tracks
from petaproses.layout.lanes.trunks import Trunks

GRAPHS = (
    sketch("a0 b0 c1 d1 e2 f2", "ab bc cd de ef fa eb da"),
    sketch("a0? b0 c1 d2 e1", "ab:Ya ac:Tidak ad:Lain be ce de ea"),
)


def tracked(graph: Graph, room: Clearance | None = None) -> Trunks:
    """Return the lines of a graph with their tracks; `room` is that of every label."""
    _, grid, _ = routed(graph)
    found = trunks_of(graph)
    labels = {number: room for number, link in enumerate(graph.links) if link.label and room}
    give_tracks(found, grid.is_row, labels, lambda run: False)
    return found


@pytest.mark.parametrize("graph", GRAPHS)
def test_lines_that_overlap_are_a_spacing_apart(graph: Graph) -> None:
    """Or two flows would be one line."""
    found = tracked(graph)
    for trunk in found.all:
        for other in found.all:
            beside = (other.along, other.line) == (trunk.along, trunk.line) and other is not trunk
            if beside and trunk.low < other.high and other.low < trunk.high:
                assert abs(trunk.offset - other.offset) >= SPACING - 1e-6


def test_line_alone_stays_in_the_middle() -> None:
    """Straight into the middle of its box."""
    assert [trunk.offset for trunk in tracked(sketch("a0 b0", "ab")).all] == [0.0]


def test_label_pushes_its_neighbours_away() -> None:
    """The text stands between the lines."""
    graph = sketch("a0? b0 c0 d0 e0 f0", "ab:1 ac:2 ad:3 ae:4 af:5")
    spread = [max(abs(trunk.offset) for trunk in tracked(graph, room).all) for room in (None, Clearance(60.0, 60.0))]
    assert spread[0] < spread[1]
