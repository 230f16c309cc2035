"""Protects cascade trees: every row exactly once, children right of parents, pages that hold together, lists, marks."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from layout.overviews import KERTAS, PETA, cascades, faults, grown, of_cascade
from petaproses.layout import layout
from petaproses.layout.shared.scene import Scene
from petaproses.layout.tree.layout import layout_tree, node_ids
from petaproses.model.proyek import Kertas
from petaproses.peta import Baris, Cascading, Indikator, Lintas
from tools.build import peta_of
from tools.samples import AT

MAPS = Path(__file__).parents[3] / "maps"
A3, F4, A4 = Kertas("A3", 420, 297, 10), Kertas("F4", 330, 215, 10), Kertas("A4", 297, 210, 10)
JENJANG = ("Tujuan", "Sasaran", "Program", "Kegiatan")


def cascade(*tiers: int, **fields: object) -> Cascading:
    """Return a cascade of rows on these tiers; `fields` go to the last row."""
    rows = [(tier, Baris("", tier, f"Baris {n} yang agak panjang", AT)) for n, tier in enumerate(tiers, 1)]
    last = tiers[-1]
    rows[-1] = (last, Baris("", last, "Baris terakhir", AT, **fields))
    return Cascading("uji", "Dinas Contoh", JENJANG, AT, grown(rows))


def words(scene: Scene, id_: str) -> list[str]:
    """Return the lines of text of a box."""
    (found,) = (node for node in scene.nodes if node.id == id_)
    return [text.text for text in found.texts]


@pytest.fixture(scope="module")
def founding() -> tuple:
    """The founding document's maps and their cascade."""
    peta = peta_of(**{path.stem: path.read_text(encoding="utf-8") for path in MAPS.glob("*.yaml")})
    return peta, peta.cascading[0]


@pytest.mark.parametrize("kertas, pages, smallest", [(None, 1, 8), (A3, 1, 8), (F4, 2, 9), (A4, 2, 9)])
def test_the_founding_cascade_is_readable(founding: tuple, kertas: Kertas | None, pages: int, smallest: float) -> None:
    """One sheet of A3, or two of F4 or A4; all 35 boxes, no fault."""
    peta, cascading = founding
    scenes = layout(peta, cascading, kertas=kertas)
    assert len(scenes) == pages
    assert min(text.size for scene in scenes for node in scene.nodes for text in node.texts) >= smallest
    assert len(node_ids(cascading)) == 1 + 2 + 8 + 12 + 12
    assert faults(scenes, of_cascade(cascading, kertas)) == []


def test_what_goes_on_names_the_pages(founding: tuple) -> None:
    """Who holds the first page must know where the rest is, and whose rows the second one goes on with."""
    peta, cascading = founding
    first, second = layout(peta, cascading, kertas=F4)
    assert " ".join(words(first, "1")).endswith("lanjut di lembar 2")
    assert " ".join(words(second, "1")).endswith("lanjutan dari lembar 1")
    assert [scene.page_of for scene in (first, second)] == [(1, 2), (2, 2)]


def test_below_a_cut_between_tiers_the_rows_above_are_named() -> None:
    """Nine tiers do not fit side by side: the lower ones have blocks of their own, below the names of those above."""
    steps = [0, 1, 2, 3, 4, *[5, 6, 7, 8] * 9]
    rows = [(tier, Baris("", tier, f"Terwujudnya baris {n} yang panjang namanya", AT)) for n, tier in enumerate(steps)]
    cascading = Cascading("uji", "Dinas Contoh", tuple(f"Jenjang {n}" for n in range(9)), AT, grown(rows))
    scenes = layout_tree(PETA, cascading, Kertas("A4", 210, 297, 10))
    assert faults(scenes, of_cascade(cascading, Kertas("A4", 210, 297, 10))) == []
    paths = [text.text for scene in scenes for panel in scene.panels if panel.boxes for text in panel.texts]
    assert "Jenjang 0: Terwujudnya baris 0 yang panjang namanya" in paths
    assert len({text.size for scene in scenes for node in scene.nodes for text in node.texts}) == 1


