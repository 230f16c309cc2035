"""The styles of a document: ours, added by their names to a document of python-docx that lacks them.

A style is known by its name: its id is another one in each language of Word (`Judul1` is "heading 1"). What a
project's own document has by that name is used as it is there.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import docx
from docx.blkcntnr import BlockItemContainer
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.shared import Length, Pt, Twips
from docx.text.paragraph import Paragraph

TABLE = "Table Grid"
"""Word's style of tables with lines around all cells."""
FONT = "Bookman Old Style"
LEADING = 1.2
"""How high a line is, as a multiple of its text size."""
_SIZE = 12
INDENT = Twips(567)
"""How far text stands in from its number: 10 mm."""
_CENTRE = WD_ALIGN_PARAGRAPH.CENTER


class _Style(NamedTuple):
    """A style by what differs from those it builds on: the text size and the room around, in pt; other properties of
    the font and the paragraph by their names in python-docx; the level of a heading, from 0; which style follows."""

    size: float | None = None
    before: float = 0
    after: float = 0
    font: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    alignment: WD_ALIGN_PARAGRAPH | None = None
    left: Length | None = None
    hanging: Length | None = None
    level: int | None = None
    next: str = "Normal"
    base: str = "Normal"


_KEPT = ("keep_with_next", "keep_together")
_CAPITALS = ("bold", "all_caps")
_WORDS = {
    "Heading 1": _Style(after=6, font=_CAPITALS, lines=_KEPT, level=0),
    "Heading 2": _Style(before=6, after=6, font=("bold",), lines=_KEPT, level=1),
    "Heading 3": _Style(before=6, after=6, font=("bold", "italic"), lines=_KEPT, level=2),
    "Title": _Style(after=3, font=_CAPITALS, alignment=_CENTRE),
    "Caption": _Style(10, before=4, lines=("keep_together",), alignment=_CENTRE),
    "TOC Heading": _Style(before=24, after=6, font=_CAPITALS, lines=_KEPT[:1], alignment=_CENTRE),
    "toc 1": _Style(11, before=5, after=1, lines=_KEPT[:1], left=INDENT, hanging=INDENT),
    "toc 2": _Style(10, after=1, left=Length(2 * INDENT), hanging=INDENT),
    "Header": _Style(10, alignment=_CENTRE, next="Header"),
}
"""Styles that Word has by these names too."""
_OURS = {
    "Lampiran": _Style(font=("all_caps",), left=Length(8 * INDENT), next="Lampiran"),
    "Gambar": _Style(2, lines=_KEPT[:1], alignment=_CENTRE, next="Caption"),
    "Penutup": _Style(before=12, lines=_KEPT),
    "Tanda Tangan": _Style(lines=("keep_together",), alignment=_CENTRE, left=Length(9 * INDENT), next="Tanda Tangan"),
    "Keterangan Tabel": _Style(9, before=2, next="Keterangan Tabel"),
    "Isi Tabel": _Style(10, before=1, after=1, next="Isi Tabel"),
    "Isi Tabel 9": _Style(9, before=1, after=1, base="Isi Tabel", next="Isi Tabel 9"),
    "Isi Tabel 8": _Style(8, before=0.5, after=0.5, base="Isi Tabel", next="Isi Tabel 8"),
    "Isi Tabel 7": _Style(7, before=0.5, after=0.5, base="Isi Tabel", next="Isi Tabel 7"),
    "Pemisah": _Style(2),
}
_STYLES = _WORDS | _OURS


class Styles:
    """Our styles by the ids that they have in a document."""

    def __init__(self, document: Document) -> None:
        """Find those that the document has, and add the others."""
        there = {style.name.casefold(): style for style in document.styles if style.name}
        lacking = [name for name in _STYLES if name.casefold() not in there]
        there |= {
            name.casefold(): document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=name in _WORDS)
            for name in lacking
        }
        for name in lacking:
            _shape(there[name.casefold()], _STYLES[name], there)
        if TABLE.casefold() not in there:
            there[TABLE.casefold()] = docx.Document().styles[TABLE]
            document.styles.element.append(there[TABLE.casefold()].element)
        self.table: str = there[TABLE.casefold()].style_id
        self._ids = {name: there[name.casefold()].style_id for name in _STYLES}

    def put(self, paragraph: Paragraph, name: str) -> Paragraph:
        """Give a paragraph a style, and return it."""
        # python-docx would look the name up among all styles each time, which takes longer than all else of a table
        paragraph._p.style = self._ids[name]
        return paragraph

    def add(self, container: BlockItemContainer, name: str) -> Paragraph:
        """Add an empty paragraph in a style."""
        return self.put(container.add_paragraph(), name)


def _shape(made: Any, style: _Style, there: dict[str, Any]) -> None:
    made.base_style = there.get(style.base.casefold())  # a project's own document may lack even Normal
    made.next_paragraph_style = there.get(style.next.casefold())
    made.quick_style, made.hidden = True, False
    made.font.size = Pt(style.size) if style.size else None
    layout = made.paragraph_format
    layout.space_before, layout.space_after = Pt(style.before), Pt(style.after)
    # so that pages end where we say, whatever room the fonts of other systems leave between lines
    layout.line_spacing, layout.line_spacing_rule = Pt((style.size or _SIZE) * LEADING), WD_LINE_SPACING.AT_LEAST
    layout.alignment, layout.left_indent = style.alignment, style.left
    if style.hanging is not None:
        layout.first_line_indent = Length(-style.hanging)
    for name in style.font:
        setattr(made.font, name, True)
    for name in style.lines:
        setattr(layout, name, True)
    if style.level is not None:
        made.element.get_or_add_pPr().get_or_add_outlineLvl().val = style.level
