"""Graphviz source: any Graphviz draws the same picture, and every text means itself."""

from __future__ import annotations

import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from petaproses.emit import svg
from petaproses.emit.graphviz import gv
from petaproses.emit.shared.upright import stacked
from petaproses.geometry import svg as drawn
from petaproses.layout.shared.scene import Box, Edge, Node, Panel, Scene
from petaproses.layout.shared.text import width
from tools.samples import NASTY

from .alike import assert_alike, far
from .scenes import node, shapes, swimlane, text

GOLDEN = Path(__file__).parent / "golden"
ROOT = Path(__file__).parents[2]
LINKS = {"10": "10.svg", "10.1.2": "10.1.2.svg"}


def graphviz(source: str, *command: str) -> str:
    """Return the SVG that the installed Graphviz draws; a warning of it is a failure."""
    if not shutil.which(command[0]):
        pytest.skip("Graphviz is not installed")
    done = subprocess.run([*command, "-Tsvg"], input=source.encode(), capture_output=True, check=False)
    assert (done.returncode, done.stderr.decode()) == (0, "")
    return done.stdout.decode()


@pytest.mark.parametrize("scene", [swimlane(), shapes()], ids=lambda scene: scene.id)
def test_golden(scene: Scene, golden) -> None:
    golden(GOLDEN / f"{scene.id}.gv", gv.source(scene, LINKS).encode())


@pytest.mark.parametrize("scene", [swimlane(), shapes()], ids=lambda scene: scene.id)
def test_any_graphviz_draws_the_same_picture(scene: Scene) -> None:
    assert_alike(scene, graphviz(gv.source(scene, {}), "dot"))


def test_dot_and_neato_draw_the_same() -> None:
    source = gv.source(swimlane(), LINKS)
    assert graphviz(source, "dot") == graphviz(source, "neato", "-n2")


def test_lines_of_text_stand_where_ours_do() -> None:
    ours = {text.content: text.rect for panel in drawn.read(svg.draw(swimlane(), {})).panels for text in panel.texts}
    panels = drawn.read(graphviz(gv.source(swimlane(), {}), "dot")).panels
    theirs = {text.content: text.rect for panel in panels for text in panel.texts}
    for words in ("PETA PROSES BISNIS LEVEL 2", "Kegiatan"):
        assert abs(ours[words][1] - theirs[words][1]) < 1


@pytest.mark.parametrize("nasty", [*NASTY, "\\", "<", ">", "<<b>x</b>>", '"', "a\\", "&amp;lt;", "node", "--", "->"])
def test_hostile_text_comes_out_as_that_text(nasty: str) -> None:
    line = " ".join(nasty.split())
    scene = swimlane()
    lane = scene.lanes[0]._replace(pemilik=nasty, judul=nasty, texts=(text(40, 40, line),))
    mine = Node("a", "", "bulat", Box(80, 66, 300, 40), (text(230, 86, line),), nasty, tujuan="10.1.2")
    edge = Edge("a", "b", ((380, 86), (500, 86)), nasty, (text(440, 80, line, 7.5),))
    scene = scene._replace(lanes=(lane,), panels=(), nodes=(mine, node("b", 500, 66, "B")), edges=(edge,))
    picture = drawn.read(graphviz(gv.source(scene, LINKS), "dot"))
    assert [each.id for each in picture.nodes] == ["a", "b"]
    said = [picture.nodes[0].texts[0], picture.edges[0].label[0], picture.lanes[0].texts[0]]
    assert [each.content.replace("\u2060", "") for each in said] == [line] * 3
    assert picture.nodes[0].href == "10.1.2.svg"
    assert len(picture.edges) == 1


IDS = ["10.1:4", "10.1:4:n", "a b", "n", "node", "a->b", "<b>", '"; x', "a\\", "", "10.1_4", "_halaman 5", "Kabag"]


def test_ids_never_become_ports_markup_or_each_other() -> None:
    boxes = tuple(node(id_, 20 + 110 * number, 20, "x") for number, id_ in enumerate(IDS))
    places = [boxes[number].box for number in range(len(IDS))]
    edges = tuple(
        Edge(IDS[number], IDS[number + 1], ((places[number].right, 40), (places[number + 1].x, 40)), "")
        for number in range(len(IDS) - 1)
    )
    scene = swimlane()._replace(width=1500, panels=(), nodes=boxes, edges=edges)
    picture = drawn.read(graphviz(gv.source(scene, {}), "dot"))
    assert len({each.id for each in picture.nodes}) == len(IDS)
    lefts = {each.id: each.rect[0] for each in picture.nodes}
    assert {"a b", "n", "node", "10.1_4", "Kabag", "10.1_4'"} <= set(lefts)
    assert sorted(lefts.values()) == [pytest.approx(box.x, abs=1) for box in places]
    for edge in picture.edges:
        assert lefts[edge.ke] > lefts[edge.dari]


