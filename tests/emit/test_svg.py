"""SVG: the public structure, accessible and linked, every text as itself, the same bytes every time."""

from __future__ import annotations

import re
from base64 import b64decode
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from petaproses.emit import EMITTERS, emit, svg
from petaproses.emit.shared import palette
from petaproses.emit.shared.context import Context
from petaproses.layout.shared.scene import BENTUK, Edge, Scene
from petaproses.plan import Artefact
from tools.samples import NASTY, small

from .scenes import node, shapes, swimlane

NS = "{http://www.w3.org/2000/svg}"
LINKS = {"10": "10.svg", "10.1.2": "10.1.2.svg"}
GOLDEN = Path(__file__).parent / "golden"


def groups(root: ElementTree.Element, kind: str) -> list[ElementTree.Element]:
    return [group for group in root.iter(f"{NS}g") if group.get("class") == kind]


@pytest.fixture
def root() -> ElementTree.Element:
    return ElementTree.fromstring(svg.draw(swimlane(), LINKS))


@pytest.mark.parametrize("scene", [swimlane(), shapes()], ids=lambda scene: scene.id)
def test_golden(scene: Scene, golden) -> None:
    golden(GOLDEN / f"{scene.id}.svg", f"{svg.draw(scene, LINKS)}\n".encode())


def test_a_picture_drawn_again_has_the_links_of_that_time() -> None:
    pages = {id_: name.replace(".svg", ".html") for id_, name in LINKS.items()}
    first, other, none = (svg.draw(swimlane(), links) for links in (LINKS, pages, {}))
    assert re.findall('href="([^"]*)"', other) == [pages[name[:-4]] for name in re.findall('href="([^"]*)"', first)]
    assert "<a " not in none
    assert svg.draw(swimlane(), LINKS) == first


def test_document_says_what_it_is(root: ElementTree.Element) -> None:
    assert root.get("role") == "graphics-document"
    assert root.get("lang") == "id"
    ids = [element.get("id") for element in root if element.tag in (f"{NS}title", f"{NS}desc")]
    assert root.get("aria-labelledby").split() == ids
    assert root.find(f"{NS}title").text == "Peta Proses Bisnis Level 2"
    assert not list(root.iter(f"{NS}script"))


def test_groups_hold_what_the_structure_promises(root: ElementTree.Element) -> None:
    first = groups(root, "lajur")[0]
    assert [first.get("data-pemilik"), first[0].tag, first[2].get("width")] == ["Kabag", f"{NS}title", "420"]
    box = groups(root, "node")[0]
    assert (box.get("data-id"), box.get("data-jenis")) == ("10.1.1", "proses")
    assert [child.tag.removeprefix(NS) for child in box] == ["title", "desc", "rect", "text", "text"]
    arrow = groups(root, "alur")[0]
    assert (arrow.get("data-dari"), arrow.get("data-ke")) == ("10.1.1", "10.1.2")
    assert [child.tag.removeprefix(NS) for child in arrow] == ["title", "desc", "path", "polygon", "text"]
    assert arrow[2].get("class") == "garis"
    assert all(group.find(f"{NS}title").text for kind in ("lajur", "node", "alur") for group in groups(root, kind))
    assert not any(group.get("transform") for group in root.iter(f"{NS}g"))


def test_boxes_come_in_the_order_of_the_work(root: ElementTree.Element) -> None:
    assert [group.get("data-id") for group in groups(root, "node")] == ["10.1.1", "10.1.2", "10.1.3"]


def test_a_line_is_rounded_hops_and_ends_at_its_head(root: ElementTree.Element) -> None:
    bent, hopping, plain = (group.find(f"{NS}path").get("d") for group in groups(root, "alur"))
    assert bent == "M172 86H206Q210 86 210 90V182Q210 186 214 186H244"
    assert "H213A3 3 0 0 0 207 120" in hopping
    assert plain.endswith("H410")
    assert groups(root, "alur")[0].find(f"{NS}polygon").get("points") == "250,186 244,188.6 244,183.4"
    assert groups(root, "alur")[2].find(f"{NS}polygon") is None


def test_every_line_of_text_is_held_to_its_width(root: ElementTree.Element) -> None:
    texts = list(root.iter(f"{NS}text"))
    assert len(texts) == 12
    assert all(text.get("lengthAdjust") == "spacingAndGlyphs" and float(text.get("textLength")) > 0 for text in texts)


