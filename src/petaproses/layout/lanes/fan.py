"""A graph -> which of its arrows leave their box as one line that branches, and which are labelled where they end."""

from collections import Counter
from typing import NamedTuple

from petaproses.layout.lanes.graph import Graph

_MANY = 6
"""So many labels no longer stand around one box without making it very large."""


class Branches(NamedTuple):
    """The links that branch off a common line, labelled before their head; and for each link, whether it shares no line
    with others from its vertex, because a label at its beginning or a decision names it alone."""

    fan: frozenset[int]
    alone: tuple[bool, ...]


def branches(graph: Graph) -> Branches:
    """Return how the links of each vertex leave it."""
    fan = _fan(graph)
    alone = (
        number not in fan and (bool(link.label) or graph.vertices[link.dari].jenis == "keputusan")
        for number, link in enumerate(graph.links)
    )
    return Branches(fan, tuple(alone))


def _fan(graph: Graph) -> frozenset[int]:
    """Return the links that branch from one line: six or more of one vertex, to vertices that nothing else enters, so
    that the label before the head names one arrow alone."""
    entering = Counter(link.ke for link in graph.links)
    branches: dict[int, list[int]] = {}
    for number, link in enumerate(graph.links):
        if link.label and entering[link.ke] == 1 and link.dari != link.ke:
            branches.setdefault(link.dari, []).append(number)
    return frozenset(number for numbers in branches.values() if len(numbers) >= _MANY for number in numbers)
