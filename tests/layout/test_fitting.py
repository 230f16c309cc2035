"""Protects pages that can be read: lanes shared out where they are too many, halves joined where they fit together."""

from __future__ import annotations

from pathlib import Path

from acak import yaml
from build import peta_of
from petaproses.layout.fitting import Fitting
from petaproses.layout.frame import SMALLEST_TEXT, room
from petaproses.layout.graph import graph
from petaproses.layout.labels import LABEL
from petaproses.layout.place import Body
from petaproses.layout.routed import Routed
from petaproses.proyek import Kertas

KASUS = Path(__file__).parents[1] / "kasus"
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


def test_lanes_that_are_too_many_for_a_page_are_shared_out() -> None:
    """Twelve offices side by side would be too small to read; each stands on one page."""
    found = pages(LANES, tegak=True)
    assert len(found) == 2
    peta = peta_of(peta=LANES)
    assert sorted(lane.pemilik for body in found for lane in body.lanes) == sorted(peta.lintas_fungsi[0].lajur)


def test_lanes_stay_together_while_they_can() -> None:
    """A reader finds all owners on each page."""
    found = pages(ACUAN, tegak=False)
    assert len(found) > 1
    assert len({tuple(lane.pemilik for lane in body.lanes) for body in found}) == 1


def test_halves_that_fit_one_page_are_joined() -> None:
    """A page that was too crowded is cut in two; what is left beside its crowded half may fit the next page."""
    assert len(pages(yaml(33), tegak=False)) == 6