def test_only_what_is_there_is_linked_and_marked(root: ElementTree.Element) -> None:
    assert [(a.get("href"), "".join(a.itertext())) for a in root.iter(f"{NS}a")] == [
        ("10.svg", "Proses 10.1"),
        ("10.1.2.svg", "Menyusun laporan 10.1.2"),
    ]
    assert len([path for path in root.iter(f"{NS}path") if path.get("class") == "tanda"]) == 1
    assert "<a " not in svg.draw(swimlane(), {})
    assert 'class="tanda"' not in svg.draw(swimlane(), {})


def test_a_link_without_text_has_a_name() -> None:
    bare = swimlane()._replace(panels=(swimlane().panels[1]._replace(texts=()),))
    root = ElementTree.fromstring(svg.draw(bare, LINKS))
    assert root.find(f".//{NS}a").get("aria-label") == "Proses 10.1"


def test_paper_is_given_in_mm_and_a_screen_in_pt() -> None:
    page = ElementTree.fromstring(svg.draw(swimlane(kertas=(330.0, 215.0)), {}))
    assert (page.get("width"), page.get("height"), page.get("viewBox")) == ("330mm", "215mm", "0 0 468 270")
    assert ElementTree.fromstring(svg.draw(swimlane(), {})).get("width") == "468pt"


def test_inside_a_page_ids_differ_and_no_style_is_repeated() -> None:
    inner = svg.draw(swimlane(), {}, awalan="h2")
    assert inner.startswith('<svg id="h2" ')
    assert 'aria-labelledby="h2-judul h2-uraian"' in inner
    assert "<style" not in inner


def test_the_font_may_be_embedded() -> None:
    """Then it is the first to be used, in both weights, and only once where pages hold the style themselves."""
    drawing = svg.draw(swimlane(), LINKS, embed_font=True)
    ElementTree.fromstring(drawing)
    faces = re.findall(
        r"@font-face{font-family:'Petaproses Sans';font-weight:(\d+);src:url\(data:font/woff2;base64,([^)]+)\)", drawing
    )
    assert [weight for weight, _ in faces] == ["400", "700"]
    assert all(b64decode(data).startswith(b"wOF2") for _, data in faces)
    assert sum(len(data) for _, data in faces) < 33_000
    assert "font-family=\"'Petaproses Sans', Arial," in drawing
    assert "@font-face" not in svg.draw(swimlane(), LINKS, "g1", embed_font=True)
    assert "Petaproses Sans" not in svg.draw(swimlane(), LINKS)


@pytest.mark.parametrize("nasty", NASTY)
def test_hostile_text_comes_out_as_that_text(nasty: str) -> None:
    scene = swimlane(nama=nasty, bahasa=nasty)
    scene = scene._replace(judul=nasty, uraian=nasty, id=nasty)
    lane = scene.lanes[0]._replace(pemilik=nasty, judul=nasty)
    named = node(nasty, 0, 0, nasty)._replace(jenis=nasty, tujuan="x", uraian=nasty)
    edge = Edge(nasty, nasty, ((0, 0), (9, 9)), nasty)
    scene = scene._replace(lanes=(lane,), nodes=(named,), edges=(edge,))
    root = ElementTree.fromstring(svg.draw(scene, {"x": f"{nasty}.svg"}))
    box = groups(root, "node")[0]
    assert [box.get("data-id"), box.get("data-jenis")] == [nasty] * 2
    assert nasty.rstrip(". ") in box[1].text
    assert box[0].text == f"{nasty} {nasty}"
    assert box.find(f"{NS}a").get("href") == f"{nasty}.svg"
    assert "".join(box.find(f".//{NS}text").itertext()) == nasty
    assert groups(root, "lajur")[0].get("data-pemilik") == nasty
    assert groups(root, "alur")[0].get("data-ke") == nasty
    assert (root.find(f"{NS}title").text, root.get("lang")) == (nasty, nasty)
    assert {element.tag.removeprefix(NS) for element in root.iter()} <= {
        *("svg", "title", "desc", "style", "rect", "g", "path", "polygon", "text", "a")
    }


