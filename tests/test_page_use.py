"""Protects pages worth printing: what is drawn fills its paper, stands in its middle, and keeps one text size."""

from __future__ import annotations

from statistics import median

import pytest

from petaproses.geometry.svg import read
from petaproses.peta import Lembar
from tools.build import maps_of
from tools.drawn import pages
from tools.page_use import PAPERS, page_use, room_and_body, uses

MAPS = maps_of("maps")
SHEET = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="400pt" height="300pt" viewBox="0 0 400 300">'
    '<rect width="400" height="300"/>'
    '<g class="panel" data-jenis="judul"><text x="200" y="30" font-size="12">Judul</text></g>'
    '<g class="node" data-id="a"><rect x="100" y="100" width="{wide}" height="100"/></g>'
    '<g class="panel" data-jenis="lembar"><text x="350" y="280" font-size="7">1</text></g></svg>'
)


def test_use_is_the_body_over_the_room_between_title_and_foot() -> None:
    """A wider box uses more; title and foot are not counted, and the margins are no room."""
    narrow, wide = (page_use(SHEET.format(wide=wide), 10.0) for wide in (100, 200))
    assert wide == pytest.approx(2 * narrow)
    assert narrow == pytest.approx(100 * 100 / (380 * 242), rel=0.02)


@pytest.mark.parametrize("paper", PAPERS)
def test_founding_sheets_fill_their_paper(paper: str) -> None:
    """Small sheets once filled a fifth of a page with text of 10 pt."""
    found = {id_: shares for id_, shares in uses(MAPS, PAPERS[paper]) if id_ in {each.id for each in MAPS.lembar}}
    assert median(share for shares in found.values() for share in shares) >= 0.45


@pytest.mark.parametrize("gambar", MAPS.lembar, ids=lambda gambar: gambar.id)
def test_a_sheet_stands_in_the_middle_of_its_page(gambar: Lembar) -> None:
    """As much is free above the body as below it."""
    (page,) = pages(MAPS, gambar, PAPERS["F4"])
    room, body = room_and_body(page, 28.35)
    assert body[1] - room[1] == pytest.approx(room[3] - body[3], abs=12.0)
    assert body[0] - room[0] == pytest.approx(room[2] - body[2], abs=1.0)


def test_boxes_of_a_level_0_have_one_size() -> None:
    """Rows of four boxes were wider than rows of six, and rows of two lines lower than those of four."""
    (page,) = pages(MAPS, MAPS.lembar[0], PAPERS["F4"])
    boxes = [node.rect for node in read(page).nodes]
    for low, high in ((0, 2), (1, 3)):
        sides = [box[high] - box[low] for box in boxes]
        assert max(sides) - min(sides) < 0.5, "but for rounding"
