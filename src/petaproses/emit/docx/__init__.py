"""Peta -> the appendix of a regulation as a document of Word, to be edited and signed."""

from __future__ import annotations

from petaproses.emit.docx import chapters, front, template
from petaproses.emit.docx.blank import blank
from petaproses.emit.docx.paper import text_page
from petaproses.emit.docx.steady import saved
from petaproses.emit.shared.book import Book, Made
from petaproses.emit.shared.context import Context
from petaproses.language import Said

NAME = "lampiran-peraturan.docx"
_COUNTED = Said("gambar dan tabel")


def document(context: Context, book: Book) -> Made:
    """Return the appendix: whose it is, what it contains, the chapters, and a place to sign."""
    if path := template.own(context):
        made, count = template.filled(context, book, path)
        return Made(((NAME, made),), count, _COUNTED)
    proyek, page = context.peta.proyek, text_page(book.paper(None))
    made_of, styles = blank(context.peta, page)
    body = chapters.opened(made_of, styles, book, page)
    front.opening(body.container, styles, context.peta)
    place = body.container.add_paragraph()
    chapters.add_all(context, book, body)
    front.closing(body, page, proyek)
    front.contents(place, styles, context.peta, page, body.listed)
    return Made(((NAME, saved(made_of)),), body.amount, _COUNTED)