@given(st.text(st.characters(), max_size=20))
def test_any_text_gives_well_formed_xml(text: str) -> None:
    root = ElementTree.fromstring(f'<t a="{svg.escape(text)}">{svg.escape(text)}</t>')
    kept = re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", text)
    assert (root.text or "", root.get("a")) == (kept, kept)


def test_every_outline_is_drawn_in_its_box() -> None:
    boxes = groups(ElementTree.fromstring(svg.draw(shapes(), LINKS)), "node")
    drawn = [box.find(f"{NS}a")[0] for box in boxes]
    tags = ["rect", "rect", "rect", "polygon", "polygon", "path", "polygon", "rect"]
    assert [shape.tag.removeprefix(NS) for shape in drawn] == tags
    assert len({ElementTree.tostring(shape) for shape in drawn}) == len(BENTUK)


@pytest.mark.parametrize(
    "points", [((5, 5),), ((5, 5), (5, 5)), ((0, 0), (2, 0)), ((0, 0), (0, 3), (4, 3), (4, 3.001))]
)
def test_degenerate_lines_are_drawn_without_a_crash(points) -> None:
    edge = Edge("a", "b", points, "a ke b", hops=((1, 0), (0, 1), (1, 0)))
    root = ElementTree.fromstring(svg.draw(swimlane()._replace(edges=(edge,)), {}))
    assert re.fullmatch(r"(?:[MLHVQA][-\d. ]+|h0)+", groups(root, "alur")[0].find(f"{NS}path").get("d"))


def test_numbers_are_short_and_never_negative_zero() -> None:
    points = ((1.0, 1), (1.005, 0.125), (-0.001, 1234567.891), (12.345, 1e-9))
    drawing = svg.draw(swimlane()._replace(edges=(Edge("a", "b", points, "", arrow=False),)), {})
    commands = re.search(r' d="(M1 1[^"]+)"', drawing)[1]
    numbers = re.findall(r"-?[\d.]+(?:e-?\d+)?", commands)
    assert all(re.fullmatch(r"-?\d+(\.\d\d?)?", number) for number in numbers)
    assert "-0" not in numbers
    assert commands.endswith("L12.35 0") or commands.endswith("L12.34 0")


def test_files_are_named_by_page() -> None:
    context = Context(small(), {"svg": {"10.1": "10.1.svg"}})
    files = emit(context, Artefact("gambar", "10.1", "svg", "10.1.svg"), (swimlane(), swimlane()))
    assert [name for name, _ in files] == ["10.1.svg", "10.1~2.svg"]
    assert files[0][1].endswith(b"</svg>\n")
    assert b"\r" not in files[0][1]
    with pytest.raises(ValueError, match="svg cannot show a tabel"):
        emit(context, Artefact("tabel", "daftar-proses", "svg", "x.svg"))
    assert EMITTERS["svg"].draws == ("gambar", "matriks", "graf")


def test_colours_can_be_read() -> None:
    """WCAG 2.2, 1.4.3: text reaches 4.5 : 1 on the fill that it stands on."""
    jenis = ("proses", "mulai", "selesai", "kegiatan", "keputusan", "dokumen", "penghubung", "")
    fills = {palette.node_fill(kind, bentuk) for kind in jenis for bentuk in BENTUK if bentuk != "palang"}
    fills |= {*palette.STRIPES, palette.HEADER, palette.PAPER}
    for peran in ("judul", "subjudul", "nama", "kode", "label", "pemilik", "keterangan"):
        assert all(palette.contrast(palette.text_fill(peran), fill) >= 4.5 for fill in fills)
    assert palette.contrast(palette.text_fill("judul", "induk"), palette.panel_fill("induk", 0)) >= 4.5
    assert palette.contrast(palette.text_fill("judul", "kelompok"), palette.panel_fill("kelompok", 1)) >= 4.5
    assert palette.contrast(palette.LINE, palette.STRIPES[1]) >= 4.5
    assert palette.contrast("#777777", "#ffffff") < 4.5


def test_a_tier_named_like_a_kind_of_step_keeps_its_own_colour() -> None:
    """A kind of step is told by its outline; tiers of a cascade have free names and one outline of their own."""
    assert palette.node_fill("mulai", "bulat") == palette.node_fill("keputusan", "bulat") == palette.PAPER
    assert palette.node_fill("keputusan", "ketupat") != palette.PAPER
