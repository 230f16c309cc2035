"""Protects pages that can be read: lanes shared out where they are too many, halves joined where they fit together."""

from __future__ import annotations

from pathlib import Path

from petaproses.layout import layout
from petaproses.layout.lanes.fitting import Fitting
from petaproses.layout.lanes.graph import graph
from petaproses.layout.lanes.labels import LABEL
from petaproses.layout.lanes.routed import Routed
from petaproses.layout.shared.frame import SMALLEST_TEXT, room
from petaproses.layout.shared.place import Body
from petaproses.layout.shared.scene import Scene
from petaproses.model.proyek import Kertas
from tools.build import peta_of
from tools.connectors import count
from tools.random_map import yaml

KASUS = Path(__file__).parents[2] / "kasus"
LANES = (KASUS / "dua-belas-lajur.yaml").read_text(encoding="utf-8")
ACUAN = (KASUS / "acuan-lppd.yaml").read_text(encoding="utf-8")
A4 = Kertas("A4", 297, 210)


def pages(text: str, *, tegak: bool) -> list[Body]:
    """Return the drawings of a map cut for A4, none of which is too small to read."""
    peta = peta_of(peta=text)
    (gambar,) = peta.lintas_fungsi
    fitting = Fitting(Routed(graph(peta, gambar)), room(peta, gambar, A4))
    scale, bodies = fitting.pages([tegak])
    assert scale * LABEL >= SMALLEST_TEXT
    return bodies


def lanes(found: list[Body]) -> list[str]:
    """Return the owners of the lanes on all pages."""
    return [lane.pemilik for body in found for lane in body.lanes]


def test_lanes_that_are_too_many_for_a_page_are_shared_out() -> None:
    """Twelve offices side by side would be too small to read; each stands where it has something to do."""
    found = pages(LANES, tegak=True)
    assert len(found) == 2
    peta = peta_of(peta=LANES)
    assert set(lanes(found)) == set(peta.lintas_fungsi[0].lajur)


def test_lanes_without_a_step_leave_the_page() -> None:
    """Their room goes to the others; a reader finds owners in the same order on each page."""
    found = pages(ACUAN, tegak=False)
    assert len(found) > 1
    for body in found:
        boxes = [node.box.centre for node in body.nodes]
        assert all(any(lane.box.y < y < lane.box.bottom for _, y in boxes) for lane in body.lanes)


def test_page_that_has_room_is_not_cut() -> None:
    """Pages are filled before there is one more."""
    assert len(pages(yaml(33), tegak=False)) == 4


def scenes(text: str) -> tuple[Scene, ...]:
    """Return the pages of a map on A4."""
    peta = peta_of(peta=text)
    return layout(peta, peta.lintas_fungsi[0], kertas=A4)


def test_connectors_are_few() -> None:
    """A map of 26 steps is cut in one place where the flow is thin."""
    found = count(scenes(ACUAN))
    assert len(found.pages) > 1
    assert found.connectors <= found.steps * 0.25
    assert min(steps for steps, _ in found.pages) > 2


def test_legend_shows_what_is_on_its_page() -> None:
    """And only that; connectors are explained where they stand."""
    for scene in scenes(ACUAN):
        (legend,) = (panel for panel in scene.panels if panel.jenis == "legenda")
        assert {bentuk for bentuk, _ in legend.shapes} == {node.bentuk for node in scene.nodes}
