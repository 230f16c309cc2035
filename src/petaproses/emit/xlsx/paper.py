"""The paper that a map asks for -> how its worksheets lie on paper."""

from __future__ import annotations

from typing import Any, NamedTuple

from petaproses.proyek import Kertas

_PAPERS = {"A4": 9, "A3": 8, "LETTER": 1, "LEGAL": 5, "F4": 14}
"""Sizes by Excel's numbers; 14 is Folio, 215.9 x 330.2 mm. Others are printed on F4."""
_SIDES = {"A4": (210, 297), "A3": (297, 420), "LETTER": (215.9, 279.4), "LEGAL": (215.9, 355.6), "F4": (215, 330)}
_FOOT = 12.0
"""What the foot of a page takes, in mm."""


class Paper(NamedTuple):
    """A size by name, whether it lies, its margin in mm, and what its foot says at the left."""

    nama: str
    mendatar: bool
    pinggir: float
    kaki: str

    @classmethod
    def of(cls, kertas: Kertas | None, kaki: str) -> Paper:
        """Return the paper of a map; F4 that lies where it asks for none."""
        kertas = kertas or Kertas()
        nama = kertas.nama.upper() if kertas.nama.upper() in _PAPERS else "F4"
        return cls(nama, kertas.lebar > kertas.tinggi, max(kertas.pinggir, 6.0), kaki)

    @property
    def room(self) -> float:
        """How wide a table may be to be printed in full size, in pt."""
        return (_SIDES[self.nama][self.mendatar] - 2 * self.pinggir) / 25.4 * 72

    def lay(self, ws: Any) -> None:
        """Print a worksheet on this paper, one page wide, with page numbers."""
        ws.set_paper(_PAPERS[self.nama])
        (ws.set_landscape if self.mendatar else ws.set_portrait)()
        ws.fit_to_pages(1, 0)
        inches = self.pinggir / 25.4
        ws.set_margins(inches, inches, inches, (self.pinggir + _FOOT) / 25.4)
        left = self.kaki.replace("&", "&&")[:200]
        ws.set_footer(f"&L&8{_apart(left)}&R&8Halaman &P dari &N", {"margin": inches})


def _apart(text: str) -> str:
    """Return a text that does not run into the size before it: a digit would be taken for part of it."""
    return f" {text}" if text[:1].isdigit() else text
