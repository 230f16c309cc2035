"""Protects the grid: longest path, hand-offs straight up or down, rows that stay when steps are added."""

from __future__ import annotations

from itertools import pairwise

import pytest

from layout.sketch import cell, sketch
from petaproses.layout.lanes.cells import LONGEST_ROW, ROW_OF_LOOSE, TALLEST_CELL, back_links, cells


def test_flow_goes_one_column_a_step() -> None:
    """Reading order is the order of the process."""
    graph = sketch("a0 b0 c0", "ab bc ac")
    assert [cell(graph, id)[0] for id in "abc"] == [0, 1, 2]


def test_handing_over_to_another_lane_keeps_the_column() -> None:
    """This halves the length of a map."""
    graph = sketch("a0 b1 c0", "ab bc")
    assert [cell(graph, id) for id in "abc"] == [(0, 0), (0, 0), (1, 0)]


@pytest.mark.parametrize(
    "boxes, arrows",
    [
        ("a0 x0 b1", "ab xb"),  # two come from the deepest column
        ("a0 c1 b2", "ac ab"),  # something stands between
        ("a0= b1", "ab"),  # a bar's ends hold no line
    ],
)
def test_way_that_is_not_free_is_no_hand_off(boxes: str, arrows: str) -> None:
    """A vertical arrow must have its way for itself."""
    assert cell(sketch(boxes, arrows), "b")[0] == 1


def test_arrow_that_closes_a_cycle_does_not_count() -> None:
    """Loops back are found in the author's order."""
    graph = sketch("a0 b0 c0", "ab bc ca bb")
    assert back_links(graph) == (False, False, True, True)
    assert [cell(graph, id)[0] for id in "abc"] == [0, 1, 2]


def test_full_column_overflows_to_the_next() -> None:
    """Forty branches do not make a lane of forty rows."""
    graph = sketch("a0 " + " ".join(f"{id}0" for id in "bcdefghijk"), " ".join(f"a{id}" for id in "bcdefghijk"))
    found = cells(graph)
    assert found.rows == (TALLEST_CELL,)
    assert found.columns == 3
    assert cells(graph, tallest=1, longest_row=99).rows == (1,)


def test_no_two_boxes_share_a_cell() -> None:
    """Whatever the arrows are."""
    graph = sketch("a0 b0 c1 d1 e0 f1 g0 h0 i1", "ab ac cd de be ef eg fg")
    places = [(vertex.lane, *cell(graph, vertex.id)) for vertex in graph.vertices]
    assert len(set(places)) == len(places)


def test_boxes_without_arrows_stand_in_rows() -> None:
    """Not one above the other, and above the flow, so that it may grow."""
    graph = sketch(" ".join(f"{id}0" for id in "abcdefghij") + " y0 z0", "yz")
    found = cells(graph)
    assert [cell(graph, id, found) for id in "aij"] == [(0, 0), (0, 1), (1, 1)]
    assert cell(graph, "y", found) == (0, 2)
    assert ROW_OF_LOOSE == 8


def test_single_lane_is_folded() -> None:
    """A ribbon of steps would be unreadable on any paper."""
    ids = "abcdefghijkl"
    graph = sketch(" ".join(f"{id}0" for id in ids), " ".join(a + b for a, b in pairwise(ids)))
    assert cells(graph).columns == LONGEST_ROW
    assert cell(graph, "i") == (0, 1)
    assert cells(graph, longest_row=99).rows == (1,)


def test_empty_lane_has_a_row() -> None:
    """It is drawn like any other."""
    assert cells(sketch("a0 b2", "ab")).rows == (1, 1, 1)


@pytest.mark.parametrize("arrow", ["cx", "bx", "ax", "ex"])
def test_step_added_last_moves_no_other(arrow: str) -> None:
    """Wherever it hangs."""
    before = sketch("a0 b1 c0 d1 e0", "ab bc bd de ce")
    after = sketch("a0 b1 c0 d1 e0 x0", f"ab bc bd de ce {arrow}")
    assert [cell(after, id) for id in "abcde"] == [cell(before, id) for id in "abcde"]


@pytest.mark.parametrize(
    "boxes, arrows, place",
    [
        ("k0> a1 b1 c1 z0", "ab bc cz kz", (1, 0)),  # right before z
        ("k0> a1 b1 c1 y0 z0", "ab bc cz by kz", (0, 0)),  # y stands there
        ("k1> a0 b0 c2 d2 z1", "ab bc cd dz kz", (0, 0)),  # b hands over to c across that lane
        ("k0> a1 y0 b1 c1 d1 z0", "ay ab bc cd dz yz kz", (0, 0)),  # y's own line runs on to z
        ("k2> a1 b1 c1 z0", "ab bc cz kz", (0, 0)),  # it stands in a lane of its own
        ("k0> a1 b1 c1 z0", "ab bc cz kz ak", (0, 0)),  # no flow comes in here: it goes on from a
    ],
)
def test_connector_that_the_flow_comes_in_by_stands_before_its_target(
    boxes: str, arrows: str, place: tuple[int, int]
) -> None:
    """As near to it as nothing of its lane is in the way; else where the flow begins."""
    assert cell(sketch(boxes, arrows), "k") == place


def test_connector_stands_in_the_row_of_its_target() -> None:
    """z comes up from below, to the second row of its lane."""
    graph = sketch("k0> a0 x0 y0 b1 c1 d1 e1 z0", "ax ay bc cd de ez kz")
    assert (cell(graph, "z"), cell(graph, "k")) == ((3, 1), (2, 1))
