"""Arrows as drawn -> arrows as the eye follows them: on along the line they join, or back along the one they leave.

A line that several arrows have in common is drawn once. One that ends without a head, away from its target, goes on
along another arrow to that target, if it ends on it and runs its way there; likewise with where it begins.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from math import hypot

from petaproses.geometry.pathdata import Track, straightened
from petaproses.geometry.picture import Edge, Node
from petaproses.geometry.plane import Point, length, to_segment

_TOUCHES = 2.0
"""A line that ends so near to its box needs no other, in pt."""
_ON, _ON_BENDS = 1.0, 2.0
"""Farthest a line may end from the one it joins, in pt, and from the corners of that one."""
_SAME_WAY = 0.9
"""Cosine of the largest angle between two lines that join."""
_GOES_ON = 0.5
"""A line without a head that ends sooner than this leads nowhere, in pt."""


def followed(edges: Sequence[Edge], nodes: Mapping[str, Node]) -> tuple[Edge, ...]:
    """Return all arrows of a picture, each from box to box if its line and those that it joins lead from one to the
    other; those that do not stay as they are."""
    tracks = [edge.track for edge in edges]
    there = [edge.head is not None or _touches(nodes.get(edge.ke), edge.track.line[-1]) for edge in edges]
    ends = _Ends(tracks, [edge.ke for edge in edges], there)
    whole = [ends.followed(number) for number in range(len(edges))]
    back = [_turned(track) for track, _ in whole]
    begun = [_touches(nodes.get(edge.dari), edge.track.line[0]) for edge in edges]
    starts = _Ends(back, [edge.dari for edge in edges], begun)
    return tuple(
        edge
        if there[number] and begun[number]
        else replace(edge, track=_turned(starts.followed(number)[0]), head=edges[last].head)
        for number, (edge, (_, last)) in enumerate(zip(edges, whole, strict=True))
    )


def _touches(node: Node | None, point: Point) -> bool:
    return node is None or abs(node.outline.depth(point)) <= _TOUCHES


def _turned(track: Track) -> Track:
    return Track(track.line[::-1], track.skeleton[::-1], track.breaks)


class _Ends:
    """Lines that lead to boxes, by the ids of these, and whether each of them gets there by itself."""

    def __init__(self, tracks: Sequence[Track], boxes: Sequence[str], there: Sequence[bool]) -> None:
        self._tracks, self._boxes, self._there = tracks, boxes, there
        self._to: dict[str, list[int]] = defaultdict(list)
        for number, box in enumerate(boxes):
            self._to[box].append(number)
        self._found: dict[int, tuple[Track, int]] = {}

    def followed(self, number: int) -> tuple[Track, int]:
        """Return a line with all that it joins on its way, and the number of the last of them."""
        if number not in self._found:
            track = self._tracks[number]
            self._found[number] = track, number  # what leads back here leads nowhere
            if not self._there[number]:
                self._found[number] = self._joined(number, track)
        return self._found[number]

    def _joined(self, number: int, track: Track) -> tuple[Track, int]:
        for other in self._to[self._boxes[number]]:
            rest = None if other == number else _beyond(track, self._tracks[other].line, _ON)
            if rest is None or not (self._there[other] or length((track.line[-1], *rest)) > _GOES_ON):
                continue
            onward, last = self.followed(other)
            if self._there[last]:
                line, skeleton = _beyond(track, onward.line, _ON) or rest, _beyond(track, onward.skeleton, _ON_BENDS)
                bends = line if skeleton is None else skeleton
                return Track(
                    straightened((*track.line, *line)), straightened((*track.skeleton, *bends)), track.breaks
                ), last
        return track, number


def _beyond(track: Track, line: Sequence[Point], near: float) -> Sequence[Point] | None:
    """Return the rest of a line from the end of a track on, if it ends on that line and runs its way."""
    (ax, ay), end = track.line[-2:]
    ux, uy = end[0] - ax, end[1] - ay
    for number, ((bx, by), (cx, cy)) in enumerate(pairwise(line), 1):
        vx, vy = cx - bx, cy - by
        if to_segment(end, (bx, by), (cx, cy)) <= near and ux * vx + uy * vy > _SAME_WAY * hypot(ux, uy) * hypot(
            vx, vy
        ):
            return line[number:]
    return None
