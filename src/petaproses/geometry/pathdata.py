"""A path's `d` -> its line, flattened, and the skeleton whose corners are its bends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import acos, copysign, cos, hypot, pi, sin, sqrt

from petaproses.geometry.plane import Point, to_segment

_TOKEN = re.compile(r"([A-Za-z])|([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)")
_ARGUMENTS = {"M": 2, "L": 2, "H": 1, "V": 1, "Q": 4, "C": 6, "A": 7, "Z": 0}
_PIECES = 8
"""Pieces a curve is flattened into: a 4 pt corner then strays less than 0.01 pt."""


@dataclass(frozen=True, slots=True)
class Track:
    """One path: `line` follows its curves, `skeleton` has a curve's control points in their place and an arc's chord
    (so a hop over another line is no bend), `breaks` counts the places where the pen is lifted."""

    line: tuple[Point, ...]
    skeleton: tuple[Point, ...]
    breaks: int = 0


def _commands(data: str) -> Iterator[tuple[str, list[float]]]:
    """Read a path's commands with their numbers, one set of arguments each."""
    letter, numbers = "", []
    for command, number in _TOKEN.findall(data):
        if command:
            letter = command
            if _ARGUMENTS.get(letter.upper(), 1) == 0:
                yield letter, []
            continue
        numbers.append(float(number))
        if letter.upper() not in _ARGUMENTS:
            raise ValueError(f"path command {letter!r} is not read here")
        if len(numbers) == _ARGUMENTS[letter.upper()]:
            yield letter, numbers
            letter, numbers = {"M": "L", "m": "l"}.get(letter, letter), []


def _absolute(letter: str, numbers: Sequence[float], here: Point) -> list[float]:
    """Return a command's numbers in the path's own coordinates."""
    if letter.isupper():
        return list(numbers)
    if letter == "h":
        return [numbers[0] + here[0]]
    if letter == "v":
        return [numbers[0] + here[1]]
    if letter == "a":
        return [*numbers[:5], numbers[5] + here[0], numbers[6] + here[1]]
    return [number + here[i % 2] for i, number in enumerate(numbers)]


def _bezier(points: Sequence[Point]) -> Iterator[Point]:
    """Go along a Bézier curve of any degree (de Casteljau), its start left out."""
    for i in range(1, _PIECES + 1):
        part, row = i / _PIECES, list(points)
        while len(row) > 1:
            row = [(a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part) for a, b in pairwise(row)]
        yield row[0]


def _arc(start: Point, numbers: Sequence[float]) -> Iterator[Point]:
    """Go along an elliptical arc, its start left out (SVG 1.1, appendix F.6.5, without axis rotation)."""
    rx, ry, _, large, sweep, x, y = numbers
    rx, ry = abs(rx), abs(ry)
    half_x, half_y = (start[0] - x) / 2, (start[1] - y) / 2
    if not rx or not ry or not (half_x or half_y):
        yield (x, y)
        return
    stretch = (half_x / rx) ** 2 + (half_y / ry) ** 2
    if stretch > 1:
        rx, ry = rx * sqrt(stretch), ry * sqrt(stretch)
    away = (rx * ry) ** 2 / ((rx * half_y) ** 2 + (ry * half_x) ** 2) - 1
    root = copysign(sqrt(max(0.0, away)), 1 if bool(large) != bool(sweep) else -1)
    cx, cy = root * rx * half_y / ry, -root * ry * half_x / rx
    first = _angle(1, 0, (half_x - cx) / rx, (half_y - cy) / ry)
    turn = _angle((half_x - cx) / rx, (half_y - cy) / ry, (-half_x - cx) / rx, (-half_y - cy) / ry) % (2 * pi)
    turn = turn if sweep else turn - 2 * pi
    for i in range(1, _PIECES):
        angle = first + turn * i / _PIECES
        yield ((start[0] + x) / 2 + cx + rx * cos(angle), (start[1] + y) / 2 + cy + ry * sin(angle))
    yield (x, y)


def _angle(ux: float, uy: float, vx: float, vy: float) -> float:
    size = hypot(ux, uy) * hypot(vx, vy)
    return copysign(acos(max(-1.0, min(1.0, (ux * vx + uy * vy) / size))), ux * vy - uy * vx)


def straightened(line: Sequence[Point]) -> tuple[Point, ...]:
    """Return a polyline without repeated points and without those that lie on the way from one to the next."""
    kept: list[Point] = []
    for point in line:
        if kept and hypot(point[0] - kept[-1][0], point[1] - kept[-1][1]) < 1e-6:
            continue
        while len(kept) > 1 and to_segment(kept[-1], kept[-2], point) < 1e-3:
            kept.pop()
        kept.append(point)
    return tuple(kept)


def read(data: str) -> Track:
    """Read a path made of M, L, H, V, Q, C, A and Z in either case; a ValueError names any other command."""
    line: list[Point] = []
    skeleton: list[Point] = []
    here = begin = (0.0, 0.0)
    breaks = 0
    for letter, relative in _commands(data):
        numbers = _absolute(letter, relative, here)
        kind = letter.upper()
        points = list(zip(numbers[::2], numbers[1::2], strict=False))
        if kind == "M":
            breaks += bool(line) and hypot(points[0][0] - here[0], points[0][1] - here[1]) > 0.1
            begin = points[0]
        elif kind == "H":
            points = [(numbers[0], here[1])]
        elif kind == "V":
            points = [(here[0], numbers[0])]
        elif kind == "Z":
            points = [begin]
        elif kind == "A":
            points = [(numbers[5], numbers[6])]
        flat = _arc(here, numbers) if kind == "A" else _bezier([here, *points]) if kind in "QC" else points
        line.extend(flat)
        skeleton.extend(points)
        here = points[-1]
    return Track(straightened(line), straightened(skeleton), breaks)
