"""Table -> the pages that the template prints, each with header, column numbers and the cells that stand there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

from petaproses.emit.pdf.columns import Columns, begun, columns, parted
from petaproses.emit.pdf.lines import PAD, SetLine, height, set_lines, upright_lines
from petaproses.emit.pdf.pages import Block, pieces, row_heights
from petaproses.layout.shared.frame import PT_PER_MM, SMALLEST_TEXT
from petaproses.layout.shared.text import LEADING, greedy, width
from petaproses.model.proyek import Kertas
from petaproses.table.grid import Cell, Line, Table, Tujuan

TITLE = 12.0
"""Size of a table's title, in pt."""
_NOTE = 7.5
_GAP = 6.0
_ROUNDING = 1.0
_FIGURE = re.compile(r"[-+\d.,%/ ]*|[^\W\d_]{1,2}|\W{1,2}")
"""What stands in the middle of its cell: figures and marks."""

Aim = Callable[[Tujuan], str]
"""Gives where a link leads; empty when that is not there."""
Note = Callable[[str, int, float], None]
"""Takes note of a place that others point to: its anchor, the page of the table counted from 0, how far down it."""


def table_pages(table: Table, kertas: Kertas, aim: Aim, note: Note) -> Iterator[dict[str, Any]]:
    """Give the pages of a table on paper, all lengths in pt.

    One that is too wide for its paper turns it; one that is too wide then too comes in parts, one after the other.
    """
    kertas, parts = _laid(table, kertas)
    before = 0
    for number, fitted in enumerate(parts, start=1):
        which = (number, len(parts))
        shown = tuple(_pages(fitted, which, kertas, aim, partial(_noted, note, before)))
        before += len(shown)
        yield from shown


def _noted(note: Note, before: int, anchor: str, page: int, top: float) -> None:
    note(anchor, before + page, top)


def _laid(table: Table, kertas: Kertas) -> tuple[Kertas, tuple[Columns, ...]]:
    across = kertas._replace(width=max(kertas.width, kertas.height), height=min(kertas.width, kertas.height))
    for paper in dict.fromkeys((kertas, across)):
        whole = columns(table, _room(paper)[0])
        if whole:
            return paper, (whole,)
    return across, parted(table, _room(across)[0])


def _room(kertas: Kertas) -> tuple[float, float]:
    """Return how wide and high a page is between its margins, in pt."""
    wide, high = ((side - 2 * kertas.pinggir) * PT_PER_MM for side in (kertas.width, kertas.height))
    return wide, high


def _pages(fitted: Columns, which: tuple[int, int], kertas: Kertas, aim: Aim, note: Note) -> Iterator[dict[str, Any]]:
    """Give the pages of a table, or of that one of so many parts of it."""
    table, (wide, high) = fitted.table, _room(kertas)
    header = _header(table, fitted)
    head_heights = row_heights(header, 0, max(block.end for block in header), _least)
    last = which[0] == which[1]
    below = [text for remark in table.keterangan if last for text in greedy(remark, wide / 1.02, _NOTE)]
    titles = [_title(" ".join((table.judul, *_said(which, more))), wide) for more in (False, True)]
    rooms = [high - _title_height(lines) - sum(head_heights) - _ROUNDING for lines in titles]
    cut = list(pieces(_body(table, fitted), *rooms))
    for number, piece in enumerate(cut):
        above = kertas.pinggir * PT_PER_MM + _title_height(titles[number > 0]) + sum(head_heights)
        for block in piece.blocks:
            top = above + sum(piece.heights[: block.y])
            for anchor in (line.jangkar for line in block.lines if line.jangkar):
                note(anchor, number, top)
        yield {
            "jenis": "tabel",
            "lebar": kertas.width * PT_PER_MM,
            "tinggi": kertas.height * PT_PER_MM,
            "pinggir": kertas.pinggir * PT_PER_MM,
            "judul": titles[number > 0],
            "ukuran": TITLE,
            "huruf": fitted.size,
            "kolom": [round(width_, 3) for width_ in fitted.widths],
            "baris": [round(high_, 3) for high_ in (*head_heights, *piece.heights)],
            "kepala": [_cell(block, fitted.size, aim) for block in header],
            "sel": [_cell(block, fitted.size, aim, len(head_heights)) for block in piece.blocks],
            "keterangan": below if number == len(cut) - 1 else [],
        }


