"""The arrows of a picture -> what is drawn of each: a way that several have in common is drawn once, by the first.

Lines that come together before a box show one head; those that part after one show one beginning. Each of the others
ends or begins with its own corner on that line, so that the eye follows it on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import hypot

from petaproses.emit.shared.wire import CORNER, Part, Wire, distinct, wire
from petaproses.layout.shared.scene import Edge, Point

_HAIR = 0.01


def strokes(edges: Sequence[Edge]) -> tuple[Wire, ...]:
    """Return how each of some arrows is drawn."""
    drawn = [wire(edge) for edge in edges]
    leaving, entering = Counter(edge.dari for edge in edges), Counter(edge.ke for edge in edges)
    before: dict[str, _Ways] = {}
    behind: dict[str, _Ways] = {}
    for number, edge in enumerate(edges):
        parting, coming = leaving[edge.dari] > 1, entering[edge.ke] > 1
        if not (parting or coming):
            continue
        line = distinct(edge.points)
        begun = before.setdefault(edge.dari, _Ways()).known(line) if parting else 0.0
        ended = behind.setdefault(edge.ke, _Ways()).known(line[::-1]) if coming else 0.0
        if begun or ended:
            drawn[number] = _own(drawn[number], begun, ended, sum(map(_length, line, line[1:])))
    return tuple(drawn)


class _Ways:
    """Lines from one box, as a tree: a branch goes on from a corner in one direction, as far as any line does."""

    def __init__(self) -> None:
        """Begin without lines."""
        self._corners: dict[tuple[int, Point], int] = {}
        self._far: dict[tuple[int, object], float] = {}

    def known(self, line: Sequence[Point]) -> float:
        """Add a line, and return how far, in pt, it runs over lines that were there already."""
        here, is_new = self._corner(-1, line[0])
        common = 0.0
        for start, end in pairwise(line):
            branch, long = (here, _way(start, end)), _length(start, end)
            far = self._far.get(branch, 0.0)
            common += 0.0 if is_new else min(far, long)
            self._far[branch] = max(far, long)
            here, other = self._corner(here, end)
            is_new = is_new or other
        return common

    def _corner(self, before: int, place: Point) -> tuple[int, bool]:
        many = len(self._corners)
        number = self._corners.setdefault((before, place), many)
        return number, number == many


def _way(start: Point, end: Point) -> object:
    """Return where a piece leads: up, down, left or right; one that is aslant shares its way with its like alone."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    return end if dx and dy else (dx > 0, dx < 0, dy > 0)


def _own(drawn: Wire, begun: float, ended: float, whole: float) -> Wire:
    """Return the part of a line, `whole` pt long, that no others draw: they draw it as far as `begun` from its
    beginning, and `ended` before its end."""
    first, last = begun, max(begun, whole - ended)
    begin, kept = drawn.start, list[Part]()
    for start, part, place, end in _placed(drawn):
        if part.kind != "L":
            if place > last - _HAIR:
                break
            if end < first + _HAIR:
                kept.clear()
                continue
            begin = begin if kept else start
            kept.append(part)
        elif end > first - CORNER + _HAIR and place < last + CORNER - _HAIR:
            begin = begin if kept else _at(start, part.to, first - CORNER - place)
            kept.append(part._replace(to=_at(start, part.to, last + CORNER - place)) if end > last + CORNER else part)
    if not kept:
        return drawn
    return Wire(begin, tuple(kept)) if ended else Wire(begin, tuple(kept), drawn.head, drawn.head_length)


def _placed(drawn: Wire) -> Iterator[tuple[Point, Part, float, float]]:
    """Give each part with the point where it starts, and how far along the line's corners it starts and ends."""
    start, place = drawn.start, 0.0
    for part in drawn.parts:
        bends = (start, part.control, part.to) if part.kind == "Q" else (start, part.to)
        end = place + sum(_length(a, b) for a, b in pairwise(bends))
        yield start, part, place, end
        start, place = part.to, end


def _at(start: Point, end: Point, far: float) -> Point:
    """Return the point of a piece so far from its start, but not before it."""
    share = max(0.0, far) / (_length(start, end) or 1.0)
    return (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)


def _length(start: Point, end: Point) -> float:
    return hypot(end[0] - start[0], end[1] - start[1])
