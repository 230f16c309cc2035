"""One picture or table -> a PDF of its own; links lead to the other PDF files of the run."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from petaproses.emit.pdf.book import about
from petaproses.emit.pdf.dates import dated
from petaproses.emit.pdf.press import Press, press
from petaproses.emit.pdf.sheet import sheet
from petaproses.emit.pdf.tables import table_pages
from petaproses.emit.shared.context import Context
from petaproses.layout.shared.scene import Scene
from petaproses.model.proyek import Kertas
from petaproses.table.grid import Table

_FORMAT = "pdf"


def gambar(context: Context, _subject: object, scenes: Sequence[Scene]) -> tuple[bytes, ...]:
    """Return one PDF with all pages of a picture."""
    links = context.links(_FORMAT)
    with press(context.templates) as machine:
        shown = [sheet(machine, scene, lambda id_: links.get(id_, "")) for scene in scenes]
        return (_printed(machine, context, scenes[0].judul, shown),)


def tabel(context: Context, table: Table) -> bytes:
    """Return one PDF with all pages of a table."""
    links = context.links(_FORMAT)
    kertas = context.peta.proyek.kertas or Kertas()
    with press(context.templates) as machine:
        shown = list(table_pages(table, kertas, lambda tujuan: links.get(tujuan.id, ""), lambda *_: None))
        return _printed(machine, context, table.judul, shown)


def _printed(machine: Press, context: Context, judul: str, shown: list[dict[str, Any]]) -> bytes:
    day = dated(context.peta)
    name = machine.values("isi.json", shown)
    values = {
        **about(context.peta, judul, day),
        "bab": [{"judul": "", "isi": [{"judul": judul, "halaman": name}]}],
    }
    return machine.print(machine.values("buku.json", values), date=day)