def _said(which: tuple[int, int], more: bool) -> tuple[str, ...]:
    """Return what is said behind a title of a part, and of pages after the first."""
    number, count = which
    words = (*([f"bagian {number} dari {count}"] if count > 1 else []), *(["lanjutan"] if more else []))
    return (f"({', '.join(words)})",) if words else ()


def _title(text: str, wide: float) -> list[str]:
    return list(greedy(text, wide / 1.02, TITLE, bold=True))


def _title_height(lines: Sequence[str]) -> float:
    return len(lines) * TITLE * LEADING + _GAP


def _least(block: Block) -> float:
    return block.tegak or height(block.lines)


def _header(table: Table, fitted: Columns) -> list[Block]:
    blocks = [
        _block(cell, y, x, fitted, bold=True, upright=upright)
        for y, x, cell, upright in begun(table.header, table, header=True)
    ]
    if table.nomor:
        y, size = len(table.header), max(fitted.size * 0.9, SMALLEST_TEXT)
        numbers = (SetLine(f"({number})", size) for number in table.numbers)
        blocks += [Block(y, x, 1, 1, (line,), head=True) for x, line in enumerate(numbers)]
    return blocks


def _body(table: Table, fitted: Columns) -> Iterator[Block]:
    top = 0
    for group in table.groups:
        if group.judul:
            heading = Cell((Line(group.judul),), colspan=table.columns)
            block = _block(heading, top, 0, fitted, bold=True)
            yield Block(top, 0, 1, table.columns, block.lines, judul=True)
            top += 1
        for y, x, cell, _ in begun(group.rows, table, header=False):
            yield _block(cell, top + y, x, fitted)
        top += len(group.rows)


def _block(cell: Cell, y: int, x: int, fitted: Columns, *, bold: bool = False, upright: bool = False) -> Block:
    if upright:
        lines = upright_lines(cell, fitted.size)
        long = max((width(line.text, line.size, bold=True) for line in lines), default=0.0) + 2 * PAD
        return Block(y, x, cell.rowspan, cell.colspan, lines, head=True, tegak=long)
    lines = set_lines(cell, sum(fitted.widths[x : x + cell.colspan]), fitted.size, bold=bold)
    return Block(y, x, cell.rowspan, cell.colspan, lines, cell.head)


def _cell(block: Block, usual: float, aim: Aim, above: int = 0) -> dict[str, Any]:
    """Return a cell: its place below the `above` rows of the header, its spans, what kind it is, and its lines; the
    usual is left out, but never the place: cells that a page break cuts no longer come in the order of their rows."""
    lines = [_line(line, usual, aim) for line in block.lines]
    cell: dict[str, Any] = {"x": block.x, "y": above + block.y, "baris": lines}
    if block.rowspan > 1:
        cell["r"] = block.rowspan
    if block.colspan > 1:
        cell["k"] = block.colspan
    if block.judul:
        cell["judul"] = True
    if block.tegak:
        cell["tegak"] = True
    if not block.head and all(_FIGURE.fullmatch(line.text) and not line.tanda for line in block.lines):
        cell["tengah"] = True
    return cell


def _line(line: SetLine, usual: float, aim: Aim) -> dict[str, Any]:
    found: dict[str, Any] = {"t": line.text}
    leads = aim(line.tujuan) if line.tujuan else ""
    extras = {
        "u": round(line.size, 2) if line.size != usual else 0,
        "tebal": line.bold,
        "catatan": line.catatan,
        "masuk": round(line.indent, 2),
        "tanda": line.tanda,
        "ke": leads,
    }
    return found | {key: value for key, value in extras.items() if value}
