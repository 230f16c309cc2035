"""Slots in order -> how far down each box and each way stands, and where lines meet the boxes.

Everything stands on a grid of 4 pt. Ports that face each other in a gap and belong to different nets are on different
lines of it, ports of one side at least two apart: so no two level lines can lie on each other, whatever way they take.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest
from math import ceil
from typing import NamedTuple

from petaproses.layout.flow.layers import Diagram, Layers
from petaproses.layout.flow.nets import Net, Slot
from petaproses.layout.flow.order import Order, bands_of, places

GRID = 4.0
"""The distance of two lines of the grid, in pt."""
_CORNER = 2
"""Free lines between the corner of a box and its first port."""
_PORT = 3
"""Lines that a port needs at most: two from the one before, and one more where a port of another net is opposite."""
_WAY = 3
_BESIDE = 3
_NEAR_WAY = 1
_BETWEEN_BANDS = 6
_LEAST_BAND = 8
_PASSES = 4

Key = tuple[int, int]
"""A net, by its number, and a box that it has a port at."""


class Placed(NamedTuple):
    """On which line each slot begins, how many it is high, the lines of the ports and ways, and of each band."""

    top: Mapping[Slot, int]
    high: Mapping[Slot, int]
    port: Mapping[Key, int]
    way: Mapping[Slot, int]
    bands: Mapping[int, tuple[int, int]]


def placed(diagram: Diagram, layers: Layers, nets: Sequence[Net], order: Order) -> Placed:
    """Place all slots of a diagram."""
    sides = _sides(layers, nets, places(order))
    high = {slot: _WAY for row in order for slot in row if slot[1] >= 0}
    for box, item in enumerate(diagram.items):
        ports = max(map(len, sides.get(box, ((), ()))))
        high[box, -1, False] = max(ceil(item.h / GRID), ports * _PORT + 2 * _CORNER)
    offsets = {
        (net, box): high[box, -1, False] / 2 + (place - (len(side) - 1) / 2) * _PORT
        for box, both in sides.items()
        for side in both
        for place, net in enumerate(side)
    }
    band = bands_of(diagram, nets)
    top: dict[Slot, int] = {}
    bands: dict[int, tuple[int, int]] = {}
    start = 0
    for number in sorted(set(band.values())):
        rows = [[slot for slot in row if band[slot] == number] for row in order]
        tops = _settled(rows, high, _joined(nets, offsets, rows))
        least = min(tops.values(), default=0)
        tops = {slot: line - least + start for slot, line in tops.items()}
        end = max(start + _LEAST_BAND, *(line + high[slot] for slot, line in tops.items()))
        bands[number] = (start, end)
        top |= tops
        start = end + _BETWEEN_BANDS
    port, way = _ports(nets, sides, order, top, high, offsets)
    return Placed(top, high, port, way, bands)


def _sides(layers: Layers, nets: Sequence[Net], place: Mapping[Slot, int]) -> dict[int, tuple[list[int], list[int]]]:
    """Return the nets that meet each box at its left and at its right, from top to bottom."""
    aims: dict[int, tuple[dict[int, float], dict[int, float]]] = {}
    for number, net in enumerate(nets):
        for gap, (left, right) in net.gaps.items():
            for side, near, far in ((1, left, right), (0, right, left)):
                others = far or near
                share = 1 / max(len(others), 1)
                middle = sum(place[port.slot] for port in others) * share
                for port in near:
                    if port.item >= 0 and layers.of[port.item] == gap - side:
                        aims.setdefault(port.item, ({}, {}))[side][number] = middle if far else float("inf")
    return {
        box: (sorted(left, key=lambda net: (left[net], net)), sorted(right, key=lambda net: (right[net], net)))
        for box, (left, right) in aims.items()
    }


_Joint = tuple[Slot, float, Slot, float]
"""Two slots that should stand so that two of their lines, counted from the top of each, are one."""


def _joined(
    nets: Sequence[Net], offsets: Mapping[Key, float], rows: Sequence[Sequence[Slot]]
) -> tuple[list[list[tuple[Slot, float, list[tuple[Slot, float]]]]], ...]:
    """Return, for each layer, what its slots are joined to in the layer before and behind, inside of these rows."""
    inside = {slot: layer for layer, row in enumerate(rows) for slot in row}
    before: list[list[tuple[Slot, float, list[tuple[Slot, float]]]]] = [[] for _ in rows]
    behind: list[list[tuple[Slot, float, list[tuple[Slot, float]]]]] = [[] for _ in rows]
    for number, net in enumerate(nets):
        for left, right in net.gaps.values():
            ends = [
                [
                    (port.slot, offsets[number, port.item] if port.item >= 0 else 1.0)
                    for port in side
                    if port.slot in inside
                ]
                for side in (left, right)
            ]
            for near, far, kept in ((ends[1], ends[0], before), (ends[0], ends[1], behind)):
                for slot, offset in near if far else ():
                    kept[inside[slot]].append((slot, offset, far))
    return before, behind


def _settled(
    rows: Sequence[Sequence[Slot]],
    high: Mapping[Slot, int],
    joined: tuple[list[list[tuple[Slot, float, list[tuple[Slot, float]]]]], ...],
) -> dict[Slot, int]:
    """Return the line on which each slot begins: near to what it is joined to, in passes to and fro."""
    top: dict[Slot, float] = {}
    for row in rows:
        here = 0.0
        for slot, below in zip_longest(row, row[1:]):
            top[slot] = here
            here += high[slot] + (_apart(slot, below) if below else 0)
    for number in range(_PASSES):
        layers = range(len(rows)) if number % 2 == 0 else range(len(rows) - 1, -1, -1)
        for layer in layers:
            wanted: dict[Slot, list[float]] = {}
            for slot, offset, far in joined[number % 2][layer]:
                ends = sorted(top[other] + line for other, line in far)
                wanted.setdefault(slot, []).append(ends[(len(ends) - 1) // 2] - offset)
            aims = [
                (sum(wanted[slot]) / len(wanted[slot]), 1.0) if slot in wanted else (top[slot], 0.1)
                for slot in rows[layer]
            ]
            top |= zip(rows[layer], _spread(rows[layer], aims, high), strict=True)
    settled: dict[Slot, int] = {}
    for row in rows:
        least = None
        for slot, below in zip_longest(row, row[1:]):
            line = round(top[slot]) if least is None else max(round(top[slot]), least)
            settled[slot] = line
            least = line + high[slot] + (_apart(slot, below) if below else 0)
    return settled


def _apart(slot: Slot, below: Slot) -> int:
    """Return how many lines stay free between two neighbours."""
    boxes = (slot[1] < 0) + (below[1] < 0)
    return _BESIDE if boxes == 2 else _NEAR_WAY if boxes else 0


def _spread(row: Sequence[Slot], aims: Sequence[tuple[float, float]], high: Mapping[Slot, int]) -> list[float]:
    """Return the tops nearest to those aimed at (each with its weight) at which nothing overlaps: neighbours that would
    are moved as one block (pool adjacent violators)."""
    shifts: list[float] = []
    shift = 0.0
    for slot, below in zip_longest(row, row[1:]):
        shifts.append(shift)
        shift += high[slot] + (_apart(slot, below) if below else 0)
    blocks: list[tuple[float, float, int]] = []  # weighted sum, weight, count
    for (aim, weight), moved in zip(aims, shifts, strict=True):
        total, heavy, count = (aim - moved) * weight, weight, 1
        while blocks and blocks[-1][0] / blocks[-1][1] > total / heavy:
            more, mass, number = blocks.pop()
            total, heavy, count = total + more, heavy + mass, count + number
        blocks.append((total, heavy, count))
    lines = [total / heavy for total, heavy, count in blocks for _ in range(count)]
    return [line + moved for line, moved in zip(lines, shifts, strict=True)]


def _ports(
    nets: Sequence[Net],
    sides: Mapping[int, tuple[list[int], list[int]]],
    order: Order,
    top: Mapping[Slot, int],
    high: Mapping[Slot, int],
    offsets: Mapping[Key, float],
) -> tuple[dict[Key, int], dict[Slot, int]]:
    """Give every port and way its line, from the first layer to the last: none on one that another net has opposite."""
    port: dict[tuple[int, int, int], int] = {}
    way: dict[Slot, int] = {}
    opposite: dict[int, int] = {}
    for row in order:
        facing, opposite = opposite, {}
        last = -(10**9)
        for slot in row:
            box, number, _ = slot
            if number >= 0:
                aims = sorted((top[slot] + 1, top[slot] + 2, top[slot]), key=lambda each: facing.get(each) != number)
                line = next(each for each in aims if each >= last + 2 and facing.get(each, number) == number)
                way[slot] = last = line
                opposite[line] = number
                continue
            left, right = sides.get(box, ([], []))
            first, end = top[slot] + _CORNER, top[slot] + high[slot] - _CORNER
            wants = [_wanted(nets[net], net, box, facing, top[slot] + offsets[net, box], (first, end)) for net in left]
            for net, line in zip(left, _lined(left, wants, facing, first, end), strict=True):
                port[net, box, 0] = line
            for net in right:
                line = round(top[slot] + offsets[net, box])
                port[net, box, 1] = line
                opposite[line] = net
    return {(net, box): line for (net, box, _), line in port.items()}, way


def _wanted(net: Net, number: int, box: int, facing: Mapping[int, int], usual: float, room: tuple[int, int]) -> int:
    """Return the line that a port should have: straight opposite of the one that its net has there, else its usual."""
    near = [line for line in range(room[0], room[1] + 1) if facing.get(line) == number]
    return near[0] if len(near) == 1 else round(usual)


def _lined(nets: Iterable[int], wants: Sequence[int], facing: Mapping[int, int], first: int, end: int) -> list[int]:
    """Return lines for the ports of one side of a box, from top to bottom, as near to those wanted as can be."""
    for tight in (False, True):
        lines: list[int] = []
        for net, want in zip(nets, wants, strict=True):
            line = first if tight else max(first, want)
            line = max(line, lines[-1] + 2) if lines else line
            while facing.get(line, net) != net:
                line += 1
            lines.append(line)
        if not lines or lines[-1] <= end:
            break
    return lines
