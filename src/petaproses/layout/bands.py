"""Sheet of groups (level 0, level 1) -> pages of bands: rows of boxes or chevrons on one common grid."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median

from petaproses.layout import block
from petaproses.layout.block import Line
from petaproses.layout.scene import Box, Node, Panel, Scene
from petaproses.peta import Kelompok, Kertas, Lembar, Peta, Proses

COLUMNS = 6
"""Boxes in a row when nothing speaks for another number."""
UNIT = 118.0
"""Width in pt of a box in a full row."""
STRETCH = 1.7
"""How much wider than that the boxes of a shorter row may be."""
SLOPE = 12.0
"""How far a chevron's tip and notch reach into its box, in pt."""

_GAP = 9.0
_CHEVRON_GAP = 2.0
_PAD = 10.0
_CELL_PAD = 5.0
_BAND_GAP = 10.0
_TITLE = Line("", 9.5, bold=True, peran="judul")


@dataclass(frozen=True, slots=True)
class Cell:
    """One process of a row: its lines, and its place from the left end of the row, in pt."""

    proses: Proses
    bentuk: str
    lines: tuple[Line, ...]
    x: float
    w: float


@dataclass(frozen=True, slots=True)
class Row:
    """One row of cells of a group, all `h` pt high."""

    kelompok: Kelompok
    cells: tuple[Cell, ...]
    h: float


def is_chevron(kelompok: Kelompok, proses: Proses) -> bool:
    """Tell whether a process is drawn as a chevron: core groups are, and processes that say so themselves."""
    return (proses.jenis or kelompok.jenis).casefold() in {"inti", "chevron"}


def rows_of(kelompok: Kelompok, columns: int, inner: float) -> list[Row]:
    """Break a group into as few rows as `columns` allow, equally long but for the last, across `inner` pt."""
    count = len(kelompok.proses)
    if not count:
        return []
    per = -(-count // -(-count // columns))
    gap = _CHEVRON_GAP if all(is_chevron(kelompok, p) for p in kelompok.proses) else _GAP
    w = min((inner - (per - 1) * gap) / per, STRETCH * UNIT)
    left = (inner - per * w - (per - 1) * gap) / 2
    rows = []
    for start in range(0, count, per):
        cells = [
            _cell(kelompok, proses, left + i * (w + gap), w)
            for i, proses in enumerate(kelompok.proses[start : start + per])
        ]
        rows.append(Row(kelompok, tuple(cells), max(block.height(cell.lines) for cell in cells) + 2 * _CELL_PAD + 6))
    return _level(rows)


def _level(rows: list[Row]) -> list[Row]:
    """Give the rows of a group one height, but keep a row out that needs much more than the others."""
    usual = max((row.h for row in rows if row.h <= 1.5 * median(other.h for other in rows)), default=0.0)
    return [Row(row.kelompok, row.cells, max(row.h, usual)) for row in rows]


def _cell(kelompok: Kelompok, proses: Proses, x: float, w: float) -> Cell:
    chevron = is_chevron(kelompok, proses)
    room = w - 2 * _CELL_PAD - (2 * SLOPE if chevron else 0.0)
    lines = [
        *block.wrapped(proses.nama, room, Line("")),
        *block.wrapped(f"Proses {proses.kode}", room, Line("", bold=True, peran="kode", above=2.0)),
    ]
    return Cell(proses, "chevron" if chevron else "bulat", tuple(lines), x, w)


def layout_bands(peta: Peta, lembar: Lembar, kertas: Kertas | None) -> tuple[Scene, ...]:
    """Lay out a sheet of groups: each group a band with its name at the left, each process one box."""
    columns = min(COLUMNS, max((len(k.proses) for k in lembar.kelompok), default=1))
    inner = max(columns * UNIT + (columns - 1) * _GAP, 480.0)
    bands = [rows_of(kelompok, columns, inner) for kelompok in lembar.kelompok]
    return (_scene(peta, lembar, bands, inner),)


def _band_height(rows: list[Row]) -> float:
    return sum(row.h for row in rows) + (len(rows) - 1) * _GAP + 2 * _PAD


def _scene(peta: Peta, lembar: Lembar, bands: list[list[Row]], inner: float) -> Scene:
    named = any(rows[0].kelompok.nama for rows in bands if rows)
    title_w = 26.0 if named else 0.0
    width = title_w + inner + 2 * _PAD
    panels: list[Panel] = []
    nodes: list[Node] = []
    y = 0.0
    for rows in bands:
        if not rows:
            continue
        frame = Box(0.0, y, width, _band_height(rows))
        panels.append(_panel(rows[0].kelompok, frame, title_w))
        top = y + _PAD
        for row in rows:
            nodes.extend(_node(peta, cell, Box(title_w + _PAD + cell.x, top, cell.w, row.h)) for cell in row.cells)
            top += row.h + _GAP
        y = frame.bottom + _BAND_GAP
    return Scene(
        lembar.id, lembar.judul, "", width, y - _BAND_GAP, tuple(panels), nodes=tuple(nodes), bahasa=peta.proyek.bahasa
    )


def _panel(kelompok: Kelompok, frame: Box, title_w: float) -> Panel:
    if not kelompok.nama:
        return Panel("kelompok", (frame,))
    title = Box(frame.x, frame.y, title_w, frame.h)
    texts = block.upright(kelompok.nama, title, _TITLE.size, _TITLE.peran)
    return Panel("kelompok", (frame, title), texts, judul=f"Kelompok {kelompok.nama}")


def _node(peta: Peta, cell: Cell, box: Box) -> Node:
    proses = cell.proses
    below = proses.kode in peta.lembar_by_induk
    return Node(
        proses.kode,
        "proses",
        cell.bentuk,
        box,
        block.stack(cell.lines, box),
        f"Proses {proses.kode}: {proses.nama}",
        "",
        proses.kode if below else "",
    )
