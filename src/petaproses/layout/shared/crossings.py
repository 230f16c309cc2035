"""Lines of arrows -> where a level piece crosses an upright one: there it is drawn as a small jump."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from petaproses.layout.shared.scene import Point

_INSIDE = 3.5
"""A crossing so near to the end of a piece is its corner, in pt."""

_Line = tuple[Point, ...]


def hops_of(lines: Sequence[_Line]) -> list[tuple[Point, ...]]:
    """Return for each line the points where one of its level pieces crosses an upright piece of another line."""
    upright = sorted((a[0], min(a[1], b[1]), max(a[1], b[1]), n) for n, a, b in _pieces(lines) if a[0] == b[0])
    hops: list[list[Point]] = [[] for _ in lines]
    for number, a, b in _pieces(lines):
        if a[1] == b[1]:
            low, high = sorted((a[0], b[0]))
            for x, top, bottom, other in upright:
                inside = low + _INSIDE < x < high - _INSIDE and top + _INSIDE < a[1] < bottom - _INSIDE
                if other != number and inside and (x, a[1]) not in hops[number]:
                    hops[number].append((x, a[1]))
    return [tuple(found) for found in hops]


def _pieces(lines: Sequence[_Line]) -> Iterator[tuple[int, Point, Point]]:
    for number, line in enumerate(lines):
        for a, b in pairwise(line):
            yield number, a, b
