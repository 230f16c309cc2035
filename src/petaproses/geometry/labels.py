"""Faults of the labels of arrows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import dist

from petaproses.geometry.boxes import overlapping
from petaproses.geometry.page import Hit, Page, Segment
from petaproses.geometry.picture import Edge
from petaproses.geometry.plane import Point, Rect, bounds, clip, corners, grow, holds, overlap, shared_run, to_segment

_INK = -0.5
_FAR, _FAR_EM = 6.0, 0.8


def label_on_box(page: Page) -> Iterator[Hit]:
    """Find labels over a box, a header or a title block."""
    for number, text in page.labels:
        rect = grow(text.rect, _INK)
        hit = [page.picture.nodes[i].outline for i in page.boxes.near(rect)]
        hit += [page.obstacles[i] for i in page.obstacle_index.near(rect)]
        if any(overlap(corners(rect), shape.polygon, 0.3) for shape in hit):
            yield Hit((text.content, page.picture.edges[number].name), text.rect[:2])


def label_on_line(page: Page) -> Iterator[Hit]:
    """Find labels struck through by a line, their own or another."""
    for number, text in page.labels:
        rect = grow(text.rect, _INK)
        for i in page.lines.near(rect):
            segment = page.segments[i]
            if clip(segment.start, segment.end, rect):
                other = page.picture.edges[segment.edge]
                yield Hit((text.content, page.picture.edges[number].name, other.name), text.rect[:2])
                break


def label_on_label(page: Page) -> Iterator[Hit]:
    """Find labels that lie over each other."""
    for first, second in overlapping([text for _, text in page.labels]):
        yield Hit((first.content, second.content), second.rect[:2])


def label_on_border(page: Page) -> Iterator[Hit]:
    """Find labels that stand across a lane's border."""
    lanes = page.picture.lanes
    for number, text in page.labels:
        if lanes and not any(holds(lane.rect, text.rect, 0.5) for lane in lanes):
            yield Hit((text.content, page.picture.edges[number].name), text.rect[:2])


def label_far(page: Page) -> Iterator[Hit]:
    """Find labels farther from their own arrow than 6 pt, or than most of the height of larger text."""
    for number, edge in enumerate(page.picture.edges):
        far = max([_FAR, *(text.size * _FAR_EM for text in edge.label)])
        if edge.label and _nearest(edge, page.segments_of[number])[0] > far:
            yield Hit((_words(edge), edge.name), edge.label[0].rect[:2])


def label_on_trunk(page: Page) -> Iterator[Hit]:
    """Find labels beside a stretch that an arrow with another label runs too, so that they seem to name both."""
    for number, edge in enumerate(page.picture.edges):
        if not edge.label:
            continue
        _, spot, own = _nearest(edge, page.segments_of[number])
        for i in page.lines.near((*spot, *spot), 1.0):
            segment = page.segments[i]
            other = page.picture.edges[segment.edge]
            if (other.dari, other.ke) == (edge.dari, edge.ke) or _words(other) == _words(edge):
                continue
            near = to_segment(spot, segment.start, segment.end) < 1.0
            if near and shared_run(own.start, own.end, segment.start, segment.end, 1.0) > 2.0:
                yield Hit((_words(edge), edge.name, other.name), spot)
                break


def _words(edge: Edge) -> str:
    return " ".join(text.content for text in edge.label)


def _nearest(edge: Edge, own: Sequence[Segment]) -> tuple[float, Point, Segment]:
    """Return how far an arrow's label is from its line, and the point and the segment of the line that are nearest."""
    rect = bounds(point for text in edge.label for point in corners(text.rect))
    return min(((*_to_rect(segment, rect), segment) for segment in own), key=lambda found: found[0])


def _to_rect(segment: Segment, rect: Rect) -> tuple[float, Point]:
    """Return the distance of a segment from a rectangle, and the segment's point nearest to it."""
    start, end = segment.start, segment.end
    if inner := clip(start, end, rect):
        return 0.0, inner[0]
    spots = [_foot(corner, start, end) for corner in corners(rect)]
    ways = [(dist(spot, corner), spot) for spot, corner in zip(spots, corners(rect), strict=True)]
    ways += [(dist(point, _into(point, rect)), point) for point in (start, end)]
    return min(ways)


def _foot(point: Point, start: Point, end: Point) -> Point:
    """Return the point of a segment nearest to another point."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    square = dx * dx + dy * dy
    part = ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / square if square else 0.0
    part = min(1.0, max(0.0, part))
    return (start[0] + part * dx, start[1] + part * dy)


def _into(point: Point, rect: Rect) -> Point:
    """Return the point of a rectangle nearest to another point."""
    return (min(max(point[0], rect[0]), rect[2]), min(max(point[1], rect[1]), rect[3]))
