"""Our own document before anything stands in it: its styles, language, page number and properties."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import docx
from docx.document import Document
from docx.shared import Pt

from petaproses.emit.docx import front, oxml
from petaproses.emit.docx.paper import Page
from petaproses.emit.docx.styles import FONT, INDENT, TABLE, Styles
from petaproses.emit.docx.text import held, write
from petaproses.peta import Peta

_MADE = datetime(2000, 1, 1)
"""When the document was made, as far as it tells: a real date would make each run another file."""
_KEPT = ("Normal", "Default Paragraph Font", "Normal Table", "No List", TABLE)
"""The styles of python-docx's template that are of use."""
_UNWANTED = ("thumbnail", "extended-properties", "customXml", "stylesWithEffects", "webSettings")
"""Its parts that are of none: they tell of another document."""


def blank(peta: Peta, page: Page) -> tuple[Document, Styles]:
    """Return the document, which begins on such a page, and its styles."""
    proyek = peta.proyek
    document = docx.Document()
    for part in (document.part, document.part.package):
        _clean(part)
    bahasa = "en-US" if proyek.bahasa == "en" else "id-ID"
    oxml.settle(document, bahasa)
    styles = _styled(document)
    section = document.sections[0]
    page.dress(section)
    section.different_first_page_header_footer = True
    number = styles.put(section.header.paragraphs[0], "Header")
    write(number, "- ")
    shown = write(number, "2")._r
    write(number, " -")
    oxml.field("PAGE", shown, shown)
    _tell(document.core_properties, peta, bahasa)
    return document, styles


def _clean(part: Any) -> None:
    for id_, relation in tuple(part.rels.items()):
        if relation.reltype.rpartition("/")[2] in _UNWANTED:
            del part.rels[id_]


def _styled(document: Document) -> Styles:
    for style in tuple(document.styles):
        if style.name not in _KEPT:
            style.delete()
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(12)
    normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(6), 1.0
    styles = Styles(document)
    number = oxml.numbering(document.part.numbering_part.element, INDENT.twips)
    for level in range(3):
        counted = document.styles[f"Heading {level + 1}"].element.pPr.get_or_add_numPr()
        counted.get_or_add_ilvl().val, counted.get_or_add_numId().val = level, number
    return styles


def _tell(properties: Any, peta: Peta, bahasa: str) -> None:
    proyek = peta.proyek
    author = ", ".join(filter(None, (proyek.unit, proyek.instansi)))
    said = {
        "title": " ".join(front.title_lines(peta)),
        "subject": " ".join(front.regulation(proyek)),
        "author": author,
        "last_modified_by": author,
        "comments": "",
        "language": bahasa,
    }
    for name, text in said.items():
        setattr(properties, name, held(text)[:255])
    properties.revision = 1
    properties.created = properties.modified = _MADE
