"""A page of a picture -> a drawing in Word: its SVG, which Word draws, and a PNG for programs that cannot."""

from __future__ import annotations

from typing import Protocol

from petaproses.emit import png, svg
from petaproses.emit.docx.markup import DRAWING
from petaproses.layout.scene import Scene

DPI = 300
"""Dots per inch of the PNG."""
MANY = 200
"""A document with more pictures than this gets half of that: it would grow by a quarter of a megabyte a picture."""
_EMU_PER_MM = 36_000
_SVG = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
"""The extension by which a picture has an SVG too ([MS-ODRAWXML], 2.3.1.4)."""


class Media(Protocol):
    """Takes the files of pictures into a document."""

    def add(self, suffix: str, data: bytes) -> str:
        """Return the relation by which the document's body names a file."""
        ...


def dots(pictures: int) -> int:
    """Return how many dots an inch has in a document of so many pictures."""
    return DPI if pictures <= MANY else DPI // 2


def drawing(media: Media, scene: Scene, number: int, dpi: int) -> str:
    """Return a run that shows a scene life-size, with its description; `number` is unique among the pictures."""
    wide, high = scene.kertas or (scene.width * 25.4 / 72, scene.height * 25.4 / 72)
    raster = media.add("png", png.draw(scene, dpi))
    vector = media.add("svg", svg.draw(scene, {}, f"gambar-{number}").encode())
    return _framed(raster, vector, (wide, high), number, described(scene))


def described(scene: Scene) -> str:
    """Return what a picture shows in words, for readers who cannot see it."""
    x, y = scene.halaman
    page = f"lembar {x} dari {y}" if y > 1 else ""
    return ". ".join(filter(None, (scene.judul, scene.uraian, page)))


def _framed(raster: str, vector: str, size: tuple[float, float], number: int, words: str) -> str:
    cx, cy = (round(side * _EMU_PER_MM) for side in size)
    named = f'id="{number}" name="Gambar {number}" descr="{svg.escape(words)}"'
    return (
        f'<w:r><w:drawing><wp:inline {DRAWING} distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{cx}" cy="{cy}"/><wp:docPr {named}/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f"<pic:nvPicPr><pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr>"
        f'<pic:blipFill><a:blip r:embed="{raster}"><a:extLst><a:ext uri="{_SVG}">'
        f'<asvg:svgBlip r:embed="{vector}"/></a:ext></a:extLst></a:blip>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
