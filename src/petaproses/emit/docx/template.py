"""A project's own document of Word -> the same, filled in by docxtpl in a sandbox: what its author wrote is no code.

These names may stand in it: `proyek`, `lampiran` and `judul` (lists of lines), `isi` (all chapters
on pages of their own), `tanda_tangan`, and `bab`: for each chapter its `judul` and its `isi`,
of which each has `jenis` (gambar or tabel), `judul` and `isi`. What fills paragraphs is put in by `{{p isi }}`.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from petaproses.bahasa import Teks
from petaproses.emit.book import Book
from petaproses.emit.context import BrokenTemplate, CannotDraw, Context
from petaproses.emit.docx import chapters, front
from petaproses.emit.docx.package import entry
from petaproses.emit.docx.paper import Page
from petaproses.emit.docx.styles import Styles
from petaproses.emit.legal import legal
from petaproses.peta import Gambar
from petaproses.table.grid import View

if TYPE_CHECKING:
    import jinja2

NAME = "lampiran.docx"
_MISSING = Teks("templates/lampiran.docx memerlukan docxtpl")
_HINT = Teks('ketik: pip install "petaproses[templat]"')


class Block:
    """Paragraphs made when the template asks for them: a picture that it leaves out is not drawn."""

    def __init__(self, make: Callable[[], str]) -> None:
        """Keep how they are made."""
        self._make = make

    def __html__(self) -> str:
        """Return them as what need not be escaped."""
        try:
            return self._make()
        except Exception as error:
            raise _Ours(error) from error


class _Ours(Exception):
    """Holds what went wrong while we made a block, which is not the template's fault."""


class Isi(NamedTuple):
    """A picture or table as a template names it."""

    jenis: str
    judul: str
    isi: Block


class Bab(NamedTuple):
    """A chapter as a template names it."""

    judul: str
    isi: tuple[Isi, ...]


def own(context: Context) -> Path | None:
    """Return the project's own document, None when it has none; a link that leads out of the project is none."""
    path = context.templates / NAME if context.templates else None
    if path is None or not path.is_file() or context.templates is None:
        return None
    return path if path.resolve().is_relative_to(context.templates.resolve()) else None


def filled(context: Context, book: Book, path: Path) -> tuple[bytes, int]:
    """Return the document filled in, and how many pictures and tables it holds.

    Raises BrokenTemplate with the reason when it cannot be, CannotDraw without docxtpl.
    """
    try:
        from docxtpl import DocxTemplate
    except ImportError as error:
        raise CannotDraw(_MISSING, _HINT) from error
    try:
        template = DocxTemplate(io.BytesIO(path.read_bytes()))
        template.init_docx()
        filling = _Filling(context, book, template.docx)
        template.render(filling.values(), jinja_env=_sandbox())
        made = io.BytesIO()
        template.save(made)
    except _Ours as error:
        raise error.args[0] from error
    except Exception as error:
        # Whatever a project's template does wrong is for its author to read, not a bug of ours.
        raise BrokenTemplate(NAME, 0, str(error) or type(error).__name__) from error
    return _steady(made), filling.banyak


class _Filling:
    """What a template is filled with."""

    def __init__(self, context: Context, book: Book, docx: Any) -> None:
        """Look at the template's page and styles."""
        from lxml import etree

        self._context, self._book = context, book
        self._styles = Styles(docx)
        found = docx.element.body.get_or_add_sectPr()
        self._section = etree.tostring(found, encoding="unicode")
        self._page = _page(docx.sections[-1])
        self._body = chapters.opened(_Media(docx), book, self._section)

    @property
    def banyak(self) -> int:
        """How many pictures and tables the template has taken."""
        return self._body.banyak

    def values(self) -> dict[str, Any]:
        """Return every name that may stand in the template."""
        proyek = self._context.peta.proyek
        return {
            "proyek": proyek,
            "lampiran": front.regulation(proyek),
            "judul": front.title_lines(proyek),
            "isi": Block(self._all),
            "tanda_tangan": Block(lambda: self._styles.known("".join(front.signature(proyek, self._page.inner[0])))),
            "bab": tuple(Bab(bab.judul, tuple(map(self._named, bab.isi))) for bab in self._book.bab),
        }

    def _all(self) -> str:
        start = self._body.length
        chapters.add_all(self._context, self._book, self._body)
        self._body.turn(self._section)
        return self._styles.known(self._body.xml(start))

    def _named(self, subject: Gambar | View) -> Isi:
        title = subject.judul if isinstance(subject, View) else chapters.caption(self._context.peta, subject)
        jenis = "tabel" if isinstance(subject, View) else "gambar"
        return Isi(jenis, title, Block(lambda: self._piece(subject)))

    def _piece(self, subject: Gambar | View) -> str:
        start = self._body.length
        chapters.add(self._context, self._book, self._body, subject, self._page)
        return self._styles.known(self._body.xml(start))


class _Media:
    """Takes pictures into a document that python-docx holds."""

    def __init__(self, docx: Any) -> None:
        self._docx, self._known = docx, dict[bytes, str]()

    def add(self, suffix: str, data: bytes) -> str:
        """Return the relation by which the document's body names a file; the same file is taken once."""
        from docx.opc.constants import RELATIONSHIP_TYPE
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part

        if data not in self._known:
            name = PackURI(f"/word/media/peta-{len(self._known) + 1}.{suffix}")
            kind = {"png": "image/png", "svg": "image/svg+xml"}[suffix]
            part = Part(name, kind, data, self._docx.part.package)
            self._known[data] = self._docx.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
        return self._known[data]


def _page(section: Any) -> Page:
    sides = ("page_width", "page_height", "top_margin", "right_margin", "bottom_margin", "left_margin")
    return Page(*(getattr(section, side).mm for side in sides))


def _sandbox() -> jinja2.Environment:
    import jinja2
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    return ImmutableSandboxedEnvironment(
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        finalize=lambda value: value if hasattr(value, "__html__") else legal(str(value)),
    )


def _steady(made: io.BytesIO) -> bytes:
    """Return a document as it is, without the hour at which it was written."""
    again = io.BytesIO()
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(again, "w") as new:
        for name in old.namelist():
            new.writestr(entry(name), old.read(name))
    return again.getvalue()
