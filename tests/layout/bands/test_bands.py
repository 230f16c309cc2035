"""Protects sheets of groups: rows as printed, nothing overlaps, every process and arrow exactly once, text that fits."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from layout.overviews import KERTAS, PETA, faults, of_sheet, sheets
from petaproses.layout import layout
from petaproses.layout.bands.layout import layout_bands
from petaproses.layout.shared.scene import Node, Scene
from petaproses.model.proyek import Kertas
from petaproses.peta import Alur, Kelompok, Lembar, LintasFungsi, Peta, Proses
from tools.build import peta_of
from tools.samples import AT

MAPS = Path(__file__).parents[3] / "maps"
F4 = Kertas("F4", 330, 215, 10)


def sheet(*sizes: int, alur: tuple[str, ...] = (), **group: str) -> Lembar:
    """Return a sheet of groups with so many processes, coded 1, 2, 3 ...; arrows are written `1 2 label`."""
    codes = iter(range(1, sum(sizes) + 1))
    kelompok = tuple(
        Kelompok(group.get("nama", ""), group.get("jenis", ""), AT, tuple(_proses(next(codes)) for _ in range(size)))
        for size in sizes
    )
    arrows = tuple(Alur(*words[:2], AT, " ".join(words[2:])) for words in map(str.split, alur))
    return Lembar("level-0", None, 0, "0", "Peta Proses Bisnis Level 0", AT, kelompok=kelompok, alur=arrows)


def _proses(code: int) -> Proses:
    return Proses(str(code), f"Meningkatnya kualitas {code}", AT, 0)


def rows(scene: Scene) -> list[list[str]]:
    """Return the ids of the boxes row by row."""
    tops = sorted({node.box.y for node in scene.nodes})
    return [[node.id for node in scene.nodes if node.box.y == top] for top in tops]


def node(scene: Scene, id_: str) -> Node:
    (found,) = (node for node in scene.nodes if node.id == id_)
    return found


@pytest.mark.parametrize("kertas", [None, F4])
def test_the_founding_level_0_stands_in_the_printed_rows(kertas: Kertas | None) -> None:
    """6, 4 and 12 processes: one row, one row and two rows of six, in the author's order."""
    peta = peta_of(**{path.stem: path.read_text(encoding="utf-8") for path in MAPS.glob("*.yaml")})
    (scene,) = layout(peta, peta.lembar[0], kertas=kertas)
    assert rows(scene) == [list(map(str, group)) for group in (range(1, 7), range(7, 11), range(11, 17), range(17, 23))]
    assert {text.text for text in node(scene, "7").texts if text.peran == "kode"} == {"Proses 7"}
    assert faults([scene], of_sheet(peta.lembar[0], kertas)) == []
    assert min(text.size for each in scene.nodes for text in each.texts) >= 8


def test_a_process_opens_the_picture_below_it() -> None:
    """The sheet below a process comes before a cross-functional map below it; without either there is no link."""
    below = Lembar("1", "1", 1, "1", "", AT)
    lintas = tuple(LintasFungsi(f"lf-{code}", code, "", "", AT) for code in ("1", "2"))
    peta = PETA._replace(lembar_by_induk={"1": below}, lintas_fungsi=lintas)
    (scene,) = layout_bands(peta, sheet(3), None)
    assert [node.tujuan for node in scene.nodes] == ["1", "lf-2", ""]


def test_only_groups_with_a_name_have_a_title_cell() -> None:
    """An empty cell at the left would look like something forgotten."""
    (bare,) = layout_bands(PETA, sheet(3, 2), None)
    (named,) = layout_bands(PETA, sheet(3, 2, nama="Proses pendukung"), None)
    assert [len(panel.boxes) for panel in bare.panels if panel.jenis == "kelompok"] == [1, 1]
    assert [len(panel.boxes) for panel in named.panels if panel.jenis == "kelompok"] == [2, 2]
    assert all(text.vertical for panel in named.panels if panel.jenis == "kelompok" for text in panel.texts)


