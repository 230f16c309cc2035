"""Boxes and arrows -> the boxes in the order in which the work is done, for those who have a picture read out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from petaproses.layout.scene import Edge, Node


def in_order(nodes: Sequence[Node], edges: Iterable[Edge]) -> tuple[Node, ...]:
    """Return each box after those that lead to it, branches one after the other, else in the author's order.

    That is the reverse of the order in which a depth-first search leaves the boxes: arrows back to a box that is still
    being looked into do not count.
    """
    number: dict[str, int] = {}
    for place, node in enumerate(nodes):
        number.setdefault(node.id, place)
    after: list[list[int]] = [[] for _ in nodes]
    entered = [False] * len(nodes)
    for edge in edges:
        dari, ke = number.get(edge.dari), number.get(edge.ke)
        if dari is not None and ke is not None and dari != ke:
            after[dari].append(ke)
            entered[ke] = True
    for places in after:
        places.sort(reverse=True)
    seen = [False] * len(nodes)
    starts = [place for place in reversed(range(len(nodes))) if not entered[place]]
    order = list(_left(starts, after, seen))[::-1]
    for place in range(len(nodes)):  # what is in a circle without a way in
        order += list(_left([place], after, seen))[::-1]
    return tuple(nodes[place] for place in order)


def _left(starts: Iterable[int], after: Sequence[Sequence[int]], seen: list[bool]) -> Iterator[int]:
    """Search from some places and give each place when all behind it has been looked into."""
    for start in starts:
        if seen[start]:
            continue
        seen[start] = True
        stack = [(start, iter(after[start]))]
        while stack:
            place, ways = stack[-1]
            step = next((way for way in ways if not seen[way]), None)
            if step is None:
                yield place
                stack.pop()
            else:
                seen[step] = True
                stack.append((step, iter(after[step])))
