"""Points, segments and polygons -> distances, crossings and shared runs. All lengths in pt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import ceil, hypot

Point = tuple[float, float]
Rect = tuple[float, float, float, float]
"""Left, top, right, bottom."""

_PARALLEL = 0.05
"""Sine of the largest angle between two segments that count as running side by side."""


def bounds(points: Iterable[Point]) -> Rect:
    """Return the smallest upright rectangle around some points."""
    xs, ys = zip(*points, strict=True)
    return (min(xs), min(ys), max(xs), max(ys))


def corners(rect: Rect) -> tuple[Point, Point, Point, Point]:
    """Return the four corners of a rectangle, going round."""
    left, top, right, bottom = rect
    return ((left, top), (right, top), (right, bottom), (left, bottom))


def grow(rect: Rect, by: float) -> Rect:
    """Return the rectangle with each side moved outwards by `by` pt."""
    return (rect[0] - by, rect[1] - by, rect[2] + by, rect[3] + by)


def meet(first: Rect, second: Rect, gap: float = 0.0) -> bool:
    """Tell whether two rectangles come closer than `gap` pt; a negative gap asks for that much overlap."""
    return (
        first[0] < second[2] + gap
        and second[0] < first[2] + gap
        and first[1] < second[3] + gap
        and second[1] < first[3] + gap
    )


def holds(outer: Rect, inner: Rect, slack: float = 0.0) -> bool:
    """Tell whether one rectangle lies in another, up to `slack` pt."""
    return (
        inner[0] >= outer[0] - slack
        and inner[1] >= outer[1] - slack
        and inner[2] <= outer[2] + slack
        and inner[3] <= outer[3] + slack
    )


def to_segment(point: Point, start: Point, end: Point) -> float:
    """Return the distance of a point from a segment."""
    (x, y), (ax, ay), (bx, by) = point, start, end
    dx, dy = bx - ax, by - ay
    square = dx * dx + dy * dy
    along = min(1.0, max(0.0, ((x - ax) * dx + (y - ay) * dy) / square)) if square else 0.0
    return hypot(x - ax - along * dx, y - ay - along * dy)


def sides(polygon: Sequence[Point]) -> Iterator[tuple[Point, Point]]:
    """Go round the sides of a closed polygon."""
    return zip(polygon, (*polygon[1:], polygon[0]), strict=True)


def inside(point: Point, polygon: Sequence[Point]) -> bool:
    """Tell whether a point lies in a polygon, by the parity of the sides a ray crosses."""
    x, y = point
    odd = False
    for (ax, ay), (bx, by) in sides(polygon):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            odd = not odd
    return odd


def depth(point: Point, polygon: Sequence[Point]) -> float:
    """Return how far a point lies inside a polygon's outline, negative when it lies outside."""
    away = min(to_segment(point, a, b) for a, b in sides(polygon))
    return away if inside(point, polygon) else -away


def crossing(a: Point, b: Point, c: Point, d: Point) -> Point | None:
    """Return where segment ab properly crosses cd, None when they miss, only touch or run side by side."""
    abx, aby, cdx, cdy = b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]
    turn = abx * cdy - aby * cdx
    if abs(turn) < 1e-9:
        return None
    acx, acy = c[0] - a[0], c[1] - a[1]
    on_ab, on_cd = (acx * cdy - acy * cdx) / turn, (acx * aby - acy * abx) / turn
    if not (0 < on_ab < 1 and 0 < on_cd < 1):
        return None
    return (a[0] + on_ab * abx, a[1] + on_ab * aby)


def shared_run(a: Point, b: Point, c: Point, d: Point, gap: float) -> float:
    """Return over which length segment cd runs beside ab, less than `gap` pt away; 0 unless they are parallel."""
    ux, uy = b[0] - a[0], b[1] - a[1]
    vx, vy = d[0] - c[0], d[1] - c[1]
    along, across = hypot(ux, uy), hypot(vx, vy)
    if along < 1e-9 or across < 1e-9 or abs(ux * vy - uy * vx) > _PARALLEL * along * across:
        return 0.0
    ux, uy = ux / along, uy / along
    first, last = sorted((p[0] - a[0]) * ux + (p[1] - a[1]) * uy for p in (c, d))
    away = min(abs((p[1] - a[1]) * ux - (p[0] - a[0]) * uy) for p in (c, d))
    return max(0.0, min(along, last) - max(0.0, first)) if away < gap else 0.0


def overlap(first: Sequence[Point], second: Sequence[Point], slack: float) -> bool:
    """Tell whether two polygons share area: whether the outline or the middle of one is `slack` pt inside the other."""
    if not meet(bounds(first), bounds(second), -slack):
        return False
    return any(
        depth(point, there) > slack for here, there in ((first, second), (second, first)) for point in _probes(here)
    )


def _probes(polygon: Sequence[Point]) -> Iterator[Point]:
    """Go round a polygon in steps of at most 4 pt, after its middle: equal polygons meet in nothing else."""
    left, top, right, bottom = bounds(polygon)
    yield ((left + right) / 2, (top + bottom) / 2)
    for start, end in sides(polygon):
        yield from samples(start, end, 4.0)


def length(line: Sequence[Point]) -> float:
    """Return the length of a polyline."""
    return sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(line))


def samples(start: Point, end: Point, step: float) -> Iterator[Point]:
    """Go along a segment in steps of at most `step` pt, both ends included."""
    count = max(1, ceil(hypot(end[0] - start[0], end[1] - start[1]) / step))
    for i in range(count + 1):
        part = i / count
        yield (start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part)


def clip(start: Point, end: Point, rect: Rect) -> tuple[Point, Point] | None:
    """Return the part of a segment inside a rectangle (Liang and Barsky's method), None when there is none."""
    (x, y), dx, dy = start, end[0] - start[0], end[1] - start[1]
    first, last = 0.0, 1.0
    for toward, room in ((-dx, x - rect[0]), (dx, rect[2] - x), (-dy, y - rect[1]), (dy, rect[3] - y)):
        if toward == 0:
            if room < 0:
                return None
        elif toward < 0:
            first = max(first, room / toward)
        else:
            last = min(last, room / toward)
    if first > last:
        return None
    return (x + first * dx, y + first * dy), (x + last * dx, y + last * dy)


class Index:
    """Rectangles filed by square cells, so that those near a place are found without looking at all."""

    def __init__(self, rects: Iterable[Rect], cell: float = 60.0) -> None:
        """File each rectangle, known by its position in `rects`, in the cells it covers."""
        self._cell = cell
        self._rects = tuple(rects)
        self._cells: dict[tuple[int, int], list[int]] = {}
        for number, rect in enumerate(self._rects):
            for key in self._keys(rect):
                self._cells.setdefault(key, []).append(number)

    def _keys(self, rect: Rect) -> Iterator[tuple[int, int]]:
        left, top, right, bottom = (int(side // self._cell) for side in rect)
        return ((i, j) for i in range(left, right + 1) for j in range(top, bottom + 1))

    def near(self, rect: Rect, gap: float = 0.0) -> list[int]:
        """Return the positions of the rectangles closer than `gap` pt to `rect`, in order."""
        found = {number for key in self._keys(grow(rect, gap)) for number in self._cells.get(key, ())}
        return [number for number in sorted(found) if meet(self._rects[number], rect, gap)]
