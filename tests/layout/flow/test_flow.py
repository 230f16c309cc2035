"""Protects the process flow as a picture: all of it is drawn once, readable on any paper, and its size grows as the map."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from petaproses.emit import svg
from petaproses.geometry.checker import check
from petaproses.geometry.overview import expected_arus
from petaproses.layout import layout
from petaproses.layout.shared.scene import Scene
from petaproses.model.proyek import Kertas
from petaproses.peta import Peta, Proses
from petaproses.table import views
from tools.samples import NASTY, lembar, peta, proses

A4, A5_TALL = Kertas("A4", 297, 210), Kertas("A5", 148, 210)


def flow(*made: Proses) -> Peta:
    return peta(lembar(None, ("A", made)))


def scenes(whole: Peta, kertas: Kertas | None = None) -> tuple[Scene, ...]:
    """Return the pages of a map's process flow."""
    view = next(view for view in views(whole) if view.drawn_as == "graf")
    return layout(whole, view.drawn(whole), kertas=kertas)


def faults(whole: Peta, kertas: Kertas | None) -> list[str]:
    found = check([svg.draw(scene, {}) for scene in scenes(whole, kertas)], expected_arus(whole, kertas, {}))
    return [f"{fault.name}: {fault.message}" for fault in found]


_TEXTS = st.lists(
    st.sampled_from(["a", "b", "Laporan pertanggungjawaban keuangan", "d", "Berita acara", "f" * 60]), max_size=3
).map(tuple)
_ENDS = st.lists(st.sampled_from(["Warga", "Bupati", "3", "1.2"]), max_size=2, unique=True).map(tuple)
_KODES = ("1", "2", "1.1", "1.2", "3", "2.1", "2.2", "4", "5", "6", "1.3", "1.1.1")


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(_TEXTS, _TEXTS, _ENDS, _ENDS), min_size=1, max_size=12), st.sampled_from([None, A4, A5_TALL]))
def test_any_flow_is_drawn_whole_and_without_fault(
    drawn: list[tuple[tuple[str, ...], ...]], kertas: Kertas | None
) -> None:
    made = [
        proses(kode, masukan=each[0], keluaran=each[1], pemasok=each[2], pelanggan=each[3])
        for kode, each in zip(_KODES, drawn, strict=False)
    ]
    whole = flow(*made)
    if any(view.drawn_as == "graf" for view in views(whole)):
        assert faults(whole, kertas) == []


def chain(count: int) -> Peta:
    """Return a long row of processes, each of which takes what the one before gives."""
    return flow(*(proses(str(n), keluaran=(f"Berkas {n}",), masukan=(f"Berkas {n - 1}",)) for n in range(count)))


def alike(count: int) -> Peta:
    """Return processes that all give and take the same."""
    return flow(*(proses(str(n), keluaran=("Laporan",), masukan=("Laporan",)) for n in range(count)))


@pytest.mark.parametrize("kertas", [None, A4, A5_TALL], ids=["screen", "A4", "A5"])
@pytest.mark.parametrize("whole", [chain(40), alike(40)], ids=["chain", "alike"])
def test_large_flows_are_pages_that_can_be_read(whole: Peta, kertas: Kertas | None) -> None:
    drawn = scenes(whole, kertas)
    assert faults(whole, kertas) == []
    assert (len(drawn) > 1) == (kertas is not None)
    assert min(scene.smallest_text for scene in drawn) >= 6.5
    assert [scene.page_of for scene in drawn] == [(n, len(drawn)) for n in range(1, len(drawn) + 1)]


def test_paper_that_stands_is_turned_where_that_saves_pages() -> None:
    """Its pages once held one process each; what runs from left to right needs paper that lies."""
    stands, lies = Kertas("F4", 215, 330), Kertas("F4", 330, 215)
    whole = chain(60)
    assert len(scenes(whole, stands)) == len(scenes(whole, lies)) > 1


def test_what_all_hand_to_all_grows_as_they_do() -> None:
    lines = {count: sum(len(scene.edges) for scene in scenes(alike(count))) for count in (20, 80)}
    assert lines == {20: 40, 80: 160}


def test_what_stands_on_several_pages_says_on_which_others() -> None:
    pages = scenes(chain(40), A4)
    shown = [(number, node) for number, page in enumerate(pages, 1) for node in page.nodes]
    names = Counter(node.id.partition("/ulang-")[0] for _, node in shown)
    assert max(names.values()) > 1
    for page, node in shown:
        others = {number for number, other in shown if _same(other.id, node.id) and number != page}
        said = " ".join(text.text for text in node.texts)
        assert all(str(number) in said.partition("juga di lembar")[2] for number in others), said


def _same(one: str, other: str) -> bool:
    return one.partition("/ulang-")[0] == other.partition("/ulang-")[0]


def test_the_flow_runs_from_left_to_right() -> None:
    """But for ways back, which close a circle."""
    nodes = {node.id: node.box for node in scenes(chain(6))[0].nodes}
    assert [nodes[str(n)].x < nodes[str(n + 1)].x for n in range(5)] == [True] * 5


def test_one_level_needs_no_band() -> None:
    kinds = [panel.jenis for panel in scenes(chain(3))[0].panels]
    assert "kelompok" not in kinds


@pytest.mark.parametrize("nasty", NASTY)
def test_hostile_text_stays_text(nasty: str) -> None:
    whole = flow(proses("1", nasty, keluaran=(nasty,)), proses("2", masukan=(nasty,), pelanggan=(nasty,)))
    assert faults(whole, None) == []


@pytest.mark.parametrize("many", [{"keluaran": tuple(f"berkas {n}" for n in range(90))},
                                  {"pelanggan": tuple(f"Pihak {n}" for n in range(90))},
                                  {"keluaran": ("kata " * 600,)}], ids=["things", "customers", "text"])  # fmt: skip
def test_one_process_may_be_too_large_for_a_page(many: dict[str, tuple[str, ...]]) -> None:
    fields = {"keluaran": ("Laporan",), "pelanggan": ("Bupati",)} | many
    takers = (proses(str(n), masukan=fields["keluaran"][n - 2 :: 9]) for n in range(2, 11))
    assert faults(flow(proses("1", **fields), *takers), A4) == []