def test_lowest_rows_without_more_than_a_text_are_a_numbered_list() -> None:
    """One box for each parent, its lines numbered as written; the description holds them too."""
    (scene,) = layout_tree(PETA, cascade(0, 1, 2, 3, 3, 2, 3), None)
    assert node_ids(cascade(0, 1, 2, 3, 3, 2, 3)) == ("1", "1.1", "1.1.1", "1.1.1/daftar", "1.1.2", "1.1.2/daftar")
    assert words(scene, "1.1.1/daftar") == ["1. Baris 4 yang agak panjang", "2. Baris 5 yang agak panjang"]
    (found,) = (node for node in scene.nodes if node.id == "1.1.1/daftar")
    assert found.uraian == "1. Baris 4 yang agak panjang; 2. Baris 5 yang agak panjang"


def test_rows_with_more_than_a_text_have_boxes_of_their_own() -> None:
    """A list has no place for a code or an indicator."""
    cascading = cascade(0, 1, 2, 3, 3, kode="4.01.02.2.01.0003")
    assert node_ids(cascading) == ("1", "1.1", "1.1.1", "1.1.1.1", "1.1.1.2")
    (scene,) = layout_tree(PETA, cascading, None)
    assert words(scene, "1.1.1.2") == ["Baris terakhir", "4.01.02.2.01.0003"]


def test_a_long_list_goes_on_in_a_second_box() -> None:
    """A box must not outgrow a page."""
    assert node_ids(cascade(0, 1, 2, *[3] * 45))[-3:] == ("1.1.1/daftar", "1.1.1/daftar-2", "1.1.1/daftar-3")


def test_a_skipped_tier_leaves_its_column_empty() -> None:
    """The box stands below its own tier's title, and the line to it crosses the empty column."""
    (scene,) = layout_tree(PETA, cascade(0, 1, 2, 3, 3, 1, 3, kode="1"), None)
    x = {panel.judul: panel.boxes[0].x for panel in scene.panels if panel.jenis == "jenjang"}
    left = {node.id: node.box.x for node in scene.nodes}
    assert left["1.2.1"] == x["Jenjang Kegiatan"] > x["Jenjang Program"] > left["1.2"] == x["Jenjang Sasaran"]


def test_all_that_a_row_says_is_shown_or_described() -> None:
    """Outcome, owner, marks, partners, indicators and a shared row's origin; figures of all years in the description."""
    indikator = Indikator(
        "Indeks Kepuasan", AT, satuan="Nilai", awal={"2024": "80,51"}, target={"2025": "80,52", "2029": "83,00"}
    )
    cascading = cascade(
        0, 1, hasil="tertib", pemilik=("Kabag",), tanda=("Prioritas",), lintas=(Lintas(("Bank",), "Mitra"),),
        indikator=(indikator, Indikator("Jumlah", AT, satuan="kali"), Indikator("Lama", AT, target={"2025": "5"})),
        rujuk="sas-lain", rujuk_kode="01.02", pagu={"2025": "500.000.000"}, keterangan="catatan",
    )  # fmt: skip
    (scene,) = layout_tree(PETA, cascading, None)
    assert words(scene, "1.1") == [
        "Baris terakhir", "tertib", "→ lihat 01.02", "Kabag", "Prioritas", "Lintas: Bank (Mitra)",
        "• Indeks Kepuasan", "80,51 (2024) → 83,00 (2029) Nilai", "• Jumlah", "Satuan: kali", "• Lama",
        "target 5 (2025)",
    ]  # fmt: skip
    (found,) = (node for node in scene.nodes if node.id == "1.1")
    assert found.judul == "Sasaran: Baris terakhir"
    for fact in ("Pagu: 2025 500.000.000", "Keterangan: catatan", "target: 2025 80,52, 2029 83,00"):
        assert fact in found.uraian


