"""The book for archives is PDF/A: Apache PDFBox Preflight finds nothing wrong with it."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf

from emit.pdf.books import CONTOH, book, opened, preflight


def inlined(pdf: bytes) -> bytes:
    """Return a PDF whose destinations stand where they are used: Preflight 2.0 cannot follow references to them."""
    document = opened(pdf)
    for thing in document.objects:
        if isinstance(thing, pikepdf.Dictionary) and "/Dest" in thing and thing.Dest.is_indirect:
            thing.Dest = pikepdf.Array(list(thing.Dest))
    saved = io.BytesIO()
    document.save(saved, static_id=True)
    return saved.getvalue()


def test_archive_is_pdf_a(tmp_path: Path) -> None:
    pdf = book(CONTOH, "pdf-arsip")
    assert opened(pdf).open_metadata().pdfa_status == "1A"
    assert preflight(inlined(pdf), tmp_path) == []


def test_the_usual_book_is_not(tmp_path: Path) -> None:
    """Else the judge lets everything pass."""
    assert preflight(inlined(book(CONTOH)), tmp_path) != []
