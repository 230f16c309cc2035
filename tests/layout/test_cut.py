"""Protects pages: cut where few arrows cross, every box and lane once, each cut arrow with a letter on both sides."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from layout.sketch import cell, sketch
from petaproses.layout.cells import Cells, cells
from petaproses.layout.cut import Region, column_cuts, join, lane_cuts, parts, regions, split
from petaproses.layout.graph import Graph, Strip

IDS = "abcdefgh"
CHAIN = sketch(" ".join(f"{id}0" for id in IDS), " ".join(a + b for a, b in pairwise(IDS)) + " ac fh")
FOUND = cells(CHAIN, longest_row=99)
GUTTERS = tuple(100.0 * column for column in range(FOUND.columns + 1))


def pages(graph: Graph, found: Cells, columns: Sequence[int], lanes: Sequence[int] = (0,)) -> list[Graph]:
    """Return the graphs of pages that begin at these columns and lanes."""
    return parts(graph, found, regions(graph, found, columns, lanes))


def ids(graph: Graph) -> str:
    """Return the ids of the boxes of a page, without its connectors."""
    return "".join(vertex.id for vertex in graph.vertices if not vertex.kode)


def test_short_map_stays_whole() -> None:
    """One page if it fits."""
    assert column_cuts(CHAIN, FOUND, GUTTERS, 900) == [0]


def test_pages_are_as_long_as_they_may_be_and_cut_where_few_arrows_cross() -> None:
    """Two arrows cross before c, one before d."""
    begins = column_cuts(CHAIN, FOUND, GUTTERS, 600)
    assert begins[0] == 0
    assert len(begins) == 2
    assert sum(cell(CHAIN, id, FOUND)[0] < begins[1] for id in IDS) in (3, 4, 5)


def test_column_that_is_too_long_is_a_page() -> None:
    """It cannot be cut."""
    assert column_cuts(CHAIN, FOUND, GUTTERS, 50) == list(range(8))


def test_crowded_page_is_cut_in_two() -> None:
    """And only that one, until it has one column."""
    whole = [Region(0, 4, 0, 1), Region(4, 8, 0, 1)]
    assert split(CHAIN, FOUND, whole, [1]) == [Region(0, 4, 0, 1), Region(4, 6, 0, 1), Region(6, 8, 0, 1)]
    assert split(CHAIN, FOUND, [Region(0, 7, 0, 1), Region(7, 8, 0, 1)], [1])[1:] == [Region(7, 8, 0, 1)]
    assert split(CHAIN, FOUND, whole, []) == whole


def test_page_is_joined_with_the_one_that_goes_on_from_it() -> None:
    """In the same lanes only, even if another page lies between."""
    first, other, following = Region(0, 4, 0, 1), Region(0, 8, 1, 2), Region(4, 8, 0, 1)
    assert join([first, other, following], 0) == [Region(0, 8, 0, 1), other]
    assert join([first, other, following], 1) is None
    assert join([first, other, following], 2) is None


def test_every_box_and_arrow_is_on_one_page() -> None:
    """Arrows that are cut lead to a letter, and the letter leads on."""
    made = pages(CHAIN, FOUND, [0, 4])
    assert "".join(map(ids, made)) == IDS
    assert [[vertex.kode for vertex in page.vertices if vertex.kode] for page in made] == [["A"], ["A"]]
    (leaving,) = (vertex for vertex in made[0].vertices if vertex.kode)
    (entering,) = (vertex for vertex in made[1].vertices if vertex.kode)
    assert (leaving.nama, entering.nama) == ("ke lembar 2", "dari lembar 1")
    assert sum(len(page.links) for page in made) == len(CHAIN.links) + 1


def test_one_letter_a_target() -> None:
    """Thirty arrows to one box need no thirty connectors, and letters go on after Z."""
    ids = "abcdefghijklmnopqrstuvwxyz"
    graph = sketch(" ".join(f"{id}0" for id in ids) + " Z0", " ".join(f"{id}Z" for id in ids))
    found = cells(graph, longest_row=99)
    first, second = pages(graph, found, [0, found.columns - 1])
    assert [vertex.kode for vertex in (*first.vertices, *second.vertices) if vertex.kode] == ["A", "A"]
    graph = sketch("Z0 " + " ".join(f"{id}0" for id in ids), " ".join(f"Z{id}" for id in ids))
    letters = [vertex.kode for vertex in pages(graph, cells(graph, longest_row=99), [0, 1])[0].vertices if vertex.kode]
    assert len(set(letters)) == 26
    assert letters[-1] == "AB"


def test_every_page_has_all_lanes() -> None:
    """A reader finds an owner at the same place on each."""
    graph = sketch("a0 b1 c2 d0", "ab bc cd")
    assert {page.lanes for page in pages(graph, cells(graph), [0, 1])} == {graph.lanes}


def test_lanes_are_cut_where_few_arrows_cross_and_only_if_they_must() -> None:
    """Two arrows cross between b and c, one between c and d."""
    graph = sketch("a0 b1 c2 d3", "ab bc ac cd")
    borders = (0.0, 100.0, 200.0, 300.0, 400.0)
    assert lane_cuts(graph, borders, 400) == [0]
    assert lane_cuts(graph, borders, 300) == [0, 3]
    assert lane_cuts(graph, borders, 50) == [0, 1, 2, 3]
    assert lane_cuts(sketch("a0")._replace(lanes=(), vertices=()), (0.0,), 100) == [0]


def test_pages_of_different_lanes_begin_where_the_flow_begins() -> None:
    """The flow starts in the last lane, so its page comes first; arrows between lanes lead over letters."""
    graph = sketch("a2 b1 c0 d2", "ab bc cd")
    first, second = pages(graph, cells(graph), [0], [0, 2])
    assert (ids(first), ids(second)) == ("ad", "bc")
    assert [[strip.teks for strip in page.lanes] for page in (first, second)] == [["P2"], ["P0", "P1"]]
    assert {vertex.lane for vertex in first.vertices} == {0}
    assert sum(len(page.links) for page in (first, second)) == len(graph.links) + 2


def test_no_page_without_a_box_but_every_lane() -> None:
    """Lane 1 has a box in the first column only, lane 2 has none at all."""
    graph = sketch("a0 b1 c0 d0", "ab ac cd")
    graph = graph._replace(lanes=(*graph.lanes, Strip("P2", "P2", "P2")))
    found = cells(graph)
    made = pages(graph, found, range(found.columns), [0, 1, 2])
    assert [(page.lanes[0].teks, ids(page)) for page in made] == [
        *(("P0", "a"), ("P1", "b"), ("P2", "")),
        *(("P0", "c"), ("P0", "d")),
    ]
