"""A flow -> its pages: all in one drawing where that can be read, else parts, as many on a page as it holds.

Each part takes the next processes in the order in which the flow passes them, with all that they give and take; what is
handed from part to part stands in each of them and says where else it does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from math import inf
from typing import NamedTuple

from petaproses.layout.flow.body import drawn
from petaproses.layout.flow.graph import Flow, Item, Strand, referring, roomy
from petaproses.layout.flow.layers import Diagram, Hub, layers_of
from petaproses.layout.shared.frame import SMALLEST_TEXT, Room
from petaproses.layout.shared.place import Body, Place
from petaproses.layout.shared.scene import Box, Panel
from petaproses.layout.shared.text import SIZE

LEAST = SMALLEST_TEXT / SIZE
"""The scale at which text is as small as it may be."""
_LARGEST, _PART = 2400.0, 1200.0
"""A drawing for the screen that would be wider or higher than the first, in pt, is drawn in parts below each other,
each no higher than the second."""
_BETWEEN, _AROUND = 12.0, 8.0
"""Space between the frames of two parts, and inside of a frame, in pt."""
_FEWEST = 2
"""Processes for which a part begins in what is left of a page."""

_Key = tuple[bool, int]
"""A box: whether it is a thing, and its number among things or ends."""
_Unit = tuple[Strand, ...]
"""Lines that belong in one part."""


class Fitted(NamedTuple):
    """The pages of a flow, and the scale that all of them fit at."""

    bodies: tuple[Body, ...]
    scale: float


class _Part(NamedTuple):
    """The lines of a part, its page, and where it stands on it, in pt."""

    strands: tuple[Strand, ...]
    page: int
    x: float
    y: float


def whole(flow: Flow, space: Room) -> Fitted:
    """Return a flow as one page, at whatever scale; for the screen in parts if it would be too wide."""
    body = drawn(_whole(flow))
    if space.width == inf and max(body.width, body.height) > _LARGEST:
        return Fitted(_bodies(flow, tuple(_parts(flow, _LARGEST, inf))), 1.0)
    return Fitted((body,), space.scale(body.width, body.height))


def pages(flow: Flow, space: Room) -> Fitted:
    """Return a flow as pages on which text is not too small, as far as a line with its two boxes fits a page."""
    bodies = _bodies(flow, tuple(_parts(flow, space.width / LEAST, space.height / LEAST)))
    return Fitted(bodies, min(space.scale(body.width, body.height) for body in bodies))


def _whole(flow: Flow) -> Diagram:
    return _diagram(flow, flow.strands, lambda _, item: item)


def _units(flow: Flow) -> Iterator[_Unit]:
    """Give the lines that belong in one part: all of one process, with those of whoever is outside at what it is the
    first to give or to take."""
    diagram = _whole(flow)
    passed = {diagram.items[box].id: place for place, box in enumerate(layers_of(diagram).order)}
    rank = [passed[end.id] for end in flow.ends]
    mine: dict[int, list[Strand]] = {}
    first: dict[int, int] = {}
    inner = [strand for strand in flow.strands if not flow.ends[strand[1]].luar]
    for strand in sorted(inner, key=lambda strand: rank[strand[1]]):
        mine.setdefault(strand[1], []).append(strand)
        first.setdefault(strand[0], strand[1])
    for strand in flow.strands:
        if flow.ends[strand[1]].luar:
            mine[first[strand[0]]].append(strand)
    yield from (tuple(sorted(strands)) for strands in mine.values())


class _Spot(NamedTuple):
    """A corner on a page, and what is free to the right of it and below, in pt; a part begins there only with so many
    processes."""

    page: int
    x: float
    y: float
    wide: float
    high: float
    fewest: int = _FEWEST


def _parts(flow: Flow, wide: float, high: float) -> Iterator[_Part]:
    """Give the parts of a flow on pages of this size: beside the last one where that leaves room, else below it, else
    on the next page. A unit that no page holds is cut itself."""
    waiting = list(_units(flow))[::-1]
    spots = [_Spot(1, 0.0, 0.0, wide, high, 1)]
    guess = 1
    while waiting:
        for spot in spots:
            free = min(spot.high, high if high < inf else _PART)
            count, size = _most(flow, waiting, guess, (spot.wide - 2 * _AROUND, free - 2 * _AROUND))
            if count >= min(spot.fewest, len(waiting)):
                break
        else:
            unit = waiting.pop()
            if len(unit) > 1:
                waiting += [unit[len(unit) // 2 :], unit[: len(unit) // 2]]
                continue
            waiting.append(unit)
            count, size = 1, _size(flow, unit)
        yield _Part(_taken(waiting, count), spot.page, spot.x, spot.y)
        del waiting[-count:]
        spots, guess = list(_spots(spot, spots, size, wide, high)), count


def _spots(
    taken: _Spot, spots: Sequence[_Spot], size: tuple[float, float], wide: float, high: float
) -> Iterator[_Spot]:
    """Give where the next part may stand, once one of that size stands at a spot."""
    right, bottom = (side + 2 * _AROUND + _BETWEEN for side in (taken.x + size[0], taken.y + size[1]))
    row = next((spot.y for spot in spots if spot.page == taken.page and spot.x == 0.0 and spot.y > taken.y), 0.0)
    row = max(row if taken.x else 0.0, bottom)  # below all that stand side by side
    yield _Spot(taken.page, right, taken.y, wide - right, row - _BETWEEN - taken.y)
    yield _Spot(taken.page, 0.0, row, wide, high - row)
    if high < inf:
        yield _Spot(taken.page + 1, 0.0, 0.0, wide, high, 1)


def _taken(waiting: Sequence[_Unit], count: int) -> tuple[Strand, ...]:
    return tuple(chain.from_iterable(reversed(waiting[-count:])))


def _size(flow: Flow, strands: Iterable[Strand]) -> tuple[float, float]:
    body = drawn(_diagram(flow, strands, lambda key, item: roomy(item) if key[0] else item))
    return body.width, body.height


def _most(
    flow: Flow, waiting: Sequence[_Unit], guess: int, space: tuple[float, float]
) -> tuple[int, tuple[float, float]]:
    """Return how many of the next units fit a space, and how large they are: steps from a guess that double, then
    halves; 0 where not even one fits."""
    low, high, fitting = 0, len(waiting) + 1, (0.0, 0.0)
    if min(space) <= 0:
        return low, fitting
    number, step = min(guess, len(waiting)), max(1, guess // 4)
    while low + 1 < high:
        size = _size(flow, _taken(waiting, number))
        if size[0] <= space[0] and size[1] <= space[1]:
            low, number, fitting = number, number + step, size
        else:
            high, number = number, number - step
        step *= 2
        if not low < number < high:
            number = (low + high) // 2 if low and high <= len(waiting) else min(max(number, low + 1), high - 1)
    return low, fitting


def _bodies(flow: Flow, parts: Sequence[_Part]) -> tuple[Body, ...]:
    """Draw the parts, page by page."""
    on: dict[_Key, list[int]] = {}
    for number, part in enumerate(parts):
        for thing, end, _ in part.strands:
            for box in ((True, thing), (False, end)):
                found = on.setdefault(box, [])
                if found[-1:] != [number]:
                    found.append(number)
    made: dict[int, list[Body]] = {}
    for number, part in enumerate(parts):
        body = drawn(_diagram(flow, part.strands, partial(_shown, parts, on, number)))
        made.setdefault(part.page, []).append(_framed(body, part))
    return tuple(_joined(made[page]) for page in sorted(made))


def _shown(parts: Sequence[_Part], on: Mapping[_Key, Sequence[int]], here: int, key: _Key, item: Item) -> Item:
    """Return how a box looks in a part: as its own in the first in which it stands, again in the others."""
    stands = on[key]
    if key[0]:
        item = _refers(roomy(item), [(parts[each].page, each) for each in stands], parts[here].page, here)
    again = stands.index(here)
    return item._replace(id=f"{item.id}/ulang-{again}", jenis="ulang") if again else item


def _refers(item: Item, stands: Sequence[tuple[int, int]], page: int, here: int) -> Item:
    """Return a box that says where else it stands: on which pages, or above or below on its own."""
    pages = sorted({each for each, _ in stands if each != page})
    above = any(each == page and part < here for each, part in stands)
    below = any(each == page and part > here for each, part in stands)
    return referring(item, pages, above=above, below=below) if pages or above or below else item


def _framed(body: Body, part: _Part) -> Body:
    """Return a part in its frame at its place."""
    place = Place(part.x + _AROUND, part.y + _AROUND)
    frame = Panel("lembar", (Box(part.x, part.y, body.width + 2 * _AROUND, body.height + 2 * _AROUND),))
    return Body(
        frame.boxes[0].right,
        frame.boxes[0].bottom,
        (frame, *map(place.panel, body.panels)),
        (),
        tuple(map(place.node, body.nodes)),
        tuple(map(place.edge, body.edges)),
    )


def _joined(parts: Sequence[Body]) -> Body:
    """Return the parts of a page as one drawing."""
    return Body(
        max(part.width for part in parts),
        max(part.height for part in parts),
        tuple(panel for part in parts for panel in part.panels),
        (),
        tuple(node for part in parts for node in part.nodes),
        tuple(edge for part in parts for edge in part.edges),
    )


def _diagram(flow: Flow, strands: Iterable[Strand], shown: Callable[[_Key, Item], Item]) -> Diagram:
    """Return the diagram of some lines; `shown` tells how a box looks there."""
    items: list[Item] = []
    place: dict[_Key, int] = {}

    def put(is_thing: bool, number: int) -> int:
        if (is_thing, number) not in place:
            place[is_thing, number] = len(items)
            items.append(shown((is_thing, number), (flow.things if is_thing else flow.ends)[number]))
        return place[is_thing, number]

    joined: dict[int, tuple[list[int], list[int]]] = {}
    for thing, end, takes in strands:
        joined.setdefault(put(True, thing), ([], []))[takes].append(put(False, end))
    hubs = tuple(Hub(hub, tuple(givers), tuple(takers)) for hub, (givers, takers) in joined.items())
    used = {band: number for number, band in enumerate(sorted({item.band for item in items}))}
    if not flow.bands:
        return Diagram(tuple(item._replace(band=0) for item in items), hubs)
    return Diagram(
        tuple(item._replace(band=used[item.band]) for item in items), hubs, tuple(flow.bands[band] for band in used)
    )
