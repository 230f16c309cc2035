"""The paper that a map asks for -> how its worksheets lie on paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from petaproses.model.proyek import Kertas

_PAPERS = {"A4": 9, "A3": 8, "LETTER": 1, "LEGAL": 5, "F4": 14}
"""Sizes by Excel's numbers; 14 is Folio, 215.9 x 330.2 mm. Others are printed on F4."""
_SIDES = {"A4": (210, 297), "A3": (297, 420), "LETTER": (215.9, 279.4), "LEGAL": (215.9, 355.6), "F4": (215, 330)}
SMALLEST = 0.73
"""No table is printed smaller than by this scale: its text is 6.6 pt then."""
_SLACK = 0.97
"""How much of a page is filled: programs draw columns a little wider than they say."""
_FOOT = 12.0
"""What the foot of a page takes, in mm."""


class Paper(NamedTuple):
    """A size by name, whether it lies, its margin in mm, and what its foot says at the left."""

    nama: str
    landscape: bool
    pinggir: float
    footer: str

    @classmethod
    def of(cls, kertas: Kertas | None, footer: str) -> Paper:
        """Return the paper of a map; F4 that lies where it asks for none."""
        kertas = kertas or Kertas()
        nama = kertas.nama.upper() if kertas.nama.upper() in _PAPERS else "F4"
        return cls(nama, kertas.width > kertas.height, max(kertas.pinggir, 6.0), footer)

    @property
    def room(self) -> float:
        """How wide a table may be to be printed in full size, in pt."""
        return (_SIDES[self.nama][self.landscape] - 2 * self.pinggir) / 25.4 * 72

    def lay(self, ws: Any, wide: Wide | None = None) -> None:
        """Print a worksheet on this paper, with page numbers: one page wide, unless its text would be too small then;
        a page begins with the columns that tell what its rows are about, and other titles stay whole."""
        ws.set_paper(_PAPERS[self.nama])
        (ws.set_landscape if self.landscape else ws.set_portrait)()
        room = self.room / SMALLEST * _SLACK
        if wide is None or sum(wide.columns) <= room:
            ws.fit_to_pages(1, 0)
        else:
            ws.set_print_scale(round(SMALLEST * 100))
            kept = wide.kept if sum(wide.columns[: wide.kept]) <= room / 2 else 0
            if kept:
                ws.repeat_columns(1, kept)
            ws.set_v_pagebreaks([1 + x for x in wide.breaks(room, kept)])
            ws.print_across()
        inches = self.pinggir / 25.4
        ws.set_margins(inches, inches, inches, (self.pinggir + _FOOT) / 25.4)
        left = self.footer.replace("&", "&&")[:200]
        ws.set_footer(f"&L&8{_apart(left)}&R&8Halaman &P dari &N", {"margin": inches})


class Wide(NamedTuple):
    """The widths of the columns of a table in pt, in which of them a title of the first header row begins, and how
    many at the left tell what a row is about."""

    columns: Sequence[float]
    starts: frozenset[int]
    kept: int

    def breaks(self, room: float, kept: int) -> Iterator[int]:
        """Give the columns with which a page begins after the first, when a page has `room` pt and repeats some."""
        again, first, used = sum(self.columns[:kept]), 0, 0.0
        for x, column in enumerate(self.columns):
            end = next((y for y in range(x + 1, len(self.columns)) if y in self.starts), len(self.columns))
            together = sum(self.columns[x:end])
            alone = together > room - again
            asked = together if x in self.starts and not alone else column
            if used + asked > room and x > max(first, kept - 1):
                yield x
                first, used = x, again
            used += column


def _apart(text: str) -> str:
    """Return a text that does not run into the size before it: a digit would be taken for part of it."""
    return f" {text}" if text[:1].isdigit() else text
