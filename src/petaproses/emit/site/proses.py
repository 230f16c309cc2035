"""A process -> what its page says: whose it is, what goes in and out, what it supports, and what is above and below."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from petaproses.emit.html.pages import Page
from petaproses.emit.shared.context import Context
from petaproses.emit.shared.site import Entry, Link, Site, subjudul
from petaproses.layout.shared.heading import judul
from petaproses.model.kode import sort_key
from petaproses.peta import Lembar, Proses
from petaproses.table.grid import Cell, Group, Line, Table
from petaproses.table.proses import COLUMNS
from petaproses.table.references import pointing_to

_SIPOC = ("Pemasok", "Masukan", "Proses", "Keluaran", "Pelanggan")
_FACTS = ("Pemilik", "Pelaku", "Jenis", "Status", "Keterangan")
_LISTS = {
    "Mendukung": "Indikator dan sasaran yang didukung",
    "SOP": "SOP",
    "Dasar hukum": "Dasar hukum",
    "RAB": "RAB",
}


class TextList(NamedTuple):
    """A heading with lines below it, of which some are links."""

    judul: str
    isi: Cell


def process_page(context: Context, site: Site, proses: Proses) -> Page:
    """Return the page of a process."""
    peta, hierarchy = context.peta, context.hierarchy
    lines = {title: of(peta, proses) for title, of in COLUMNS}
    sheet = hierarchy.shown_on.get(proses.kode)
    trail = site.trail(sheet)
    if sheet and (name := site.links.get(sheet.id)):
        trail = (*trail, Link(judul(sheet), name))
    values = {
        "judul": f"{proses.kode} {proses.nama}",
        "kode": proses.kode,
        "nama": proses.nama,
        "id": "",
        "jejak": trail,
        "fakta": [TextList(title, Cell(lines[title])) for title in _FACTS if lines[title]],
        "sipoc": _sipoc(proses, lines),
        "daftar_isi": [TextList(head, Cell(lines[title])) for title, head in _LISTS.items() if lines[title]],
        "urutan_kerja": list(_around(context, proses, sheet)),
        "anak": tuple(_children(context, site, proses)),
        "peta_bawah": tuple(_below(context, site, proses)),
    }
    return Page("proses.html.j2", values)


def _sipoc(proses: Proses, lines: dict[str, tuple[Line, ...]]) -> Table | None:
    """Return the table from supplier to customer, None where its author has written none of it."""
    if not any(lines.get(title) for title in _SIPOC):
        return None
    header = tuple(Cell.of(title, head=True) for title in _SIPOC)
    own = {**lines, "Proses": (Line(f"{proses.kode} {proses.nama}"),)}
    row = tuple(Cell(own[title]) for title in _SIPOC)
    return Table("", "Pemasok, masukan, proses, keluaran, pelanggan (SIPOC)", len(_SIPOC), (header,), (Group((row,)),))


def _around(context: Context, proses: Proses, sheet: Lembar | None) -> Iterator[TextList]:
    """Give what comes before and after on the sheet that shows the process."""
    if sheet is None:
        return
    names = context.peta.by_kode
    before = [(alur.dari, alur.label) for alur in sheet.alur if alur.ke == proses.kode]
    after = [(alur.ke, alur.label) for alur in sheet.alur if alur.dari == proses.kode]
    for title, found in (("Sebelumnya", before), ("Berikutnya", after)):
        lines = tuple(
            Line(f"{kode} {names[kode].nama}{f' ({label})' if label else ''}", proses=kode)
            for kode, label in found
            if kode in names
        )
        if lines:
            yield TextList(title, Cell(lines))


def _children(context: Context, site: Site, proses: Proses) -> Iterator[Entry]:
    for child in sorted(context.peta.turunan(proses.kode), key=lambda each: sort_key(each.kode)):
        owners = " / ".join(map(context.peta.called, child.pemilik))
        yield Entry(f"{child.kode} {child.nama}", owners, site.about(child.kode), ())


def _below(context: Context, site: Site, proses: Proses) -> Iterator[Entry]:
    """Give the sheet of the process and the cross-functional maps directly below it."""
    hierarchy = context.hierarchy
    sheet = context.peta.lembar_by_induk.get(proses.kode)
    for gambar in (*((sheet,) if sheet else ()), *hierarchy.lintas_below.get(proses.kode, ())):
        yield Entry(judul(gambar), subjudul(context.peta, gambar), site.href(pointing_to(gambar)), ())
