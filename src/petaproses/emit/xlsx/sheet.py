"""Table -> a worksheet: title, header that stays and is repeated on paper, cells that span, and a hidden column of ids.

Every text is written as text: none of them is taken for a formula, a link or a number.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from petaproses.emit.xlsx.figures import number
from petaproses.emit.xlsx.look import Look
from petaproses.emit.xlsx.paper import Paper, Wide
from petaproses.emit.xlsx.sizes import Placed, characters, heights, widths
from petaproses.table.grid import Cell, Line, Table, Trait, placed
from petaproses.table.part import leading

ID = 0
"""The hidden column with the ids of what a row holds."""
TOP = 4
"""The rows above the header: title, whose it is, notes, and a link to the list of contents."""
ROOM = 500
"""Below the last row, this many rows are ready for more."""
_MAX_TEXT = 32_000
"""Excel holds 32,767 characters in a cell."""
_UPRIGHT = 18.0
"""The width of a column of marks whose name stands upright, in pt."""
_BESIDE = 300.0
"""The columns beside those have this much at least, in pt; then the page is printed smaller."""


class Body(NamedTuple):
    """Where a table stands on its sheet, in rows from 0: its first header row, its first row, and the one after."""

    header: int
    first: int
    end: int


class Sheet:
    """One worksheet in the making."""

    def __init__(self, ws: Any, table: Table, look: Look, paper: Paper) -> None:
        """Take a worksheet that is empty yet."""
        self._ws, self._table, self._look, self._paper = ws, table, look, paper
        rows = [row for group in table.groups for row in placed(group.rows, table.columns)]
        self._rows, self._head = rows, placed(table.header, table.columns)
        first = TOP + len(self._head) + table.nomor
        self.body = Body(TOP, first, first + len(rows))

    def write(self, subtitle: str, contents: str, register: str) -> None:
        """Write all of it; `contents` is the sheet to link to, `register` the range that lists the owners."""
        table, ws, look = self._table, self._ws, self._look
        self._sizes()
        ws.write_string(0, 1, clipped(table.judul), look.of("judul"))
        ws.write_string(1, 1, clipped(subtitle), look.of("subjudul"))
        ws.write_string(2, 1, clipped(" ".join(table.keterangan)), look.of("subjudul"))
        ws.write_url(3, 1, f"internal:'{contents}'!A1", look.of("taut"), "Daftar isi")
        ws.write_string(self.body.header, ID, "id", look.of("kepala"))
        self._write_header()
        for y, row in enumerate(self._rows, start=self.body.first):
            ws.write_string(y, ID, clipped(_key(row)), look.of("teks"))
            for x, (cell, begins) in enumerate(row, start=1):
                if begins:
                    self._write(y, x, cell)
        self._arrange(register)

    def _trait(self, x: int) -> Trait:
        return self._table.traits[x] if x < len(self._table.traits) else ""

    def _cells(self) -> Iterator[Placed]:
        """Give every cell with its place, rows counted from the first header row."""
        bottom = len(self._head) - 1
        for y, row in enumerate(self._head):
            for x, (cell, begins) in enumerate(row):
                if begins and not (y == bottom and x in self._upright):
                    yield Placed(y, x, cell.text, cell.rowspan, cell.colspan, bold=True)
        for y, row in enumerate(self._rows, start=self.body.first - self.body.header):
            for x, (cell, begins) in enumerate(row):
                if begins:
                    yield Placed(y, x, shown(cell), cell.rowspan, cell.colspan)

    @property
    def _upright(self) -> frozenset[int]:
        """The columns whose lowest title stands upright: those under another title."""
        if not self._table.tegak:
            return frozenset()
        return frozenset(x for x, (cell, begins) in enumerate(self._head[-1]) if begins and cell.rowspan == 1)

    def _sizes(self) -> None:
        cells = list(self._cells())
        upright = self._upright
        room = max(self._paper.room - _UPRIGHT * len(upright), _BESIDE)
        wide = widths(cells, self._table.columns, room, upright)
        wide = [_UPRIGHT if x in upright else each for x, each in enumerate(wide)]
        self._ws.set_column(ID, ID, 12, self._look.of("teks"), {"hidden": True})
        self._wide = wide
        for x, each in enumerate(wide):
            self._ws.set_column(x + 1, x + 1, characters(each), self._look.column(self._trait(x)))
        high = heights(cells, wide, self.body.end - self.body.header)
        if upright:
            names = [cell.text for x, (cell, _) in enumerate(self._head[-1]) if x in upright]
            high[len(self._head) - 1] = self._look.upright_height(names)
        for y, each in enumerate(high, start=self.body.header):
            self._ws.set_row(y, each)
        self._ws.set_row(0, 18)

    def _write_header(self) -> None:
        upright, bottom = self._upright, len(self._head) - 1
        for y, row in enumerate(self._head):
            for x, (cell, begins) in enumerate(row):
                if begins:
                    look = self._look.of("kepala-tegak" if y == bottom and x in upright else "kepala")
                    self._span(self.body.header + y, x + 1, cell, cell.text, look)
        for x in range(self._table.columns * self._table.nomor):
            self._ws.write_string(self.body.first - 1, x + 1, f"({x + 1})", self._look.of("nomor"))

    def _write(self, y: int, x: int, cell: Cell) -> None:
        traits, text = self._trait(x - 1), shown(cell)
        mark = x - 1 in self._upright
        figure = number(text) if traits == "angka" else None
        look = self._look.of("tanda" if mark else "angka" if traits == "angka" else "teks", figure and figure.bentuk)
        if figure is None:
            self._span(y, x, cell, text, look)
        else:
            self._span(y, x, cell, "", look)
            self._ws.write_number(y, x, figure.value, look)

    def _span(self, y: int, x: int, cell: Cell, text: str, look: Any) -> None:
        if cell.merentang:
            self._ws.merge_range(y, x, y + cell.rowspan - 1, x + cell.colspan - 1, "", look)
        self._ws.write_string(y, x, clipped(text), look)

    def _arrange(self, register: str) -> None:
        """Freeze and repeat the header, filter lists, offer the owners, and lay it on paper."""
        ws, body, columns = self._ws, self.body, self._table.columns
        kept = max((x + 1 for x in range(columns) if x not in self._upright), default=0) if self._upright else 0
        ws.freeze_panes(body.first, kept + 1 if kept else 0)
        ws.repeat_rows(body.header, body.first - 1)
        spans = any(cell.merentang for row in self._rows for cell, _ in row)
        if self._rows and not spans and not self._table.nomor:
            ws.autofilter(body.first - 1, ID, body.end - 1, columns)
        for x in range(columns):
            if register and self._trait(x) == "peran":
                ws.data_validation(body.first, x + 1, body.end - 1 + ROOM, x + 1, self._look.choice(register))
        ws.ignore_errors({"number_stored_as_text": f"A1:XFD{body.end + ROOM}"})
        tops = frozenset(x for x, (_, begins) in enumerate(self._head[0]) if begins)
        self._paper.lay(ws, Wide(self._wide, tops, kept or leading(self._table)))


def shown(cell: Cell) -> str:
    """Return a cell's text: the items of a list numbered, one a line."""
    if not cell.daftar or len(cell.items) < 2:
        return cell.text
    return "\n".join(
        "\n".join((f"{number}. {lines[0].text}", *(line.text for line in lines[1:])))
        for number, lines in enumerate(cell.items, start=1)
    )


def clipped(text: str) -> str:
    """Return a text that fits a cell."""
    return text if len(text) <= _MAX_TEXT else f"{text[:_MAX_TEXT]}…"


def _key(row: list[tuple[Cell, bool]]) -> str:
    """Return the ids of what begins in a row, from left to right."""
    lines: Iterator[Line] = (line for cell, begins in row if begins for line in cell.lines)
    return "; ".join(dict.fromkeys(line.key for line in lines if line.key))
