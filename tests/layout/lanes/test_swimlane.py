"""Protects the fit to paper: one readable page before several, the author's direction, sheets numbered."""

from __future__ import annotations

from pathlib import Path

import pytest

from petaproses.layout.lanes.layout import layout_swimlane
from petaproses.layout.shared.scene import Scene
from petaproses.model.proyek import Kertas
from tools.build import peta_of

KASUS = Path(__file__).parents[2] / "kasus"
ACUAN = (KASUS / "acuan-lppd.yaml").read_text(encoding="utf-8")
A3, A4, A5 = Kertas("A3", 420, 297), Kertas("A4", 297, 210), Kertas("A5", 210, 148)


def drawn(kertas: Kertas | None, arah: str = "") -> tuple[Scene, ...]:
    """Return the pages of the reference map."""
    peta = peta_of(acuan=(f"arah: {arah}\n" if arah else "") + ACUAN)
    return layout_swimlane(peta, peta.lintas_fungsi[0], kertas)


def lying(scene: Scene) -> bool:
    """Tell whether lanes are rows."""
    first, second = scene.lanes[0].box, scene.lanes[1].box
    return first.x == second.x


@pytest.mark.parametrize("kertas, count", [(None, 1), (A3, 1), (A4, 2)])
def test_as_few_pages_as_can_be_read(kertas: Kertas | None, count: int) -> None:
    """The reference map fits one A3 sheet, or two of A4."""
    pages = drawn(kertas)
    assert [page.page_of for page in pages] == [(number, count) for number in range(1, count + 1)]
    assert min(page.smallest_text for page in pages) >= 6.5


@pytest.mark.parametrize("kertas", [None, A3, A4])
@pytest.mark.parametrize("arah", ["mendatar", "tegak"])
def test_direction_of_the_author_is_kept(arah: str, kertas: Kertas | None) -> None:
    """On the screen as on paper."""
    assert {lying(page) for page in drawn(kertas, arah)} == {arah == "mendatar"}


def test_one_page_on_turned_paper_is_better_than_two() -> None:
    """Six steps in a row are too long for a sheet that stands."""
    steps = "".join(f"  - {{id: k{n}, pemilik: P{n // 3}, nama: Memeriksa kelengkapan berkas}}\n" for n in range(6))
    head = "jenis: lintas-fungsi\ninduk: 1\narah: mendatar\n"
    peta = peta_of(lf=f"{head}langkah:\n{steps}alur:\n  - k0 -> k1 -> k2 -> k3 -> k4 -> k5\n")
    (page,) = layout_swimlane(peta, peta.lintas_fungsi[0], Kertas("A4", 148, 210))
    assert page.kertas == (210, 148)


def test_paper_too_small_gives_the_largest_text_there_is() -> None:
    """Rather a small text than none."""
    pages = drawn(A5)
    assert len(pages) > 2
    assert {node.id for page in pages for node in page.nodes if not node.id.startswith("^")} == {
        node.id for node in drawn(None)[0].nodes
    }
