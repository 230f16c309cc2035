"""Protects outlines drawn from straight pieces: closed rings inside their box, round where the box is round."""

from __future__ import annotations

import pytest

from petaproses.emit.shared.outline import outline, ring
from petaproses.layout.shared.scene import Box

BOX = Box(10, 20, 40, 16)
CORNERS = {(10, 20), (50, 20), (50, 36), (10, 36)}


@pytest.mark.parametrize("bentuk", ["kotak", "bulat", "kapsul", "ketupat", "chevron", "penghubung"])
def test_ring_fills_its_box_and_stays_inside(bentuk: str) -> None:
    """Another engine draws the legend from it."""
    points = ring(outline(bentuk, BOX))
    xs, ys = zip(*points, strict=True)
    assert (min(xs), min(ys), max(xs), max(ys)) == (10, 20, 50, 36)


@pytest.mark.parametrize("bentuk, corners", [("kotak", CORNERS), ("bulat", set()), ("kapsul", set())])
def test_only_a_plain_box_has_corners(bentuk: str, corners: set[tuple[float, float]]) -> None:
    """A start and an activity must not look alike."""
    assert CORNERS.intersection(ring(outline(bentuk, BOX))) == corners
