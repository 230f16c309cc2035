"""Peta -> the same book as PDF/A, which archives keep: it holds all it needs and looks the same in fifty years."""

from __future__ import annotations

from petaproses.emit.pdf.book import bound
from petaproses.emit.shared.book import Book, Made
from petaproses.emit.shared.context import Context

NAME = "peta-proses-bisnis-arsip.pdf"


def document(context: Context, book: Book) -> Made:
    """Return the book as PDF/A-1a: PDF/A-1b with tags."""
    return bound(context, book, NAME, "a-1a")
