"""The chapters of a book -> the body of a document of Word: on which page each picture and table stands."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from petaproses.emit.book import Book
from petaproses.emit.context import Context
from petaproses.emit.docx.body import Body
from petaproses.emit.docx.columns import SIZES, fit, length
from petaproses.emit.docx.paper import room, sheet_page, table_page, text_page
from petaproses.emit.site import subjudul
from petaproses.layout.heading import judul
from petaproses.peta import Cascading, Gambar, Peta
from petaproses.table.grid import View

_PT_PER_MM = 72 / 25.4
_CAPTION_LINE = 4.7
_AROUND = 5.0
_HEADING = 11.0
"""How much of a page's height a line of a caption, what is around it and a chapter's heading take, in mm."""
_LONGEST = 220
"""A caption with more characters than this is cut."""


def known(book: Book) -> Iterator[str]:
    """Give the id of everything that the chapters hold."""
    return (each.id for bab in book.bab for each in bab.isi)


def chapters(context: Context, book: Book, body: Body) -> None:
    """Add all chapters to a body, drawing one picture after the other."""
    for bab in book.bab:
        heading = bab.judul
        for subject in bab.isi:
            if isinstance(subject, View):
                _table(context.peta, book, body, subject, heading)
            else:
                _picture(book, body, subject, caption(context.peta, subject), heading)
            heading = ""


def caption(peta: Peta, gambar: Gambar) -> str:
    """Return what the caption of a picture says: its title, and what it is about."""
    about = "" if isinstance(gambar, Cascading) else subjudul(peta, gambar)
    text = f"{judul(gambar)}: {about}" if about else judul(gambar)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"


def _picture(book: Book, body: Body, subject: Gambar | View, title: str, heading: str) -> None:
    kertas = book.paper(subject)
    page = sheet_page(kertas)
    lines = ceil(length(f"Gambar 1000. {title}", 10) / (page.inner[0] * _PT_PER_MM))
    taken = lines * _CAPTION_LINE + _AROUND + (_HEADING if heading else 0)
    body.turn(page.section())
    if heading:
        body.heading(heading)
    body.picture(book.drawn(subject, room(kertas, taken)), title, subject.id)


def _table(peta: Peta, book: Book, body: Body, view: View, heading: str) -> None:
    """Add a table on an upright page, else across, else as a picture if it can be one."""
    table, kertas = view.build(peta), book.paper(view)
    page = text_page(kertas)
    found = fit(table, page.inner[0] * _PT_PER_MM, SIZES[:1])
    if found is None:
        page = table_page(kertas)
        found = fit(table, page.inner[0] * _PT_PER_MM, SIZES, must=view.rupa != "matriks")
    if found is None:
        _picture(book, body, view, view.judul, heading)
        return
    body.turn(page.section())
    if heading:
        body.heading(heading)
    body.table(table, found, view.judul)
