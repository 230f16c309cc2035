"""Sheet of groups -> rows of cells, each with its lines and its place in the row, and the arrows between cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from petaproses.layout.shared import block
from petaproses.layout.shared.arrow_words import usual
from petaproses.layout.shared.block import Line
from petaproses.layout.shared.scene import Box, chevron_slope
from petaproses.layout.shared.unfinished import PROSES, REMARK
from petaproses.peta import Alur, Kelompok, Lembar, Peta, Proses

COLUMNS = 6
"""Boxes in a row when nothing speaks for another number."""
UNIT = 118.0
"""Width of a box in pt when nothing speaks for another one."""
GAP = 9.0
"""Space between boxes of a row without arrows and between rows, in pt."""
CONNECTORS = -1
"""The number of the band to which rows of off-page connectors belong: it has no frame."""

TITLE = Line("", 9.5, bold=True, peran="judul")
"""How the name of a band looks."""

_LONGEST_WORD = 140.0
_CHEVRON_GAP = 2.0
_ARROW_GAP = 24.0
_PAD = 5.0
_LOWEST = 40.0
_BESIDE_LABEL = 14.0
_WIDEST_BESIDE = 70.0

Spot = tuple[int, int]
"""A row and a cell in it, both from 0."""


class Cell(NamedTuple):
    """A box of a row: what it shows, and its place from the left end of the row, in pt. One without an outline is a
    remark, around which arrows find their way too."""

    id: str
    jenis: str
    bentuk: str
    lines: tuple[Line, ...]
    judul: str
    uraian: str = ""
    tujuan: str = ""
    x: float = 0.0
    w: float = 0.0


class Row(NamedTuple):
    """Cells side by side, all `h` pt high; `band` is the number of their group, or CONNECTORS."""

    band: int
    cells: tuple[Cell, ...]
    h: float


class Link(NamedTuple):
    """An arrow from one cell to another; `beside` tells that it goes straight to the next cell of the row."""

    dari: Spot
    ke: Spot
    label: str = ""
    beside: bool = False


class Grid(NamedTuple):
    """A sheet of groups or a page of it: `inner` is the width of a full row in pt, `names` the titles of the bands."""

    rows: tuple[Row, ...]
    links: tuple[Link, ...]
    names: tuple[str, ...]
    inner: float


def grid_of(peta: Peta, lembar: Lembar, columns: int, unit: float = UNIT, *, even: bool = True) -> Grid:
    """Break every group into as few rows of at most `columns` cells as it needs, all `unit` pt wide; if `even` all are
    equally high too, else those of a group."""
    parts = [(band, part) for band, kelompok in enumerate(lembar.kelompok) for part in _parts(kelompok, columns)]
    links = _links([part for _, part in parts], lembar.alur)
    gaps = {band: _gaps(lembar.kelompok[band], parts, band, links) for band, _ in parts}
    inner = max((len(each) * unit + sum(each[1:]) for each in gaps.values()), default=unit)
    rows: list[Row] = []
    for band, kelompok in enumerate(lembar.kelompok):
        mine = [part for number, part in parts if number == band]
        rows.extend(
            _level(
                [_row(peta, kelompok, band, part, _columns(inner, gaps[band], unit)) for part in mine], kelompok.nama
            )
        )
    highest = max((row.h for row in rows), default=0.0)
    rows = [row._replace(h=highest) for row in rows] if even else rows
    return Grid(tuple(rows), links, tuple(kelompok.nama for kelompok in lembar.kelompok), inner)


def _parts(kelompok: Kelompok, columns: int) -> Iterator[tuple[Proses, ...]]:
    """Cut a group into rows, equally long but for the last; a group that has a name alone has a row without boxes."""
    count = len(kelompok.proses)
    if not count and kelompok.nama:
        return iter(((),))
    per = -(-count // -(-count // columns)) if count else 1
    return (kelompok.proses[start : start + per] for start in range(0, count, per))


def _links(parts: Sequence[Sequence[Proses]], alur: Iterable[Alur]) -> tuple[Link, ...]:
    spots: dict[str, Spot] = {}
    for row, part in enumerate(parts):
        for place, proses in enumerate(part):
            spots.setdefault(proses.kode, (row, place))
    taken: set[tuple[int, int]] = set()
    links = []
    for each in alur:
        if each.dari not in spots or each.ke not in spots:
            continue
        dari, ke = spots[each.dari], spots[each.ke]
        gap = (dari[0], min(dari[1], ke[1]))
        beside = dari[0] == ke[0] and abs(dari[1] - ke[1]) == 1 and gap not in taken
        beside = beside and _stands_beside(usual(each.label))
        if beside:
            taken.add(gap)
        links.append(Link(dari, ke, each.label, beside))
    return tuple(links)


def _stands_beside(label: Sequence[Line]) -> bool:
    """Tell whether a label is small enough to stand between two boxes, in the upper half of their row."""
    return block.width(label) <= _WIDEST_BESIDE and block.height(label) <= _LOWEST / 2


def _gaps(
    kelompok: Kelompok, parts: Sequence[tuple[int, tuple[Proses, ...]]], band: int, links: Iterable[Link]
) -> list[float]:
    """Return the space before each column of a group: 0, then room for the arrows between neighbours and their
    labels."""
    chevrons = all(is_chevron(kelompok, proses) for proses in kelompok.proses)
    beside = [link for link in links if link.beside and parts[link.dari[0]][0] == band]
    least = _ARROW_GAP if beside else _CHEVRON_GAP if chevrons else GAP
    longest = max(len(part) for number, part in parts if number == band)
    gaps = [0.0, *(least for _ in range(1, longest))]
    for link in beside:
        column = max(link.dari[1], link.ke[1])
        gaps[column] = max(gaps[column], block.width(usual(link.label)) + _BESIDE_LABEL)
    return gaps


def _columns(inner: float, gaps: Sequence[float], w: float) -> list[Box]:
    """Set columns in the middle of the width; return their places with no height."""
    x = (inner - len(gaps) * w - sum(gaps)) / 2
    columns = []
    for gap in gaps:
        columns.append(Box(x + gap, 0.0, w, 0.0))
        x += gap + w
    return columns


def _row(peta: Peta, kelompok: Kelompok, band: int, part: Sequence[Proses], columns: Sequence[Box]) -> Row:
    boxed = [_cell(peta, kelompok, proses, box.x, box.w) for proses, box in zip(part, columns, strict=False)]
    cells = boxed or [_remark(columns[0])]
    return Row(band, tuple(cells), max(_LOWEST, *(block.height(cell.lines) + 2 * _PAD + 6 for cell in cells)))


def _remark(box: Box) -> Cell:
    """Return what stands in a group that has no process yet."""
    return Cell("", "", "", (REMARK._replace(text=PROSES),), PROSES, x=box.x, w=box.w)


def _level(rows: list[Row], name: str) -> list[Row]:
    """Give the rows of a group one height, but keep a row out that needs much more than the others; together they are
    high enough for the longest word of the group's name."""
    heights = sorted(row.h for row in rows)
    # Half more than the median; `statistics` would load ten modules for it.
    limit = 0.75 * (heights[len(rows) // 2] + heights[(len(rows) - 1) // 2]) if rows else 0.0
    usual = max((row.h for row in rows if row.h <= limit), default=0.0)
    longest = max((block.width([TITLE._replace(text=word)]) for word in name.split()), default=0.0)
    least = min(longest, _LONGEST_WORD) / max(len(rows), 1)
    return [Row(row.band, row.cells, max(row.h, usual, least)) for row in rows]


def is_chevron(kelompok: Kelompok, proses: Proses) -> bool:
    """Tell whether a process is drawn as a chevron: core groups are, and processes that say so themselves."""
    return (proses.jenis or kelompok.jenis).casefold() in {"inti", "chevron"}


def _cell(peta: Peta, kelompok: Kelompok, proses: Proses, x: float, w: float) -> Cell:
    chevron = is_chevron(kelompok, proses)
    room = w - 2 * _PAD - (2 * chevron_slope(Box(0.0, 0.0, w, w)) if chevron else 0.0)
    lines = [
        *block.wrapped(proses.nama, room, Line("")),
        *block.wrapped(f"Proses {proses.kode}", room, Line("", bold=True, peran="kode", above=2.0)),
    ]
    return Cell(
        proses.kode,
        "proses",
        "chevron" if chevron else "bulat",
        tuple(lines),
        f"Proses {proses.kode}: {proses.nama}",
        _uraian(peta, proses),
        _tujuan(peta, proses),
        x,
        w,
    )


def _uraian(peta: Peta, proses: Proses) -> str:
    facts = (
        ("Pemilik", ", ".join(map(peta.called, proses.pemilik))),
        ("Pelaku", ", ".join(map(peta.called, proses.pelaku))),
        ("Masukan", "; ".join(proses.masukan)),
        ("Keluaran", "; ".join(proses.keluaran)),
        ("Keterangan", proses.keterangan),
    )
    return ". ".join(f"{name}: {value}" for name, value in facts if value)


def _tujuan(peta: Peta, proses: Proses) -> str:
    """Return the id of the picture below a process: its sheet, else its first cross-functional map."""
    if proses.kode in peta.lembar_by_induk:
        return peta.lembar_by_induk[proses.kode].id
    return next((lintas.id for lintas in peta.lintas_fungsi if lintas.induk == proses.kode), "")
