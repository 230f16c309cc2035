"""Protects pages: cut where few arrows cross, every box once, each cut arrow with a letter on both sides."""

from __future__ import annotations

from itertools import pairwise

from layout.sketch import cell, sketch
from petaproses.layout.cells import cells
from petaproses.layout.cut import cuts, parts, split

IDS = "abcdefgh"
CHAIN = sketch(" ".join(f"{id}0" for id in IDS), " ".join(a + b for a, b in pairwise(IDS)) + " ac fh")
FOUND = cells(CHAIN, longest_row=99)
GUTTERS = tuple(100.0 * column for column in range(FOUND.columns + 1))


def test_short_map_stays_whole() -> None:
    """One page if it fits."""
    assert cuts(CHAIN, FOUND, GUTTERS, 900) == [0]


def test_pages_are_as_long_as_they_may_be_and_cut_where_few_arrows_cross() -> None:
    """Two arrows cross before c, one before d."""
    begins = cuts(CHAIN, FOUND, GUTTERS, 600)
    assert begins[0] == 0
    assert len(begins) == 2
    assert sum(cell(CHAIN, id, FOUND)[0] < begins[1] for id in IDS) in (3, 4, 5)


def test_column_that_is_too_long_is_a_page() -> None:
    """It cannot be cut."""
    assert cuts(CHAIN, FOUND, GUTTERS, 50) == list(range(8))


def test_crowded_page_is_cut_in_two() -> None:
    """And only that one, until it has one column."""
    assert split(CHAIN, FOUND, [0, 4], [1]) == [0, 4, 6]
    assert split(CHAIN, FOUND, [0, 7], [1]) == [0, 7]
    assert split(CHAIN, FOUND, [0, 4], []) == [0, 4]


def test_every_box_and_arrow_is_on_one_page() -> None:
    """Arrows that are cut lead to a letter, and the letter leads on."""
    pages = parts(CHAIN, FOUND, [0, 4])
    boxes = [vertex.id for page in pages for vertex in page.vertices if not vertex.id.startswith("^")]
    assert boxes == list(IDS)
    assert [[vertex.kode for vertex in page.vertices if vertex.kode] for page in pages] == [["A"], ["A"]]
    (leaving,) = (vertex for vertex in pages[0].vertices if vertex.kode)
    (entering,) = (vertex for vertex in pages[1].vertices if vertex.kode)
    assert (leaving.nama, entering.nama) == ("ke lembar 2", "dari lembar 1")
    assert sum(len(page.links) for page in pages) == len(CHAIN.links) + 1


def test_one_letter_a_target() -> None:
    """Thirty arrows to one box need no thirty connectors, and letters go on after Z."""
    ids = "abcdefghijklmnopqrstuvwxyz"
    graph = sketch(" ".join(f"{id}0" for id in ids) + " Z0", " ".join(f"{id}Z" for id in ids))
    found = cells(graph, longest_row=99)
    first, second = parts(graph, found, [0, found.columns - 1])
    assert [vertex.kode for vertex in (*first.vertices, *second.vertices) if vertex.kode] == ["A", "A"]
    graph = sketch("Z0 " + " ".join(f"{id}0" for id in ids), " ".join(f"Z{id}" for id in ids))
    letters = [vertex.kode for vertex in parts(graph, cells(graph, longest_row=99), [0, 1])[0].vertices if vertex.kode]
    assert len(set(letters)) == 26
    assert letters[-1] == "AB"


def test_every_page_has_all_lanes() -> None:
    """A reader finds an owner at the same place on each."""
    graph = sketch("a0 b1 c2 d0", "ab bc cd")
    assert {page.lanes for page in parts(graph, cells(graph), [0, 1])} == {graph.lanes}
