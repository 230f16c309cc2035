"""A box with many labelled arrows -> those that leave it as one line that branches, each labelled where it ends."""

from __future__ import annotations

from collections import Counter

from petaproses.layout.graph import Graph

_MANY = 6
"""So many labels no longer stand around one box without making it very large."""


def fanned(graph: Graph) -> frozenset[int]:
    """Return the links that branch from one line: six or more of one vertex, to vertices that nothing else enters, so
    that the label before the head names one arrow alone."""
    entering = Counter(link.ke for link in graph.links)
    branches: dict[int, list[int]] = {}
    for number, link in enumerate(graph.links):
        if link.label and entering[link.ke] == 1 and link.dari != link.ke:
            branches.setdefault(link.dari, []).append(number)
    return frozenset(number for numbers in branches.values() if len(numbers) >= _MANY for number in numbers)
