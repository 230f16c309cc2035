"""An arrow's corners and hops -> its drawn parts: straight runs, rounded corners, arcs over other lines, the head."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from math import hypot
from typing import NamedTuple

from petaproses.layout.shared.scene import Edge, Point

CORNER = 4.0
"""Radius of a rounded corner, in pt."""
HOP = 3.0
"""Radius of the arc with which a line jumps over another one, in pt."""
HEAD_LENGTH = 6.0
HEAD_WIDTH = 5.2


class Part(NamedTuple):
    """A piece of a line that ends at `to`: straight (`L`), a corner about `control` (`Q`), or a half circle (`A`).

    The half circle lies above a level line and to the right of an upright one; `clockwise` says how it is walked.
    """

    kind: str
    to: Point
    control: Point = (0.0, 0.0)
    radius: float = 0.0
    clockwise: bool = True


class Wire(NamedTuple):
    """A drawn arrow: its line from `start` to the back of its head, and the head's corners, the tip first.

    A plain line, and one without length, has no head and a `head_length` of 0; lengths are in pt.
    """

    start: Point
    parts: tuple[Part, ...]
    head: tuple[Point, ...] = ()
    head_length: float = 0.0


def wire(edge: Edge) -> Wire:
    """Return how an arrow is drawn."""
    points = distinct(edge.points)
    if len(points) == 1:
        return Wire(points[0], (Part("L", points[0]),))
    if not edge.arrow:
        return Wire(points[0], tuple(_line(points, edge.hops)))
    (ax, ay), (x, y) = points[-2:]
    run = hypot(x - ax, y - ay)
    length = min(HEAD_LENGTH, run)
    ux, uy, half = (x - ax) / run, (y - ay) / run, HEAD_WIDTH / 2
    bx, by = x - ux * length, y - uy * length
    head = (x, y), (bx - uy * half, by + ux * half), (bx + uy * half, by - ux * half)
    to_back = points[:-1] if length == run else [*points[:-1], (bx, by)]
    return Wire(points[0], tuple(_line(to_back, edge.hops)), head, length)


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


def _line(points: list[Point], hops: tuple[Point, ...]) -> Iterator[Part]:
    """Give the parts of a line through its corners."""
    if len(points) == 1:  # all of the line is head
        yield Part("L", points[0])
        return
    start = points[0]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        radius = _radius(before, corner, after)
        yield from _run(start, _towards(corner, before, radius), hops)
        start = corner
        if radius:
            start = _towards(corner, after, radius)
            yield Part("Q", start, corner)
    yield from _run(start, points[-1], hops)


def _run(start: Point, stop: Point, hops: tuple[Point, ...]) -> Iterator[Part]:
    """Give the parts of a straight run with an arc at each hop on it that has room."""
    length = hypot(stop[0] - start[0], stop[1] - start[1]) if hops else 0.0
    if length:
        ux, uy = (stop[0] - start[0]) / length, (stop[1] - start[1]) / length
        places = sorted(_places(start, (ux, uy), length, hops))
        gaps = [(b - a) / 2 for a, b in pairwise(places)]
        for number, place in enumerate(places):
            radius = min(*gaps[max(number - 1, 0) : number + 1], place, length - place, HOP)
            if radius >= HOP / 3:
                yield Part("L", (start[0] + ux * (place - radius), start[1] + uy * (place - radius)))
                past = (start[0] + ux * (place + radius), start[1] + uy * (place + radius))
                yield Part("A", past, radius=radius, clockwise=ux > 0 or (ux == 0 and uy > 0))
    yield Part("L", stop)


def _places(start: Point, way: Point, length: float, hops: Iterable[Point]) -> Iterator[float]:
    """Give how far along a run each hop stands that lies on it."""
    for x, y in hops:
        dx, dy = x - start[0], y - start[1]
        along, aside = dx * way[0] + dy * way[1], dx * way[1] - dy * way[0]
        if abs(aside) < 0.1 and 0 < along < length:
            yield along


def distinct(points: Iterable[Point]) -> list[Point]:
    """Return the points of a line without those that repeat the one before."""
    kept: list[Point] = []
    for point in points:
        if not kept or abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) > 0.005:
            kept.append(point)
    return kept


def _radius(before: Point, corner: Point, after: Point) -> float:
    """Return how much of a corner can be rounded; none where the line goes straight on."""
    ax, ay, bx, by = corner[0] - before[0], corner[1] - before[1], after[0] - corner[0], after[1] - corner[1]
    first, second = hypot(ax, ay), hypot(bx, by)
    if abs(ax * by - ay * bx) < 0.01 * first * second:
        return 0.0
    return min(CORNER, first / 2, second / 2)


def _towards(start: Point, goal: Point, distance: float) -> Point:
    if not distance:
        return start
    return _between(start, goal, distance / hypot(goal[0] - start[0], goal[1] - start[1]))


def _between(start: Point, end: Point, share: float) -> Point:
    return (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)
