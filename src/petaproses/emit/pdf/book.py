"""Peta -> one PDF of the whole map: cover, approval, contents, every sheet on its own paper, every table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import Any

from petaproses.emit.pdf.contents import contents
from petaproses.emit.pdf.count import pages
from petaproses.emit.pdf.dates import EPOCH, dated
from petaproses.emit.pdf.front import approval, cover
from petaproses.emit.pdf.places import Places
from petaproses.emit.pdf.press import Press, Standard, press
from petaproses.emit.pdf.sheet import sheet
from petaproses.emit.pdf.tables import Note, table_pages
from petaproses.emit.shared.book import Book, Made, titled
from petaproses.emit.shared.context import Context
from petaproses.language import Said
from petaproses.layout.shared.heading import judul
from petaproses.layout.shared.scene import Scene
from petaproses.model.proyek import Kertas
from petaproses.peta import Cascading, Gambar, LintasFungsi, Peta
from petaproses.peta.outputs import table_id
from petaproses.table.grid import Table, View, broken

NAME = "peta-proses-bisnis.pdf"
PAGES = Said("halaman")
_BEFORE = 2
"""The cover and the page of approval."""


def document(context: Context, book: Book) -> Made:
    """Return the book as a tagged PDF."""
    return bound(context, book, NAME)


def bound(context: Context, book: Book, name: str, standard: Standard | None = None) -> Made:
    """Return the book as a file of that name, which keeps to a standard if one is given."""
    peta, paper = context.peta, _front_paper(book.paper(None))
    day = dated(peta) or (EPOCH if standard else None)  # PDF/A must bear some day
    with press(context.templates) as machine:
        binder = _Binder(machine, context, book)
        bab = [{"judul": chapter.judul, "isi": [*map(binder.entry, chapter.isi)]} for chapter in book.bab]
        values = {
            **about(peta, titled(peta), day),
            "kertas": [paper.width, paper.height],
            "sampul": cover(peta),
            "pengesahan": approval(peta.proyek.kepala),
            "bab": bab,
            "tempat": binder.places.spots,
            "halaman": binder.pages,
        }
        listed = contents(bab, paper)
        front = _BEFORE + len(listed["halaman"])
        values |= {"daftar": listed, "depan": front}
        made = machine.print(machine.values("buku.json", values), date=day, standard=standard)
        more = pages(made) - front - binder.pages
        if more:  # a project's own template has other pages in front
            values |= {"depan": front + more}
            made = machine.print(machine.values("buku.json", values), date=day, standard=standard)
        return Made(((name, made),), pages(made), PAGES, machine.notes)


def about(peta: Peta, judul: str, day: datetime | None) -> dict[str, Any]:
    """Return what every PDF of a map says of itself."""
    proyek = peta.proyek
    whose = [text for text in (proyek.unit, proyek.instansi) if text]
    return {
        "bahasa": proyek.bahasa,
        "judul": judul,
        "penulis": whose,
        "kaki": ", ".join(whose),
        "tanggal": [day.year, day.month, day.day] if day else None,
    }


class _Binder:
    """Keeps the pages of one picture or table after the other."""

    def __init__(self, machine: Press, context: Context, book: Book) -> None:
        self._machine, self._context, self._book = machine, context, book
        subjects = [subject for chapter in book.bab for subject in chapter.isi]
        tables = (view for view in subjects if isinstance(view, View) and view.drawn_as != "matriks")
        self._tables = {view.id: context.built(view) for view in tables}
        self.places = Places((subject.id for subject in subjects), self._tables.values())
        self.pages = 0

    def entry(self, subject: Gambar | View) -> dict[str, Any]:
        """Keep the pages of a picture or table and return what the template must know of it."""
        note = self.places.begin(subject.id, self.pages)
        table = self._tables.get(subject.id) if isinstance(subject, View) else None
        shown: list[dict[str, Any]] = []
        if table and isinstance(subject, View):
            shown = self._table(subject, table, note)
        if not table or (isinstance(subject, View) and subject.drawn_as):
            drawn, kertas = self._book.drawn(subject), self._book.paper(subject)
            shown = [*self._context.from_pages(subject, drawn, self._sheets, kertas), *shown]
        first, self.pages = self.pages, self.pages + len(shown)
        name = self._machine.values(f"isi-{first}.json", shown)
        return {"judul": _listed(self._context.peta, subject), "halaman": name, "mulai": first}

    def _sheets(self, scenes: Sequence[Scene]) -> list[dict[str, Any]]:
        return [sheet(self._machine, scene, self.places.picture) for scene in scenes]

    def _table(self, view: View, table: Table, note: Note) -> list[dict[str, Any]]:
        """Return the pages of a table, or of one that says that a fault of ours keeps it from being set."""
        pages = partial(table_pages, kertas=self._book.paper(None), aim=self.places.to, note=note)
        return self._context.table(view, lambda: list(pages(table))) or list(pages(broken(view)))


def _listed(peta: Peta, subject: Gambar | View) -> str:
    """Return how the contents and the bookmarks name a picture or table: its code first."""
    cascades = {table_id(cascading) for cascading in peta.cascading}
    if isinstance(subject, View):
        return f"{subject.judul} (tabel)" if subject.id in cascades else subject.judul
    if isinstance(subject, Cascading):
        return f"{judul(subject)} (pohon)"
    induk = peta.by_kode.get(subject.induk or "")
    if isinstance(subject, LintasFungsi):
        return " ".join(part for part in (subject.kode, subject.judul) if part) or judul(subject)
    if induk is None:
        return subject.judul or judul(subject)
    return f"{induk.kode} {induk.nama} (Level\N{NO-BREAK SPACE}{subject.nomor})"


def _front_paper(kertas: Kertas) -> Kertas:
    """Return the paper of what stands before the pictures, upright: theirs, but nothing larger than F4."""
    short, long = sorted((kertas.width, kertas.height))
    usual = Kertas()
    if long > max(usual.width, usual.height):
        short, long = sorted((usual.width, usual.height))
    return kertas._replace(width=short, height=long)
