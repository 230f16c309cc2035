"""Peta -> one PDF of the whole map: cover, approval, contents, every sheet on its own paper, every table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from petaproses.bahasa import Teks
from petaproses.emit.book import Book, Made
from petaproses.emit.context import Context
from petaproses.emit.pdf.count import pages
from petaproses.emit.pdf.dates import dated
from petaproses.emit.pdf.front import approval, cover, title
from petaproses.emit.pdf.places import Places
from petaproses.emit.pdf.press import Press, press
from petaproses.emit.pdf.sheet import sheet
from petaproses.emit.pdf.tables import table_pages
from petaproses.layout.heading import judul
from petaproses.peta import Cascading, Gambar, Kertas, LintasFungsi, Peta
from petaproses.table.grid import Table, View

NAME = "peta-proses-bisnis.pdf"
PAGES = Teks("halaman")


def document(context: Context, book: Book) -> Made:
    """Return the book as a tagged PDF."""
    return bound(context, book, NAME)


def bound(context: Context, book: Book, name: str, standard: str = "") -> Made:
    """Return the book as a file of that name, which keeps to one of typst's standards if one is given."""
    peta = context.peta
    with press(context.templates) as machine:
        tables = {view.id: view.build(peta) for chapter in book.bab for view in chapter.isi if _is_table(view)}
        subjects = [subject.id for chapter in book.bab for subject in chapter.isi]
        places = Places(subjects, tables.values())
        bab = [
            {"judul": chapter.judul, "isi": list(_entries(machine, peta, book, chapter.isi, tables, places))}
            for chapter in book.bab
        ]
        day = dated(peta)
        values = {
            **about(peta, title(peta)),
            "tanggal": [day.year, day.month, day.day] if day else None,
            "kertas": _upright(book.kertas),
            "sampul": cover(peta),
            "pengesahan": approval(peta.proyek.kepala),
            "bab": bab,
        }
        made = machine.print(machine.values("buku.json", values), date=day, standard=standard)
        return Made(((name, made),), pages(made), PAGES, machine.notes)


def about(peta: Peta, judul: str) -> dict[str, Any]:
    """Return what every PDF of a map says of itself."""
    proyek = peta.proyek
    whose = [text for text in (proyek.unit, proyek.instansi) if text]
    return {"bahasa": proyek.bahasa, "judul": judul, "penulis": whose, "kaki": ", ".join(whose)}


def _is_table(subject: Gambar | View) -> bool:
    return isinstance(subject, View) and subject.rupa != "matriks"


def _entries(
    machine: Press,
    peta: Peta,
    book: Book,
    subjects: Iterable[Gambar | View],
    tables: dict[str, Table],
    places: Places,
) -> Iterator[dict[str, Any]]:
    """Keep the pages of a chapter's pictures and tables one after the other, and give what the template must know."""
    for subject in subjects:
        table = tables.get(subject.id) if isinstance(subject, View) else None
        if table:
            shown = list(table_pages(table, book.kertas, places.to, places.at(subject.id)))
        else:
            shown = [sheet(machine, scene, places.picture) for scene in book.drawn(subject)]
        label = places.label(subject.id)
        yield {"judul": _listed(peta, subject), "nama": label, "halaman": machine.values(f"{label}.json", shown)}


def _listed(peta: Peta, subject: Gambar | View) -> str:
    """Return how the contents and the bookmarks name a picture or table: its code first."""
    if isinstance(subject, View):
        return subject.judul
    if isinstance(subject, Cascading):
        return judul(subject)
    induk = peta.by_kode.get(subject.induk or "")
    if isinstance(subject, LintasFungsi):
        return " ".join(part for part in (subject.kode, subject.judul) if part) or subject.id
    if induk is None:
        return subject.judul or judul(subject)
    return f"{induk.kode} {induk.nama} (Level {subject.nomor})"


def _upright(kertas: Kertas) -> list[float]:
    """Return the sides of the paper as it stands, and its margin, in mm."""
    return [*sorted((kertas.lebar, kertas.tinggi)), kertas.pinggir]
