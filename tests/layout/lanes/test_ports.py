"""Protects the ends of arrows: on the outline, whatever its form, and the box large enough for all of them."""

from __future__ import annotations

from math import hypot

import pytest

from petaproses.layout.lanes.ports import grown, reach
from petaproses.layout.shared.outline import Shape


@pytest.mark.parametrize("offset", [0.0, 5.0, -12.0])
def test_line_meets_the_slope_of_a_diamond(offset: float) -> None:
    """A line that ends at its bounding box dangles."""
    far = reach("ketupat", 100, 60, True, True, offset)
    assert far / 50 + abs(offset) / 30 == pytest.approx(1)


def test_line_meets_the_round_end_of_a_capsule() -> None:
    """The half circle at its side."""
    far = reach("kapsul", 60, 22, True, True, 6.0)
    assert hypot(far - (30 - 11), 6.0) == pytest.approx(11)


def test_line_meets_the_point_of_a_connector() -> None:
    """Its lower third runs to a point."""
    assert reach("penghubung", 40, 30, False, True, 0.0) == 15
    assert reach("penghubung", 40, 30, False, True, 20.0) == 5
    assert reach("penghubung", 40, 30, False, False, 20.0) == 15


def test_line_meets_the_wave_of_a_document() -> None:
    """Above its middle on one side, below on the other."""
    left, middle, right = (reach("dokumen", 80, 40, False, True, offset) for offset in (-20.0, 0.0, 20.0))
    assert right < middle == 20 < left


@pytest.mark.parametrize("bentuk", ["bulat", "ketupat", "kapsul", "penghubung", "palang", "dokumen"])
def test_box_without_lines_beside_the_middle_keeps_its_size(bentuk: str) -> None:
    """It is as large as its text."""
    assert grown(Shape(bentuk, 100, 60, ("A",)), 0.0, 0.0) == (100, 60)


@pytest.mark.parametrize("bentuk", ["bulat", "ketupat", "kapsul", "penghubung", "palang", "dokumen"])
def test_box_grows_for_lines_far_from_the_middle(bentuk: str) -> None:
    """Every port lies inside the corners."""
    width, height = grown(Shape(bentuk, 60, 30, ("A",)), 40.0, 25.0)
    assert width / 2 > 40
    assert height / 2 > 25


def test_lines_from_two_sides_of_a_slope_keep_apart() -> None:
    """One from the right and one from above may come to the same edge of a diamond."""
    aside, upright = 30.0, 18.0
    width, height = grown(Shape("ketupat", 96, 58, ("A",)), aside, upright)
    right = (reach("ketupat", width, height, True, True, upright), upright)
    above = (aside, reach("ketupat", width, height, False, True, aside))
    assert hypot(right[0] - above[0], right[1] - above[1]) > 8
