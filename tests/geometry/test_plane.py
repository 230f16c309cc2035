"""Protects the plane geometry the checker stands on, against slower ways to the same answer."""

from __future__ import annotations

from math import dist
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given
from hypothesis import strategies as st

from petaproses.geometry import pathdata
from petaproses.geometry.outline import outline
from petaproses.geometry.plane import (
    Index,
    Point,
    Rect,
    clip,
    corners,
    crossing,
    depth,
    inside,
    meet,
    overlap,
    shared_run,
    to_segment,
)

NUMBER = st.integers(-40, 40).map(float)
POINT = st.tuples(NUMBER, NUMBER)
RECT = st.tuples(NUMBER, NUMBER, st.integers(5, 40), st.integers(5, 40)).map(
    lambda r: (r[0], r[1], r[0] + r[2], r[1] + r[3])
)


@given(st.lists(RECT, max_size=12), RECT, st.sampled_from([-0.5, 0.0, 1.0]))
def test_index_finds_what_a_search_through_all_finds(rects: list[Rect], place: Rect, gap: float) -> None:
    """A pair the index loses is a fault never seen."""
    found = Index(rects, cell=7.0).near(place, gap)
    assert found == [i for i, rect in enumerate(rects) if meet(rect, place, gap)]


@given(POINT, POINT, RECT)
def test_clipped_part_is_the_part_inside(start: Point, end: Point, rect: Rect) -> None:
    """Boxes are only probed along the clipped part of a line."""
    part = clip(start, end, rect)
    steps = [(start[0] + (end[0] - start[0]) * i / 64, start[1] + (end[1] - start[1]) * i / 64) for i in range(65)]
    within = [p for p in steps if rect[0] <= p[0] <= rect[2] and rect[1] <= p[1] <= rect[3]]
    if part is None:
        assert not within
    else:
        assert all(to_segment(point, *part) < 1e-6 for point in within)


@given(POINT, POINT, POINT, POINT)
def test_crossing_lies_on_both_segments(a: Point, b: Point, c: Point, d: Point) -> None:
    """A crossing is counted once, wherever one begins to look."""
    point = crossing(a, b, c, d)
    if point is None:
        assert crossing(c, d, a, b) is None
    else:
        assert to_segment(point, a, b) < 1e-6
        assert to_segment(point, c, d) < 1e-6


@given(RECT, RECT)
def test_rectangles_overlap_as_their_sides_say(first: Rect, second: Rect) -> None:
    """Two boxes share area, or they do not: whichever is asked first."""
    truth = meet(first, second)
    assert overlap(corners(first), corners(second), 0.3) == truth
    assert overlap(corners(second), corners(first), 0.3) == truth


@given(POINT, RECT)
def test_depth_is_the_way_to_the_outline(point: Point, rect: Rect) -> None:
    """Ends, texts and grazing lines are all judged by this one measure."""
    deep = depth(point, corners(rect))
    assert (deep > 0) <= inside(point, corners(rect))
    moved = (min(max(point[0], rect[0]), rect[2]), min(max(point[1], rect[1]), rect[3]))
    if deep < 0:
        assert -deep == pytest.approx(dist(point, moved))


@given(POINT, st.integers(0, 12))
def test_rounded_rectangle_is_as_deep_as_its_polygon(point: Point, radius: int) -> None:
    """Boxes are measured by a formula, all other outlines by their sides."""
    shape = Element("rect", {"x": "-20", "y": "-12", "width": "40", "height": "24", "rx": str(radius)})
    drawn = outline(shape, (1, 0, 0, 1, 0, 0), 0, filled=True, width=0, height=0)
    assert drawn.radius == radius
    assert drawn.depth(point) == pytest.approx(depth(point, drawn.polygon), abs=0.15)


def test_lines_side_by_side_share_their_common_length() -> None:
    """Only what runs beside counts: not what crosses, and not what lies a track away."""
    assert shared_run((0, 0), (10, 0), (6, 0.5), (20, 0.5), 1.0) == pytest.approx(4)
    assert shared_run((0, 0), (10, 0), (20, 0.5), (6, 0.5), 1.0) == pytest.approx(4)
    assert shared_run((0, 0), (10, 0), (5, -5), (5, 5), 1.0) == 0
    assert shared_run((0, 0), (10, 0), (0, 8), (10, 8), 1.0) == 0
    assert shared_run((0, 0), (10, 0), (11, 0), (20, 0), 1.0) == 0


def test_relative_and_absolute_commands_draw_the_same() -> None:
    """A writer may save bytes; the line is the same line."""
    short = pathdata.read("m10 10h20v10l5 5q3 0 3 3c0 1 1 2 2 2a3 3 0 0 1 3 3z")
    long = pathdata.read("M10,10 H30 V20 L35,25 Q38,25 38,28 C38,29 39,30 40,30 A3,3 0 0 1 43,33 Z")
    for here, there in zip(short.line, long.line, strict=True):
        assert here == pytest.approx(there)
    assert short.line[0] == short.line[-1]


@pytest.mark.parametrize("sweep, side", [(1, -1), (0, 1)])
def test_hop_is_an_arc_of_its_radius(sweep: int, side: int) -> None:
    """A hop bulges to the side its sweep says, and is no bend."""
    track = pathdata.read(f"M0 0H10A3 3 0 0 {sweep} 16 0H30")
    hop = [point for point in track.line if point[1]]
    assert all(dist(point, (13, 0)) == pytest.approx(3) for point in hop)
    assert max(abs(y) for _, y in hop) == pytest.approx(3)
    assert all(y * side > 0 for _, y in hop)
    assert track.skeleton == ((0, 0), (30, 0))


def test_lifted_pen_is_counted() -> None:
    """A line in pieces leaves the reader to guess how it goes on."""
    assert pathdata.read("M0 0H10M12 0H20").breaks == 1
    assert pathdata.read("M0 0H10M10 0H20").breaks == 0


def test_unknown_command_is_refused() -> None:
    """Passing over what is not understood would check another line than the one drawn."""
    with pytest.raises(ValueError, match="'T'"):
        pathdata.read("M0 0T10 10")
