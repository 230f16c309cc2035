"""A graph too large for one page -> parts cut where few links cross, joined by lettered off-page connectors."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import count, pairwise
from typing import NamedTuple

from petaproses.layout.cells import Cells
from petaproses.layout.graph import Graph, Link, Vertex

_CONNECTOR = 80.0
"""Length that a page needs for its connectors on one side, in pt."""
_NEW_PAGE = 6.0
"""A page more costs as much as so many cut links."""
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"


class Region(NamedTuple):
    """What one page shows: the columns from `begin` on, before `end`, of the lanes from `first` on, before `last`."""

    begin: int
    end: int
    first: int
    last: int


def column_cuts(graph: Graph, cells: Cells, gutters: Sequence[float], limit: float) -> list[int]:
    """Return the columns at which pages begin, 0 first: no page is longer than `limit` pt unless one column is."""
    return _cuts(_crossing(graph, cells.column, cells.columns), gutters, limit, _CONNECTOR)


def lane_cuts(graph: Graph, borders: Sequence[float], limit: float) -> list[int]:
    """Return the lanes at which pages begin, 0 first: no page is broader than `limit` pt unless one lane is."""
    return _cuts(_crossing(graph, [vertex.lane for vertex in graph.vertices], len(graph.lanes)), borders, limit, 0.0)


def _cuts(crossing: Sequence[int], borders: Sequence[float], limit: float, joint: float) -> list[int]:
    """Cut between `borders`; each cut needs `joint` pt more on both sides.

    The cheapest way is found from the left: what all pages up to a border cost is known before those after it.
    """
    many = len(borders) - 1
    best = [0.0] + [float("inf")] * many
    begin = [0] * (many + 1)
    for end in range(1, many + 1):
        for start in range(end - 1, -1, -1):
            long = borders[end] - borders[start] + joint * ((start > 0) + (end < many))
            if long > limit and start < end - 1:
                break
            cost = best[start] + crossing[start] + _NEW_PAGE + (1 - long / limit) ** 2
            if cost < best[end]:
                best[end], begin[end] = cost, start
    pages, end = [], many
    while end:
        end = begin[end]
        pages.append(end)
    return pages[::-1] or [0]


def regions(graph: Graph, cells: Cells, columns: Sequence[int], lanes: Sequence[int]) -> list[Region]:
    """Return the pages that begin at these columns and lanes, in reading order."""
    return _in_order(
        graph,
        cells,
        [
            Region(*flow, *across)
            for flow in pairwise((*columns, cells.columns))
            for across in pairwise((*lanes, len(graph.lanes)))
        ],
    )


def split(graph: Graph, cells: Cells, pages: Sequence[Region], crowded: Collection[int]) -> list[Region]:
    """Return the pages once each `crowded` one is cut in two along the flow, near its middle and where few links cross;
    a page of one column stays."""
    crossing = _crossing(graph, cells.column, cells.columns)
    finer: list[Region] = []
    for number, page in enumerate(pages):
        if number not in crowded or page.end - page.begin == 1:
            finer.append(page)
            continue
        middle = (page.begin + page.end) / 2
        cut = min(range(page.begin + 1, page.end), key=lambda at: crossing[at] + 2 * abs(at - middle))
        finer += (page._replace(end=cut), page._replace(begin=cut))
    return _in_order(graph, cells, finer)


def join(pages: Sequence[Region], number: int) -> list[Region] | None:
    """Return the pages with one of them and the one that goes on from there in one, None if none goes on."""
    page = pages[number]
    for following in pages:
        if following == Region(page.end, following.end, page.first, page.last):
            joined = [page._replace(end=following.end) if each == page else each for each in pages]
            joined.remove(following)
            return joined
    return None


def _in_order(graph: Graph, cells: Cells, pages: Sequence[Region]) -> list[Region]:
    """Put pages along the flow, those with the same columns as the author begins; pages without a box are left out, but
    for one of lanes that have none at all."""
    first: dict[Region, int] = {}
    for vertex, number in enumerate(_pages(graph, cells, pages)):
        first.setdefault(pages[number], vertex)
    lanes = {(page.first, page.last) for page in first}
    for page in pages:
        if (page.first, page.last) not in lanes:
            lanes.add((page.first, page.last))
            first[page] = len(graph.vertices)
    return sorted(first, key=lambda page: (page.begin, first[page], page.first))


def _crossing(graph: Graph, place: Sequence[int], many: int) -> list[int]:
    """Return how many links cross each border between `many` columns or lanes; `place` is that of each vertex."""
    crossing = [0] * (many + 1)
    for link in graph.links:
        low, high = sorted((place[link.dari], place[link.ke]))
        for border in range(low + 1, high + 1):
            crossing[border] += 1
    return crossing


def _pages(graph: Graph, cells: Cells, pages: Sequence[Region]) -> list[int]:
    """Return the page of each vertex."""
    return [
        next(
            number
            for number, page in enumerate(pages)
            if page.begin <= column < page.end and page.first <= vertex.lane < page.last
        )
        for vertex, column in zip(graph.vertices, cells.column, strict=True)
    ]


def parts(graph: Graph, cells: Cells, pages: Sequence[Region]) -> list[Graph]:
    """Return the graph of each page, with its lanes. Links between pages lead to connectors, one letter a target."""
    page = _pages(graph, cells, pages)
    letters = _letters(graph, page)
    return [_in_lanes(_part(graph, page, letters, number), region) for number, region in enumerate(pages)]


def _in_lanes(part: Graph, region: Region) -> Graph:
    """Return the graph of a page with the lanes of its region alone."""
    vertices = tuple(vertex._replace(lane=vertex.lane - region.first) for vertex in part.vertices)
    return part._replace(lanes=part.lanes[region.first : region.last], vertices=vertices)


def _letters(graph: Graph, page: Sequence[int]) -> dict[int, str]:
    """Return the letter of each vertex that links from another page lead to."""
    # an id of the author's may look like a connector's
    taken = {vertex.id.partition(".")[0] for vertex in graph.vertices}
    names = (name for name in _names() if f"^{name}" not in taken)
    targets = dict.fromkeys(link.ke for link in sorted(graph.links, key=lambda link: page[link.dari]))
    cut = {link.ke for link in graph.links if page[link.dari] != page[link.ke]}
    return {target: next(names) for target in targets if target in cut}


def _names() -> Iterator[str]:
    """Give A, B, ..., Z, AA, AB, ..., without the letters that look like digits."""
    for number in count():
        name = ""
        while number >= 0:
            number, place = divmod(number, len(_LETTERS))
            name, number = _LETTERS[place] + name, number - 1
        yield name


def _part(graph: Graph, page: Sequence[int], letters: dict[int, str], number: int) -> Graph:
    inside = [vertex for vertex in range(len(graph.vertices)) if page[vertex] == number]
    entering = [target for target in letters if page[target] == number]
    leaving: dict[int, Vertex] = {}
    for link in graph.links:
        if page[link.dari] == number != page[link.ke]:
            leaving.setdefault(link.ke, _leaving(graph, page, letters, link))
    vertices = [
        *(_entering(graph, page, letters, target) for target in entering),
        *(graph.vertices[vertex] for vertex in inside),
        *leaving.values(),
    ]
    place = {vertex: len(entering) + i for i, vertex in enumerate(inside)}
    out = {target: len(entering) + len(inside) + i for i, target in enumerate(leaving)}
    links = [Link(i, place[target]) for i, target in enumerate(entering)]
    links += [
        Link(place[link.dari], place[link.ke] if page[link.ke] == number else out[link.ke], link.label)
        for link in graph.links
        if page[link.dari] == number
    ]
    return graph._replace(vertices=tuple(vertices), links=tuple(links))


def _leaving(graph: Graph, page: Sequence[int], letters: dict[int, str], link: Link) -> Vertex:
    letter, to = letters[link.ke], f"ke lembar {page[link.ke] + 1}"
    judul = f"{letter}: lanjut {to}"
    return Vertex(f"^{letter}.1", "penghubung", to, graph.vertices[link.dari].lane, judul, letter)


def _entering(graph: Graph, page: Sequence[int], letters: dict[int, str], target: int) -> Vertex:
    letter = letters[target]
    sources = {page[link.dari] + 1 for link in graph.links if link.ke == target} - {page[target] + 1}
    dari = f"dari lembar {', '.join(map(str, sorted(sources)))}"
    return Vertex(
        f"^{letter}.2", "penghubung", dari, graph.vertices[target].lane, f"{letter}: sambungan {dari}", letter
    )
