"""Protects one text size over the sheets of a map: the largest that all small ones hold, whichever of them are drawn."""

from __future__ import annotations

from pathlib import Path

import pytest

from petaproses.layout import Layouts, layout
from petaproses.layout.common_size import common
from petaproses.layout.lanes.graph import Graph, graph
from petaproses.model.proyek import Kertas
from petaproses.peta import Lembar, Peta
from tools.page_use import read_folder

MAPS = read_folder(Path(__file__).parents[2] / "maps")
F4 = Kertas()


def sizes(peta: Peta, kertas: Kertas) -> dict[str, float]:
    """Return the largest text in the boxes of each sheet."""
    layouts = Layouts(peta)
    scenes = {lembar.id: layouts.layout(lembar, kertas) for lembar in peta.lembar}
    return {
        id_: max(text.size for page in pages for node in page.nodes for text in node.texts)
        for id_, pages in scenes.items()
    }


def test_small_sheets_share_one_text_size() -> None:
    """Put side by side they are one book; the full sheet of level 0 has what it holds."""
    found = sizes(MAPS, F4)
    small = {size for id_, size in found.items() if id_ != "level-0"}
    assert small == {common(MAPS, F4).scale * 8}
    assert 12.0 <= min(small) <= 13.0
    assert found["level-0"] < 10.0


def test_boxes_of_small_sheets_have_one_width() -> None:
    """Columns of a sheet, and sheets of a map, once differed."""
    layouts = Layouts(MAPS)
    widths = [node.box.w for lembar in MAPS.lembar if lembar.lajur for node in layouts.layout(lembar, F4)[0].nodes]
    assert max(widths) - min(widths) < 0.5, "but for rounding"


def test_the_size_of_a_sheet_depends_on_the_others() -> None:
    """A fuller sheet makes all others smaller, in steps of half a pt."""
    few = MAPS._replace(lembar=tuple(each for each in MAPS.lembar if each.id == "10.1.4.4"))
    assert sizes(few, F4)["10.1.4.4"] == 13.0
    assert sizes(MAPS, F4)["10.1.4.4"] < 13.0
    assert (common(MAPS, F4).scale * 16).is_integer()


def test_a_sheet_alone_comes_out_as_among_all() -> None:
    """Who draws one sheet anew must not find it changed."""
    together = Layouts(MAPS)
    for lembar in MAPS.lembar:
        assert layout(MAPS, lembar, kertas=F4) == together.layout(lembar, F4)


def test_each_paper_has_its_own_size() -> None:
    """What lies on A3 need not be as small as on upright A4."""
    assert common(MAPS, Kertas("A3", 420, 297)).scale > common(MAPS, Kertas("A4", 210, 297)).scale >= 1.25


def test_a_sheet_that_cannot_be_laid_out_does_not_stop_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault of ours strikes the picture it is met in, and no other."""

    def broken(peta: Peta, gambar: Lembar) -> Graph:
        if gambar.id == "10.1":
            raise ZeroDivisionError
        return graph(peta, gambar)

    monkeypatch.setattr("petaproses.layout.common_size.graph", broken)
    assert sizes(MAPS, F4)["10.1.4"] >= 12.0
