"""Protects the judging of the peta relasi: over all its pages every row, column and mark of the map, once."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from petaproses import table
from petaproses.emit import svg
from petaproses.emit.graphviz import dot
from petaproses.geometry.checker import check
from petaproses.geometry.overview import expected_relasi
from petaproses.layout import layout
from petaproses.model.proyek import Kertas
from petaproses.peta import Peta
from tools.build import peta_of
from tools.graphviz_there import available

from .edited import NS, Pages, parts, shift, text_of

PEOPLE = [f"Bidang Urusan {number}" for number in range(1, 17)]
MAP = {
    "peta": "instansi: Kabupaten\nperan:\n  Warga: {nama: Masyarakat, luar: ya}\n  Kabag: Kepala Bagian\n",
    "level_0": "kelompok:\n  - proses:\n"
    + "".join(f"      - {{kode: {n}, nama: Urusan ke-{n}, pemilik: {PEOPLE[n - 1]}}}\n" for n in range(1, 17)),
    "level_1": """
induk: 1
lajur:
  - pemilik: Kabag
    proses:
      - {kode: 1.1, nama: Menerima berkas, pelaku: [Warga, Bidang Urusan 2]}
      - {kode: 1.2, nama: Memeriksa berkas}
""",
    "lf": """
jenis: lintas-fungsi
induk: 1.2
langkah:
  - {id: cek, nama: Memeriksa, pemilik: Bidang Urusan 3, pelaku: Warga}
