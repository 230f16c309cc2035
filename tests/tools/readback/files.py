"""One table -> what each format makes of it, and what is wrong with that when it is read back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from petaproses.emit import docx, md
from petaproses.emit.csv import tabel as csv_table
from petaproses.emit.html.standalone import tabel as html_page
from petaproses.emit.pdf.letters import settable
from petaproses.emit.pdf.single import tabel as pdf_table
from petaproses.emit.shared.book import Book, Chapter
from petaproses.emit.shared.context import Context
from petaproses.emit.xlsx import book as xlsx
from petaproses.layout.shared.frame import SMALLEST_TEXT
from petaproses.model.proyek import Kertas
from petaproses.table.flat import grouped, itemized
from petaproses.table.grid import Table, View
from tools.readback import excel, flat, pdf, web, word
from tools.readback.dice import random_table
from tools.readback.judge import GOES_ON, Grid, faults, numbered
from tools.readback.sample import context
from tools.readback.words import cut


def in_pdf(context: Context, table: Table, drawn: Table) -> list[str]:
    made = pdf_table(context, drawn)
    grids, over = pdf.grids(made, len(table.header) + table.nomor)
    small = [
        f"text of {pdf.smallest(page):.2f} pt" for page in pdf.pages(made) if pdf.smallest(page) < SMALLEST_TEXT - 0.01
    ]
    return [*faults(table, grids, numbered), *over, *small, *_cut(table, grids)]


def _cut(table: Table, grids: Sequence[Grid]) -> list[str]:
    """Return the words that a line end cuts wrongly."""
    cells = [cell for rows in (table.header, *(group.rows for group in table.groups)) for row in rows for cell in row]
    known = frozenset(word for cell in cells for word in settable(cell.text).split())
    known |= {word for group in table.groups for word in f"{settable(group.judul)} {GOES_ON}".split()}
    known |= {"•", *(f"{number}." for number in range(1, 400)), *(f"({number})" for number in range(1, 400))}
    read = {id(cell): cell for grid in grids for band in (*grid.header, *grid.body) for cell in band}
    return [f"cut: {each}" for cell in read.values() for each in cut(cell.text.split("\n"), known)]


def in_docx(context: Context, table: Table, drawn: Table) -> list[str]:
    view = View(table.id, table.judul, lambda _: drawn)
    book = Book((Chapter("Tabel", (view,)),), lambda *_: (), lambda _: context.peta.proyek.kertas or Kertas())
    (_, data), *_ = docx.document(context, book).files
    return faults(table, word.grids(data), numbered)


def in_xlsx(context: Context, table: Table, drawn: Table) -> list[str]:
    """A workbook has an item of a list on a row of its own, and its groups in a column."""
    data = xlsx.workbook(context, (View(table.id, table.judul, lambda _: drawn),))
    return faults(grouped(itemized(table)), [excel.grids(data)[table.id]], headings=False)


def in_html(context: Context, table: Table, drawn: Table) -> list[str]:
    page = html_page(context, drawn)
    printed = web.grids(page, on_paper=True)
    return [*faults(table, web.grids(page)), *(faults(table, printed) if printed else [])]


def in_md(context: Context, table: Table, drawn: Table) -> list[str]:
    return flat.markdown_faults(table, flat.markdown(md.tabel(context, drawn)))


def in_csv(context: Context, table: Table, drawn: Table) -> list[str]:
    return flat.separated_faults(table, flat.separated(csv_table(context, drawn)))


FORMATS: Mapping[str, Callable[[Context, Table, Table], list[str]]] = {
    "pdf": in_pdf,
    "docx": in_docx,
    "xlsx": in_xlsx,
    "html": in_html,
    "md": in_md,
    "csv": in_csv,
}
"""What is wrong with a table in a format, or with another one drawn in its place."""


def wrong(format_: str, context: Context, table: Table, drawn: Table | None = None) -> list[str]:
    return FORMATS[format_](context, table, drawn or table)


PAPERS = tuple((size, upright) for size in ("F4", "A4", "A3") for upright in (False, True))


def wrong_of_seed(seed: int) -> list[str]:
    """Return what is wrong with the random table of a seed in every format; every fourth is too wide for a page."""
    table = random_table(seed) if seed % 4 else random_table(seed, rows=12, columns=43)
    size, upright = PAPERS[seed % len(PAPERS)]
    return [f"{name}: {each}" for name in FORMATS for each in wrong(name, context(size, upright=upright), table)]
