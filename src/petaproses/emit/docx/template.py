"""A project's own document of Word -> the same, filled in by docxtpl in a sandbox: what its author wrote is no code.

These names may stand in it: `proyek`, `lampiran` and `judul` (lists of lines), `isi` (all chapters
on pages of their own), `tanda_tangan`, and `bab`: for each chapter its `judul` and its `isi`,
of which each has `jenis` (gambar or tabel), `judul` and `isi`. What fills paragraphs is put in by `{{p isi }}`.
"""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from copy import deepcopy
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from zipfile import ZipFile

from docx.document import Document
from docx.oxml import OxmlElement
from lxml import etree

from petaproses.emit.docx import chapters, front
from petaproses.emit.docx.paper import Page
from petaproses.emit.docx.steady import saved
from petaproses.emit.docx.styles import Styles
from petaproses.emit.shared.book import Book
from petaproses.emit.shared.context import Context
from petaproses.emit.shared.failures import BrokenTemplate, CannotDraw
from petaproses.emit.shared.legal import legal
from petaproses.language import Said
from petaproses.model.proyek import Proyek
from petaproses.peta import Gambar
from petaproses.table.grid import View
from petaproses.text.oserror import reason
from petaproses.text.regular import MAX_DOCUMENT, TooBig, read_regular

if TYPE_CHECKING:
    import jinja2

NAME = "lampiran.docx"
_MAX_UNPACKED = 8 * MAX_DOCUMENT
"""Bytes of all parts of such a document together: a picture hardly packs, and text is never this long."""

_MISSING = Said("templates/lampiran.docx memerlukan docxtpl")
_HINT = Said('ketik: pip install "petaproses[templat]"')


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
    if path is None or context.templates is None or not os.path.lexists(path):
        return None
    outside = path.is_file() and not path.resolve().is_relative_to(context.templates.resolve())
    return None if outside else path  # what is no file is told when it is opened


def filled(context: Context, book: Book, path: Path) -> tuple[bytes, int]:
    """Return the document filled in, and how many pictures and tables it holds.

    Raises BrokenTemplate with the reason when it cannot be, CannotDraw without docxtpl.
    """
    try:
        from docxtpl import DocxTemplate
    except ImportError as error:
        raise CannotDraw(_MISSING, _HINT) from error
    try:
        template = DocxTemplate(io.BytesIO(_read(path)))
        template.init_docx()
        filling = _Filling(context, book, template.docx)
        template.render(filling.values(), jinja_env=_sandbox())
    except _Ours as error:
        raise error.args[0] from error
    except OSError as error:
        raise BrokenTemplate(NAME, 0, reason(error)) from error
    except Exception as error:
        # Whatever a project's template does wrong is for its author to read, not a bug of ours.
        raise BrokenTemplate(NAME, 0, str(error) or type(error).__name__) from error
    return saved(template), filling.amount


def _read(path: Path) -> bytes:
    """Return the bytes of a document; TooBig also for one that only unpacks to a giant."""
    raw = read_regular(path, MAX_DOCUMENT)
    with ZipFile(io.BytesIO(raw)) as packed:
        size = sum(each.file_size for each in packed.infolist())
    if size > _MAX_UNPACKED:
        raise TooBig(size, _MAX_UNPACKED)
    return raw


class _Filling:
    """What a template is filled with."""

    def __init__(self, context: Context, book: Book, document: Document) -> None:
        """Look at the template's page and styles."""
        self._context, self._book = context, book
        self._section = document.element.body.get_or_add_sectPr()
        self._page = Page.of(document.sections[-1])
        self._body = chapters.opened(document, Styles(document), book)

    @property
    def amount(self) -> int:
        """How many pictures and tables the template has taken."""
        return self._body.amount

    def values(self) -> dict[str, Any]:
        """Return every name that may stand in the template."""
        proyek = self._context.peta.proyek
        return {
            "proyek": proyek,
            "lampiran": front.regulation(proyek),
            "judul": front.title_lines(self._context.peta),
            "isi": self._block(self._all),
            "tanda_tangan": self._block(partial(self._sign, proyek)),
            "bab": tuple(Bab(bab.judul, tuple(map(self._named, bab.isi))) for bab in self._book.bab),
        }

    def _named(self, subject: Gambar | View) -> Isi:
        title = subject.judul if isinstance(subject, View) else chapters.caption(self._context.peta, subject)
        jenis = "tabel" if isinstance(subject, View) else "gambar"
        return Isi(jenis, title, self._block(partial(self._piece, subject)))

    def _all(self) -> None:
        chapters.add_all(self._context, self._book, self._body)
        self._body.turn(None)

    def _piece(self, subject: Gambar | View) -> None:
        chapters.add(self._context, self._book, self._body, subject, self._page)

    def _sign(self, proyek: Proyek) -> None:
        front.signature(self._body.container, self._body.styles, proyek, self._page.inner[0])

    def _block(self, add: Callable[[], None]) -> Block:
        """Return what a step adds to the body, as paragraphs of their own."""

        def made() -> str:
            apart = OxmlElement("w:body")
            apart.append(deepcopy(self._section))
            self._body.go_into(apart)
            add()
            return "".join(etree.tostring(each, encoding="unicode") for each in apart[:-1])

        return Block(made)


def _sandbox() -> jinja2.Environment:
    import jinja2
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    return ImmutableSandboxedEnvironment(
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        finalize=lambda value: value if hasattr(value, "__html__") else legal(str(value)),
    )