def test_core_groups_are_drawn_as_chevrons() -> None:
    """A group says it with `inti`; a process may say otherwise for itself."""
    lembar = sheet(2, jenis="inti")
    plain = lembar.kelompok[0].proses[1]._replace(jenis="pendukung")
    kelompok = lembar.kelompok[0]._replace(proses=(lembar.kelompok[0].proses[0], plain))
    (scene,) = layout_bands(PETA, lembar._replace(kelompok=(kelompok,)), None)
    assert [node.bentuk for node in scene.nodes] == ["chevron", "bulat"]


@pytest.mark.parametrize("size, expected", [(7, [4, 3]), (8, [4, 4]), (13, [5, 5, 3]), (22, [6, 6, 6, 4])])
def test_rows_of_a_group_are_balanced(size: int, expected: list[int]) -> None:
    """7 processes are 4 and 3, not 6 and 1."""
    (scene,) = layout_bands(PETA, sheet(size), None)
    assert list(map(len, rows(scene))) == expected


def test_a_group_without_processes_draws_nothing() -> None:
    """It is no error, and leaves no empty band."""
    (scene,) = layout_bands(PETA, sheet(0, 2), None)
    assert len([panel for panel in scene.panels if panel.jenis == "kelompok"]) == 1
    (empty,) = layout_bands(PETA, sheet(0), F4)
    assert not empty.nodes


def test_arrows_to_the_next_box_are_straight_and_others_turn_in_the_gaps() -> None:
    """The reader follows a row without a detour; nothing runs through a box."""
    lembar = sheet(4, 4, alur=("1 2", "2 3", "3 1", "1 5", "2 2", "8 4 Ya", "1 3"))
    (scene,) = layout_bands(PETA, lembar, None)
    lines = {(edge.dari, edge.ke): edge.points for edge in scene.edges}
    assert len(lines["1", "2"]) == len(lines["1", "5"]) - 2 == 2 or len(lines["1", "5"]) == 4
    assert faults([scene], of_sheet(lembar, None)) == []
    for points in lines.values():
        assert all(a[0] == b[0] or a[1] == b[1] for a, b in pairwise(points))


def test_lines_pass_a_row_of_joined_boxes_outside_of_it() -> None:
    """Each gap of the row between holds an arrow of its own, so the way leads around the row."""
    around = (f"{dari} {ke}" for dari in range(1, 5) for ke in range(9, 13))
    lembar = sheet(4, 4, 4, alur=("5 6", "6 7", "7 8", *around))
    (scene,) = layout_bands(PETA, lembar, None)
    assert faults([scene], of_sheet(lembar, None)) == []
    left, right = node(scene, "5").box.x, node(scene, "8").box.right
    for edge in scene.edges[3:]:
        assert min(x for x, _ in edge.points) < left or max(x for x, _ in edge.points) > right


def test_arrows_to_other_pages_end_at_lettered_connectors() -> None:
    """On paper that holds one row each arrow between rows comes in two halves with the same letter."""
    lembar = sheet(3, 3, 3, 3, alur=("1 4", "4 7 kirim", "12 1", "2 3"))
    small = Kertas("A6", 148, 105, 8)
    scenes = layout_bands(PETA, lembar, small)
    assert len(scenes) > 1
    assert faults(scenes, of_sheet(lembar, small)) == []
    assert all(scene.smallest_text >= 6.5 for scene in scenes)


def test_an_arrow_from_or_to_nowhere_is_left_out() -> None:
    """A rule reports it; the picture shows what there is."""
    (scene,) = layout_bands(PETA, sheet(2, alur=("1 9", "9 2", "1 2")), None)
    assert [(edge.dari, edge.ke) for edge in scene.edges] == [("1", "2")]


@settings(max_examples=40, deadline=None, derandomize=True)
@given(sheets(), st.sampled_from(KERTAS))
def test_random_sheets_have_no_fault(lembar: Lembar, kertas: Kertas | None) -> None:
    """Any groups, any arrows, any paper: the checker, which reads the SVG alone, finds nothing."""
    assert faults(layout_bands(PETA, lembar, kertas), of_sheet(lembar, kertas)) == []


