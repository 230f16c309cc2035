"""Protects the figures by which one layout is called better than another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from geometry.sketch import CLEAN, Arrow
from petaproses.geometry.figures import figures


def test_figures_of_the_clean_sheet() -> None:
    """Three bends (one back edge, one loop of two), no crossing, text as small as its labels."""
    found = figures(CLEAN.svg())
    assert (found.crossings, found.bends, found.smallest_text) == (0, 3, 7.5)
    assert (found.detour, found.worst_detour) == (1.0, 1.0)
    assert (found.width, found.height) == (640, 400)


def test_crossings_of_lines_that_run_as_one_count_once() -> None:
    """The eye sees one crossing where a line crosses a trunk, and none where lines merge."""
    across = Arrow("luar", "arsip", ((305, 265), (305, 240), (405, 240), (405, 150), (470, 150), (470, 170)))
    twin = Arrow("luar", "lain", ((305, 265), (305, 240), (405, 240), (405, 150), (390, 150), (390, 225), (240, 225)))
    assert figures(replace(CLEAN, arrows=(*CLEAN.arrows, across)).svg()).crossings == 1
    assert figures(replace(CLEAN, arrows=(*CLEAN.arrows, across, twin)).svg()).crossings == 2


def test_hop_is_a_crossing_and_no_bend() -> None:
    """A line that jumps over another has its top exactly on it."""
    across = Arrow("luar", "arsip", ((305, 265), (305, 240), (405, 240), (405, 150), (470, 150), (470, 170)))
    svg = replace(CLEAN, arrows=(*CLEAN.arrows, across)).svg()
    hopping = svg.replace("M370.00 190.00L414.00 190.00", "M370 190H402A3 3 0 0 1 408 190H414")
    assert hopping != svg
    assert (figures(hopping).crossings, figures(hopping).bends) == (1, 7)
    assert figures(svg).bends == 7


def test_detour_is_length_by_manhattan_distance() -> None:
    """A way round is what a reader's eye has to travel for nothing."""
    found = figures(
        CLEAN.arrow(
            "b1", "arsip", points=((370, 190), (380, 190), (380, 215), (410, 215), (410, 190), (420, 190))
        ).svg()
    )
    assert found.worst_detour == pytest.approx(2.0)
    assert found.bends == 7


def test_text_on_paper() -> None:
    """Text shrinks with the picture to fit the paper, and is never blown up more than 1.625 times."""
    found = figures(CLEAN.svg())
    assert found.text_on(297, 210) == pytest.approx(7.5 * 277 * 72 / 25.4 / 640)
    assert found.text_on(100, 100) == pytest.approx(7.5 * 80 * 72 / 25.4 / 640)
    assert found.text_on(420, 297) == 7.5 * 1.625
