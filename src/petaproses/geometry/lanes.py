"""Faults of the lanes and of where boxes stand in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from petaproses.geometry.content import Strike
from petaproses.geometry.expected import Expected
from petaproses.geometry.page import Hit, Page
from petaproses.geometry.picture import Lane, Node, Picture
from petaproses.geometry.plane import Rect, bounds, corners, holds, meet

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
    """Find lanes that are missing, added, or in another order than the author's: each page shows all of them, or a run
    of them that no other page shows in part."""
    runs: dict[range, int] = {}
    for number, picture in enumerate(pages if expected.lanes else (), 1):
        first = _first(picture, expected)
        if first is None:
            yield Strike(_drawn(picture), number)
            return
        runs.setdefault(range(first, first + len(picture.lanes)), number)
    following = 0
    for run in sorted(runs, key=lambda run: (run.start, -run.stop)):
        if run.start != following:
            yield Strike(_drawn(pages[runs[run] - 1]), runs[run])
            return
        following = run.stop
    if following != len(expected.lanes):
        yield Strike(_drawn(pages[-1]), len(pages))


def _drawn(picture: Picture) -> str:
    return ", ".join(lane.pemilik for lane in _stacked(picture)) or "tidak ada"


def _first(picture: Picture, expected: Expected) -> int | None:
    """Return which of the author's lanes a page begins with, None if its lanes are no run of those. Where owners are
    repeated it is the run in which the fewest boxes are out of place."""
    drawn = [_letters(lane.pemilik) for lane in _stacked(picture)]
    wanted = [_letters(pemilik) for pemilik in expected.lanes]
    places = [at for at in range(len(wanted)) if drawn and wanted[at : at + len(drawn)] == drawn]
    return min(places, key=lambda at: sum(1 for _ in _strangers(picture, expected, at)), default=None)


def _strangers(picture: Picture, expected: Expected, first: int) -> Iterator[tuple[Node, Lane]]:
    """Give the boxes that stand in the lane of somebody else if the page begins with the author's lane `first`."""
    for place, lane in enumerate(_stacked(picture), first):
        for node in picture.nodes:
            if holds(lane.rect, node.rect, _SLACK) and place not in expected.lane_of.get(node.id, (place,)):
                yield node, lane


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
    first = _first(page.picture, page.expected) or 0
    for node, lane in _strangers(page.picture, page.expected, first):
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