""",
}
LINKS = {"1": "1.svg", "lf": "lf.svg"}
PAPERS = {"layar": None, "A5": Kertas("A5", 148, 210)}
Edit = Callable[[Pages], None]


@cache
def drawn(paper: str) -> tuple[Peta, list[str]]:
    """Return the map and the pages of its matrix."""
    peta = peta_of(**MAP)
    (view,) = (view for view in table.views(peta) if view.id == "peta-relasi")
    return peta, [svg.draw(scene, LINKS) for scene in layout(peta, view.build(peta), kertas=PAPERS[paper])]


def found(paper: str, svgs: list[str]) -> set[str]:
    peta, _ = drawn(paper)
    return {fault.name for fault in check(svgs, expected_relasi(peta, PAPERS[paper], LINKS))}


@pytest.mark.parametrize("paper", PAPERS)
def test_a_sound_matrix_has_no_fault(paper: str) -> None:
    _, pages = drawn(paper)
    assert len(pages) == (1 if paper == "layar" else 3)
    assert found(paper, Pages(pages, 0).svgs()) == set()


@pytest.mark.skipif(not available(), reason="Graphviz is not installed")
@pytest.mark.parametrize("paper", PAPERS)
def test_a_sound_matrix_drawn_by_graphviz_has_no_fault(paper: str) -> None:
    peta, _ = drawn(paper)
    (view,) = (view for view in table.views(peta) if view.id == "peta-relasi")
    scenes = layout(peta, view.build(peta), kertas=PAPERS[paper])
    assert found(paper, [dot.draw(scene, LINKS) for scene in scenes]) == set()


def mark(pages: Pages):
    """Return the text of a mark."""
    return parts(pages.pick("panel", lambda panel: panel.get("data-jenis") == "lembar" and text_of(panel) != ""), "text")[0]  # fmt: skip


def head(pages: Pages, words: str):
    """Return the panel of a header's or heading's cell that says this."""
    return pages.pick("panel", lambda panel: panel.get("data-jenis") == "jenjang" and text_of(panel).startswith(words))


def mark_dropped(pages: Pages) -> None:
    text = mark(pages)
    pages.above(text).remove(text)


def mark_moved_sideways(pages: Pages) -> None:
    shift(mark(pages), 22, 0)


def mark_moved_down(pages: Pages) -> None:
    shift(mark(pages), 0, 18)


def mark_changed(pages: Pages) -> None:
    text = mark(pages)
    text.text = "T" if text.text == "P" else "P"


def mark_doubled(pages: Pages) -> None:
    text = mark(pages)
    pages.above(text).append(text)


def column_unnamed(pages: Pages) -> None:
    panel = head(pages, "Bidang")
    panel.remove(parts(panel, "text")[-1])


def columns_swapped(pages: Pages) -> None:
    panels = [panel for panel in pages.all("panel") if text_of(panel).startswith("Bidang")]
    one, other = parts(panels[0], "text"), parts(panels[1], "text")
    one[-1].text, other[-1].text = other[-1].text, one[-1].text


def side_changed(pages: Pages) -> None:
    parts(head(pages, "Internal"), "text")[0].text = "Eksternal"


def heading_changed(pages: Pages) -> None:
    parts(head(pages, "Level 0"), "text")[0].text = "Level 1"


def row_dropped(pages: Pages) -> None:
    node = pages.pick("node")
    pages.above(node).remove(node)


def row_doubled(pages: Pages) -> None:
    node = pages.pick("node", lambda node: node.get("data-jenis") == "proses")
    pages.above(node).append(node)


def row_renamed(pages: Pages) -> None:
    parts(pages.pick("node", lambda node: node.get("data-jenis") == "proses"), "text")[-1].text = "Lain"


def row_moved(pages: Pages) -> None:
    """Below all others, with nothing beside it."""
    shift(pages.pick("node", lambda node: node.get("data-id") == "2"), 0, 400)


def repeated_row_renamed(pages: Pages) -> None:
    parts(pages.pick("node", lambda node: node.get("data-jenis") == "ulang"), "text")[-1].text = "Lain"


def link_elsewhere(pages: Pages) -> None:
    parts(pages.pick("node", lambda node: node.get("data-id") == "1"), "a")[0].set("href", "lf.svg")


def link_dropped(pages: Pages) -> None:
    parts(pages.pick("node", lambda node: node.get("data-id") == "1.2"), "a")[0].tag = f"{NS}g"


def page_lost(pages: Pages) -> None:
    if len(pages.roots) == 1:
        raise LookupError("one page")
    del pages.roots[pages.seed % len(pages.roots)]


def page_doubled(pages: Pages) -> None:
    pages.roots.append(pages.roots[0])


EDITS: dict[Edit, str] = {
    mark_dropped: "tanda-hilang",
    mark_moved_sideways: "tanda-hilang tanda-asing",
    mark_moved_down: "tanda-hilang",
    mark_changed: "tanda-hilang tanda-asing",
    mark_doubled: "tanda-asing",
    column_unnamed: "kolom-asing petak-hilang",
    columns_swapped: "tanda-hilang tanda-asing",
    side_changed: "kolom-asing",
    heading_changed: "baris-salah-kelompok",
    row_dropped: "petak-hilang",
    row_doubled: "kotak-ganda",
    row_renamed: "teks-hilang",
    row_moved: "petak-hilang",
    repeated_row_renamed: "baris-salah-nama",
    link_elsewhere: "tautan-salah",
    link_dropped: "tautan-hilang",
    page_lost: "petak-hilang",
    page_doubled: "petak-ganda",
}


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
def test_planted_fault_is_found(edit: Edit, paper: str, seed: int) -> None:
    """Whichever part of whichever page it strikes."""
    pages = Pages(drawn(paper)[1], seed)
    try:
        edit(pages)
    except LookupError:
        assert paper == "layar", "on several pages every edit fits"
        return
    assert set(EDITS[edit].split()) <= found(paper, pages.svgs())


def test_a_lost_column_is_found() -> None:
    """With all its marks."""
    pages = Pages(drawn("layar")[1], 0)
    (root,) = pages.roots
    panel = head(pages, "Masyarakat")
    root.remove(panel)
    assert {"kolom-hilang", "tanda-hilang"} <= found("layar", pages.svgs())
