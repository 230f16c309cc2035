"""A drawn SVG shape -> the polygon of its outline."""

from __future__ import annotations

from math import cos, pi, sin
from xml.etree.ElementTree import Element

from petaproses.geometry import pathdata
from petaproses.geometry.picture import Outline
from petaproses.geometry.plane import Point, bounds, corners
from petaproses.geometry.style import tag, units

Matrix = tuple[float, float, float, float, float, float]
SHAPES = ("rect", "polygon", "ellipse", "circle", "path")
_ROUND = 6
"""Pieces of a quarter circle: at the 15 pt radius of a capsule they stray 0.13 pt."""


def apply(matrix: Matrix, point: Point) -> Point:
    """Return where a transform moves a point."""
    a, b, c, d, e, f = matrix
    x, y = point
    return (a * x + c * y + e, b * x + d * y + f)


def outline(shape: Element, matrix: Matrix, order: int, *, filled: bool, width: float, height: float) -> Outline:
    """Return the outline of a shape; percentages are of the sheet's `width` and `height`."""
    points = _POLYGONS[tag(shape)](shape, width, height)
    moved = tuple(apply(matrix, point) for point in points)
    radius = 0.0 if len(moved) == 4 and set(moved) == set(corners(bounds(moved))) else None
    if tag(shape) == "rect" and len(points) > 4 and matrix[:4] == (1, 0, 0, 1):
        rx, ry = _radii(shape)
        radius = rx if rx == ry else None
    return Outline(moved, order, filled, radius)


def _rect(shape: Element, width: float, height: float) -> tuple[Point, ...]:
    x, y = units(shape.get("x", "0")), units(shape.get("y", "0"))
    w, h = _part(shape.get("width", "0"), width), _part(shape.get("height", "0"), height)
    rx, ry = _radii(shape)
    if not rx or not ry:
        return corners((x, y, x + w, y + h))
    middles = ((x + w - rx, y + h - ry), (x + rx, y + h - ry), (x + rx, y + ry), (x + w - rx, y + ry))
    turns = [[(quarter + i / _ROUND) * pi / 2 for i in range(_ROUND + 1)] for quarter in range(4)]
    ring = [
        (mx + rx * cos(turn), my + ry * sin(turn))
        for (mx, my), quarter in zip(middles, turns, strict=True)
        for turn in quarter
    ]
    return pathdata.straightened(ring)


def _radii(shape: Element) -> Point:
    """Return how far a rectangle's corners are rounded, at most to its middle."""
    rx = units(shape.get("rx", shape.get("ry", "0")))
    ry = units(shape.get("ry", shape.get("rx", "0")))
    return min(rx, units(shape.get("width", "0")) / 2), min(ry, units(shape.get("height", "0")) / 2)


def _part(text: str, whole: float) -> float:
    return float(text[:-1]) / 100 * whole if text.endswith("%") else units(text)


def _polygon(shape: Element, _width: float, _height: float) -> tuple[Point, ...]:
    numbers = [float(part) for part in shape.get("points", "").replace(",", " ").split()]
    ring = list(zip(numbers[::2], numbers[1::2], strict=True))
    return tuple(ring[:-1] if len(ring) > 3 and ring[0] == ring[-1] else ring)


def _ellipse(shape: Element, _width: float, _height: float) -> tuple[Point, ...]:
    x, y = units(shape.get("cx", "0")), units(shape.get("cy", "0"))
    rx, ry = (units(shape.get(name, shape.get("r", "0"))) for name in ("rx", "ry"))
    turns = [i * pi / 2 / _ROUND for i in range(4 * _ROUND)]
    return tuple((x + rx * cos(turn), y + ry * sin(turn)) for turn in turns)


def _path(shape: Element, _width: float, _height: float) -> tuple[Point, ...]:
    ring = pathdata.read(shape.get("d", "")).line
    return ring[:-1] if len(ring) > 3 and ring[0] == ring[-1] else ring


_POLYGONS = {"rect": _rect, "polygon": _polygon, "ellipse": _ellipse, "circle": _ellipse, "path": _path}
