"""Protects boxes with many labelled arrows: one line that branches, each branch named where it ends, a small box."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from layout.sketch import sketch
from petaproses.layout.lanes.fan import branches
from petaproses.layout.lanes.graph import graph
from petaproses.layout.lanes.routed import BOX, Routed
from petaproses.layout.shared.scene import Edge, Node
from tools.build import peta_of

KASUS = Path(__file__).parents[2] / "kasus"
BOXES = "z0? a1 b1 c1 d1 e1 f1 g1"
ARROWS = "za:1 zb:2 zc:3 zd:4 ze:5 zf:6"


@pytest.mark.parametrize(
    "boxes, arrows, found",
    [
        (BOXES, ARROWS, {0, 1, 2, 3, 4, 5}),
        (BOXES, ARROWS[:-5], set()),
        (BOXES, ARROWS + " zg", {0, 1, 2, 3, 4, 5}),
        (BOXES, ARROWS + " zg:7 ga", {1, 2, 3, 4, 5, 6}),
        (BOXES, ARROWS + " fz:8 zz:9", {0, 1, 2, 3, 4, 5}),
        (BOXES, ARROWS + " ga", set()),
        (BOXES.replace("?", ""), ARROWS, {0, 1, 2, 3, 4, 5}),
    ],
)
def test_six_labels_or_more_branch_if_each_can_stand_at_a_head_of_its_own(
    boxes: str, arrows: str, found: set[int]
) -> None:
    """Beside a head that other arrows share, a label would name all of them."""
    assert branches(sketch(boxes, arrows)).fan == found


def test_decisions_and_labels_keep_arrows_alone_unless_they_branch() -> None:
    """A line that several arrows share would seem to carry the label, or the answer, of one of them."""
    assert branches(sketch("a0 b1 c1 d1 e0? f1", "ab ac:Surat ad ef eb")).alone == (False, True, False, True, True)
    assert not any(branches(sketch(BOXES, ARROWS)).alone)


def drawn(*, tegak: bool) -> tuple[dict[str, Node], list[Edge]]:
    """Return the boxes and the branches of a decision with eight of them."""
    peta = peta_of(peta=(KASUS / "cabang-delapan.yaml").read_text(encoding="utf-8"))
    body = Routed(graph(peta, peta.lintas_fungsi[0])).body(BOX, tegak=tegak)
    return {node.id: node for node in body.nodes}, [edge for edge in body.edges if edge.label]


@pytest.mark.parametrize("tegak", [False, True])
def test_branches_leave_a_decision_by_few_ports(tegak: bool) -> None:
    """It stays as small as its text; eight ports of their own made it four times as wide."""
    boxes, branches = drawn(tegak=tegak)
    assert len(branches) == 8
    assert len({edge.points[0] for edge in branches}) <= 3
    assert boxes[branches[0].dari].box.w < 150


@pytest.mark.parametrize("tegak", [False, True])
def test_label_of_a_branch_stands_before_its_head(tegak: bool) -> None:
    """Nearer to its own head than to any other, and clear of its box."""
    boxes, branches = drawn(tegak=tegak)
    for edge, other in [*combinations(branches, 2), *combinations(branches[::-1], 2)]:
        text = edge.label[0]
        (x, y), (far_x, far_y) = edge.points[-1], other.points[-1]
        assert abs(text.x - x) + abs(text.y - y) < abs(text.x - far_x) + abs(text.y - far_y)
        box = boxes[edge.ke].box
        assert text.y < box.y or text.x < box.x
