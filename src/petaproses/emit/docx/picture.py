"""A page of a picture -> a drawing in Word: its SVG, which Word draws, and a PNG for programs that cannot."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.oxml.shape import CT_Inline
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from petaproses.emit import png, svg
from petaproses.emit.docx import oxml
from petaproses.emit.docx.text import held
from petaproses.layout.shared.scene import Scene

DPI = 300
"""Dots per inch of the PNG."""
MANY = 200
"""A document with more pictures than this gets half of that: it would grow by a quarter of a megabyte a picture."""
_KINDS = {"png": "image/png", "svg": "image/svg+xml"}


def dots(pictures: int) -> int:
    """Return how many dots an inch has in a document of so many pictures."""
    return DPI if pictures <= MANY else DPI // 2


class Drawing(NamedTuple):
    """A page of a picture, as dots and as lines."""

    scene: Scene
    raster: bytes
    vector: bytes


class Pictures:
    """Draws scenes into a document.

    `Run.add_picture` compares each picture with all before it, which takes minutes where there are a thousand.
    """

    def __init__(self, document: Document, dpi: int) -> None:
        """Take the document, and how many dots per inch its pictures have."""
        self._part, self._dpi = document.part, dpi
        self._known: dict[bytes, str] = {}
        self._count = 0

    def drawn(self, scenes: Iterable[Scene]) -> list[Drawing]:
        """Draw the pages of a picture that is added next."""
        return [
            Drawing(scene, png.draw(scene, self._dpi), svg.draw(scene, {}, f"gambar-{number}").encode())
            for number, scene in enumerate(scenes, self._count + 1)
        ]

    def add(self, paragraph: Paragraph, drawing: Drawing) -> None:
        """Show a page life-size at the end of a paragraph, with its description."""
        self._count += 1
        scene = drawing.scene
        name, words = f"Gambar {self._count}", held(described(scene))
        wide, high = scene.kertas or (scene.width * 25.4 / 72, scene.height * 25.4 / 72)
        raster, vector = self._taken("png", drawing.raster), self._taken("svg", drawing.vector)
        inline = CT_Inline.new_pic_inline(self._count, raster, name, Mm(wide), Mm(high))
        for side in ("distT", "distB", "distL", "distR"):
            inline.set(side, "0")  # LibreOffice would move it aside by 3 mm
        for said, text in (("name", name), ("descr", words)):
            inline.docPr.set(said, text)
        oxml.vector(inline, vector)
        paragraph.add_run()._r.add_drawing(inline)

    def _taken(self, suffix: str, data: bytes) -> str:
        """Return the relation by which the document's body names a file; the same file is taken once."""
        if data not in self._known:
            name = self._part.package.next_partname(f"/word/media/peta-%d.{suffix}")
            part = Part(name, _KINDS[suffix], data, self._part.package)
            self._known[data] = self._part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
        return self._known[data]


def described(scene: Scene) -> str:
    """Return what a picture shows in words, for readers who cannot see it."""
    x, y = scene.page_of
    page = f"lembar {x} dari {y}" if y > 1 else ""
    return ". ".join(filter(None, (scene.judul, scene.uraian, page)))
