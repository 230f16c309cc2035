"""Lines of arrows and their labels -> where each label stands: along a level piece, or beside an upright line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import hypot
from typing import NamedTuple

from petaproses.layout import block
from petaproses.layout.block import Line
from petaproses.layout.scene import Box, Point, Text

ABOVE, BESIDE = 2.0, 4.0
"""Space between a label and the level line below or above it, or the upright line beside it, in pt."""
_STEP = 3.0
_CLEAR = 1.5
_HEAD = 4.0
_FAR = 10_000.0
_SHARED = 2.0
_SHARES = 12
"""How many steps an upright piece is divided into to look for a place."""

_Line = tuple[Point, ...]


class _Place(NamedTuple):
    """Where a label may stand, and to which side of it its lines hold."""

    box: Box
    anchor: str = "middle"


def place_labels(
    labels: Sequence[tuple[Line, ...]], lines: Sequence[_Line], boxes: Sequence[Box], area: Box
) -> list[tuple[Text, ...]]:
    """Place the label of every line inside the area where the least is in its way, near the line's start."""
    obstacles = [*boxes, *_outside(area), *(_box(*piece) for line in lines for piece in pairwise(line))]
    obstacles += [Box(line[-1][0] - _HEAD, line[-1][1] - _HEAD, 2 * _HEAD, 2 * _HEAD) for line in lines]
    ends = Counter(end for line in lines for end in (line[0], line[-1]))
    texts: list[tuple[Text, ...]] = [()] * len(lines)
    # those with the least room on their own line come first: the others can move
    for number in sorted(range(len(lines)), key=lambda number: spare(labels[number], lines[number])):
        label, line = labels[number], lines[number]
        if not label:
            continue
        trunks = _trunks(line, [*lines[:number], *lines[number + 1 :]])
        place = _best(list(_places(label, line, alone=ends[line[0]] == 1)), obstacles, line, trunks)
        obstacles.append(place.box)
        texts[number] = block.stack([row._replace(anchor=place.anchor) for row in label], place.box)
    return texts


def spare(label: Sequence[Line], line: Sequence[Point]) -> float:
    """Return by how much the longest level piece of a line is longer than its label, in pt; negative if shorter."""
    longest = max((abs(b[0] - a[0]) for a, b in pairwise(line)), default=0.0)
    return longest - block.width(label) - 2 * BESIDE


def _outside(area: Box) -> tuple[Box, ...]:
    """Return boxes that fill all around an area."""
    x, y, far = area.x - _FAR, area.y - _FAR, 2 * _FAR
    return (
        Box(x, y, _FAR, far + area.h),
        Box(area.right, y, _FAR, far + area.h),
        Box(x, y, far + area.w, _FAR),
        Box(x, area.bottom, far + area.w, _FAR),
    )


def _trunks(line: _Line, others: Sequence[_Line]) -> list[Box]:
    """Return the stretches of a line along which another line runs, too."""
    stretches = []
    for box in (_box(*piece) for piece in pairwise(line)):
        for other in (_box(*piece) for way in others for piece in pairwise(way)):
            x, y = max(box.x, other.x), max(box.y, other.y)
            shared = Box(x, y, min(box.right, other.right) - x, min(box.bottom, other.bottom) - y)
            if min(shared.w, shared.h) >= 0 and max(shared.w, shared.h) > _SHARED:
                stretches.append(shared)
    return stretches


def _best(places: Sequence[_Place], obstacles: Sequence[Box], line: _Line, trunks: Sequence[Box]) -> _Place:
    """Return the first place that meets nothing and is no nearer to a trunk than to the line alone, else the one of
    which the least must be said."""
    left, top = min(place.box.x for place in places), min(place.box.y for place in places)
    right, bottom = max(place.box.right for place in places), max(place.box.bottom for place in places)
    around = Box(left, top, right - left, bottom - top)
    near = [box for box in obstacles if _meets(around, box)]
    own = [_box(*piece) for piece in pairwise(line)]
    faults = []
    for place in places:
        away = min(_distance(place.box, piece) for piece in own)
        doubtful = any(_distance(place.box, trunk) <= away + 0.1 for trunk in trunks)
        faults.append(2 * sum(_meets(place.box, other) for other in near) + doubtful)
        if not faults[-1]:
            break
    return places[faults.index(min(faults))]


def _distance(box: Box, other: Box) -> float:
    """Return how far apart two boxes are, 0 when they meet."""
    return hypot(
        max(box.x - other.right, other.x - box.right, 0.0), max(box.y - other.bottom, other.y - box.bottom, 0.0)
    )


def _places(label: tuple[Line, ...], line: _Line, *, alone: bool) -> Iterator[_Place]:
    """Give the places for a label, the best first: along a level piece, beside the first upright one if it is this
    line's `alone`, then more and more beyond the ends of a level one, then anywhere along the upright ones."""
    w, h = block.width(label), block.height(label)
    levels = [(a, b) for a, b in pairwise(line) if a[1] == b[1]]
    for (x, y), (x_to, _) in levels:
        for middle in _inside(x, x_to, w / 2 + BESIDE):
            yield from (_Place(Box(middle - w / 2, top, w, h)) for top in (y - ABOVE - h, y + ABOVE))
    (x, y), (x_to, y_to) = line[:2]
    if x == x_to and (alone or not levels):
        top = (y + y_to - h) / 2
        yield from (_Place(Box(x + BESIDE, top, w, h), "start"), _Place(Box(x - BESIDE - w, top, w, h), "end"))
    for (x, y), (x_to, _) in levels:
        for middle in _around(x, x_to, w / 2 + BESIDE):
            anchor = "start" if middle > max(x, x_to) else "end" if middle < min(x, x_to) else "middle"
            yield from (_Place(Box(middle - w / 2, top, w, h), anchor) for top in (y - ABOVE - h, y + ABOVE))
    for (x, y), (x_to, y_to) in pairwise(line):
        if x == x_to:
            for middle in (y + (y_to - y) * step / _SHARES for step in range(1, _SHARES)):
                top = middle - h / 2
                yield from (_Place(Box(x + BESIDE, top, w, h), "start"), _Place(Box(x - BESIDE - w, top, w, h), "end"))


def _inside(x: float, x_to: float, margin: float) -> Iterator[float]:
    """Give places between the ends of a piece, from its start on."""
    length = abs(x_to - x)
    for step in range(int((length - 2 * margin) / _STEP) + 1 if length >= 2 * margin else 0):
        way = margin + step * _STEP
        yield x + way if x_to > x else x - way


def _around(x: float, x_to: float, reach: float) -> Iterator[float]:
    """Give places that stick out over the ends of a piece, the nearest to its middle first."""
    middle, most = (x + x_to) / 2, abs(x_to - x) / 2 + reach
    yield middle
    for step in range(1, int(most / _STEP) + 1):
        yield from (middle + step * _STEP, middle - step * _STEP)
    beside = most - BESIDE / 2
    yield from (middle + beside, middle - beside)


def _box(a: Point, b: Point) -> Box:
    return Box(min(a[0], b[0]), min(a[1], b[1]), abs(a[0] - b[0]), abs(a[1] - b[1]))


def _meets(box: Box, other: Box) -> bool:
    return (
        other.x < box.right + _CLEAR and other.right > box.x - _CLEAR and other.y < box.bottom and other.bottom > box.y
    )
