"""The chapters of a book -> the body of a document of Word: on which page each picture and table stands."""

from __future__ import annotations

from collections.abc import Iterator

from docx.document import Document

from petaproses.emit.docx.body import Body
from petaproses.emit.docx.columns import SIZES, fit, parted
from petaproses.emit.docx.lines import wrapped
from petaproses.emit.docx.paper import Page, room, sheet_page, table_page, text_page
from petaproses.emit.docx.picture import dots
from petaproses.emit.docx.styles import Styles
from petaproses.emit.shared.book import Book
from petaproses.emit.shared.context import Context
from petaproses.emit.shared.site import subjudul
from petaproses.layout.shared.heading import judul
from petaproses.model.proyek import Kertas
from petaproses.peta import Cascading, Gambar, Peta
from petaproses.table.grid import Table, View

_PT_PER_MM = 72 / 25.4
_CAPTION_LINE = 4.7
_AROUND = 5.0
_HEADING = 11.0
"""How much of a page's height a line of a caption, what is around it and a chapter's heading take, in mm."""
_LONGEST = 220
"""A caption with more characters than this is cut."""


def opened(document: Document, styles: Styles, book: Book, page: Page | None = None) -> Body:
    """Return the body of a document that will hold a book, and that has so far such a page or none of ours."""
    held = [each for bab in book.bab for each in bab.isi]
    pictures = sum(not isinstance(each, View) for each in held)
    return Body(document, styles, (each.id for each in held), dots(pictures), page)


def add_all(context: Context, book: Book, body: Body) -> None:
    """Add all chapters to a body, drawing one picture after the other."""
    for bab in book.bab:
        heading = bab.judul
        for subject in bab.isi:
            add(context, book, body, subject, heading=heading)
            heading = ""


def add(
    context: Context, book: Book, body: Body, subject: Gambar | View, page: Page | None = None, *, heading: str = ""
) -> None:
    """Add a picture or table, on the pages that suit it or on such a `page`, below the chapter's heading if any."""
    if isinstance(subject, View):
        if subject.drawn_as == "graf":
            _picture(context, book, body, subject, heading, page)
            heading = ""
        table, must = context.built(subject), subject.drawn_as != "matriks" or page is not None
        if not _table(book, body, table, subject.judul, page, heading, must=must):
            _picture(context, book, body, subject, heading, page)
        return
    _picture(context, book, body, subject, heading, page)


def _table(
    book: Book, body: Body, table: Table, title: str, page: Page | None, heading: str = "", *, must: bool = True
) -> bool:
    """Add a table on the first page on which it stands well, or on the last if it `must`; tell if it is there."""
    pages = ((page, SIZES),) if page else tuple(_pages(book.paper(None)))
    for each, sizes in pages:
        wide, last = each.inner[0] * _PT_PER_MM, must and each is pages[-1][0]
        found = fit(table, wide, sizes, must=last)
        parts = ((table, found),) if found else parted(table, wide, sizes) if last else ()
        if parts:
            _begin(body, each, heading, turn=each is not page)
            body.table(parts, title)
            return True
    return False


def _pages(kertas: Kertas) -> Iterator[tuple[Page, tuple[int, ...]]]:
    """Give the pages that a table may stand on, and the text sizes that it may have there: upright, then across."""
    yield text_page(kertas), SIZES[:1]
    yield table_page(kertas), SIZES


def caption(peta: Peta, gambar: Gambar) -> str:
    """Return what the caption of a picture says: its title, and what it is about."""
    about = "" if isinstance(gambar, Cascading) else subjudul(peta, gambar)
    text = f"{judul(gambar)}: {about}" if about else judul(gambar)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rpartition(' ')[0] or text[:_LONGEST]} …"


def _picture(context: Context, book: Book, body: Body, subject: Gambar | View, heading: str, page: Page | None) -> None:
    title = subject.judul if isinstance(subject, View) else caption(context.peta, subject)
    kertas = book.paper(subject)
    stands = page or sheet_page(kertas)
    lines = wrapped(f"Gambar 1000. {title}", 10, stands.inner[0] * _PT_PER_MM)
    taken = lines * _CAPTION_LINE + _AROUND + (_HEADING if heading else 0)
    _begin(body, stands, heading, turn=stands is not page)
    fitting = room(kertas.nama, stands, taken)
    drawn = context.from_pages(subject, book.drawn(subject, fitting), body.pictures.drawn, fitting)
    body.picture(drawn, title, subject.id)


def _begin(body: Body, page: Page, heading: str, *, turn: bool) -> None:
    if turn:
        body.turn(page)
    if heading:
        body.heading(heading)
