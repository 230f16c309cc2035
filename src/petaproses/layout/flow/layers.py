"""Boxes of a flow and what joins them -> the layer of each: who gives stands before what is given, and that before who
takes it; ways back do not count.

The steps are those of Sugiyama, Tagawa and Toda, Methods for Visual Understanding of Hierarchical System Structures
(1981): cycles are broken in the author's order, layers are longest paths.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from petaproses.layout.flow.graph import Item


class Hub(NamedTuple):
    """The box of a hand-over, by its number among the items, with those who give and those who take."""

    item: int
    givers: tuple[int, ...]
    takers: tuple[int, ...]


class Diagram(NamedTuple):
    """What stands on one page: boxes in the author's order, hand-overs among them, and the names of the bands."""

    items: tuple[Item, ...]
    hubs: tuple[Hub, ...]
    bands: tuple[str, ...] = ()


class Layers(NamedTuple):
    """The layer of each box, from 0, and all boxes in the order in which the flow passes them, branch after branch."""

    of: tuple[int, ...]
    order: tuple[int, ...]

    @property
    def total(self) -> int:
        """How many layers there are."""
        return max(self.of, default=-1) + 1


def layers_of(diagram: Diagram) -> Layers:
    """Give every box its layer; what comes from outside alone stands right before who first takes it."""
    after: list[list[int]] = [[] for _ in diagram.items]
    for hub in diagram.hubs:
        for giver in hub.givers:
            after[giver].append(hub.item)
        after[hub.item] += hub.takers
    order, back = _walk(after)
    forward = [[ke for ke in ways if (dari, ke) not in back] for dari, ways in enumerate(after)]
    of = [0] * len(after)
    outside = [item.luar for item in diagram.items]
    for dari in order:
        for ke in forward[dari]:
            of[ke] = max(of[ke], of[dari] + 1)
    for hub in diagram.hubs:
        outside[hub.item] = all(outside[giver] for giver in hub.givers)
    for dari in reversed(order):
        if outside[dari] and forward[dari]:
            of[dari] = min(of[ke] for ke in forward[dari]) - 1
    return Layers(tuple(of), tuple(order))


def _walk(after: Sequence[Sequence[int]]) -> tuple[list[int], set[tuple[int, int]]]:
    """Return the order in which a depth-first walk passes the boxes, each after all before it, and the ways back."""
    entered = [False] * len(after)
    for ways in after:
        for ke in ways:
            entered[ke] = True
    state = [0] * len(after)  # 0 unseen, 1 on the walk, 2 done
    back: set[tuple[int, int]] = set()
    roots = sorted((box for box in range(len(after)) if after[box] or not entered[box]), key=lambda box: entered[box])
    left = [box for root in reversed(roots) if not entered[root] for box in _left(root, after, state, back)]
    for root in roots:  # what is in a circle without a way in
        left = [*_left(root, after, state, back), *left] if not state[root] else left
    return left[::-1], back


def _left(root: int, after: Sequence[Sequence[int]], state: list[int], back: set[tuple[int, int]]) -> Iterator[int]:
    """Give the boxes that are reached from one in the order in which the walk leaves them."""
    if state[root]:
        return
    state[root] = 1
    walk = [(root, reversed(after[root]))]
    while walk:
        box, ways = walk[-1]
        for ke in ways:
            if state[ke] == 1:
                back.add((box, ke))
            elif not state[ke]:
                state[ke] = 1
                walk.append((ke, reversed(after[ke])))
                break
        else:
            state[box] = 2
            walk.pop()
            yield box
