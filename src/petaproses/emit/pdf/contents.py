"""Chapters -> the pages of the table of contents, so that all page numbers are known before any is set."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from petaproses.layout.shared.frame import PT_PER_MM
from petaproses.layout.shared.text import LEADING, greedy
from petaproses.model.proyek import Kertas

SIZE = 10.0
"""Size of the text, in pt."""
INDENT = 17.0
"""How far what a chapter holds stands to the right of its title, and the further lines of an entry of its first."""
MARGIN = 25.0
"""Free space around the contents, in mm."""
_NUMBER = 42.0
"""What the dots and the number of the page take, in pt."""
_TITLE = 42.0
_ABOVE_CHAPTER, _ABOVE_ENTRY = 9.0, 3.0


class _Entry(NamedTuple):
    text: str
    first: int
    chapter: bool

    def high(self, room: float) -> float:
        """Its height in pt, with the space above it."""
        indent = INDENT if self.chapter else 2 * INDENT
        lines = greedy(self.text, room - indent - _NUMBER, SIZE, bold=self.chapter)
        return (_ABOVE_CHAPTER if self.chapter else _ABOVE_ENTRY) + len(lines) * SIZE * LEADING


def contents(bab: Iterable[Mapping[str, Any]], kertas: Kertas) -> dict[str, Any]:
    """Return how the table of contents stands on paper, and its pages; each entry is its text, the first page
    of what it names, counted from the first picture's, and whether that is a chapter."""
    room, page = ((side - 2 * MARGIN) * PT_PER_MM for side in (kertas.width, kertas.height))
    pages: list[list[_Entry]] = [[]]
    left = page - _TITLE
    for entry, beside in _entries(bab):
        need = entry.high(room)
        if left < need + (beside.high(room) if beside else 0.0) and pages[-1]:
            pages.append([])
            left = page
        pages[-1].append(entry)
        left -= need
    measures = {"ukuran": SIZE, "masuk": INDENT, "jarak": [_ABOVE_ENTRY, _ABOVE_CHAPTER], "judul": _TITLE}
    return {**measures, "pinggir": MARGIN, "halaman": pages}


def _entries(bab: Iterable[Mapping[str, Any]]) -> Iterator[tuple[_Entry, _Entry | None]]:
    """Give the entries, and with a chapter's title the entry that it must not be parted from."""
    for chapter in bab:
        inside = [_Entry(each["judul"], each["mulai"], False) for each in chapter["isi"]]
        yield _Entry(chapter["judul"], inside[0].first, True), inside[0]
        yield from ((entry, None) for entry in inside)
