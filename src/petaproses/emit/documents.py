"""How each document is made of the whole map: by a module of its own, or of the files of some formats."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module

from petaproses.emit.shared.book import Book, Made
from petaproses.emit.shared.context import Context
from petaproses.language import Said
from petaproses.model.dokumen import DOCUMENTS as DOCUMENTS
from petaproses.model.dokumen import Document as Document

FILES = Said("berkas")
"""What the files of a folder are counted as."""


def maker(document: Document) -> Callable[[Context, Book], Made]:
    """Return what makes a document of the map; one of formats has none."""
    made: Callable[[Context, Book], Made] = import_module(f"petaproses.emit.{document.module}").document
    return made


def gathered(document: Document, files: Iterable[tuple[str, bytes]]) -> Made:
    """Return the files of a document of formats, in its folder."""
    found = tuple((f"{document.name}/{name}", data) for name, data in files)
    return Made(found, len(found), FILES)
