"""Protects pages: few connectors, no page all but empty while another has room, each step on one, none too large."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from layout.sketch import sketch
from petaproses.layout.lanes.cells import back_links
from petaproses.layout.lanes.cut import NEW_PAGE, SPARSE, Cut, Page, flow
from petaproses.layout.lanes.graph import Graph, Link, Strip

IDS = "abcdefgh"
CHAIN = sketch(" ".join(f"{id}0" for id in IDS), " ".join(a + b for a, b in pairwise(IDS)))


def pages(graph: Graph, most: int, limit: float = 1e9) -> list[str]:
    """Return the steps of each page when one page holds so many."""
    order = flow(graph, back_links(graph))
    found = Cut(graph, order, lambda page: most / len(page.vertices), limit).pages()
    return ["".join(graph.vertices[vertex].id for vertex in page.vertices) for page in found]


def cost(graph: Graph, found: list[str]) -> float:
    """Count the connectors on all pages: one for each target where the flow comes in, one a page where it leaves; and
    add what pages cost themselves."""
    page = {id: number for number, ids in enumerate(found) for id in ids}
    ends = [(graph.vertices[link.dari].id, graph.vertices[link.ke].id) for link in graph.links]
    cut = [(page[dari], ke) for dari, ke in ends if page[dari] != page[ke]]
    return len(set(cut)) + len({ke for _, ke in cut}) + sum(NEW_PAGE + SPARSE / len(ids) for ids in found)


def test_flow_takes_what_is_brought_to_an_end_first() -> None:
    """A short branch is not left open behind a long one: no cut would have to name it."""
    graph = sketch("a0 b0 c0 d0 x0", "ab bc cd ax")
    assert "".join(graph.vertices[vertex].id for vertex in flow(graph, back_links(graph))) == "axbcd"


def test_flow_goes_forward() -> None:
    """Links back do not count."""
    graph = sketch("c0 b0 a0", "ab bc cb")
    assert [graph.vertices[vertex].id for vertex in flow(graph, back_links(graph))] == ["a", "b", "c"]


def test_no_page_with_one_step_while_another_has_room() -> None:
    """Eight steps on pages of at most seven are four and four, or nearly so."""
    assert sorted(map(len, pages(CHAIN, 7))) in ([3, 5], [4, 4])
    assert pages(CHAIN, 8) == [IDS]


def test_cut_where_few_links_cross() -> None:
    """Three arrows cross everywhere but before e."""
    graph = sketch("a0 b0 c0 d0 e0 f0 g0 h0", "ab bc cd ac bd ad de ef fg gh eg fh eh")
    assert pages(graph, 6) == ["abcd", "efgh"]


def test_page_of_many_arrows_is_cut() -> None:
    """So many arrows could not be read on it, and it need not be drawn to know that."""
    assert len(pages(CHAIN, 99, limit=4)) > 1


def test_step_that_is_too_large_is_a_page() -> None:
    """It cannot be cut."""
    assert pages(CHAIN, 0) == list(IDS)


def test_page_that_turned_out_too_large_is_cut_further() -> None:
    """What stands in its connectors is known only once all pages are."""
    cut = Cut(CHAIN, flow(CHAIN, back_links(CHAIN)), lambda page: 4 / len(page.vertices), 1e9)
    first = cut.pages()[0]
    assert cut.forbid(first)
    assert first not in cut.pages()
    alone = Cut(sketch("a0"), [0], lambda page: 0.5, 1e9)
    assert alone.pages() == [Page((0,), (0,))]
    assert not alone.forbid(Page((0,), (0,)))


def test_lane_without_steps_stands_on_one_page() -> None:
    """The author wrote it, so it is shown, and takes its room."""
    graph = sketch("a0 b2 c0 d2", "ab bc cd")
    graph = graph._replace(lanes=(*graph.lanes, Strip("P3", "P3", "P3")))
    order = flow(graph, back_links(graph))
    found = Cut(graph, order, lambda page: 2 / len(page.lanes), 1e9).pages()
    assert sorted(lane for page in found for lane in page.lanes if lane in (1, 3)) == [1, 3]
    assert all(len(page.lanes) <= 2 for page in found)


@pytest.mark.parametrize("lanes", [0, 1, 40])
def test_map_of_lanes_alone(lanes: int) -> None:
    """As many pages as its lanes need."""
    empty = Graph(tuple(Strip(str(n), str(n), str(n)) for n in range(lanes)), (), ())
    found = Cut(empty, [], lambda page: 7 / max(1, len(page.lanes)), 1e9).pages()
    assert [lane for page in found for lane in page.lanes] == list(range(lanes))
    assert len(found) == -(-lanes // 7)


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=25), st.integers(1, 7))
def test_no_other_pages_cost_less(pairs: list[tuple[int, int]], most: int) -> None:
    """Of all ways to cut the flow, none needs fewer connectors for pages as full, whatever the arrows."""
    graph = sketch("a0 b0 c0 d0 e0 f0 g0", "")
    graph = graph._replace(links=tuple(Link(dari, ke) for dari, ke in dict.fromkeys(pairs)))
    found = pages(graph, most)
    order = "".join(found)
    assert sorted(order) == sorted("abcdefg")
    assert max(map(len, found)) <= most
    ways = (
        [order[start:end] for start, end in pairwise((0, *cuts, 7))]
        for many in range(7)
        for cuts in combinations(range(1, 7), many)
    )
    least = min(cost(graph, way) for way in ways if max(map(len, way)) <= most)
    assert cost(graph, found) == pytest.approx(least)
