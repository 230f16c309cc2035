"""One page and what it has to show, with its boxes, lines and labels filed by place."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import dist
from typing import NamedTuple

from petaproses.geometry.expected import Expected
from petaproses.geometry.picture import Outline, Picture, Text
from petaproses.geometry.plane import Index, Point, Rect, bounds, holds


class Hit(NamedTuple):
    """What a fault strikes: the ids, names or texts that its message speaks of, and where, if it is at one place."""

    names: tuple[str, ...]
    at: Point | None = None


@dataclass(frozen=True)
class Segment:
    """A straight piece of the `edge`-th arrow, from `start` to `end`, `along` pt after its begin; `rect` holds it."""

    edge: int
    start: Point
    end: Point
    along: float
    rect: Rect


@dataclass(frozen=True)
class Page:
    """A picture beside what the whole map has to show."""

    picture: Picture
    expected: Expected

    @cached_property
    def boxes(self) -> Index:
        """The nodes by place."""
        return Index(node.rect for node in self.picture.nodes)

    @cached_property
    def segments(self) -> tuple[Segment, ...]:
        """All straight pieces of all arrows, heads included."""
        pieces = []
        for number, edge in enumerate(self.picture.edges):
            along = 0.0
            for start, end in pairwise(edge.line):
                pieces.append(Segment(number, start, end, along, bounds((start, end))))
                along += dist(start, end)
        return tuple(pieces)

    @cached_property
    def segments_of(self) -> tuple[tuple[Segment, ...], ...]:
        """The straight pieces of each arrow."""
        pieces: list[list[Segment]] = [[] for _ in self.picture.edges]
        for segment in self.segments:
            pieces[segment.edge].append(segment)
        return tuple(map(tuple, pieces))

    @cached_property
    def lines(self) -> Index:
        """The segments by place."""
        return Index(segment.rect for segment in self.segments)

    @cached_property
    def labels(self) -> tuple[tuple[int, Text], ...]:
        """All label lines, each with the position of its arrow."""
        return tuple((number, text) for number, edge in enumerate(self.picture.edges) for text in edge.label)

    @cached_property
    def obstacles(self) -> tuple[Outline, ...]:
        """Headers and frames that nothing may run across: all but those that frame boxes, lanes or the whole sheet."""
        shapes = [shape for lane in self.picture.lanes for shape in lane.headers]
        framed = [self.picture.rect, *(node.rect for node in self.picture.nodes)]
        framed += [lane.rect for lane in self.picture.lanes]
        for panel in self.picture.panels:
            shapes += [shape for shape in panel.outlines if not any(holds(shape.rect, rect, 0.5) for rect in framed)]
        return tuple(shapes)

    @cached_property
    def obstacle_index(self) -> Index:
        """The obstacles by place."""
        return Index(shape.rect for shape in self.obstacles)
