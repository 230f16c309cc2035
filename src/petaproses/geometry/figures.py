"""One SVG page -> what can be better or worse about it without being wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import atan2, dist, pi

from petaproses.geometry import svg
from petaproses.geometry.pathdata import straightened
from petaproses.geometry.picture import Edge, Picture
from petaproses.geometry.plane import Index, Point, bounds, crossing, length

PT = 72 / 25.4
"""Points in a millimetre."""
LARGEST = 1.625
"""A picture is never blown up more than this to fill its paper."""
_SAME = 2.0
"""Crossings nearer than this are one to the eye: a bundle of lines that run as one."""


@dataclass(frozen=True)
class Figures:
    """Crossings to the eye, bends, mean and largest detour (length by Manhattan distance), and sizes in pt."""

    crossings: int
    bends: int
    detour: float
    worst_detour: float
    smallest_text: float
    width: float
    height: float

    def text_on(self, width: float, height: float, margin: float = 10.0) -> float:
        """Return the smallest text in pt once the picture is fitted to a paper of these mm, margins kept free."""
        room = ((width - 2 * margin) * PT / self.width, (height - 2 * margin) * PT / self.height)
        return self.smallest_text * min(*room, LARGEST)


def figures(text: str) -> Figures:
    """Return the figures of one SVG page."""
    return of(svg.read(text))


def of(picture: Picture) -> Figures:
    """Return the figures of a page that is already read."""
    detours = [_detour(edge) for edge in picture.edges if edge.dari != edge.ke]
    return Figures(
        crossings=len(crossings(picture)),
        bends=sum(_bends(edge.track.skeleton) for edge in picture.edges),
        detour=sum(detours) / len(detours) if detours else 1.0,
        worst_detour=max(detours, default=1.0),
        # paper is written in mm, so that 7 pt may come out as 6.9999
        smallest_text=round(min((text.size for text in picture.texts), default=0.0) * picture.scale, 2),
        width=(picture.rect[2] - picture.rect[0]) * picture.scale,
        height=(picture.rect[3] - picture.rect[1]) * picture.scale,
    )


def crossings(picture: Picture) -> list[Point]:
    """Return the points where arrows cross; lines that run together count once.

    Looked for on the skeletons: at the top of a hop the line itself only has a corner on the line it jumps over.
    """
    pieces = [
        (number, piece)
        for number, edge in enumerate(picture.edges)
        for piece in pairwise(straightened((*edge.track.skeleton, edge.tip)))
    ]
    index = Index(bounds(piece) for _, piece in pieces)
    points: list[Point] = []
    for number, (edge, piece) in enumerate(pieces):
        for i in index.near(bounds(piece)):
            other, crossed = pieces[i]
            point = crossing(*piece, *crossed) if i > number and other != edge else None
            if point and all(dist(point, known) > _SAME for known in points):
                points.append(point)
    return points


def _detour(edge: Edge) -> float:
    start, end = edge.line[0], edge.tip
    # by its corners as if they were not rounded: cutting them is no shorter way
    return length((*edge.track.skeleton, edge.tip)) / max(1.0, abs(end[0] - start[0]) + abs(end[1] - start[1]))


def _bends(skeleton: Sequence[Point]) -> int:
    """Return the quarter turns of a line, all turns taken together."""
    turned = 0.0
    for (ax, ay), (bx, by), (cx, cy) in zip(skeleton, skeleton[1:], skeleton[2:], strict=False):
        turned += abs((atan2(cy - by, cx - bx) - atan2(by - ay, bx - ax) + pi) % (2 * pi) - pi)
    return round(turned / (pi / 2))
