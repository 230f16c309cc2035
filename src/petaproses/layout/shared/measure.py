"""Boxes, tracks and labels -> where each line of the coarse grid lies, in pt: as wide as what it holds.

Gutters and channels widen for their tracks and for the labels that reach into them, columns and rows for their boxes
and for the lines that pass through them; so nothing can overlap.
"""

from __future__ import annotations

from collections.abc import Iterable

ARROW = 6.0
"""Length of an arrow head, in pt."""
BESIDE_BOX = 12.0
"""Free space between a box and a track beside it: an arrow head and a rounded corner, in pt."""
BESIDE_BORDER = 6.0
"""Free space between a lane border or the sheet's edge and a track, in pt."""
BETWEEN_BOXES = 20.0
"""Free space between two neighbouring boxes without tracks, in pt."""
BOX_TO_BORDER = 11.0
"""Free space between a box and a lane border without tracks, in pt."""
LINE_MARGIN = 5.0
"""Free space kept beside a line inside a row or column, in pt."""


class Span:
    """What lies around one line: how far boxes, tracks and labels reach to both sides, in pt. In a gutter or channel,
    `before` and `after` are the free space that labels ask for next to the boxes on either side."""

    __slots__ = ("after", "before", "border_after", "border_before", "place", "tracks")

    def __init__(self) -> None:
        """Begin empty, between neighbours of one lane, at the start of the sheet."""
        self.before = self.after = self.place = 0.0
        self.tracks: list[float] = []
        self.border_before = self.border_after = False

    def widen(self, before: float, after: float) -> None:
        """Make room for something that reaches this far to both sides."""
        self.before = max(self.before, before)
        self.after = max(self.after, after)


def lay_out(spans: Iterable[Span], is_cell: Iterable[bool], start: float = 0.0, more: float = 0.0) -> float:
    """Set the place of each line from `start` on and return where the last one ends; each gap is `more` pt wider than
    it needs to be, one at a border half of that."""
    here = start
    for span, cell in zip(spans, is_cell, strict=True):
        if cell:
            span.place = here + span.before
            here = span.place + span.after
        else:
            aside = more / (4 if span.border_before or span.border_after else 2)
            here = _gap(span, here + aside) + aside
    return here


def _gap(span: Span, here: float) -> float:
    """Set the place of a gutter or channel and return where it ends."""
    if span.tracks:
        before = BESIDE_BORDER if span.border_before else max(BESIDE_BOX, span.before + ARROW)
        after = BESIDE_BORDER if span.border_after else max(BESIDE_BOX, span.after + ARROW)
        span.place = here + before - min(span.tracks)
        return span.place + max(span.tracks) + after
    if span.border_before or span.border_after:
        wide = max(BOX_TO_BORDER, span.before + 2, span.after + 2)
    else:
        wide = max(BETWEEN_BOXES, span.before + span.after + 2 * ARROW)
    span.place = here + wide / 2
    return here + wide
