"""The map -> an Excel workbook: a list of contents, one worksheet a table, and a hidden one to read it back with.

The same map gives the same bytes: the date of its making is fixed, and nothing depends on the machine.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256
from io import BytesIO
from typing import Any

from petaproses.emit.shared.book import Book, Made, titled
from petaproses.emit.shared.context import Context
from petaproses.emit.xlsx.look import FONT, Look
from petaproses.emit.xlsx.names import names
from petaproses.emit.xlsx.paper import Paper
from petaproses.emit.xlsx.sheet import Sheet, clipped
from petaproses.language import Said
from petaproses.peta import Peta
from petaproses.table import coverage_views, views
from petaproses.table.flat import grouped, itemized
from petaproses.table.grid import Table, View

FILE = "peta-proses-bisnis.xlsx"
CONTENTS = "Daftar isi"
HIDDEN = "_petaproses"
"""The hidden worksheet: the register of owners, and where each table stands."""
SCHEMA = 1
"""The version of this layout, for whoever reads the workbook back."""
_MADE = datetime(1980, 1, 1)
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
    "default_format_properties": FONT,
}


def document(context: Context, book: Book) -> Made:
    """Return the workbook with every table that the map has."""
    shown = (*views(context.peta), *coverage_views(context.peta))
    return Made(((FILE, workbook(context, shown)),), len(shown) + 1, Said("lembar kerja"))


def workbook(context: Context, shown: Sequence[View]) -> bytes:
    """Return a workbook with some tables of a map."""
    import xlsxwriter

    peta = context.peta
    called = [CONTENTS, *(view.short or view.judul for view in shown), HIDDEN]
    own = list(names(called))
    data = BytesIO()
    with xlsxwriter.Workbook(data, _OPTIONS) as made:
        _describe(made, peta)
        look = Look(made)
        paper = Paper.of(peta.proyek.kertas, _subtitle(peta))
        contents = made.add_worksheet(own[0])
        places = []
        for name, view in zip(own[1:-1], shown, strict=True):
            table = grouped(itemized(context.built(view)))
            sheet = Sheet(made.add_worksheet(name), table, look, paper)
            sheet.write(_subtitle(peta), own[0], _register(own[-1], peta))
            places.append((name, table, sheet.body.header, sheet.body.first, sheet.body.end))
        _write_contents(contents, peta, look, paper, places)
        _write_hidden(made.add_worksheet(own[-1]), peta, look, places)
        contents.activate()
    return data.getvalue()


Place = tuple[str, Table, int, int, int]
"""A worksheet's name, its table, and the rows from 0 of its header, its first row, and the one after the last."""


def _subtitle(peta: Peta) -> str:
    return " · ".join(part for part in (peta.proyek.instansi, peta.proyek.unit, peta.proyek.periode) if part)


def _describe(workbook: Any, peta: Peta) -> None:
    workbook.set_properties(
        {"title": titled(peta), "author": peta.proyek.instansi, "subject": peta.proyek.unit, "created": _MADE}
    )
    workbook.set_custom_property("petaproses-skema", SCHEMA, "number_int")
    digest = sha256("\0".join(f"{source.name}\0{source.text}" for source in peta.sources).encode())
    workbook.set_custom_property("petaproses-sidik", digest.hexdigest(), "text")


def _write_contents(ws: Any, peta: Peta, look: Look, paper: Paper, places: list[Place]) -> None:
    ws.set_column(0, 0, 6, look.of("kolom"))
    ws.set_column(1, 1, 34, look.of("kolom"))
    ws.set_column(2, 2, 70, look.of("kolom"))
    ws.set_column(3, 3, 10, look.of("kolom-angka"))
    ws.set_row(0, 18)
    ws.write_string(0, 0, titled(peta), look.of("judul"))
    ws.write_string(1, 0, clipped(_subtitle(peta)), look.of("subjudul"))
    regulation = peta.proyek.peraturan
    about = " ".join(
        part for part in (regulation.jenis, regulation.tentang and f"tentang {regulation.tentang}") if part
    )
    ws.write_string(2, 0, clipped(f"Lampiran {about}" if about else ""), look.of("subjudul"))
    for x, title in enumerate(("No.", "Lembar", "Isi", "Baris")):
        ws.write_string(4, x, title, look.of("kepala"))
    for number, (name, table, _, first, end) in enumerate(places, start=1):
        y = number + 4
        ws.write_string(y, 0, str(number), look.of("tanda"))
        ws.write_url(y, 1, "internal:'{}'!A1".format(name.replace("'", "''")), look.of("taut-sel"), name)
        ws.write_string(y, 2, clipped(table.judul), look.of("teks"))
        ws.write_number(y, 3, end - first, look.of("angka", "0"))
    ws.freeze_panes(5, 0)
    ws.repeat_rows(4)
    paper.lay(ws)


def _register(sheet: str, peta: Peta) -> str:
    """Return the range of the hidden worksheet that lists what owners are called; empty without a register."""
    last = len(peta.proyek.peran) + 1
    return f"'{sheet}'!$B$2:$B${last}" if peta.proyek.peran else ""


def _write_hidden(ws: Any, peta: Peta, look: Look, places: list[Place]) -> None:
    for x, title in enumerate(("peran", "sebutan", "", "lembar", "tabel", "kepala", "baris")):
        ws.write_string(0, x, title, look.of("kolom"))
    for y, (key, peran) in enumerate(peta.proyek.peran.items(), start=1):
        ws.write_string(y, 0, clipped(key), look.of("kolom"))
        ws.write_string(y, 1, clipped(peran.nama), look.of("kolom"))
    for y, (name, table, header, first, _) in enumerate(places, start=1):
        ws.write_string(y, 3, name, look.of("kolom"))
        ws.write_string(y, 4, table.id, look.of("kolom"))
        ws.write_number(y, 5, header + 1)
        ws.write_number(y, 6, first + 1)
    ws.hide()
