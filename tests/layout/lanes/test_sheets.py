"""Protects what pages show: every box and arrow once, each cut arrow with a letter on both sides, letters as read."""

from __future__ import annotations

from itertools import pairwise

from layout.sketch import sketch
from petaproses.layout.lanes.cut import Page
from petaproses.layout.lanes.graph import Graph
from petaproses.layout.lanes.sheets import parts

IDS = "abcdefgh"
CHAIN = sketch(" ".join(f"{id}0" for id in IDS), " ".join(a + b for a, b in pairwise(IDS)) + " ac fh")


def made(graph: Graph, *pages: str) -> list[Graph]:
    """Return the graphs of pages that hold these steps, and the lanes of those."""
    number = {vertex.id: place for place, vertex in enumerate(graph.vertices)}
    shown = [tuple(number[id] for id in ids) for ids in pages]
    lanes = [tuple(sorted({graph.vertices[vertex].lane for vertex in page})) for page in shown]
    return parts(graph, [Page(*page) for page in zip(shown, lanes, strict=True)], 5)


def ids(graph: Graph) -> str:
    """Return the ids of the boxes of a page, without its connectors."""
    return "".join(vertex.id for vertex in graph.vertices if not vertex.kode)


def letters(graph: Graph) -> list[str]:
    """Return the letters of the connectors of a page."""
    return [vertex.kode for vertex in graph.vertices if vertex.kode]


def test_every_box_and_arrow_is_on_one_page() -> None:
    """Arrows that are cut lead to a letter, and the letter leads on."""
    found = made(CHAIN, "abcd", "efgh")
    assert "".join(map(ids, found)) == IDS
    assert list(map(letters, found)) == [["A"], ["A"]]
    (leaving,) = (vertex for vertex in found[0].vertices if vertex.kode)
    (entering,) = (vertex for vertex in found[1].vertices if vertex.kode)
    assert (leaving.nama, entering.nama) == ("ke lembar 2", "dari lembar 1")
    assert (leaving.id, entering.id) == ("^A.1", "^A.2")
    assert sum(len(page.links) for page in found) == len(CHAIN.links) + 1


def test_one_letter_a_target() -> None:
    """Thirty arrows to one box need no thirty connectors, and letters go on after Z."""
    names = "abcdefghijklmnopqrstuvwxyz"
    graph = sketch(" ".join(f"{id}0" for id in names) + " Z0", " ".join(f"{id}Z" for id in names))
    assert list(map(letters, made(graph, names, "Z"))) == [["A"], ["A"]]
    graph = sketch("Z0 " + " ".join(f"{id}0" for id in names), " ".join(f"Z{id}" for id in names))
    found = letters(made(graph, "Z", names)[0])
    assert len(set(found)) == 26
    assert "AB" in found


def test_letters_come_in_reading_order() -> None:
    """On the first page the arrow that comes back in stands first, though it is the last of the author's."""
    graph = sketch("a0 b0 c0 d0 e1", "ab bc cd de ea be")
    first, second = made(graph, "abc", "de")
    names = {vertex.id: vertex.nama for vertex in first.vertices if vertex.kode}
    assert names == {"^A.2": "dari lembar 2", "^B.1": "ke lembar 2", "^C.1": "ke lembar 2"}
    assert sorted(letters(second)) == ["A", "B", "C"]


def test_letter_that_an_id_of_the_author_looks_like_is_left_out() -> None:
    """A step may be called ^A.1."""
    graph = sketch("a0 b0", "ab")
    graph = graph._replace(vertices=(graph.vertices[0]._replace(id="^A.1"), graph.vertices[1]))
    assert letters(parts(graph, [Page((0,), (0,)), Page((1,), (0,))], 5)[0]) == ["B"]


def test_page_has_the_lanes_of_its_steps() -> None:
    """In the author's order; those without a step are gone, and connectors stand in the lanes of the steps."""
    graph = sketch("a2 b1 c0 d2", "ab bc cd")
    first, second = made(graph, "ad", "bc")
    assert [[strip.teks for strip in page.lanes] for page in (first, second)] == [["P2"], ["P0", "P1"]]
    assert {vertex.lane for vertex in first.vertices} == {0}
    assert sum(len(page.links) for page in (first, second)) == len(graph.links) + 2