def test_a_subtree_higher_than_a_page_goes_on_below_the_same_boxes() -> None:
    """The box stands on each page; only the first time it counts as a box of the map."""
    cascading = cascade(0, 1, *[2] * 90, kode="1")
    scenes = layout_tree(PETA, cascading, A4)
    assert faults(scenes, of_cascade(cascading, A4)) == []
    assert all(node.jenis == "ulang" for scene in scenes[2:] for node in scene.nodes if node.id == "1.1")


def test_so_many_roots_that_no_overview_holds_them() -> None:
    """Pages without an overview, nothing lost."""
    cascading = cascade(*[0, 1] * 80)
    scenes = layout_tree(PETA, cascading, A4)
    assert len(scenes) > 2
    assert faults(scenes, of_cascade(cascading, A4)) == []


def test_a_cascade_without_rows_is_an_empty_picture() -> None:
    """It is reported elsewhere and must not fail here."""
    (scene,) = layout_tree(PETA, Cascading("kosong", "Kosong", JENJANG, AT), F4)
    assert not scene.nodes


@settings(max_examples=50, deadline=None, derandomize=True)
@given(cascades(), st.sampled_from(KERTAS))
def test_random_cascades_have_no_fault(cascading: Cascading, kertas: Kertas | None) -> None:
    """Any tree on any paper: no overlap, no line through a box, every row once, text inside its box."""
    scenes = layout_tree(PETA, cascading, kertas)
    assert faults(scenes, of_cascade(cascading, kertas)) == []
    for scene in scenes:
        boxes = {node.id: node.box for node in scene.nodes}
        assert all(boxes[edge.dari].right < boxes[edge.ke].x for edge in scene.edges)


@settings(max_examples=50, deadline=None, derandomize=True)
@given(cascades())
def test_boxes_come_in_reading_order(cascading: Cascading) -> None:
    """A screen reader goes through the picture as through the table."""
    (scene,) = layout_tree(PETA, cascading, None)
    assert tuple(node.id for node in scene.nodes) == node_ids(cascading)


def test_a_thousand_rows_are_quick() -> None:
    """The real ones have some hundred; a picture must not be what one waits for."""
    tiers = [0, *([1, *[2, 3, 3, 3] * 8] * 30)]
    cascading = cascade(*tiers, kode="1")
    layout_tree(PETA, cascade(0, 1), None)
    start = process_time()
    layout_tree(PETA, cascading, None)
    assert process_time() - start < 1.0


def test_a_list_in_a_text_is_set_as_a_list() -> None:
    """Its items begin at the left of the box, each on a line of its own."""
    text = "Pelayanan yang:\n- cepat\n- mudah diakses\n"
    one = Cascading("uji", "Dinas", JENJANG, AT, (Baris("1", 1, text, AT),))
    scenes = layout_tree(PETA, one, None)
    (node,) = scenes[0].nodes
    assert [line.text for line in node.texts] == ["Pelayanan yang:", "- cepat", "- mudah diakses"]
    assert [line.anchor for line in node.texts] == ["middle", "start", "start"]
    assert faults(scenes, of_cascade(one, None)) == []


@pytest.mark.parametrize("kertas", [A3, F4, A4, Kertas("F4", 215, 330, 10)])
def test_a_tree_of_two_boxes_uses_its_paper(kertas: Kertas) -> None:
    """Its boxes grow with space around their text."""
    small = cascade(0, 1)
    (scene,) = layout_tree(PETA, small, kertas)
    boxes = [each.box for each in scene.nodes] + [box for panel in scene.panels for box in panel.boxes]
    wide = max(box.right for box in boxes) - min(box.x for box in boxes)
    high = max(box.bottom for box in boxes) - min(box.y for box in boxes)
    assert wide * high > 0.13 * scene.width * scene.height
    assert faults([scene], of_cascade(small, kertas)) == []
