"""Protects the words on arrows: at their own line, clear of it and of the box, as compact as they can be."""

from __future__ import annotations

import pytest

from petaproses.layout.lanes.labels import BESIDE, LABEL, label
from petaproses.layout.shared.measure import ARROW


@pytest.mark.parametrize("forward", [True, False])
@pytest.mark.parametrize("horizontal", [True, False])
def test_label_stands_beside_the_beginning_of_its_arrow(horizontal: bool, forward: bool) -> None:
    """Above a horizontal line, at the right of a vertical one."""
    found = label("Dengan catatan ringan", horizontal=horizontal)
    texts = found.texts((100.0, 100.0), forward)
    assert [text.text for text in texts] == list(found.lines)
    for text in texts:
        if horizontal:
            assert text.y < 100
            assert (text.x, text.anchor) == ((103, "start") if forward else (97, "end"))
        else:
            assert (text.x, text.anchor) == (100 + BESIDE, "start")
            assert (text.y > 100) is forward
        assert text.size == LABEL


@pytest.mark.parametrize("horizontal", [True, False])
def test_label_at_a_head_keeps_clear_of_it(horizontal: bool) -> None:
    """The arrow comes from lower x or y; its head lies between label and box."""
    start, head = (label("Dengan catatan", horizontal=horizontal, head=head) for head in (False, True))
    assert head.reach == start.reach + ARROW
    assert head.clearance == start.clearance._replace(head=True)
    (before, *_), (after, *_) = (found.texts((100.0, 100.0), forward=False) for found in (start, head))
    assert (before.x - after.x, before.y - after.y) == ((ARROW, 0) if horizontal else (0, ARROW))


def test_room_is_where_the_text_is() -> None:
    """Tracks and gutters keep clear of it."""
    above, right = label("Ya", horizontal=True), label("Ya", horizontal=False)
    assert (above.clearance.after, right.clearance.before) == (0.0, 0.0)
    assert above.clearance.before > above.height
    assert right.clearance.after > right.width
    assert (above.reach, right.reach) == (BESIDE + above.width, BESIDE + right.height)


def test_long_label_takes_few_lines() -> None:
    """It grows wide as well as high."""
    assert len(label("Dikembalikan kepada pengusul untuk dilengkapi " * 4, horizontal=True).lines) <= 5


@pytest.mark.parametrize("word", ["ditangguhkan", "dipertanggungjawabkan", "WWWWWWWWWWWW"])
def test_word_of_a_label_is_not_broken(word: str) -> None:
    """The label grows wider instead."""
    assert word in label(f"Tidak {word} lagi", horizontal=True).lines
