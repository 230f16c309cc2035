"""What a document of Word holds, in the order of reading: pages, headings, captions, pictures, tables."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import NamedTuple

from petaproses.emit.docx.columns import Fit
from petaproses.emit.docx.grid import grid
from petaproses.emit.docx.markup import bookmark, field, link, paragraph, run
from petaproses.emit.docx.picture import Media, drawing
from petaproses.layout.scene import Scene
from petaproses.table.grid import Line, Table, Tujuan

_ABOVE = '<w:spacing w:before="240" w:after="60"/>'
"""Room around a caption that stands above a table."""
_FIRST = 1000
"""A template of the project's own may have bookmarks with lower numbers."""


class Listed(NamedTuple):
    """A line of the list of contents: its level from 1, its text, and the bookmark it leads to."""

    level: int
    teks: str
    tanda: str


class Body:
    """Collects the body of a document, and what its list of contents says."""

    def __init__(self, media: Media, known: Iterable[str], section: str, dpi: int) -> None:
        """Take pictures into `media`; what is `known` by its id is in the document, and may be linked to.

        It begins in a section with the properties `section`; pictures have `dpi` dots per inch.
        """
        self._media, self._known, self.section, self._dpi = media, frozenset(known), section, dpi
        self._parts: list[str] = []
        self._fresh = self.full = False
        self._counts = {"Gambar": 0, "Tabel": 0}
        self._marks: dict[Tujuan, str] = {}
        self._placed: set[str] = set()
        self._drawings = self._bookmarks = 0
        self.listed: list[Listed] = []

    @property
    def banyak(self) -> int:
        """How many pictures and tables there are."""
        return sum(self._counts.values())

    @property
    def length(self) -> int:
        """How many pieces there are so far."""
        return len(self._parts)

    def xml(self, start: int = 0) -> str:
        """Return the pieces from one on, without the properties of the section that it is in at the end."""
        return "".join(self._parts[start:])

    def turn(self, section: str) -> None:
        """Go on in a section with these properties; where they are others than those so far, that one ends."""
        if section != self.section:
            self.put(paragraph("", "Pemisah", section=self.section))
            self._fresh = True
        self.section = section

    def put(self, *parts: str) -> None:
        """Add finished paragraphs."""
        self._parts += parts
        self._fresh = self.full = False

    def heading(self, text: str) -> None:
        """Add the heading of a chapter, on a new page."""
        mark = self._new_mark()
        chapters = sum(1 for each in self.listed if each.level == 1)
        self.listed.append(Listed(1, f"{letters(chapters + 1)}.\t{text}", mark))
        self.put(paragraph(self._bookmarked(mark, run(text)), "Heading1", fresh=not self._fresh))
        self._fresh = True

    def picture(self, scenes: Iterable[Scene], title: str, id_: str) -> None:
        """Add a picture, each page of it on a page of its own with the caption below."""
        mark = name = ""
        for scene in scenes:
            self._drawings += 1
            drawn = drawing(self._media, scene, self._drawings, self._dpi)
            self.put(paragraph(drawn, "Gambar", fresh=not self._fresh))
            if mark:
                x, y = scene.halaman
                self.put(paragraph(link(mark, run(name)) + run(f" (lembar {x} dari {y})"), "Caption"))
            else:
                mark, name = self._caption("Gambar", title, Tujuan(id_))
            self.full = True

    def table(self, table: Table, fit: Fit, title: str) -> None:
        """Add a table below its caption, and its remarks below it."""
        self._caption("Tabel", title, Tujuan(table.id), above=True)
        self.put(*grid(table, fit, partial(self._line, table.id)))
        self.put(paragraph("", "Pemisah"), *(paragraph(run(note), "KeteranganTabel") for note in table.keterangan))

    def _caption(self, kind: str, title: str, goal: Tujuan, *, above: bool = False) -> tuple[str, str]:
        """Add a caption, below or `above` what it names, and return its bookmark and its number in words."""
        self._counts[kind] += 1
        mark, number = self._mark(goal), str(self._counts[kind])
        self.listed.append(Listed(2, f"{kind} {number}. {title}", mark))
        named = self._bookmarked(mark, run(f"{kind} ") + field(f"SEQ {kind} \\* ARABIC", number)) + run(f". {title}")
        fresh, layout = above and self.full, _ABOVE if above else ""
        self.put(paragraph(named, "Caption", keep=above, fresh=fresh, layout=layout, outline=1))
        return mark, f"{kind} {number}"

    def _line(self, table: str, line: Line, properties: str) -> str:
        """Return the runs of a table's line, with what leads to it and where it leads."""
        runs = run(line.text, properties)
        if line.tujuan and line.tujuan.id in self._known:
            runs = link(self._mark(line.tujuan), runs)
        return self._bookmarked(self._mark(Tujuan(table, line.jangkar)), runs) if line.jangkar else runs

    def _mark(self, goal: Tujuan) -> str:
        if goal not in self._marks:
            self._marks[goal] = self._new_mark()
        return self._marks[goal]

    def _new_mark(self) -> str:
        self._bookmarks += 1
        return f"_pp{self._bookmarks}"

    def _bookmarked(self, mark: str, runs: str) -> str:
        """Return runs with a bookmark, unless it is there already: a template may show a picture twice."""
        if mark in self._placed:
            return runs
        self._placed.add(mark)
        return bookmark(_FIRST + int(mark.removeprefix("_pp")), mark, runs)


def letters(number: int) -> str:
    """Return how Word counts chapters in capital letters: A to Z, then AA, BB."""
    turns, letter = divmod(number - 1, 26)
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[letter] * (turns + 1)
