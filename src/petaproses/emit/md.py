"""Scene, Table or the whole map -> Markdown (GitHub flavoured), as text twins with links to the pictures."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from petaproses.emit.shared.book import titled
from petaproses.emit.shared.context import Context
from petaproses.emit.shared.site import Site, counts, subjudul
from petaproses.layout.shared.heading import judul
from petaproses.layout.shared.scene import Scene
from petaproses.peta import Gambar
from petaproses.table.grid import Cell, Table, placed
from petaproses.text.filename import page

NAME = "md"


def gambar(context: Context, subject: Gambar, scenes: Sequence[Scene]) -> tuple[bytes, ...]:
    """Return one page: the picture's content as a table, and links to the picture's files."""
    site = Site(context, NAME, anchors=False)
    name = context.links("svg").get(subject.id)
    values = {
        "judul": judul(subject),
        "subjudul": subjudul(context.peta, subject),
        "keterangan": subject.keterangan,
        "gambar": [page(name, number) for number in range(1, len(scenes) + 1)] if name else [],
        "turunan": site.below(subject),
        "jejak": site.trail(subject),
        "id": subject.id,
        **_flat(site.twin(subject)),
    }
    return (_page(context, site, "lembar.md.j2", values),)


def tabel(context: Context, table: Table) -> bytes:
    """Return the page of one table."""
    site = Site(context, NAME, anchors=False)
    picture = context.links("svg").get(table.id)
    values = {"judul": table.judul, "gambar": picture, "jejak": site.trail(None), "id": table.id, **_flat(table)}
    return _page(context, site, "tabel.md.j2", values)


def listing(context: Context) -> bytes:
    """Return the page that links all others."""
    site = Site(context, NAME, anchors=False)
    return _page(context, site, "indeks.md.j2", {"bagian": site.sections(), "jumlah": counts(context.peta)})


def _page(context: Context, site: Site, template: str, values: dict[str, Any]) -> bytes:
    common = {"proyek": context.peta.proyek, "nama_dokumen": titled(context.peta), "href": site.href}
    return context.renderer.markdown(template, {**common, **values}).encode()


def _flat(table: Table) -> dict[str, Any]:
    """Return a table as Markdown can hold it: one header row, no spans, a spanning cell only where it begins."""
    header = [_heading(column) for column in zip(*placed(table.header, table.columns), strict=True)]
    groups = [(group.judul, _rows(group.rows, table.columns)) for group in table.groups]
    return {"caption": table.judul, "kolom": header, "kelompok": groups, "catatan": table.keterangan}


def _heading(column: tuple[tuple[Cell, bool], ...]) -> str:
    """Return the header texts above a column as one, each cell once."""
    cells = [next(same) for _, same in groupby((cell for cell, _ in column), key=id)]
    return "\n".join(cell.text for cell in cells if cell.text)


def _rows(rows: tuple[tuple[Cell, ...], ...], columns: int) -> list[list[Cell]]:
    return [[cell if begins else Cell() for cell, begins in row] for row in placed(rows, columns)]
