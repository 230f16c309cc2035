"""What `build` can make of a whole map: `DOCUMENTS` lists it, one line a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple


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
        from importlib.util import find_spec  # checking never needs it

        return any(find_spec(package) is None for package in self.needs)


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
"""Every document, in the order in which they are made."""

if TYPE_CHECKING:
    Dokumen = str
else:
    Dokumen = Literal[tuple(DOCUMENTS)]
    """The name of a document, as a project file may ask for it."""
