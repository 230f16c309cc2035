"""A graph too long for one page -> parts cut where few links cross, joined by lettered off-page connectors."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import count, pairwise

from petaproses.layout.cells import Cells
from petaproses.layout.graph import Graph, Link, Vertex

_CONNECTOR = 80.0
"""Length that a page needs for its connectors on one side, in pt."""
_NEW_PAGE = 6.0
"""A page more costs as much as so many cut links."""
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"


def cuts(graph: Graph, cells: Cells, gutters: Sequence[float], limit: float) -> list[int]:
    """Return the columns at which pages begin, 0 first: no page is longer than `limit` pt unless one column is.

    The cheapest way is found from the left: what all pages up to a gutter cost is known before those after it.
    """
    crossing = _crossing(graph, cells)
    best = [0.0] + [float("inf")] * cells.columns
    begin = [0] * (cells.columns + 1)
    for end in range(1, cells.columns + 1):
        for start in range(end - 1, -1, -1):
            long = gutters[end] - gutters[start] + _CONNECTOR * ((start > 0) + (end < cells.columns))
            if long > limit and start < end - 1:
                break
            cost = best[start] + crossing[start] + _NEW_PAGE + (1 - long / limit) ** 2
            if cost < best[end]:
                best[end], begin[end] = cost, start
    pages, end = [], cells.columns
    while end:
        end = begin[end]
        pages.append(end)
    return pages[::-1]


def split(graph: Graph, cells: Cells, begins: Sequence[int], crowded: Collection[int]) -> list[int]:
    """Return the columns at which pages begin once each `crowded` page is cut in two, near its middle and where few
    links cross; a page of one column stays."""
    crossing = _crossing(graph, cells)
    cut = list(begins)
    for page, (start, end) in enumerate(pairwise((*begins, cells.columns))):
        if page in crowded and end - start > 1:
            middle = (start + end) / 2
            cut.append(min(range(start + 1, end), key=lambda gutter: crossing[gutter] + 2 * abs(gutter - middle)))
    return sorted(cut)


def _crossing(graph: Graph, cells: Cells) -> list[int]:
    """Return how many links cross each gutter."""
    crossing = [0] * (cells.columns + 1)
    for link in graph.links:
        low, high = sorted((cells.column[link.dari], cells.column[link.ke]))
        for gutter in range(low + 1, high + 1):
            crossing[gutter] += 1
    return crossing


def parts(graph: Graph, cells: Cells, begins: Sequence[int]) -> list[Graph]:
    """Return the graph of each page, with all lanes. Links between pages lead to connectors, one letter a target."""
    page = [sum(column >= begin for begin in begins) - 1 for column in cells.column]
    letters = _letters(graph, page)
    return [_part(graph, page, letters, number) for number in range(len(begins))]


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
