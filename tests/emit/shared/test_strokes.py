"""Protects a shared line: drawn once, with one head, and every other arrow ends or begins with its corner on it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from petaproses.emit import svg
from petaproses.emit.shared.strokes import strokes
from petaproses.emit.shared.wire import CORNER, Wire, wire
from petaproses.geometry.plane import shared_run
from petaproses.layout import layout
from petaproses.layout.shared.scene import Edge, Point
from tools.build import peta_of
from tools.random_map import yaml

TRUNK = Edge("a", "z", ((0, 0), (100, 0)), "a ke z")


def corners(drawn: Wire) -> list[Point]:
    """Return the corners of a drawn line, its curves taken by their control points."""
    line = [drawn.start]
    for part in drawn.parts:
        line += [part.control, part.to] if part.kind == "Q" else [part.to]
    return line


def test_lines_that_meet_nothing_are_drawn_whole() -> None:
    edges = (TRUNK, Edge("a", "y", ((0, 9), (50, 9)), ""), Edge("b", "z", ((120, 0), (110, 0)), ""))
    assert strokes(edges) == tuple(map(wire, edges))


def test_a_line_that_joins_ends_with_its_corner() -> None:
    """The curve shows which way it goes on; the head is the other's."""
    joining = Edge("b", "z", ((40, 50), (40, 0), (100, 0)), "b ke z")
    trunk, branch = strokes((TRUNK, joining))
    assert trunk == wire(TRUNK)
    assert corners(branch) == [(40, 50), (40, CORNER), (40, 0), (40 + CORNER, 0)]
    assert not branch.head


def test_a_line_that_parts_begins_with_its_corner() -> None:
    leaving = Edge("a", "b", ((0, 0), (40, 0), (40, 50)), "a ke b")
    _, branch = strokes((TRUNK, leaving))
    assert branch.start == (40 - CORNER, 0)
    assert corners(branch)[1:3] == [(40, 0), (40, CORNER)]
    assert branch.head == wire(leaving).head


def test_a_line_that_goes_straight_on_where_others_turn_reaches_over_their_corner() -> None:
    turning = Edge("a", "z", ((0, 40), (50, 40), (50, 0)), "")
    _, straight = strokes((turning, Edge("b", "z", ((50, 90), (50, 0)), "")))
    assert corners(straight)[1] == pytest.approx((50, 40 - CORNER))


def test_a_line_between_two_others_is_but_a_corner() -> None:
    """It parts from one where it joins the other."""
    down = Edge("b", "y", ((40, -30), (40, 30)), "b ke y")
    between = Edge("a", "y", ((0, 0), (40, 0), (40, 30)), "a ke y")
    drawn = strokes((TRUNK, down, between))[2]
    assert corners(drawn) == [(40 - CORNER, 0), (40, 0), (40, CORNER)]
    assert not drawn.head


def test_plain_lines_of_a_tree_part_once() -> None:
    first = Edge("a", "b", ((0, 0), (20, 0), (20, 40), (40, 40)), "", arrow=False)
    second = Edge("a", "c", ((0, 0), (20, 0), (20, 90), (40, 90)), "", arrow=False)
    assert corners(strokes((first, second))[1])[0] == (20, 40 - CORNER)


def test_the_line_of_an_arrow_drawn_twice_is_never_empty() -> None:
    for drawn in strokes((TRUNK, TRUNK._replace(ke="y"), TRUNK)):
        assert drawn.parts


def twice(edges: tuple[Edge, ...]) -> float:
    """Return the longest stretch, in pt, that two arrows draw one over the other."""
    lines = [list(pairwise(corners(drawn))) for drawn in strokes(edges)]
    return max(
        (
            shared_run(*piece, *other, 0.5)
            for number, line in enumerate(lines)
            for before in lines[:number]
            for piece in line
            for other in before
        ),
        default=0.0,
    )


@pytest.mark.parametrize("seed", range(25))
def test_no_stretch_of_a_random_map_is_drawn_twice(seed: int) -> None:
    """But for the corners with which lines join."""
    peta = peta_of(acak=yaml(seed))
    (scene,) = layout(peta, peta.lintas_fungsi[0])
    assert twice(scene.edges) <= CORNER + 0.1
    drawn = svg.draw(scene, {})
    assert drawn.count('<g class="alur"') == len(scene.edges)


PLACES = st.sampled_from([0, 10, 20, 30, 60])


@st.composite
def ways(draw: st.DrawFn) -> tuple[Edge, ...]:
    """Give arrows that run level and upright between few places."""
    edges = []
    for _ in range(draw(st.integers(1, 5))):
        line = [(draw(PLACES), draw(PLACES))]
        for turn in range(draw(st.integers(1, 4))):
            x, y = line[-1]
            line.append((draw(PLACES), y) if turn % 2 else (x, draw(PLACES)))
        edges.append(Edge(draw(st.sampled_from("ab")), draw(st.sampled_from("yz")), tuple(line), ""))
    return tuple(edges)


@given(ways())
def test_all_of_every_line_is_drawn(edges: tuple[Edge, ...]) -> None:
    """Each point between corners lies on what one of the arrows draws; no line runs on through the box of another."""
    pieces_of = [(edge, piece) for edge in edges for piece in pairwise(edge.points[:-1])]
    assume(not any(_holds(end.points[-1], *piece) for end in edges for line, piece in pieces_of if line is not end))
    pieces = [piece for drawn in strokes(edges) for piece in pairwise(corners(drawn))]
    for edge in edges:
        for a, b in pairwise(corners(wire(edge))):
            middle = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
            assert any(_holds(middle, *piece) for piece in pieces)


def _holds(point: Point, a: Point, b: Point) -> bool:
    return all(min(s, t) - 0.01 <= at <= max(s, t) + 0.01 for at, s, t in zip(point, a, b, strict=True))
