"""What a document of Word holds, in the order of reading: pages, headings, captions, pictures, tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any, NamedTuple

from docx.blkcntnr import BlockItemContainer
from docx.document import Document
from docx.section import Section
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from petaproses.emit.docx import oxml
from petaproses.emit.docx.columns import Fit
from petaproses.emit.docx.grid import grid
from petaproses.emit.docx.pages import Pages, paragraph
from petaproses.emit.docx.paper import Page
from petaproses.emit.docx.picture import Drawing, Pictures
from petaproses.emit.docx.styles import Styles
from petaproses.emit.docx.text import write
from petaproses.table.grid import Line, Table, Tujuan

_FIRST = 1000
"""A template of the project's own may have bookmarks with lower numbers."""


class Listed(NamedTuple):
    """A line of the list of contents: its level from 1, its letter, its text, the bookmark it leads to, and the page
    of that, counted from the first one of the chapters."""

    level: int
    lettered: str
    teks: str
    tanda: str
    page_of: int


class Body:
    """Writes the body of a document, and keeps what its list of contents says."""

    def __init__(
        self, document: Document, styles: Styles, known: Iterable[str], dpi: int, page: Page | None = None
    ) -> None:
        """Write at the end of a document, whose last page is such a one, or one that is not ours.

        What is `known` by its id is in the document, and may be linked to; pictures have `dpi` dots per inch.
        """
        self._document, self._known, self.styles, self.page = document, frozenset(known), styles, page
        self.pictures = Pictures(document, dpi)
        self.go_into(document.element.body)
        self._fresh = self.full = False
        self.counts = {"Gambar": 0, "Tabel": 0}
        self._marks: dict[Tujuan, str] = {}
        self._placed: set[str] = set()
        self._tail: list[Paragraph] = []
        self._at = Pages()
        self.listed: list[Listed] = []

    @property
    def amount(self) -> int:
        """How many pictures and tables there are."""
        return sum(self.counts.values())

    def go_into(self, element: Any) -> None:
        """Go on in another w:body element, which will be a part of the document."""
        self._element = element
        self.container = BlockItemContainer(element, self._document)

    def turn(self, page: Page | None) -> None:
        """Go on on such pages, or on those that are not ours; where they are others than so far, a section ends."""
        if page == self.page:
            return
        properties = self._element.add_section_break()
        self.styles.put(Paragraph(properties.getprevious(), self.container), "Pemisah")
        if page:
            for each in tuple(properties):  # what a template has there, such as page numbers from 1, is not for ours
                properties.remove(each)
            page.dress(Section(properties, self._document.part))
        self.page, self._fresh = page, True
        self._at.turn(page)

    def hold(self) -> None:
        """Keep the last row of the table at the end, if there is one, on the page of what follows."""
        for each in self._tail:
            each.paragraph_format.keep_with_next = True

    def heading(self, text: str) -> None:
        """Add the heading of a chapter, on a new page."""
        chapters = sum(1 for each in self.listed if each.level == 1)
        mark, letter = self._mark(Tujuan("", str(chapters))), f"{letters(chapters + 1)}."
        shown = write(self._begun("Heading 1", fresh=True), text)._r
        self._at.text(paragraph(text, 12, self._wide, bold=True) + 6)
        self.listed.append(Listed(1, letter, text, mark, self._at.number))
        self._bookmarked(mark, shown, shown)
        self._fresh = True

    def picture(self, drawings: Iterable[Drawing], title: str, id_: str) -> None:
        """Add a picture, each page of it on a page of its own with the caption below."""
        mark = name = ""
        for drawing in drawings:
            self.pictures.add(self._begun("Gambar", fresh=True), drawing)
            self._fresh = False
            if mark:
                line = self.styles.add(self.container, "Caption")
                oxml.link(mark, write(line, name)._r)
                write(line, " (lanjutan)")  # the picture itself says which page it is
            else:
                mark, name = self._caption("Gambar", title, Tujuan(id_))
            self.full, self._tail = True, []

    def table(self, parts: Sequence[tuple[Table, Fit]], title: str) -> None:
        """Add a table below its caption, and its remarks below it; one of several parts in one after the other."""
        mark, name = self._caption("Tabel", title, Tujuan(parts[0][0].id), above=True)
        said = self.listed[-1]
        for number, (table, fit) in enumerate(parts, start=1):
            above = said.teks if number == 1 else f"{name} (bagian {number} dari {len(parts)})"
            if number > 1:
                line = self.styles.add(self.container, "Caption")
                line.paragraph_format.keep_with_next = True
                oxml.link(mark, write(line, name)._r)
                write(line, above.removeprefix(name))
            page = self._at.table(table, fit, paragraph(above, 10, self._wide) + 15)
            if number == 1:
                self.listed[-1] = said._replace(page_of=page)
            last = grid(self.container, self.styles, table, fit, partial(self._aimed, table.id))
            self._tail = [*last, self.styles.add(self.container, "Pemisah")]
        for note in parts[0][0].keterangan:
            self._tail.append(self.styles.add(self.container, "Keterangan Tabel"))
            write(self._tail[-1], note)
            self._at.text(paragraph(note, 9, self._wide) + 2)
        self._fresh = self.full = False

    def _begun(self, style: str, *, fresh: bool) -> Paragraph:
        """Add a paragraph, on a `fresh` page unless there is nothing on this one."""
        made = self.styles.add(self.container, style)
        if fresh and not self._fresh:
            made.paragraph_format.page_break_before = True
            self._at.turn(self.page)
        return made

    @property
    def _wide(self) -> float:
        """How wide the text of a page is, in pt."""
        return Mm(self.page.inner[0]).pt if self.page else float("inf")

    def _caption(self, kind: str, title: str, goal: Tujuan, *, above: bool = False) -> tuple[str, str]:
        """Add a caption, below or `above` what it names, and return its bookmark and its number in words."""
        self.counts[kind] += 1
        mark, number = self._mark(goal), str(self.counts[kind])
        line = self._begun("Caption", fresh=above and self.full)
        self.listed.append(Listed(2, "", f"{kind} {number}. {title}", mark, self._at.number))
        line._p.get_or_add_pPr().get_or_add_outlineLvl().val = 1
        if above:
            layout = line.paragraph_format
            layout.keep_with_next, layout.space_before, layout.space_after = True, Pt(12), Pt(3)
        first, shown = write(line, f"{kind} ")._r, write(line, number)._r
        self._bookmarked(mark, first, oxml.field(f"SEQ {kind} \\* ARABIC", shown, shown))
        write(line, f". {title}")
        return mark, f"{kind} {number}"

    def _aimed(self, table: str, line: Line, run: Run) -> None:
        """Let a line of a table lead where it does, and be found by what leads to it."""
        shown = run._r
        if line.tujuan and line.tujuan.id in self._known:
            shown = oxml.link(self._mark(line.tujuan), shown)
        if line.jangkar:
            self._bookmarked(self._mark(Tujuan(table, line.jangkar)), shown, shown)

    def _mark(self, goal: Tujuan) -> str:
        return self._marks.setdefault(goal, f"_pp{len(self._marks) + 1}")

    def _bookmarked(self, mark: str, first: Any, last: Any) -> None:
        """Put a bookmark there, unless it is in the document already: a template may show a picture twice."""
        if mark not in self._placed:
            self._placed.add(mark)
            oxml.bookmark(_FIRST + int(mark.removeprefix("_pp")), mark, first, last)


def letters(number: int) -> str:
    """Return how Word counts chapters in capital letters: A to Z, then AA, BB."""
    turns, letter = divmod(number - 1, 26)
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[letter] * (turns + 1)
