"""Faults of the lines: where they run, where they begin and end."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from math import dist, hypot

from petaproses.geometry.page import Hit, Page
from petaproses.geometry.picture import Edge
from petaproses.geometry.plane import (
    Point,
    clip,
    depth,
    grow,
    length,
    meet,
    overlap,
    samples,
    shared_run,
    sides,
    to_segment,
)

_NEAR_BOX = 1.0
"""A line nearer than this to a box that is not its own seems to touch it."""
_START, _TIP = 1.5, 2.0
"""Farthest a line may begin from its source, and its tip end from its target."""
_DOCK = 6.0
"""Beyond this way from its end a line has to be clear of its own box."""
_BESIDE, _RUN = 1.0, 2.0
"""Two lines nearer than the first over more than the second look like one."""
_ASLANT, _CORNER = 0.5, 8.0
"""A stretch that leaves both axes by more than the first is aslant, unless it is a corner no longer than the second."""
_STEP = 2.0


def edge_through_box(page: Page) -> Iterator[Hit]:
    """Find arrows that run through, or graze, a box at neither of their ends."""
    nodes, edges = page.picture.nodes, page.picture.edges
    hits: dict[tuple[int, int], Hit] = {}
    for segment in page.segments:
        edge = edges[segment.edge]
        for i in page.boxes.near(segment.rect, _NEAR_BOX):
            node = nodes[i]
            if node.id in (edge.dari, edge.ke) or (segment.edge, i) in hits:
                continue
            part = clip(segment.start, segment.end, grow(node.rect, _NEAR_BOX))
            near = (p for p in samples(*part, _STEP) if node.outline.depth(p) > -_NEAR_BOX) if part else iter(())
            if point := next(near, None):
                hits[segment.edge, i] = Hit((edge.name, node.id), point)
    yield from hits.values()


def edge_in_own_box(page: Page) -> Iterator[Hit]:
    """Find arrows that run through or along the box they leave or enter, beyond their ends."""
    nodes, edges = page.picture.nodes, page.picture.edges
    hits: dict[tuple[int, int], Hit] = {}
    for segment in page.segments:
        edge = edges[segment.edge]
        for i in page.boxes.near(segment.rect, _NEAR_BOX):
            node = nodes[i]
            part = clip(segment.start, segment.end, grow(node.rect, _NEAR_BOX))
            if node.id not in (edge.dari, edge.ke) or not part:
                continue
            whole = length(edge.line)
            for point in samples(*part, _STEP):
                along = segment.along + dist(segment.start, point)
                away = min([along] * (node.id == edge.dari) + [whole - along] * (node.id == edge.ke))
                deep = node.outline.depth(point)
                if deep > _TIP or (away > _DOCK and deep > -_NEAR_BOX):
                    hits[segment.edge, i] = Hit((edge.name, node.id), point)
    yield from hits.values()


def edge_through_title(page: Page) -> Iterator[Hit]:
    """Find arrows across a lane's header, a title block or a legend."""
    hits: dict[int, Hit] = {}
    for segment in page.segments:
        for i in page.obstacle_index.near(segment.rect):
            part = clip(segment.start, segment.end, page.obstacles[i].rect)
            if part and any(page.obstacles[i].depth(point) > 0.5 for point in samples(*part, _STEP)):
                hits[segment.edge] = Hit((page.picture.edges[segment.edge].name,), part[0])
    yield from hits.values()


def edge_broken(page: Page) -> Iterator[Hit]:
    """Find arrows whose line is interrupted, or drawn in none or several paths."""
    for edge in page.picture.edges:
        if edge.track.breaks or edge.lines != 1:
            yield Hit((edge.name,), edge.line[0])


def edge_slanted(page: Page) -> Iterator[Hit]:
    """Find arrows that run aslant where a picture's lines are to be level or upright; rounded corners may."""
    for edge in page.picture.edges if page.expected.upright else ():
        for (ax, ay), (bx, by) in pairwise(edge.track.skeleton):
            if min(abs(bx - ax), abs(by - ay)) > _ASLANT and dist((ax, ay), (bx, by)) > _CORNER:
                yield Hit((edge.name,), (ax, ay))
                break


