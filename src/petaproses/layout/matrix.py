"""Table of marks (peta relasi) -> its pages as a picture: rows of processes, upright names above columns of marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from typing import NamedTuple

from petaproses.layout import block
from petaproses.layout.block import Line
from petaproses.layout.frame import MARGIN, PT_PER_MM, SMALLEST_TEXT, Room
from petaproses.layout.place import Body, Place
from petaproses.layout.scene import Box, Node, Panel, Scene
from petaproses.layout.text import SIZE
from petaproses.peta import Peta
from petaproses.proyek import Kertas
from petaproses.table.grid import Row, Table

_PAD = 4.0
_NAME_WIDTH, _WIDEST_NAME = 200.0, 360.0
_MARK_WIDTH = 22.0
_LONGEST_HEAD = 120.0
_TITLE_HEIGHT = 24.0
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


def layout_matrix(peta: Peta, table: Table, kertas: Kertas | None) -> tuple[Scene, ...]:
    """Lay out a table whose first two columns are a process's code and name and whose others hold marks; its header
    has two rows: sides, and names below. Columns and rows that do not fit go to further pages."""
    room = _room(kertas)
    measure = _measure(table, room)
    sheets = [
        _Sheet(columns, rows)
        for columns in _column_pages(table, measure, room)
        for rows in _row_pages(table, measure, columns, room)
    ]
    seen: set[str] = set()
    scenes = []
    for number, sheet in enumerate(sheets, 1):
        body = _draw(table, measure, sheet, frozenset(seen))
        seen.update(node.id for node in body.nodes)
        scenes.append(_compose(peta, table, body, kertas, (number, len(sheets))))
    return tuple(scenes)


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
    wide, high = ((side - 2 * kertas.pinggir) * PT_PER_MM for side in (kertas.lebar, kertas.tinggi))
    return Room(wide, high - _TITLE_HEIGHT)


def _column_pages(table: Table, measure: _Measure, room: Room) -> Iterator[tuple[int, ...]]:
    """Give the columns of marks of each page, as many as the width holds at the smallest scale."""
    limit = room.width / (SMALLEST_TEXT / _NOTE.size) - sum(measure.widths[:2])
    columns: list[int] = []
    for column in range(2, table.columns):
        if columns and sum(measure.widths[each] for each in (*columns, column)) > limit:
            yield tuple(columns)
            columns = []
        columns.append(column)
    yield tuple(columns)


def _row_pages(table: Table, measure: _Measure, columns: Sequence[int], room: Room) -> Iterator[tuple[str | Row, ...]]:
    """Give the body rows of each page; a heading never ends a page and stands again where its group goes on."""
    width = sum(measure.widths[:2]) + sum(measure.widths[column] for column in columns)
    limit = room.height / min(1.0, room.width / width) - sum(measure.heads) - _notes_height(table)
    page: list[str | Row] = []
    filled = 0.0
    for group in table.groups:
        for number, row in enumerate(group.rows):
            fresh: list[str | Row] = [group.judul, row] if number == 0 and group.judul else [row]
            more = sum(_height(each, measure.widths[1]) for each in fresh)
            if page and filled + more > limit:
                yield tuple(page)
                page, filled = [], 0.0
                fresh = [group.judul, row] if group.judul else [row]
                more = sum(_height(each, measure.widths[1]) for each in fresh)
            page += fresh
            filled += more
    yield tuple(page)


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


def _compose(peta: Peta, table: Table, body: Body, kertas: Kertas | None, halaman: tuple[int, int]) -> Scene:
    """Set a page on its paper, below the table's title."""
    scale = _room(kertas).scale(body.width, body.height)
    margin = kertas.pinggir * PT_PER_MM if kertas else MARGIN
    width = kertas.lebar * PT_PER_MM if kertas else body.width + 2 * margin
    height = kertas.tinggi * PT_PER_MM if kertas else body.height + _TITLE_HEIGHT + 2 * margin
    title = block.stack([_HEAD._replace(text=table.judul, size=12.0)], Box(0.0, margin, width, 16.0))
    place = Place((width - body.width * scale) / 2, margin + _TITLE_HEIGHT, scale)
    return Scene(
        table.id,
        table.judul,
        peta.proyek.instansi,
        round(width, 1),
        round(height, 1),
        (Panel("judul", texts=title, judul=table.judul), *map(place.panel, body.panels)),
        nodes=tuple(map(place.node, body.nodes)),
        halaman=halaman,
        kertas=(kertas.lebar, kertas.tinggi) if kertas else None,
        bahasa=peta.proyek.bahasa,
    )
