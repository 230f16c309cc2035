"""PNG: the size that paper asks for, every text with ink, the same bytes on every machine."""

from __future__ import annotations

import struct
import sys

import pytest

from petaproses.emit import png
from petaproses.emit.shared.failures import CannotDraw
from petaproses.layout.shared.scene import Box, Node, Scene, Text
from petaproses.layout.shared.widths import BOLD, REGULAR

from . import raster
from .scenes import swimlane, text

DPI = 96
DOTS = DPI / 72
CHARS = {
    bold: [char for line in table.values() for char in line if char.strip()]
    for bold, table in enumerate((REGULAR, BOLD))
}


def labelled(*texts: Text, kertas: tuple[float, float] | None = None) -> Scene:
    return Scene(
        "a", "A", "", 200, 100, nodes=(Node("a", "", "kotak", Box(10, 10, 180, 80), texts, "A"),), kertas=kertas
    )


@pytest.mark.parametrize(
    ("kertas", "dpi", "pixels"),
    [(None, 72, (200, 100)), (None, 144, (400, 200)), ((297.0, 148.5), 254, (2970, 1485))],
)
def test_size_is_that_of_the_paper(kertas: tuple[float, float] | None, dpi: int, pixels: tuple[int, int]) -> None:
    """Pt and mm become pixels by the dots asked for, and the file says how many there are to the metre."""
    made = png.draw(labelled(kertas=kertas), dpi)
    assert max(abs(a - b) for a, b in zip(raster.size(made), pixels, strict=True)) <= 1
    per_metre = round(dpi / 0.0254)
    assert dict(raster.chunks(made))["pHYs"] == struct.pack(">IIB", per_metre, per_metre, 1)


def test_no_text_vanishes() -> None:
    """Where a text stands there is ink, upright ones and bold ones too: resvg omits what it has no font for."""
    made = raster.rows(png.draw(labelled(text(60, 50, "Nama"), text(140, 50, "Kode", bold=True)), DPI))
    bare = raster.rows(png.draw(labelled(), DPI))
    for box in ((30, 40, 90, 52), (110, 40, 170, 52)):
        assert raster.ink(made, DOTS, box) > 60
        assert raster.ink(bare, DOTS, box) == 0


def test_lane_titles_read_upwards() -> None:
    scene = swimlane()
    made = raster.rows(png.draw(scene, DPI))
    upright = [text for lane in scene.lanes for text in lane.texts if text.vertical]
    assert upright
    for each in upright:
        half = each.width / 2
        assert raster.ink(made, DOTS, (each.x - each.size, each.y - half, each.x + 2, each.y + half)) > 30


@pytest.mark.parametrize("bold", [0, 1], ids=["regular", "bold"])
def test_every_measured_character_is_drawn(bold: int) -> None:
    """What the width table knows, the packed font has, so that no letter of a name is missing."""
    columns = 40
    texts = tuple(
        Text(20 + 12 * (i % columns), 20 + 16 * (i // columns), char, 6.0, 9.0, bold=bool(bold))
        for i, char in enumerate(CHARS[bold])
    )
    scene = Scene("a", "A", "", 20 + 12 * columns, 260, nodes=(Node("a", "", "kotak", Box(1, 1, 1, 1), texts, "A"),))
    made = raster.rows(png.draw(scene, DPI))
    blank = [t.text for t in texts if not raster.ink(made, DOTS, (t.x - 6, t.y - 11, t.x + 6, t.y + 5))]
    assert blank == []


def test_a_huge_picture_is_drawn_coarser(monkeypatch: pytest.MonkeyPatch) -> None:
    """A map without paper must not ask for more memory than a PC has."""
    monkeypatch.setattr(png, "LARGEST", 50_000)
    width, height = raster.size(png.draw(labelled(), 600))
    assert 40_000 < width * height <= 51_000


def test_same_bytes_twice() -> None:
    assert png.draw(swimlane(), DPI) == png.draw(swimlane(), DPI)


def test_without_resvg_the_reason_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(CannotDraw) as refused:
        png.draw(swimlane(), DPI)
    assert refused.value.hint == 'ketik: pip install "petaproses[png]"'