def dangling_start(page: Page) -> Iterator[Hit]:
    """Find arrows that begin more than 1.5 pt from the outline of their source."""
    for edge in page.picture.edges:
        node = page.picture.node_by_id.get(edge.dari)
        if node and abs(node.outline.depth(edge.line[0])) > _START:
            yield Hit((edge.name,), edge.line[0])


def dangling_head(page: Page) -> Iterator[Hit]:
    """Find arrows whose tip ends more than 2 pt from the outline of their target."""
    for edge in page.picture.edges:
        node = page.picture.node_by_id.get(edge.ke)
        if node and abs(node.outline.depth(edge.tip)) > _TIP:
            yield Hit((edge.name,), edge.tip)


def head_missing(page: Page) -> Iterator[Hit]:
    """Find arrows without a head."""
    for edge in page.picture.edges:
        if page.expected.arrows and edge.head is None:
            yield Hit((edge.name,), edge.tip)


def head_askew(page: Page) -> Iterator[Hit]:
    """Find heads that stand apart from their line, or point elsewhere than it runs and the target lies."""
    for edge in page.picture.edges:
        if edge.head is None:
            continue
        ring, (start, end) = edge.head.polygon, edge.track.line[-2:]
        apart = min(to_segment(end, a, b) for a, b in sides(ring))
        centre = (sum(p[0] for p in ring) / len(ring), sum(p[1] for p in ring) / len(ring))
        ux, uy = edge.tip[0] - centre[0], edge.tip[1] - centre[1]
        vx, vy = end[0] - start[0], end[1] - start[1]
        aligned = (ux * vx + uy * vy) / max(1e-9, hypot(ux, uy) * hypot(vx, vy))
        node = page.picture.node_by_id.get(edge.ke)
        inward = node is None or node.outline.depth(edge.tip) > node.outline.depth(centre)
        if apart > _START or aligned < 0.94 or not inward:
            yield Hit((edge.name,), edge.tip)


def head_covered(page: Page) -> Iterator[Hit]:
    """Find heads under a label, or over a box other than their target."""
    for edge in page.picture.edges:
        if edge.head is None:
            continue
        if any(meet(grow(text.rect, -0.5), edge.head.rect) for _, text in page.labels):
            yield Hit((edge.name,), edge.tip)
        for i in page.boxes.near(edge.head.rect):
            node = page.picture.nodes[i]
            if node.id != edge.ke and overlap(edge.head.polygon, node.outline.polygon, 0.3):
                yield Hit((edge.name,), edge.tip)


def head_on_line(page: Page) -> Iterator[Hit]:
    """Find heads crossed by the line of an arrow to another target."""
    for edge in page.picture.edges:
        if edge.head is None:
            continue
        for i in page.lines.near(edge.head.rect):
            segment = page.segments[i]
            other = page.picture.edges[segment.edge]
            if other is edge or other.ke == edge.ke:
                continue
            part = clip(segment.start, segment.end, edge.head.rect)
            if part and any(depth(point, edge.head.polygon) > 0.3 for point in samples(*part, 0.5)):
                yield Hit((edge.name, other.name), edge.tip)
                break


def shared_line(page: Page) -> Iterator[Hit]:
    """Find arrows with neither end in common that lie over each other for more than 2 pt."""
    edges = page.picture.edges
    runs: dict[tuple[int, int], float] = defaultdict(float)
    places: dict[tuple[int, int], Point] = {}
    for number, segment in enumerate(page.segments):
        for i in page.lines.near(segment.rect, _BESIDE):
            other = page.segments[i]
            if i > number and not _related(edges[segment.edge], edges[other.edge]):
                run = shared_run(segment.start, segment.end, other.start, other.end, _BESIDE)
                runs[segment.edge, other.edge] += run
                places.setdefault((segment.edge, other.edge), segment.start)
    for (i, j), run in runs.items():
        if run > _RUN:
            yield Hit((edges[i].name, edges[j].name), places[i, j])


def _related(first: Edge, second: Edge) -> bool:
    return first is second or first.dari == second.dari or first.ke == second.ke


def shared_port(page: Page) -> Iterator[Hit]:
    """Find arrows that leave a box at the very point where another enters it."""
    into = defaultdict(list)
    for edge in page.picture.edges:
        into[edge.ke].append(edge)
    for edge in page.picture.edges:
        for other in into[edge.dari]:
            if dist(edge.line[0], other.tip) < _START:
                yield Hit((other.name, edge.name), edge.line[0])
