"""Layers of boxes -> the ways of the lines from layer to layer: what leads to one box, and what leaves one, is a net
whose lines share one way through every layer that they pass.

A gap lies before each layer and behind the last; lines leave boxes at the right and enter them at the left. A way back
leaves at the right too, passes the layers leftwards, and enters at the left.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from petaproses.layout.flow.layers import Diagram, Hub, Layers

Slot = tuple[int, int, bool]
"""What takes room in a layer: a box, as (box, -1, False), or the way of a net through it, as (layer, net, back)."""


class Port(NamedTuple):
    """Where a net meets a gap: at the port of a box or, where `item` is -1, where it passes a layer."""

    item: int
    slot: Slot


class Net(NamedTuple):
    """The lines into a hand-over (`into`) or out of it; `ways` are the slots it passes, in no order."""

    hub: Hub
    into: bool
    ways: frozenset[Slot]
    gaps: dict[int, tuple[list[Port], list[Port]]]
    """Where it meets each gap, from the left and from the right."""

    def passed(self, end: int, of: Sequence[int]) -> list[tuple[int, Slot | None]]:
        """Return the way of the line of an end, from its beginning: the gaps, each with the slot behind it."""
        dari, ke = (end, self.hub.item) if self.into else (self.hub.item, end)
        gap, last = of[dari] + 1, of[ke]
        number = next(iter(self.ways))[1] if self.ways else -1
        if gap <= last:
            return [(each, (each, number, False) if each < last else None) for each in range(gap, last + 1)]
        return [(each, (each - 1, number, True) if each > last else None) for each in range(gap, last - 1, -1)]


def nets_of(diagram: Diagram, layers: Layers) -> tuple[Net, ...]:
    """Return the nets of a diagram, two for each hand-over."""
    made: list[Net] = []
    for hub in diagram.hubs:
        for into in (True, False):
            made.append(_net(hub, into, layers.of, len(made)))
    return tuple(made)


def _net(hub: Hub, into: bool, of: Sequence[int], number: int) -> Net:
    gaps: defaultdict[int, tuple[dict[Port, None], dict[Port, None]]] = defaultdict(lambda: ({}, {}))
    ways: set[Slot] = set()
    for end in hub.givers if into else hub.takers:
        dari, ke = (end, hub.item) if into else (hub.item, end)
        for gap, side, port in _met(dari, ke, of, number):
            gaps[gap][side].setdefault(port)
            if port.item < 0:
                ways.add(port.slot)
    return Net(hub, into, frozenset(ways), {gap: (list(left), list(right)) for gap, (left, right) in gaps.items()})


def _met(dari: int, ke: int, of: Sequence[int], number: int) -> Iterator[tuple[int, int, Port]]:
    """Give where a line meets the gaps on its way: the gap, its side (0 left, 1 right), and the port."""
    first, last = of[dari] + 1, of[ke]
    yield first, 0, Port(dari, (dari, -1, False))
    yield last, 1, Port(ke, (ke, -1, False))
    for layer in range(first, last):
        port = Port(-1, (layer, number, False))
        yield layer, 1, port
        yield layer + 1, 0, port
    for layer in range(last, first):
        port = Port(-1, (layer, number, True))
        yield layer + 1, 0, port
        yield layer, 1, port
