"""An arrow's corners and hops -> its drawn parts: straight runs, rounded corners, arcs over other lines, the head."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import hypot

from petaproses.layout.scene import Edge, Point

CORNER = 4.0
"""Radius of a rounded corner, in pt."""
HOP = 3.0
"""Radius of the arc with which a line jumps over another one, in pt."""
HEAD_LENGTH = 6.0
HEAD_WIDTH = 5.2


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a line that ends at `to`: straight (`L`), a corner about `control` (`Q`), or a half circle (`A`).

    The half circle lies above a level line and to the right of an upright one; `clockwise` says how it is walked.
    """

    kind: str
    to: Point
    control: Point = (0.0, 0.0)
    radius: float = 0.0
    clockwise: bool = True


def head(edge: Edge) -> tuple[Point, ...]:
    """Return the corners of the arrow head, the tip first; none for a plain line or one without length."""
    ends = _ends(edge.points)
    if not edge.panah or ends is None:
        return ()
    (x, y), (ux, uy), _ = ends
    back = head_length(edge)
    half = HEAD_WIDTH / 2
    bx, by = x - ux * back, y - uy * back
    return (x, y), (bx - uy * half, by + ux * half), (bx + uy * half, by - ux * half)


def head_length(edge: Edge) -> float:
    """Return how long the arrow head is, in pt: shorter where the last run is; 0 when there is none."""
    ends = _ends(edge.points)
    return min(HEAD_LENGTH, ends[2]) if edge.panah and ends else 0.0


def line(edge: Edge) -> tuple[Point, tuple[Part, ...]]:
    """Return where the line starts and its parts, up to the arrow head's back."""
    points = _distinct(edge.points)
    tip = head(edge)
    if tip:
        back = ((tip[1][0] + tip[2][0]) / 2, (tip[1][1] + tip[2][1]) / 2)
        points = _distinct((*points[:-1], back))
    if len(points) == 1:
        return points[0], (Part("L", points[0]),)
    parts: list[Part] = []
    start = points[0]
    for number in range(1, len(points)):
        corner, after = points[number], points[number + 1] if number + 1 < len(points) else None
        radius = _radius(points[number - 1], corner, after) if after else 0.0
        stop = _towards(corner, points[number - 1], radius)
        parts += _run(start, stop, edge.hops)
        if after and radius:
            start = _towards(corner, after, radius)
            parts.append(Part("Q", start, corner))
        else:
            start = corner
    return points[0], tuple(parts)


def curves(start: Point, parts: Iterable[Part]) -> Iterator[Point]:
    """Give the control points and ends of the cubic Bézier curves that follow the parts of a line."""
    for part in parts:
        if part.kind == "A":
            yield from _half_circle(start, part)
        else:
            # A straight run is a curve about its own middle.
            control = part.control if part.kind == "Q" else _between(start, part.to, 0.5)
            yield _between(start, control, 2 / 3)
            yield _between(part.to, control, 2 / 3)
            yield part.to
        start = part.to


def _half_circle(start: Point, part: Part) -> Iterator[Point]:
    """Give a half circle as two curves of a quarter each."""
    handle = 4 / 3 * (2**0.5 - 1)  # of the radius: the usual approximation of a quarter circle by one curve
    ux, uy = (part.to[0] - start[0]) / 2, (part.to[1] - start[1]) / 2
    vx, vy = (uy, -ux) if part.clockwise else (-uy, ux)
    top = (start[0] + ux + vx, start[1] + uy + vy)
    yield (start[0] + vx * handle, start[1] + vy * handle)
    yield (top[0] - ux * handle, top[1] - uy * handle)
    yield top
    yield (top[0] + ux * handle, top[1] + uy * handle)
    yield (part.to[0] + vx * handle, part.to[1] + vy * handle)
    yield part.to


def _between(start: Point, end: Point, share: float) -> Point:
    return (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)


def _run(start: Point, stop: Point, hops: Iterable[Point]) -> Iterable[Part]:
    """Give the parts of a straight run with an arc at each hop on it that has room."""
    length = hypot(stop[0] - start[0], stop[1] - start[1])
    if length:
        ux, uy = (stop[0] - start[0]) / length, (stop[1] - start[1]) / length
        places = sorted(_places(start, (ux, uy), length, hops))
        gaps = [(b - a) / 2 for a, b in pairwise(places)]
        for number, place in enumerate(places):
            room = [*gaps[max(number - 1, 0) : number + 1], place, length - place, HOP]
            radius = min(room)
            if radius >= HOP / 3:
                at = (start[0] + ux * (place - radius), start[1] + uy * (place - radius))
                yield Part("L", at)
                past = (start[0] + ux * (place + radius), start[1] + uy * (place + radius))
                yield Part("A", past, radius=radius, clockwise=ux > 0 or (ux == 0 and uy > 0))
    yield Part("L", stop)


def _places(start: Point, way: Point, length: float, hops: Iterable[Point]) -> Iterable[float]:
    """Give how far along a run each hop stands that lies on it."""
    for x, y in hops:
        dx, dy = x - start[0], y - start[1]
        along, aside = dx * way[0] + dy * way[1], dx * way[1] - dy * way[0]
        if abs(aside) < 0.1 and 0 < along < length:
            yield along


def _ends(points: tuple[Point, ...]) -> tuple[Point, Point, float] | None:
    """Return the last point, the direction in which it is reached and the length of the last run."""
    distinct = _distinct(points)
    if len(distinct) < 2:
        return None
    (ax, ay), (bx, by) = distinct[-2:]
    length = hypot(bx - ax, by - ay)
    return (bx, by), ((bx - ax) / length, (by - ay) / length), length


def _distinct(points: Iterable[Point]) -> tuple[Point, ...]:
    kept: list[Point] = []
    for point in points:
        if not kept or hypot(point[0] - kept[-1][0], point[1] - kept[-1][1]) > 0.005:
            kept.append(point)
    return tuple(kept)


def _radius(before: Point, corner: Point, after: Point) -> float:
    """Return how much of a corner can be rounded; none where the line goes straight on."""
    ax, ay, bx, by = corner[0] - before[0], corner[1] - before[1], after[0] - corner[0], after[1] - corner[1]
    first, second = hypot(ax, ay), hypot(bx, by)
    if abs(ax * by - ay * bx) < 0.01 * first * second:
        return 0.0
    return min(CORNER, first / 2, second / 2)


def _towards(start: Point, goal: Point, distance: float) -> Point:
    length = hypot(goal[0] - start[0], goal[1] - start[1])
    return _between(start, goal, distance / length) if length else start
