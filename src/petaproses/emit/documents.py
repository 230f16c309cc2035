"""What `build` can make of a whole map: `DOCUMENTS` lists it, one line a document."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from importlib.util import find_spec
from typing import NamedTuple

from petaproses.emit.shared.book import Book, Made
from petaproses.emit.shared.context import Context
from petaproses.language import Teks

Make = Callable[[Context, Book], Made]


class Document(NamedTuple):
    """A document by its name in the project file: the module that makes it, or the formats whose files it gathers in
    a folder of its own; the packages it needs, and the extra that brings them."""

    name: str
    module: str = ""
    formats: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    extra: str = ""

    @property
    def missing(self) -> bool:
        """Whether a package that it needs is not installed."""
        return any(find_spec(package) is None for package in self.needs)

    @property
    def make(self) -> Make:
        """How it is made of the map; a document of formats has none."""
        made: Make = import_module(f"petaproses.emit.{self.module}").document
        return made


DOCUMENTS = {
    each.name: each
    for each in (
        Document("situs", "site"),
        Document("situs-tunggal", "site.single"),
        Document("pdf", "pdf.book", needs=("typst",), extra="pdf"),
        Document("pdf-arsip", "pdf.archive", needs=("typst",), extra="pdf"),
        Document("docx", "docx", needs=("docx", "resvg_py"), extra="office"),
        Document("xlsx", "xlsx.book", needs=("xlsxwriter",), extra="office"),
        Document("md", formats=("md", "svg")),
        Document("csv", formats=("csv",)),
    )
}
"""Every document, in the order in which they are made; `proyek.DOKUMEN` holds the same names."""

FILES = Teks("berkas")
"""What the files of a folder are counted as."""


def gathered(document: Document, files: Iterable[tuple[str, bytes]]) -> Made:
    """Return the files of a document of formats, in its folder."""
    found = tuple((f"{document.name}/{name}", data) for name, data in files)
    return Made(found, len(found), FILES)
