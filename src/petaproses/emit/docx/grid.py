"""A table -> its rows in Word: merged cells, a header repeated on every page, rows that stay whole."""

from __future__ import annotations

from collections.abc import Callable

from docx.blkcntnr import BlockItemContainer
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Length, Pt
from docx.table import _Cell, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from petaproses.emit.docx import oxml
from petaproses.emit.docx.columns import PAD, Fit, indent
from petaproses.emit.docx.pages import SPLIT
from petaproses.emit.docx.styles import Styles
from petaproses.emit.docx.text import held, write
from petaproses.emit.docx.upright import Upright
from petaproses.emit.shared.palette import HEADER
from petaproses.table.grid import Cell, Line, Row, Table, placed

Aim = Callable[[Line, Run], None]
"""Gives the run of a line the bookmark it is and the link it has."""


def grid(container: BlockItemContainer, styles: Styles, table: Table, fit: Fit, aim: Aim) -> list[Paragraph]:
    """Add a table, and return the paragraphs of its last row; the one that Word wants behind it is the caller's."""
    writer = _Writer(container, styles, table, fit, aim)
    writer.rows(table.header, header=True, upright=table.tegak)
    if table.nomor:
        writer.numbers()
    for group in table.groups:
        if group.judul:
            writer.heading(group.judul)
        writer.rows(group.rows)
    return writer.last


class _Writer:
    """Writes the rows of one table.

    Rows and cells are added where they stand: to find them, python-docx would count all those before.
    """

    def __init__(self, container: BlockItemContainer, styles: Styles, table: Table, fit: Fit, aim: Aim) -> None:
        self._fit, self._aim, self._styles = fit, aim, styles
        self._numbers = table.numbers
        self._widths = [Pt(wide) for wide in fit.widths]
        self._upright = frozenset(Upright.of(table).cells)  # what is below upright names are marks, set in the middle
        self._style = "Isi Tabel" if fit.size == 10 else f"Isi Tabel {fit.size}"
        self._table = container.add_table(0, table.columns, Length(sum(self._widths)))
        self._table._tbl.tblStyle_val = styles.table
        self._table.alignment, self._table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
        oxml.describe(self._table._tbl, PAD, held(table.judul))
        for column, wide in zip(self._table._tbl.tblGrid.gridCol_lst, self._widths, strict=True):
            column.w = wide
        self.last: list[Paragraph] = []

    def rows(self, rows: tuple[Row, ...], *, header: bool = False, upright: bool = False) -> None:
        """Add some rows that share cells; a cell that goes on below is repeated, empty and marked as such."""
        for y, row in enumerate(placed(rows, len(self._widths))):
            stands = upright and y == len(rows) - 1
            made, x, tallest = self._row(header=header), 0, 0
            while x < len(row):
                cell, begins = row[x]
                lies = not (stands and begins and cell.rowspan == 1)
                shown = self._cell(made, x, cell.colspan, header=header, upright=not lies)
                if cell.rowspan > 1:
                    shown._tc.vMerge = "restart" if begins else "continue"
                if begins:
                    self._fill(shown, cell, x, header=header, middle=header or x in self._upright)
                if begins and cell.rowspan == 1 and lies:
                    tallest = max(tallest, self._fit.lines(cell, x))
                x += cell.colspan
            if stands:
                made.height, made.height_rule = Pt(self._fit.upright), WD_ROW_HEIGHT_RULE.EXACTLY
            if tallest <= SPLIT:
                oxml.whole(made._tr)

    def heading(self, text: str) -> None:
        """Add the heading of a group, which stays with the row below it."""
        (inside,) = self._cell(row := self._row(), 0, len(self._widths), shade=True).paragraphs
        write(inside, text).bold = True
        inside.paragraph_format.keep_with_next = True
        oxml.whole(row._tr)

    def numbers(self) -> None:
        """Add the row that counts the columns, as official tables have it."""
        row = self._row(header=True)
        for x, number in enumerate(self._numbers):
            (inside,) = self._cell(row, x, shade=True).paragraphs
            write(inside, f"({number})")
            inside.alignment = WD_ALIGN_PARAGRAPH.CENTER
        oxml.whole(row._tr)

    def _row(self, *, header: bool = False) -> _Row:
        made = _Row(self._table._tbl.add_tr(), self._table)
        self.last = []
        if header:
            oxml.repeated(made._tr)
        return made

    def _cell(
        self, row: _Row, x: int, span: int = 1, *, header: bool = False, shade: bool = False, upright: bool = False
    ) -> _Cell:
        """Add an empty cell to a row."""
        made = _Cell(row._tr.add_tc(), self._table)
        made.width = Length(sum(self._widths[x : x + span]))
        made._tc.grid_span = span
        if header or shade:
            oxml.shaded(made._tc, HEADER, upright=upright)
        if header:
            made.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
        self.last.append(self._styles.put(made.paragraphs[0], self._style))
        return made

    def _fill(self, made: _Cell, cell: Cell, x: int, *, header: bool, middle: bool) -> None:
        """Add the lines of a cell; the items of a list are counted, and remarks stand below them in italics."""
        lines = [(number, line) for number, item in enumerate(cell.items, start=1) for line in item]
        for y, (number, line) in enumerate(lines):
            if y:
                self.last.append(self._styles.add(made, self._style))
            paragraph = self.last[-1]
            if middle:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            elif cell.daftar:
                _hang(paragraph, Pt(indent(cell, self._fit.size)))
            if cell.daftar:
                paragraph.add_run(("" if line.catatan else f"{number}.") + "\t")
            run = write(paragraph, self._fit.hyphenated(line.text, cell, x))
            if line.catatan:
                run.italic = True
            elif header:
                run.bold = True
            self._aim(line, run)


def _hang(paragraph: Paragraph, wide: Length) -> None:
    layout = paragraph.paragraph_format
    layout.tab_stops.add_tab_stop(wide)
    layout.left_indent, layout.first_line_indent = wide, Length(-wide)
