"""The pages of a graph -> the graph of each, joined by lettered off-page connectors in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import NamedTuple

from petaproses.layout.lanes.cells import TALLEST_CELL, cells
from petaproses.layout.lanes.cut import Page
from petaproses.layout.lanes.graph import Graph, Link, Vertex

_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
ENTERING, LEAVING = "2", "1"
"""How the ids of connectors end: where the flow comes in, and where it goes out."""


class _Part(NamedTuple):
    """The graph of a page, and which vertex of the whole each of its connectors leads to."""

    graph: Graph
    targets: Mapping[int, int]


def parts(graph: Graph, pages: Sequence[Page], tallest: int) -> list[Graph]:
    """Return the graph of each page, with its lanes. Links between pages lead to connectors, one letter a target; at
    most `tallest` boxes will share one column of a lane."""
    page = [0] * len(graph.vertices)
    for number, shown in enumerate(pages):
        for vertex in shown.vertices:
            page[vertex] = number
    return _lettered(graph, [_part(graph, shown, page, number) for number, shown in enumerate(pages)], tallest)


def draft(graph: Graph, shown: Page) -> Graph:
    """Return the graph of a page before the others are known: with what would be the only connectors of two pages."""
    page = [1] * len(graph.vertices)
    for vertex in shown.vertices:
        page[vertex] = 0
    return _lettered(graph, [_part(graph, shown, page, 0)], TALLEST_CELL)[0]


def _lettered(graph: Graph, made: Sequence[_Part], tallest: int) -> list[Graph]:
    """Give each connector its letter: that of its target."""
    # an id of the author's may look like a connector's
    taken = {vertex.id.partition(".")[0] for vertex in graph.vertices}
    letters: dict[int, str] = {}
    names = (name for name in _names() if f"^{name}" not in taken)
    for part in made:
        for connector in _read(part, tallest):
            target = part.targets[connector]
            letters[target] = letters.get(target) or next(names)
    return [_named(part, letters) for part in made]


def _read(part: _Part, tallest: int) -> list[int]:
    """Return the connectors of a page in the order in which they are read: along the flow, then across the lanes."""
    if not part.targets:
        return []
    found = cells(part.graph, tallest=tallest)

    def place(vertex: int) -> tuple[int, int, int]:
        return found.column[vertex], part.graph.vertices[vertex].lane, found.row[vertex]

    return sorted(part.targets, key=place)


def _named(part: _Part, letters: Mapping[int, str]) -> Graph:
    vertices = list(part.graph.vertices)
    for connector, target in part.targets.items():
        vertex, letter = vertices[connector], letters[target]
        vertices[connector] = vertex._replace(id=f"^{letter}{vertex.id}", judul=f"{letter}{vertex.judul}", kode=letter)
    return part.graph._replace(vertices=tuple(vertices))


def _names() -> Iterator[str]:
    """Give A, B, ..., Z, AA, AB, ..., without the letters that look like digits."""
    for number in count():
        name = ""
        while number >= 0:
            number, place = divmod(number, len(_LETTERS))
            name, number = _LETTERS[place] + name, number - 1
        yield name


def _part(graph: Graph, shown: Page, page: Sequence[int], number: int) -> _Part:
    """Return the graph of a page whose connectors have no letters yet; `page` is that of each vertex."""
    inside = sorted(shown.vertices)
    sources: dict[int, set[int]] = {}
    leaving: dict[int, int] = {}
    for link in graph.links:
        here, there = page[link.dari], page[link.ke]
        if here == number != there:
            leaving.setdefault(link.ke, graph.vertices[link.dari].lane)
        elif there == number != here:
            sources.setdefault(link.ke, set()).add(here + 1)
    entering = sorted(sources)
    vertices = [
        *(_entering(sources[target], graph.vertices[target].lane) for target in entering),
        *(graph.vertices[vertex] for vertex in inside),
        *(_leaving(page[target] + 1, lane) for target, lane in leaving.items()),
    ]
    place = {vertex: len(entering) + i for i, vertex in enumerate(inside)}
    out = {target: len(entering) + len(inside) + i for i, target in enumerate(leaving)}
    links = [Link(i, place[target]) for i, target in enumerate(entering)]
    links += [
        Link(place[link.dari], place[link.ke] if page[link.ke] == number else out[link.ke], link.label)
        for link in graph.links
        if page[link.dari] == number
    ]
    lane = {old: new for new, old in enumerate(shown.lanes)}
    return _Part(
        Graph(
            tuple(graph.lanes[old] for old in shown.lanes),
            tuple(vertex._replace(lane=lane[vertex.lane]) for vertex in vertices),
            tuple(links),
        ),
        {**dict(enumerate(entering)), **{connector: target for target, connector in out.items()}},
    )


def _leaving(to: int, lane: int) -> Vertex:
    return Vertex(f".{LEAVING}", "penghubung", f"ke lembar {to}", lane, f": lanjut ke lembar {to}")


def _entering(sources: set[int], lane: int) -> Vertex:
    dari = f"dari lembar {', '.join(map(str, sorted(sources)))}"
    return Vertex(f".{ENTERING}", "penghubung", dari, lane, f": sambungan {dari}")
