"""Slots of every layer -> their order from top to bottom, so that few lines cross: sweeps by barycentre, which keep
the author's order where nothing speaks for another, and of all sweeps the best."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Mapping, Sequence

from petaproses.layout.flow.layers import Diagram, Layers
from petaproses.layout.flow.nets import Net, Slot

_SWEEPS = 6
_MANY = 20_000
"""Slots of a diagram that is too large for more than one sweep to and fro."""

Order = list[list[Slot]]
"""The slots of each layer from top to bottom."""


def ordered(diagram: Diagram, layers: Layers, nets: Sequence[Net]) -> Order:
    """Return the slots of every layer in order; those of one band stay together, as the bands come."""
    rank = {box: number for number, box in enumerate(layers.order)}
    order: Order = [[] for _ in range(layers.total)]
    for box in layers.order:
        order[layers.of[box]].append((box, -1, False))
    for net in nets:
        for slot in sorted(net.ways):
            order[slot[0]].append(slot)
    band = bands_of(diagram, nets)
    first = {slot: (band[slot], _rank(slot, nets, rank)) for row in order for slot in row}
    for row in order:
        row.sort(key=first.__getitem__)
    best, fewest = order, _crossings(order, nets)
    for sweep in range(2 if len(first) > _MANY else _SWEEPS):
        if not fewest:
            break
        order = _swept(order, nets, band, rightwards=sweep % 2 == 0)
        crossings = _crossings(order, nets)
        if crossings < fewest:
            best, fewest = order, crossings
    return best


def bands_of(diagram: Diagram, nets: Sequence[Net]) -> Mapping[Slot, int]:
    """Return the band of every slot: a way belongs to that of its hand-over."""
    band = {(box, -1, False): item.band for box, item in enumerate(diagram.items)}
    for net in nets:
        band |= dict.fromkeys(net.ways, diagram.items[net.hub.item].band)
    return band


def _rank(slot: Slot, nets: Sequence[Net], rank: Mapping[int, int]) -> tuple[int, int, int]:
    """Return where a slot stands before all sweeps; a way beside its hand-over, one that leads back below all."""
    box, number, back = slot
    return (int(back), rank[nets[number].hub.item if number >= 0 else box], number)


def places(order: Order) -> dict[Slot, int]:
    """Return where each slot stands in its layer."""
    return {slot: place for row in order for place, slot in enumerate(row)}


def _swept(order: Order, nets: Sequence[Net], band: Mapping[Slot, int], *, rightwards: bool) -> Order:
    """Order every layer by the middle of what it is joined to in the layer before, or behind."""
    of_gap: list[list[Net]] = [[] for _ in range(len(order) + 1)]
    for net in nets:
        for gap in net.gaps:
            of_gap[gap].append(net)
    made = [list(row) for row in order]
    layers = range(1, len(order)) if rightwards else range(len(order) - 2, -1, -1)
    for layer in layers:
        gap = layer if rightwards else layer + 1
        known = {slot: float(place) for place, slot in enumerate(made[layer - 1 if rightwards else layer + 1])}
        wanted: dict[Slot, list[float]] = {}
        for net in of_gap[gap]:
            left, right = net.gaps[gap]
            near, far = (left, right) if rightwards else (right, left)
            if near:
                middle = sum(known[port.slot] for port in near) / len(near)
                for port in far:
                    wanted.setdefault(port.slot, []).append(middle)
        share = len(known) / max(len(made[layer]), 1)
        aim = {
            slot: sum(wanted[slot]) / len(wanted[slot]) if slot in wanted else place * share
            for place, slot in enumerate(made[layer])
        }
        made[layer].sort(key=lambda slot: (band[slot], aim[slot]))
    return made


def _crossings(order: Order, nets: Sequence[Net]) -> int:
    """Count how often lines cross in the gaps, each net as lines from its ports to the middle of those opposite."""
    place = places(order)
    pairs: list[list[tuple[float, float]]] = [[] for _ in range(len(order) + 1)]
    for net in nets:
        for gap, (left, right) in net.gaps.items():
            if left and right:
                starts, ends = ([place[port.slot] for port in side] for side in (left, right))
                begin, end = sum(starts) / len(starts), sum(ends) / len(ends)
                pairs[gap] += (
                    [(start, end) for start in starts] if len(starts) > len(ends) else [(begin, each) for each in ends]
                )
    total = 0
    for lines in pairs:
        seen: list[float] = []
        for _, end in sorted(lines):
            total += len(seen) - bisect_right(seen, end)
            insort(seen, end)
    return total
