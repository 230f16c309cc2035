"""Pictures that an installed Graphviz draws: where ours lie, as documents like ours, and its failures told plainly."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from emit import raster
from emit.alike import CLOSE, assert_alike, far
from emit.scenes import node, swimlane
from petaproses.emit import emit, svg
from petaproses.emit.graphviz import dot, gv
from petaproses.emit.graphviz.find_dot import VARIABLE, find_dot
from petaproses.emit.shared.context import Context, Look
from petaproses.emit.shared.failures import CannotDraw
from petaproses.geometry.svg import read
from petaproses.layout.shared.scene import Scene
from petaproses.plan import Artefact
from tools.build import maps_of
from tools.drawn import layouts
from tools.samples import NASTY, small

LINKS = {"10.1.2": "10.1.2.svg"}


@pytest.fixture
def graphviz() -> str:
    """The Graphviz of this machine."""
    try:
        return find_dot()
    except CannotDraw as missing:
        pytest.skip(str(missing))


FOLDERS = ("maps", "tests/data/contoh-lengkap", "tests/kasus")
PICTURES = [(folder, gambar.id) for folder in FOLDERS for gambar in maps_of(folder).gambar]
"""The real maps, the complete example and the hard cases."""


def on_screen(folder: str, id: str) -> Scene:
    """Return the one page of a picture for the screen."""
    peta = maps_of(folder)
    (gambar,) = (gambar for gambar in peta.gambar if gambar.id == id)
    (scene,) = layouts(peta).layout(gambar, None)
    return scene


@pytest.mark.usefixtures("graphviz")
@pytest.mark.parametrize("folder, id", PICTURES)
def test_graphviz_draws_the_same_picture(folder: str, id: str) -> None:
    scene = on_screen(folder, id)
    assert_alike(scene, dot.draw(scene, {}))


@pytest.mark.usefixtures("graphviz")
@pytest.mark.parametrize("folder, id", [("", ""), *PICTURES[::5]])
def test_upright_titles_read_upwards_where_ours_do(folder: str, id: str) -> None:
    """Graphviz turns no text: we do, after it has drawn."""
    scene = on_screen(folder, id) if folder else swimlane()
    mine, theirs = (upright(ElementTree.fromstring(text)) for text in (svg.draw(scene, {}), dot.draw(scene, {})))
    assert [words for words, *_ in theirs] == [words for words, *_ in mine]
    for (_, *one), (_, *other) in zip(mine, theirs, strict=True):
        assert one == pytest.approx(other, abs=1.0)


def upright(root: ElementTree.Element) -> list[tuple[str | float, ...]]:
    """Return the words of every line that reads upwards, with the height and width of its ink and how bold it is."""
    turned = [text for text in root.findall(".//{*}text") if "rotate(-90" in text.get("transform", "")]
    return sorted(
        (text.text or "", float(text.get("textLength", "0")), len(text.get("font-weight", ""))) for text in turned
    )


@pytest.mark.usefixtures("graphviz")
def test_titles_are_bold_and_stand_where_ours_do() -> None:
    """In every file that Graphviz draws: it knows the bold fonts of PostScript by name."""
    drawn, ours = (read(text) for text in (dot.draw(swimlane(), {}), svg.draw(swimlane(), {})))
    title = next(t for panel in drawn.panels for t in panel.texts if t.content.startswith("PETA"))
    own = next(t for panel in ours.panels for t in panel.texts if t.content.startswith("PETA"))
    assert title.natural == own.natural, "as wide as bold letters are"
    for one, other in zip(ours.lanes, drawn.lanes, strict=True):
        assert far(one.texts[0].rect, other.texts[0].rect) < CLOSE
    assert 'fontname="Helvetica-Bold"' in gv.source(swimlane(), {})


@pytest.mark.usefixtures("graphviz")
@pytest.mark.parametrize("kertas", [None, (330.0, 215.0)], ids=["screen", "paper"])
def test_svg_is_a_document_like_ours(kertas: tuple[float, float] | None) -> None:
    """Language, role, title and size; nothing of the machine that drew it, and no name that only we know."""
    drawn = dot.draw(swimlane(kertas=kertas), LINKS)
    root = ElementTree.fromstring(drawn)
    assert (root.get("lang"), root.get("role")) == ("id", "graphics-document")
    assert (root.get("width"), root.get("height")) == (("330mm", "215mm") if kertas else ("468pt", "270pt"))
    assert root.findtext("{*}title") == swimlane().judul
    assert root.findtext("{*}desc") == swimlane().uraian
    assert not re.search("<!|graphviz version|<title>(peta|_)", drawn)
    assert 'xlink:href="10.1.2.svg"' in drawn
    assert drawn == dot.draw(swimlane(kertas=kertas), LINKS)


@pytest.mark.usefixtures("graphviz")
@pytest.mark.parametrize("nasty", [*NASTY, "-->", "<!-- a -->", 'font-family="Arial"', "<title>peta</title>"])
def test_hostile_text_comes_out_as_that_text(nasty: str) -> None:
    line = " ".join(nasty.split())
    scene = Scene(nasty, nasty, nasty, 300, 100, nodes=(node(nasty, 20, 20, line),))
    root = ElementTree.fromstring(dot.draw(scene, {}))
    said = ["".join(text.itertext()).replace("\u2060", "") for text in root.findall(".//{*}text")]
    assert " ".join(said[0].split()) == line
    assert "".join(root.find("{*}title").itertext()).split() == nasty.split()


@pytest.mark.usefixtures("graphviz")
def test_the_font_may_be_embedded() -> None:
    assert dot.draw(swimlane(), {}, embed_font=True).count("@font-face") == 2


@pytest.mark.usefixtures("graphviz")
def test_png_is_as_large_as_asked_for() -> None:
    context = Context(small(), look=Look(dpi=144, engine="graphviz"))
    ((name, data),) = emit(context, Artefact("gambar", "10.1", "png", "10.1.png"), (swimlane(),))
    assert name == "10.1.png"
    width, height = raster.size(data)
    assert abs(width - 936) < 4
    assert abs(height - 540) < 4


@pytest.mark.usefixtures("graphviz")
def test_only_what_graphviz_can_draw_goes_to_it() -> None:
    context = Context(small(), look=Look(engine="graphviz"))
    for format_, wanted in (("svg", dot.draw(swimlane(), {})), ("gv", gv.source(swimlane(), {}))):
        ((_, data),) = emit(context, Artefact("gambar", "10.1", format_, "x"), (swimlane(),))
        assert data.decode() == wanted


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Make the Graphviz to be found a script of ours."""
    if sys.platform == "win32":
        pytest.skip("a script is no program on Windows")

    def use(body: str) -> None:
        path = tmp_path / "dot"
        path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
        path.chmod(0o755)
        monkeypatch.setenv(VARIABLE, str(path))

    return use


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (
            "cat >/dev/null; echo first >&2; echo 'Error: no layout engine' >&2; exit 3",
            "gagal: Error: no layout engine",
        ),
        ("cat >/dev/null; exit 139", "gagal: kode keluar 139"),
        ("cat >/dev/null", "gagal: kode keluar 0"),
        ("cat >/dev/null; echo halo", "bukan svg"),
        ("exec sleep 30", "belum selesai setelah 0.2 detik"),
        ("exit 1", "gagal: kode keluar 1"),
    ],
)
def test_failures_are_told(broken, monkeypatch: pytest.MonkeyPatch, body: str, said: str) -> None:
    """Whatever goes wrong in another program is one sentence, not a traceback."""
    broken(body)
    monkeypatch.setattr(dot, "PATIENCE", 0.2 if "sleep" in body else 30.0)
    with pytest.raises(CannotDraw, match=re.escape(said)):
        dot.draw(swimlane(), {})


def test_a_file_that_is_no_program_is_told(broken) -> None:
    broken("")
    Path(os.environ[VARIABLE]).write_bytes(b"\x7fELF")
    with pytest.raises(CannotDraw, match="tidak dapat dijalankan"):
        dot.draw(swimlane(), {})
