"""Peta -> the appendix of a regulation as a document of Word, to be edited and signed."""

from __future__ import annotations

from petaproses.bahasa import Teks
from petaproses.emit.book import Book, Made
from petaproses.emit.context import Context
from petaproses.emit.docx import chapters, front, template
from petaproses.emit.docx.markup import NAMESPACES
from petaproses.emit.docx.package import DECLARATION, HEADER, Package
from petaproses.emit.docx.paper import text_page
from petaproses.emit.svg import escape
from petaproses.peta import Proyek

NAME = "lampiran-peraturan.docx"
_COUNTED = Teks("gambar dan tabel")
_DATE = "2000-01-01T00:00:00Z"
"""When the document was made, as far as it tells: a real date would make each run another file."""
_CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    "<dc:title>{judul}</dc:title><dc:subject>{tentang}</dc:subject><dc:creator>{oleh}</dc:creator>"
    "<cp:lastModifiedBy>{oleh}</cp:lastModifiedBy><cp:revision>1</cp:revision>"
    f'<dcterms:created xsi:type="dcterms:W3CDTF">{_DATE}</dcterms:created>'
    f'<dcterms:modified xsi:type="dcterms:W3CDTF">{_DATE}</dcterms:modified><dc:language>{{bahasa}}</dc:language>'
    "</cp:coreProperties>"
)


def document(context: Context, book: Book) -> Made:
    """Return the appendix: whose it is, what it contains, the chapters, and a place to sign."""
    if path := template.own(context):
        made, count = template.filled(context, book, path)
        return Made(((NAME, made),), count, _COUNTED)
    proyek, package = context.peta.proyek, Package()
    page = text_page(book.paper(None))
    body = chapters.opened(package, book, page.section(HEADER))
    chapters.add_all(context, book, body)
    if body.full:
        body.turn(page.section())
    body.put(*front.signature(proyek, page.inner[0]))
    before = "".join((*front.heading_block(proyek), *front.title(proyek), *front.contents(body.listed)))
    bahasa = "en-US" if proyek.bahasa == "en" else "id-ID"
    xml = f"{DECLARATION}<w:document {NAMESPACES}><w:body>{before}{body.xml()}{body.section}</w:body></w:document>"
    return Made(((NAME, package.close(xml, _core(proyek, bahasa), bahasa)),), body.banyak, _COUNTED)


def _core(proyek: Proyek, bahasa: str) -> str:
    return _CORE.format(
        judul=escape(" ".join(front.title_lines(proyek))),
        tentang=escape(" ".join(front.regulation(proyek))),
        oleh=escape(", ".join(filter(None, (proyek.unit, proyek.instansi)))),
        bahasa=bahasa,
    )