def test_an_arrow_to_a_box_that_is_not_shown_is_still_drawn() -> None:
    scene = swimlane()._replace(edges=(Edge("tak ada", "10.1.2", ((100, 100), (100, 186), (250, 186)), ""),))
    picture = drawn.read(graphviz(gv.source(scene, {}), "dot"))
    assert [(edge.ke, far(edge.line[0], (100, 100)) < 1) for edge in picture.edges] == [("10.1.2", True)]
    assert len(picture.nodes) == 3


def test_colours_have_six_digits() -> None:
    source = gv.source(swimlane(), LINKS) + gv.source(shapes(), LINKS)
    colours = set(re.findall(r"#[0-9a-fA-F]+", source))
    assert colours
    assert all(len(colour) == 7 or colour == "#ffffff00" for colour in colours)


def test_a_box_twice_on_a_page_is_drawn_twice() -> None:
    twin = node("10.1.1", 200, 66, "Menilai")._replace(bentuk="kapsul")
    scene = swimlane()._replace(nodes=(*swimlane().nodes, twin))
    assert len(drawn.read(graphviz(gv.source(scene, {}), "dot")).nodes) == 4


def test_lists_keep_their_left_side() -> None:
    lines = tuple(text(26, 30 + 10 * number, words, anchor="start") for number, words in enumerate(("1. a", "2. bbbb")))
    scene = Scene("x", "X", "", 200, 80, nodes=(Node("a", "", "bulat", Box(20, 16, 160, 40), lines, "A"),))
    first, second = drawn.read(graphviz(gv.source(scene, {}), "dot")).nodes[0].texts
    assert first.rect[0] == pytest.approx(second.rect[0], abs=0.1)
    assert first.rect[0] == pytest.approx(26, abs=1.5)


def test_texts_side_by_side_in_a_box_stay_side_by_side() -> None:
    """A row of the peta relasi shows its code and its name in one box."""
    lines = (text(40, 30, "1.1"), text(70, 30, "Menilai", anchor="start"))
    scene = Scene("x", "X", "", 240, 80, nodes=(Node("1.1", "", "kotak", Box(20, 16, 200, 24), lines, "A"),))
    source = gv.source(scene, {})
    assert "Menilai" in source
    assert "1.1\\nMenilai" not in source
    one, other = ET.fromstring(graphviz(source, "dot")).iter("{http://www.w3.org/2000/svg}text")
    assert one.get("y") == other.get("y")
    assert float(one.get("x", "0")) < float(other.get("x", "0"))


@pytest.mark.parametrize(
    "words", ["Kabag", "Sekretaris", "Perangkat Daerah (OPD)", "Kepala Bagian Administrasi", "W" * 40, ""]
)
def test_upright_titles_fit_their_cell(words: str) -> None:
    box = Box(0, 0, 26, 110)
    lines, size = stacked(words, 8.5, box)
    assert "".join(lines).replace(" ", "").replace("-", "") == words.replace(" ", "")
    assert all(width(line, size) * 1.15 <= box.w for line in lines)
    assert len(lines) * size * 1.2 <= box.h or size < 4


def test_a_word_breaks_between_syllables() -> None:
    """Where no turning helps, as in the source and in a PNG, a title can still be read."""
    words = "Sekretaris Penyelenggaraan Struktur PC-01.02"
    lines, _ = stacked(words, 8.5, Box(0, 0, 30, 200))
    assert lines[:7] == ("Sek-", "retaris", "Pe-", "nye-", "leng-", "gara-", "an")


def test_a_cell_too_narrow_for_a_letter_still_gets_its_title() -> None:
    assert stacked("Staf", 8.5, Box(0, 0, 3, 10))[0] == ("S", "t", "a", "f")


def test_titles_shrink_a_little_rather_than_break() -> None:
    lines, size = stacked("Loket", 8.5, Box(0, 0, 24, 100))
    assert lines == ("Loket",)
    assert 6 < size < 8.5


def test_a_title_shrinks_as_far_as_it_can_be_read_before_a_word_breaks() -> None:
    lines, size = stacked("Proses manajemen", 11.9, Box(0, 0, 47, 128))
    assert lines == ("Proses", "manajemen")
    assert size >= 6.5


def test_a_picture_of_many_frames_is_still_read() -> None:
    """Graphviz reads no quoted text longer than 16384 characters; a matrix has a frame for each cell."""
    boxes = tuple(Box(10 + 4 * column, 10 + 4 * row, 4, 4) for row in range(25) for column in range(25))
    scene = Scene("x", "X", "", 120, 120, (Panel("lembar", boxes),))
    picture = drawn.read(graphviz(gv.source(scene, {}), "dot"))
    filled = {shape.rect for panel in picture.panels for shape in panel.outlines if shape.filled}
    assert len(filled) >= len(boxes)
