"""An outline and a line that meets it -> the point where they touch, and how large the box must be for its lines."""

from __future__ import annotations

from math import sqrt

from petaproses.layout.shared.outline import WAVE, Shape

_ROOM = 5.0
"""Free space between a port and the corner of its box, in pt."""
_STEEPEST, _BOTH_SIDES = 0.7, 0.8
"""The parts of a diamond's side on which lines may end: those of one direction, and both together."""


def grown(shape: Shape, aside: float, upright: float) -> tuple[float, float]:
    """Return the width and height of a box whose lines on the left and right lie up to `upright` pt from the middle,
    and those above and below up to `aside` pt."""
    width, height = shape.width, shape.height
    if shape.bentuk == "ketupat":
        return _grown_diamond(max(width, 2 * aside / _STEEPEST), max(height, 2 * upright / _STEEPEST), aside, upright)
    if shape.bentuk == "kapsul":
        height = max(height, 2 * upright + _ROOM)
        return max(width, 2 * aside + height if aside else 0.0), height
    if shape.bentuk == "penghubung":
        return max(width, 2 * aside / _STEEPEST), max(height, 6 * (upright + _ROOM) if upright else 0.0)
    return max(width, 2 * (aside + _ROOM) if aside else 0.0), max(height, 2 * (upright + _ROOM) if upright else 0.0)


def _grown_diamond(width: float, height: float, aside: float, upright: float) -> tuple[float, float]:
    """Keep lines apart that come to one slope of a diamond from two sides: the nearer both are to its middle, the
    farther their ports lie from each other."""
    share = 2 * aside / width + 2 * upright / height if aside and upright else 0.0
    factor = max(1.0, share / _BOTH_SIDES)
    return width * factor, height * factor


def reach(bentuk: str, width: float, height: float, horizontal: bool, forward: bool, offset: float) -> float:
    """Return how far from its middle an outline is met by a line `offset` pt beside the middle, running to the right
    (`horizontal`, `forward`), left, down or up."""
    half, other = (width / 2, height / 2) if horizontal else (height / 2, width / 2)
    if bentuk == "ketupat":
        return half * (1 - abs(offset) / other)
    if bentuk == "kapsul" and horizontal:
        radius = min(other, half)
        return half - radius + sqrt(max(radius**2 - offset**2, 0.0))
    if bentuk == "penghubung" and horizontal is False and forward:
        return half - height / 3 * abs(offset) / other
    if bentuk == "dokumen" and not horizontal and forward:
        return half + _wave(offset / other)
    return half


def _wave(share: float) -> float:
    """Return how far below its box a document's wave lies, from -1 at the left end to 1 at the right."""
    way = abs(share)
    swing = 2 * WAVE * way * (1 - way)
    return -swing if share > 0 else swing
