"""Faults of the lanes and of where boxes stand in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from petaproses.geometry.content import Strike
from petaproses.geometry.expected import Expected
from petaproses.geometry.page import Hit, Page
from petaproses.geometry.picture import Lane, Node, Picture
from petaproses.geometry.plane import Rect, bounds, corners, holds, meet
from petaproses.language import Said

_SLACK = 0.5


def _sides(picture: Picture) -> tuple[int, int]:
    """Return the sides of a rectangle between which lanes run and are stacked: (0, 1) for rows, (1, 0) for columns."""
    lanes = picture.lanes
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


def _stacked(picture: Picture) -> list[Lane]:
    """Return the lanes from top to bottom, or from left to right."""
    if not picture.lanes:
        return []
    _, across = _sides(picture)
    return sorted(picture.lanes, key=lambda lane: lane.rect[across])


def lane_ragged(page: Page) -> Iterator[Hit]:
    """Find lanes that are no upright rectangles, or that begin or end elsewhere than the first; and headers that are
    not as high as their lane, or not as deep as the first."""
    lanes = _stacked(page.picture)
    for lane in lanes:
        flow, across = _sides(page.picture)
        off = _off(lane.rect, lanes[0].rect, (flow, flow + 2))
        for header in lane.headers:
            off = max(off, _off(header.rect, lane.rect, (flow, across, across + 2)))
            off = max([off, *(_off(header.rect, first.rect, (flow + 2,)) for first in lanes[0].headers[:1])])
        if off > _SLACK or not lane.outline.upright:
            yield Hit((lane.pemilik,), lane.rect[:2])


def lane_gap(page: Page) -> Iterator[Hit]:
    """Find neighbouring lanes that leave a gap or overlap."""
    for first, second in pairwise(_stacked(page.picture)):
        _, across = _sides(page.picture)
        if abs(second.rect[across] - first.rect[across + 2]) > _SLACK:
            yield Hit((first.pemilik, second.pemilik), second.rect[:2])


def lane_order(pages: Sequence[Picture], expected: Expected) -> Iterator[Strike]:
    """Find lanes that are missing, added, or in another order than the author's: a page may leave out those that no
    box of it stands in, but each of them is on some page."""
    if not expected.lanes:
        return
    held: set[int] = set()
    for number, picture in enumerate(pages, 1):
        places = _places(picture, expected)
        if places is None:
            yield Strike(_drawn(picture), number)
            return
        held.update(place for lane, place in zip(_stacked(picture), places, strict=True) if _held(picture, lane))
    for picture in pages:  # where owners are repeated, a lane without boxes is one that no page has shown yet
        held.update(_places(picture, expected, held) or ())
    if len(held) < len(expected.lanes):
        yield Strike(_drawn(pages[-1]), len(pages))


def _drawn(picture: Picture) -> str:
    return ", ".join(lane.pemilik for lane in _stacked(picture)) or Said("tidak ada")


def _places(picture: Picture, expected: Expected, known: Collection[int] = ()) -> tuple[int, ...] | None:
    """Return which of the author's lanes those of a page are, None if they are not some of them in their order. Where
    owners are repeated it is the choice by which the fewest boxes are out of place, then that of the fewest `known`."""
    wanted = [_letters(pemilik) for pemilik in expected.lanes]
    # for each of the author's lanes, the best choice that ends there
    best: dict[int, tuple[int, int, tuple[int, ...]]] = {-1: (0, 0, ())}
    for lane in _stacked(picture):
        drawn, inside = _letters(lane.pemilik), _held(picture, lane)
        following: dict[int, tuple[int, int, tuple[int, ...]]] = {}
        so_far = None
        for place, letters in enumerate(wanted):
            so_far = min(filter(None, (so_far, best.get(place - 1))), default=None)
            if letters == drawn and so_far:
                odd = sum(place not in expected.lane_of.get(node.id, (place,)) for node in inside)
                strange, again, places = so_far
                following[place] = (strange + odd, again + (place in known), (*places, place))
        best = following
    return min(best.values())[2] if best else None


def _held(picture: Picture, lane: Lane) -> list[Node]:
    """Return the boxes that stand in a lane."""
    return [node for node in picture.nodes if holds(lane.rect, node.rect, _SLACK)]


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
    lanes = _stacked(page.picture)
    places = _places(page.picture, page.expected) or range(len(lanes))
    for place, lane in zip(places, lanes, strict=True):
        for node in _held(page.picture, lane):
            if place not in page.expected.lane_of.get(node.id, (place,)):
                yield Hit((node.id, lane.pemilik), node.rect[:2])


def wrong_group(page: Page) -> Iterator[Hit]:
    """Find boxes outside of the frame of their group: one that bears its name, and in a sheet, where two rows may have
    one name or none, the one that holds most of its boxes; Graphviz's frames bear no names."""
    groups = [panel for panel in page.picture.panels if panel.jenis == "kelompok" and panel.outlines]
    named = [(_letters("".join(text.content for text in panel.texts)), panel.outlines[0].rect) for panel in groups]
    own = [node for node in page.picture.nodes if groups and node.id in page.expected.group_of]
    row_of = page.expected.row_of
    frames: dict[str, list[Rect]] = {}
    held: Counter[tuple[int, Rect]] = Counter()
    for node in own:
        name = _letters(page.expected.group_of[node.id])
        frames[node.id] = [rect for letters, rect in named if letters == name and holds(rect, node.rect, _SLACK)]
        held.update((row_of[node.id], rect) for rect in frames[node.id] if node.id in row_of)
    for node in own:
        right = frames[node.id]
        if node.id in row_of:
            most = max(held[row_of[node.id], rect] for _, rect in named)
            right = [rect for rect in right if held[row_of[node.id], rect] == most]
        if not right:
            yield Hit((node.id, page.expected.group_of[node.id] or Said("tanpa nama")), node.rect[:2])
