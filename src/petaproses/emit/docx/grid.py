"""A table -> its rows in Word: merged cells, a header repeated on every page, rows that stay whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from petaproses.emit.docx.columns import PAD, Fit, indent
from petaproses.emit.docx.markup import paragraph, run
from petaproses.emit.docx.upright import Upright
from petaproses.emit.palette import HEADER
from petaproses.emit.svg import escape
from petaproses.table.grid import Cell, Line, Row, Table, placed

Write = Callable[[Line, str], str]
"""Makes runs of a line in some properties, with the bookmark it is and the link it has."""

_SPLIT = 25
"""A row with more lines than this may run on over a page's end."""
_BORDER = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_HANGING = '<w:tabs><w:tab w:val="left" w:pos="{0}"/></w:tabs><w:ind w:left="{0}" w:hanging="{0}"/>'
_CENTRED = '<w:jc w:val="center"/>'


def grid(table: Table, fit: Fit, write: Write) -> Iterator[str]:
    """Give a table piece by piece; the paragraph that Word wants behind it is the caller's."""
    twips = [round(wide * 20) for wide in fit.widths]
    columns = "".join(f'<w:gridCol w:w="{wide}"/>' for wide in twips)
    yield (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(twips)}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblBorders>{_BORDER}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f'<w:tblCellMar><w:left w:w="{PAD * 20:.0f}" w:type="dxa"/><w:right w:w="{PAD * 20:.0f}" w:type="dxa"/>'
        f'</w:tblCellMar><w:tblLook w:val="0020"/><w:tblCaption w:val="{escape(table.judul)}"/></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>"
    )
    writer = _Writer(fit, twips, write, frozenset(Upright.of(table).cells))
    yield from writer.rows(table.header, header=True, upright=table.tegak)
    if table.nomor:
        yield writer.numbers(table.columns)
    for group in table.groups:
        if group.judul:
            yield writer.heading(group.judul, table.columns)
        yield from writer.rows(group.rows)
    yield "</w:tbl>"


class _Writer:
    """Writes the rows of one table."""

    def __init__(self, fit: Fit, twips: list[int], write: Write, upright: frozenset[int]) -> None:
        """Take where names stand `upright`: what is below them are marks, in the middle of their narrow column."""
        self._fit, self._twips, self._write, self._upright = fit, twips, write, upright
        self._style = "IsiTabel" if fit.size == 10 else f"IsiTabel{fit.size}"

    def rows(self, rows: tuple[Row, ...], *, header: bool = False, upright: bool = False) -> Iterator[str]:
        """Give some rows that share cells; a cell that goes on below is repeated, empty and marked as such."""
        for y, row in enumerate(placed(rows, len(self._twips))):
            last = upright and y == len(rows) - 1
            cells, x, tallest = [], 0, 0
            while x < len(row):
                cell, begins = row[x]
                stand = last and begins and cell.rowspan == 1
                merge = "" if cell.rowspan == 1 else '<w:vMerge w:val="restart"/>' if begins else "<w:vMerge/>"
                cells.append(self._cell(cell, x, merge, empty=not begins, header=header, upright=stand))
                if begins and cell.rowspan == 1 and not stand:
                    tallest = max(tallest, self._fit.lines(cell, x))
                x += cell.colspan
            yield self._row("".join(cells), header=header, whole=tallest <= _SPLIT, high=self._fit.upright * last)

    def heading(self, text: str, columns: int) -> str:
        """Return the heading of a group, which stays with the row below it."""
        inside = paragraph(run(text, "<w:b/><w:bCs/>"), self._style, keep=True)
        return self._row(self._framed(inside, 0, columns, shade=True), header=False, whole=True)

    def numbers(self, columns: int) -> str:
        """Return the row that counts the columns, as official tables have it."""
        cells = (
            self._framed(paragraph(run(f"({x + 1})"), self._style, layout=_CENTRED), x, 1, shade=True)
            for x in range(columns)
        )
        return self._row("".join(cells), header=True, whole=True)

    @staticmethod
    def _row(cells: str, *, header: bool, whole: bool, high: float = 0.0) -> str:
        properties = "".join(
            (
                "<w:cantSplit/>" if whole else "",
                f'<w:trHeight w:val="{high * 20:.0f}" w:hRule="exact"/>' if high else "",
                "<w:tblHeader/>" if header else "",
            )
        )
        return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{cells}</w:tr>"

    def _cell(self, cell: Cell, x: int, merge: str, *, empty: bool, header: bool, upright: bool) -> str:
        inside = "" if empty else "".join(self._lines(cell, header=header, middle=header or x in self._upright))
        return self._framed(
            inside or paragraph("", self._style), x, cell.colspan, merge, shade=header, upright=upright, middle=header
        )

    def _framed(
        self,
        inside: str,
        x: int,
        span: int,
        merge: str = "",
        *,
        shade: bool = False,
        upright: bool = False,
        middle: bool = False,
    ) -> str:
        properties = "".join(
            (
                f'<w:tcW w:w="{sum(self._twips[x : x + span])}" w:type="dxa"/>',
                f'<w:gridSpan w:val="{span}"/>' if span > 1 else "",
                merge,
                f'<w:shd w:val="clear" w:color="auto" w:fill="{HEADER[1:]}"/>' if shade else "",
                '<w:textDirection w:val="btLr"/>' if upright else "",
                '<w:vAlign w:val="center"/>' if middle else "",
            )
        )
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"

    def _lines(self, cell: Cell, *, header: bool, middle: bool) -> Iterator[str]:
        """Give the paragraphs of a cell; the items of a list are counted, and remarks stand below them in italics."""
        hanging = _HANGING.format(round(indent(cell, self._fit.size) * 20)) if cell.daftar else ""
        for number, lines in enumerate(cell.items, start=1):
            for line in lines:
                bold = "<w:b/><w:bCs/>" if header else ""
                runs = self._write(line, "<w:i/><w:iCs/>" if line.catatan else bold)
                if cell.daftar:
                    mark = "" if line.catatan else f"{number}."
                    runs = run(mark) + "<w:r><w:tab/></w:r>" + runs
                yield paragraph(runs, self._style, layout=_CENTRED if middle else hanging)
