"""Table of marks (peta relasi) -> its pages as a picture: rows of processes, upright names above columns of marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from math import inf
from typing import NamedTuple

from petaproses.layout.matrix.pages import Entry, balanced, filled, height
from petaproses.layout.shared import block
from petaproses.layout.shared.block import Line
from petaproses.layout.shared.frame import LARGEST_SCALE, MARGIN, PT_PER_MM, SMALLEST_TEXT, Room
from petaproses.layout.shared.place import Body, Place
from petaproses.layout.shared.scene import Box, Node, Panel, Scene
from petaproses.layout.shared.text import LEADING, SIZE
from petaproses.model.proyek import Kertas
from petaproses.peta import Peta
from petaproses.table.grid import Group, Row, Table

_PAD = 4.0
_GOES_ON = " (lanjutan)"
_NAME_WIDTH, _WIDEST_NAME = 200.0, 480.0
_MARK_WIDTH = 22.0
_LONGEST_HEAD = 120.0
_TITLE_HEIGHT = 24.0
_TITLE, _PART = 12.0, 9.0
_ON_PAPER = 1.25
"""How much larger the title is on paper."""
_SMALLER = 0.875
"""The scale, text of 7 pt, that is the price of a single page."""
_HEAD = Line("", bold=True, peran="judul")
_CODE = Line("", bold=True, peran="kode")
_NAME = Line("", anchor="start")
_MARK = Line("", bold=True)
_NOTE = Line("", 7.5, peran="keterangan", anchor="start", above=2)


class _Sheet(NamedTuple):
    """One page of the matrix: which columns of marks and which body rows it shows; a row is a heading or cells."""

    columns: tuple[int, ...]
    rows: tuple[str | Row, ...]


class _Measure(NamedTuple):
    """The widths of all columns and the heights of the two header rows, in pt."""

    widths: tuple[float, ...]
    heads: tuple[float, float]


def layout_matrix(peta: Peta, table: Table, kertas: Kertas | None, largest: float = LARGEST_SCALE) -> tuple[Scene, ...]:
    """Lay out a table whose first two columns are a process's code and name and whose others hold marks; its header
    has two rows: sides, and names below. Columns and rows that do not fit go to further pages; on paper it is blown up
    by `largest` at most."""
    room = _room(kertas)._replace(largest=largest)
    measure = _measure(table, room)
    sheets, scale = _sheets(table, measure, room)
    seen: set[str] = set()
    scenes = []
    for number, sheet in enumerate(sheets, 1):
        body = _draw(table, measure, sheet, frozenset(seen))
        seen.update(node.id for node in body.nodes)
        scenes.append(_compose(peta, table, body, kertas, (number, len(sheets)), scale))
    return tuple(scenes)


def _sheets(table: Table, measure: _Measure, room: Room) -> tuple[list[_Sheet], float]:
    """Return the pages of a table, and the one scale of all: they are as few as text of its natural size needs, or one
    if slightly smaller text saves all others; what room is left makes the text larger."""
    columns = _column_pages(measure, room)
    widths = [sum(measure.widths[:2]) + sum(measure.widths[column] for column in page) for page in columns]
    widest = min(room.largest, *(room.width / width for width in widths)) if room.width < inf else 1.0
    body = [(group, row) for group in table.groups for row in group.rows]
    heads = [_height(group.judul, 0.0) if group.judul else 0.0 for group in table.groups]
    entries = [
        Entry(_height(row, measure.widths[1]), number, heads[number])
        for number, group in enumerate(table.groups)
        for row in group.rows
    ]
    beside = sum(measure.heads) + _notes_height(table)
    pages = filled(entries, room.height / min(_SMALLER, widest) - beside)
    if len(pages) > 1:
        pages = balanced(entries, room.height / min(1.0, widest) - beside)
    scale = min(widest, *(room.height / (height(entries, page) + beside) for page in pages))
    return [
        _Sheet(shown, tuple(_rows(body, page))) for shown in columns for page in pages
    ], scale if room.width < inf else 1.0


def _rows(body: Sequence[tuple[Group, Row]], page: range) -> Iterator[str | Row]:
    """Give the rows of a page; the heading of a group stands above the first of its rows there."""
    for place in page:
        group, row = body[place]
        if group.judul and (place == page.start or body[place - 1][0] is not group):
            yield group.judul
        yield row


def _measure(table: Table, room: Room) -> _Measure:
    """Measure the columns; that of the names takes what width the marks leave, as far as its names need it."""
    rows = [row for group in table.groups for row in group.rows]
    code = block.width([_CODE._replace(text=row[0].text) for row in rows] or [_CODE]) + 2 * _PAD
    names = [_upright_lines(cell.text) for cell in table.header[1]]
    marks = [max(_MARK_WIDTH, len(lines) * SIZE * 1.2 + 2 * _PAD) for lines in names]
    first = 0
    for side in table.header[0][2:]:
        wanted = block.width([_HEAD._replace(text=side.text)]) + 2 * _PAD
        columns = range(first, first + side.colspan)
        share = max(0.0, wanted - sum(marks[column] for column in columns)) / side.colspan
        marks = [mark + share if column in columns else mark for column, mark in enumerate(marks)]
        first += side.colspan
    longest = max((block.width(lines) for lines in names), default=0.0)
    code = max(code, 34.0)
    wanted = block.width([_NAME._replace(text=row[1].text) for row in rows]) + 2 * _PAD
    name = max(_NAME_WIDTH, min(wanted, _WIDEST_NAME, room.width - code - sum(marks)))
    return _Measure((code, name, *marks), (SIZE * 1.2 + 2 * _PAD, longest + 2 * _PAD))


def _upright_lines(name: str) -> list[Line]:
    return block.wrapped(name, _LONGEST_HEAD, _HEAD)


def _room(kertas: Kertas | None) -> Room:
    if kertas is None:
        return Room(float("inf"), float("inf"))
    wide, high = ((side - 2 * kertas.pinggir) * PT_PER_MM for side in (kertas.width, kertas.height))
    return Room(wide, high - _TITLE_HEIGHT * _ON_PAPER - _PART * _ON_PAPER * LEADING)


def _column_pages(measure: _Measure, room: Room) -> list[tuple[int, ...]]:
    """Return the columns of marks of each page: as few pages as the width allows at the smallest scale."""
    limit = room.width / (SMALLEST_TEXT / _NOTE.size) - sum(measure.widths[:2])
    marks = [Entry(width) for width in measure.widths[2:]]
    return [tuple(2 + place for place in page) for page in balanced(marks, limit)]


def _notes_height(table: Table) -> float:
    return block.height([_NOTE] * len(table.keterangan)) + _PAD


def _height(row: str | Row, name: float) -> float:
    """Return the height of a row whose name stands in a column that is `name` pt wide."""
    return SIZE * 1.2 + 2 * _PAD if isinstance(row, str) else block.height(_name_lines(row, name)) + 2 * _PAD


def _name_lines(row: Row, name: float) -> list[Line]:
    return block.wrapped(row[1].text, name - 2 * _PAD, _NAME)


@dataclass(slots=True)
class _Canvas:
    """What has been drawn so far; lives only while one page is made. `xs` are the sides of its columns."""

    table: Table
    sheet: _Sheet
    xs: tuple[float, ...]
    seen: frozenset[str]
    panels: list[Panel] = field(default_factory=list)
    nodes: list[Node] = field(default_factory=list)


def _draw(table: Table, measure: _Measure, sheet: _Sheet, seen: frozenset[str]) -> Body:
    widths = (*measure.widths[:2], *(measure.widths[column] for column in sheet.columns))
    canvas = _Canvas(table, sheet, tuple(accumulate(widths, initial=0.0)), seen)
    y = _header(canvas, measure.heads)
    for row in sheet.rows:
        high = _height(row, measure.widths[1])
        if isinstance(row, str):
            box = Box(0.0, y, canvas.xs[-1], high)
            texts = block.stack([_HEAD._replace(text=row, anchor="start")], box, _PAD)
            canvas.panels.append(Panel("jenjang", (box,), texts, judul=row))
        else:
            _row(canvas, row, y, high)
        y += high
    notes = [_NOTE._replace(text=note) for note in table.keterangan]
    box = Box(0.0, y + _PAD, canvas.xs[-1], block.height(notes))
    canvas.panels.append(Panel("legenda", texts=block.stack(notes, box), judul="Keterangan"))
    return Body(canvas.xs[-1], box.bottom, tuple(canvas.panels), (), tuple(canvas.nodes))


def _header(canvas: _Canvas, heads: tuple[float, float]) -> float:
    table, xs = canvas.table, canvas.xs
    total = sum(heads)
    for number, cell in enumerate(table.header[0][:2]):
        box = Box(xs[number], 0.0, xs[number + 1] - xs[number], total)
        texts = block.stack(block.wrapped(cell.text, box.w - 2 * _PAD, _HEAD), box)
        canvas.panels.append(Panel("jenjang", (box,), texts, judul=cell.text))
    first = 2
    for side in table.header[0][2:]:
        places = [
            place for place, column in enumerate(canvas.sheet.columns, 2) if first <= column < first + side.colspan
        ]
        first += side.colspan
        if places:
            left = xs[places[0]]
            box = Box(left, 0.0, xs[places[-1] + 1] - left, heads[0])
            canvas.panels.append(Panel("jenjang", (box,), block.stack([_HEAD._replace(text=side.text)], box)))
    for place, column in enumerate(canvas.sheet.columns, 2):
        cell = table.header[1][column - 2]
        box = Box(xs[place], heads[0], xs[place + 1] - xs[place], heads[1])
        canvas.panels.append(Panel("jenjang", (box,), block.upright(cell.text, box, _HEAD), judul=cell.text))
    return total


def _row(canvas: _Canvas, row: Row, y: float, high: float) -> None:
    """Draw a process as one box over the columns of its code and name, and its marks in cells of their own."""
    xs, code = canvas.xs, row[0].text
    marks = _marks(canvas.table, row)
    cells = [Box(left, y, right - left, high) for left, right in pairwise(xs)]
    texts = (
        *block.stack([_CODE._replace(text=code)], cells[0]),
        *block.stack(_name_lines(row, cells[1].w), cells[1], _PAD),
    )
    box = Box(0.0, y, xs[2], high)
    target = next((line.tujuan.id for line in row[1].lines if line.tujuan), "")
    uraian = "; ".join(f"{name}: {mark}" for name, mark in marks.items())
    kind = "ulang" if code in canvas.seen else "proses"
    canvas.nodes.append(Node(code, kind, "kotak", box, texts, f"Proses {code}: {row[1].text}", uraian, target))
    shown = [(cells[place], row[column].text) for place, column in enumerate(canvas.sheet.columns, 2)]
    marked = tuple(text for cell, mark in shown if mark for text in block.stack([_MARK._replace(text=mark)], cell))
    if shown:
        canvas.panels.append(Panel("lembar", tuple(cell for cell, _ in shown), marked, judul=uraian))


def _marks(table: Table, row: Row) -> Mapping[str, str]:
    return {head.text: cell.text for head, cell in zip(table.header[1], row[2:], strict=True) if cell.text}


def _compose(
    peta: Peta, table: Table, body: Body, kertas: Kertas | None, page_of: tuple[int, int], scale: float
) -> Scene:
    """Set a page on its paper, below the table's title, which says that it goes on and which part of it a page is; a
    single page stands in the middle."""
    margin = kertas.pinggir * PT_PER_MM if kertas else MARGIN
    width = kertas.width * PT_PER_MM if kertas else body.width + 2 * margin
    height = kertas.height * PT_PER_MM if kertas else body.height + _TITLE_HEIGHT + 2 * margin
    times = _ON_PAPER if kertas else 1.0
    title = [_HEAD._replace(text=table.judul + (_GOES_ON if page_of[0] > 1 else ""), size=_TITLE * times)]
    if page_of[1] > 1:
        title.append(Line("lembar {} dari {}".format(*page_of), _PART * times, peran="subjudul"))
    texts = block.stack(title, Box(0.0, margin, width, block.height(title)))
    room = _room(kertas)
    down = max(0.0, room.height - body.height * scale) / 2 if kertas and page_of[1] == 1 else 0.0
    top = height - margin - room.height if kertas else margin + _TITLE_HEIGHT
    place = Place((width - body.width * scale) / 2, top + down, scale)
    return Scene(
        table.id,
        table.judul,
        peta.proyek.instansi,
        round(width, 1),
        round(height, 1),
        (Panel("judul", texts=texts, judul=table.judul), *map(place.panel, body.panels)),
        nodes=tuple(map(place.node, body.nodes)),
        page_of=page_of,
        kertas=(kertas.width, kertas.height) if kertas else None,
        bahasa=peta.proyek.bahasa,
    )
