"""Faults of the lanes and of where boxes stand in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from petaproses.geometry.page import Hit, Page
from petaproses.geometry.picture import Lane
from petaproses.geometry.plane import Rect, bounds, corners, holds, meet

_SLACK = 0.5


def _sides(page: Page) -> tuple[int, int]:
    """Return the sides of a rectangle between which lanes run and are stacked: (0, 1) for rows, (1, 0) for columns."""
    lanes = page.picture.lanes
    first = lanes[0].rect
    if len(lanes) == 1:  # its header, at the beginning, is as high as a row or as wide as a column
        header = lanes[0].headers[0].rect if lanes[0].headers else first
        rows = _off(header, first, (1, 3)) <= _off(header, first, (0, 2))
    else:
        rows = _level(lanes, first, 0) >= _level(lanes, first, 1)
    return (0, 1) if rows else (1, 0)


def _level(lanes: Sequence[Lane], first: Rect, side: int) -> int:
    return sum(_off(lane.rect, first, (side,)) <= _SLACK for lane in lanes)


def _off(rect: Rect, other: Rect, sides: Sequence[int]) -> float:
    """Return how far the sides of two rectangles are apart."""
    return max(abs(rect[side] - other[side]) for side in sides)


def _stacked(page: Page) -> list[Lane]:
    """Return the lanes from top to bottom, or from left to right."""
    if not page.picture.lanes:
        return []
    _, across = _sides(page)
    return sorted(page.picture.lanes, key=lambda lane: lane.rect[across])


def lane_ragged(page: Page) -> Iterator[Hit]:
    """Find lanes that are no upright rectangles, or that begin or end elsewhere than the first; and headers that are
    not as high as their lane, or not as deep as the first."""
    lanes = _stacked(page)
    for lane in lanes:
        flow, across = _sides(page)
        off = _off(lane.rect, lanes[0].rect, (flow, flow + 2))
        for header in lane.headers:
            off = max(off, _off(header.rect, lane.rect, (flow, across, across + 2)))
            off = max([off, *(_off(header.rect, first.rect, (flow + 2,)) for first in lanes[0].headers[:1])])
        if off > _SLACK or not lane.outline.upright:
            yield Hit((lane.pemilik,), lane.rect[:2])


def lane_gap(page: Page) -> Iterator[Hit]:
    """Find neighbouring lanes that leave a gap or overlap."""
    for first, second in pairwise(_stacked(page)):
        _, across = _sides(page)
        if abs(second.rect[across] - first.rect[across + 2]) > _SLACK:
            yield Hit((first.pemilik, second.pemilik), second.rect[:2])


def lane_order(page: Page) -> Iterator[Hit]:
    """Find lanes that are missing, added, or in another order than the author's."""
    drawn = [_letters(lane.pemilik) for lane in _stacked(page)]
    if page.expected.lanes and drawn != [_letters(pemilik) for pemilik in page.expected.lanes]:
        yield Hit((", ".join(lane.pemilik for lane in _stacked(page)) or "tidak ada",))


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def lane_unnamed(page: Page) -> Iterator[Hit]:
    """Find lanes whose header does not show what they are called."""
    for lane in page.picture.lanes:
        said = _letters("".join(text.content for text in lane.texts))
        if lane.headers and _letters(lane.title) not in said and _letters(lane.pemilik) not in said:
            yield Hit((lane.pemilik,), lane.rect[:2])


def lane_extent(page: Page) -> Iterator[Hit]:
    """Find boxes and arrows that reach beyond the lanes."""
    if not page.picture.lanes:
        return
    whole = bounds(corner for lane in page.picture.lanes for corner in corners(lane.rect))
    yield from (Hit((node.id,), node.rect[:2]) for node in page.picture.nodes if not holds(whole, node.rect, _SLACK))
    yield from (Hit((edge.name,), edge.rect[:2]) for edge in page.picture.edges if not holds(whole, edge.rect, _SLACK))


def not_in_lane(page: Page) -> Iterator[Hit]:
    """Find boxes that do not stand in exactly one lane."""
    lanes = page.picture.lanes
    for node in page.picture.nodes:
        touched = [lane for lane in lanes if meet(lane.rect, node.rect, -_SLACK)]
        if page.expected.lanes and (len(touched) != 1 or not holds(touched[0].rect, node.rect, _SLACK)):
            yield Hit((node.id,), node.rect[:2])


def wrong_lane(page: Page) -> Iterator[Hit]:
    """Find boxes that stand in the lane of somebody else."""
    for place, lane in enumerate(_stacked(page)):
        for node in page.picture.nodes:
            if holds(lane.rect, node.rect, _SLACK) and place not in page.expected.lane_of.get(node.id, (place,)):
                yield Hit((node.id, lane.pemilik), node.rect[:2])


def wrong_group(page: Page) -> Iterator[Hit]:
    """Find boxes outside of the frame that bears the name of their group; Graphviz's frames bear none."""
    groups = [panel for panel in page.picture.panels if panel.jenis == "kelompok" and panel.outlines]
    named = [(_letters("".join(text.content for text in panel.texts)), panel.outlines[0].rect) for panel in groups]
    for node in page.picture.nodes if groups else ():
        name = page.expected.group_of.get(node.id, "")
        frames = [rect for letters, rect in named if letters == _letters(name)]
        if node.id in page.expected.group_of and not any(holds(frame, node.rect, _SLACK) for frame in frames):
            yield Hit((node.id, name or "tanpa nama"), node.rect[:2])