@settings(max_examples=30, deadline=None, derandomize=True)
@given(st.one_of(sheets(labels=True), sheets(labels=True, least=20)), st.sampled_from(KERTAS))
def test_random_sheets_with_labels_have_no_fault(lembar: Lembar, kertas: Kertas | None) -> None:
    """However dense the arrows, no word is lost or covered, far from its arrow or beside another one."""
    assert faults(layout_bands(PETA, lembar, kertas), of_sheet(lembar, kertas)) == []


def test_label_on_an_arrow_that_shares_both_its_ends_names_it_alone() -> None:
    """It stood beside the line into the box, where another arrow had joined."""
    lembar = sheet(3, 3, alur=("3 3 kirim berkas", "1 3 data lengkap", "3 4 laporan rapat", "1 4 setuju"))
    assert faults(layout_bands(PETA, lembar, None), of_sheet(lembar, None)) == []


@pytest.mark.parametrize("sizes, arrow", [((1, 3), "1 4"), ((3, 6), "3 9")])
def test_arrow_leaves_a_wide_chevron_where_it_is_level(sizes: tuple[int, ...], arrow: str) -> None:
    """A straight line down from its slope began in the air."""
    lembar = sheet(*sizes, alur=(arrow,), jenis="inti")
    assert faults(layout_bands(PETA, lembar, None), of_sheet(lembar, None)) == []


def test_a_row_with_more_connectors_than_a_page_holds_is_cut() -> None:
    """Its page was scaled down until nobody could read it."""
    away = (f"{dari} {ke} rapat" for dari in (1, 2, 3) for ke in range(4, 10))
    lembar = sheet(3, 3, 3, alur=(*away, "1 2"))
    small = Kertas("A5", 210, 148, 8)
    scenes = layout_bands(PETA, lembar, small)
    assert faults(scenes, of_sheet(lembar, small)) == []
    assert [node.id for node in scenes[0].nodes if node.jenis == "proses"] == ["1"]


def test_a_loop_is_as_wide_as_its_label() -> None:
    """Beside a narrow one it stood over the group's name."""
    lembar = sheet(3, nama="Proses inti", alur=("1 1 penyelenggaraan air", "1 3 penyelenggaraan air"))
    (scene,) = layout_bands(PETA, lembar, None)
    assert faults([scene], of_sheet(lembar, None)) == []
    loop = scene.edges[0]
    assert loop.points[-1][0] - loop.points[0][0] > loop.label[0].width


def test_the_same_sheet_gives_the_same_scene() -> None:
    """Layout has no memory and no chance in it."""
    lembar = sheet(5, 7, alur=("1 2", "3 9", "12 1"))
    assert layout_bands(Peta(), lembar, F4) == layout_bands(Peta(), lembar, F4)


@pytest.mark.parametrize("kertas", [F4, Kertas("F4", 215, 330, 10), Kertas("A4", 297, 210, 10)])
@pytest.mark.parametrize("size", [1, 2, 3, 4])
def test_few_boxes_use_their_paper(kertas: Kertas, size: int) -> None:
    """They grow, in text of 12 or 13 pt, and stand in the middle; those below each other are equally many in each row."""
    (scene,) = layout_bands(PETA, sheet(size), kertas)
    (band,) = (panel.boxes[0] for panel in scene.panels if panel.jenis == "kelompok")
    assert band.w * band.h > 0.25 * scene.width * scene.height * 0.8
    assert min(text.size for each in scene.nodes for text in each.texts) >= 12
    assert band.centre[0] == pytest.approx(scene.width / 2, abs=1)
    assert len({len(row) for row in rows(scene)}) == 1
    assert faults([scene], of_sheet(sheet(size), kertas)) == []


def test_boxes_that_follow_one_another_stay_in_their_row() -> None:
    """On paper that stands, boxes without an order go below each other, chevrons and boxes with arrows do not."""
    stands = Kertas("F4", 215, 330, 10)
    assert len(rows(layout_bands(PETA, sheet(3), stands)[0])) == 3
    assert len(rows(layout_bands(PETA, sheet(3, jenis="inti"), stands)[0])) == 1
    assert len(rows(layout_bands(PETA, sheet(3, alur=("1 2", "2 3")), stands)[0])) == 1
