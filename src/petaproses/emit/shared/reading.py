"""Boxes and arrows -> the boxes in the order in which the work is done, for those who have a picture read out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from petaproses.layout.shared.scene import Edge, Node


def in_order(nodes: Sequence[Node], edges: Iterable[Edge]) -> tuple[Node, ...]:
    """Return each box after those that lead to it, branches one after the other, else in the author's order."""
    places = places_in_order([node.id for node in nodes], ((edge.dari, edge.ke) for edge in edges))
    return tuple(nodes[place] for place in places)


def places_in_order(ids: Sequence[str], arrows: Iterable[tuple[str, str]]) -> tuple[int, ...]:
    """Return where in `ids` each is that follows, counted from 0, when `arrows` lead from one to the other.

    That is the reverse of the order in which a depth-first search leaves them: arrows back to one that is still being
    looked into do not count.
    """
    number: dict[str, int] = {}
    for place, id_ in enumerate(ids):
        number.setdefault(id_, place)
    after: list[list[int]] = [[] for _ in ids]
    entered = [False] * len(ids)
    for arrow in arrows:
        dari, ke = number.get(arrow[0]), number.get(arrow[1])
        if dari is not None and ke is not None and dari != ke:
            after[dari].append(ke)
            entered[ke] = True
    for places in after:
        places.sort(reverse=True)
    seen = [False] * len(ids)
    starts = [place for place in reversed(range(len(ids))) if not entered[place]]
    order = list(_left(starts, after, seen))[::-1]
    for place in range(len(ids)):  # what is in a circle without a way in
        order += list(_left([place], after, seen))[::-1]
    return tuple(order)


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
