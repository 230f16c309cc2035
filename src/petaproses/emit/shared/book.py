"""Peta -> what a document of the whole map holds, in the order in which it is read, before any format."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain, groupby
from typing import NamedTuple, Protocol

from petaproses.language import Said
from petaproses.layout.shared.scene import Scene
from petaproses.model.proyek import Kertas
from petaproses.peta import Gambar, Peta
from petaproses.peta.outputs import table_id
from petaproses.table import views
from petaproses.table.grid import View


class Drawn(Protocol):
    """Lays out a picture, or a table that is one."""

    def __call__(self, subject: Gambar | View, kertas: Kertas | None = None) -> tuple[Scene, ...]:
        """Return its pages on the paper it is printed on, or on another."""
        ...


def _usual(_subject: Gambar | View | None) -> Kertas:
    return Kertas()


class Chapter(NamedTuple):
    """A chapter: its title, and the pictures and tables in it, of which pictures come before the
    tables that tell the same."""

    judul: str
    isi: tuple[Gambar | View, ...]


class Book(NamedTuple):
    """What a document holds, and how its pictures are had: one at a time, for a map may have a thousand."""

    bab: tuple[Chapter, ...]
    drawn: Drawn
    paper: Callable[[Gambar | View | None], Kertas] = _usual
    """The paper that a picture or table is printed on, or without one the whole document."""


class Made(NamedTuple):
    """The files of one document by name, `/` between folders, and how much it is: a count, and of what; `catatan` is
    what whoever asked for it should know."""

    files: tuple[tuple[str, bytes], ...]
    amount: int
    satuan: Said
    catatan: tuple[Said, ...] = ()


def titles(peta: Peta) -> list[str]:
    """Return what a document of the whole map holds, which is what it is called."""
    named = (("Peta Proses Bisnis", peta.lembar or peta.lintas_fungsi), ("Cascading Kinerja", peta.cascading))
    return [name for name, there in named if there] or ["Peta Proses Bisnis"]


def titled(peta: Peta) -> str:
    """Return what such a document is called, as one text."""
    return " dan ".join(titles(peta))


def chapters(peta: Peta) -> Iterator[Chapter]:
    """Give the chapters that have something in them: sheets by level, cross-functional maps, cascades, tables."""
    tables = {view.id: view for view in views(peta)}
    sheets = sorted(peta.lembar, key=lambda lembar: lembar.level)  # stable: a level's sheets stay in their order
    for level, lembar in groupby(sheets, key=lambda lembar: lembar.level):
        yield Chapter(f"Peta proses bisnis level {level}", tuple(lembar))
    if peta.lintas_fungsi:
        told = {view.gambar: tables.pop(view.id) for view in views(peta) if view.gambar}
        maps = ((each, told[each.id]) if each.id in told else (each,) for each in peta.lintas_fungsi)
        yield Chapter("Peta lintas fungsi", tuple(chain.from_iterable(maps)))
    cascades: list[Gambar | View] = []
    for cascading in peta.cascading:
        cascades.append(cascading)
        for bentuk in cascading.tabel:
            table = tables.pop(table_id(cascading, bentuk), None)
            cascades += [table] if table else []
    if cascades:
        yield Chapter("Cascading kinerja", tuple(cascades))
    if tables:
        yield Chapter("Tabel", tuple(tables.values()))
