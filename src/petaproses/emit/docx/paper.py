"""A picture's paper -> the page it stands on in Word, and what of it is left for the picture itself."""

from __future__ import annotations

from typing import NamedTuple, Self

from docx.enum.section import WD_ORIENTATION
from docx.section import Section
from docx.shared import Mm

from petaproses.model.proyek import Kertas

_HEADER = 7.0
"""How far below the edge the page number stands, in mm."""
_WIDEST_TEXT = 260.0
"""Paper wider than this, in mm, is not for running text."""


class Page(NamedTuple):
    """A page of Word and its margins, in mm."""

    width: float
    height: float
    top: float
    right: float
    bottom: float
    left: float

    @property
    def inner(self) -> tuple[float, float]:
        """Width and height between the margins, in mm."""
        return self.width - self.left - self.right, self.height - self.top - self.bottom

    @classmethod
    def of(cls, section: Section) -> Self:
        """Return the page of a section of a document."""
        return cls(*(getattr(section, side).mm for side in _SIDES))

    def dress(self, section: Section) -> None:
        """Make the pages of a section such ones."""
        for side, length in zip(_SIDES, self, strict=True):
            setattr(section, side, Mm(length))
        section.header_distance = section.footer_distance = Mm(_HEADER)
        section.gutter = Mm(0)
        lies = self.width > self.height
        section.orientation = WD_ORIENTATION.LANDSCAPE if lies else WD_ORIENTATION.PORTRAIT


_SIDES = ("page_width", "page_height", "top_margin", "right_margin", "bottom_margin", "left_margin")
"""What python-docx calls the lengths of a page, in our order."""


def text_page(kertas: Kertas) -> Page:
    """Return an upright page for text on the project's paper; on A4 where that paper is too large to be read."""
    width, height = sorted((kertas.width, kertas.height))
    if width > _WIDEST_TEXT:
        width, height = 210.0, 297.0
    return Page(width, height, 25, 20, 20, 25)


def sheet_page(kertas: Kertas) -> Page:
    """Return the page of a picture: its own paper, with its margins but at least those that printers need."""
    pinggir = max(kertas.pinggir, 10.0)
    return Page(kertas.width, kertas.height, max(pinggir, 14.0), pinggir, pinggir, pinggir)


def table_page(kertas: Kertas) -> Page:
    """Return a page that lies across, for tables too wide for the text page."""
    tegak = text_page(kertas)
    return sheet_page(Kertas(kertas.nama, tegak.height, tegak.width, kertas.pinggir))


def room(nama: str, page: Page, taken: float) -> Kertas:
    """Return what is left of a page for a picture, as a paper, when `taken` mm of the height go to words."""
    width, height = page.inner
    return Kertas(nama, width, max(height - taken, height / 2), 0.5, fixed=True)
