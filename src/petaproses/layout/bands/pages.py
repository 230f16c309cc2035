"""Grid of a sheet -> pages: as many rows on each as the paper holds; arrows to another page end at a connector.

A connector's letter (its id is `^A`) stands on both pages; it takes one arrow from its source to its target.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count, product
from string import ascii_uppercase

from petaproses.layout.bands.body import size
from petaproses.layout.bands.room import roomy
from petaproses.layout.bands.rows import CONNECTORS, Cell, Grid, Row, Spot
from petaproses.layout.shared.arrow_words import LABEL
from petaproses.layout.shared.block import Line, width
from petaproses.layout.shared.frame import Room

_LETTER = Line("", bold=True, peran="kode")
_PAGE = LABEL._replace(peran="keterangan")
_HEIGHT, _GAP, _PAD = 36.0, 14.0, 5.0


def split(grid: Grid, room: Room, smallest: float) -> tuple[Grid, ...]:
    """Cut a grid into pages that are not scaled below `smallest`, as far as its width allows."""
    chunks = _chunks(grid, room, smallest)
    # a row with so many connectors that no page holds it is cut itself
    while high := [row for row, *more in chunks if not more and _is_too_high(grid, row, room, smallest)]:
        grid = _halved(grid, high[0])
        chunks = _chunks(grid, room, smallest)
    page_of = {row: number for number, chunk in enumerate(chunks) for row in chunk}
    letters = iter(_letters())
    cut = {
        number: next(letters) for number, link in enumerate(grid.links) if page_of[link.dari[0]] != page_of[link.ke[0]]
    }
    return tuple(_page(grid, chunk, page_of, cut) for chunk in chunks)


def _chunks(grid: Grid, room: Room, smallest: float) -> list[list[int]]:
    """Return the rows of each page."""
    chunks: list[list[int]] = [[]]
    for row in range(len(grid.rows)):
        first = chunks[-1][:1]
        if first and _scale(grid, [*chunks[-1], row], room) < min(smallest, _scale(grid, first, room)):
            chunks.append([])
        chunks[-1].append(row)
    return chunks


def _is_too_high(grid: Grid, row: int, room: Room, smallest: float) -> bool:
    """Tell whether a row is too high for a page, not only too wide, and may be cut."""
    return len(grid.rows[row].cells) > 1 and _scale(grid, [row], room, high=True) < smallest


def _halved(grid: Grid, cut: int) -> Grid:
    """Return the grid with one row cut in two; the second half begins where the first does."""
    row = grid.rows[cut]
    half = (len(row.cells) + 1) // 2
    left = row.cells[half].x - row.cells[0].x
    first = row._replace(cells=row.cells[:half])
    second = row._replace(cells=tuple(cell._replace(x=cell.x - left) for cell in row.cells[half:]))

    def moved(spot: Spot) -> Spot:
        number, place = spot
        if number == cut and place >= half:
            return number + 1, place - half
        return number + (number > cut), place

    links = []
    for link in grid.links:
        dari, ke = moved(link.dari), moved(link.ke)
        links.append(link._replace(dari=dari, ke=ke, beside=link.beside and dari[0] == ke[0]))
    rows = (*grid.rows[:cut], first, second, *grid.rows[cut + 1 :])
    return grid._replace(rows=rows, links=tuple(links))


def _scale(grid: Grid, rows: Sequence[int], room: Room, *, high: bool = False) -> float:
    """Return at what scale some rows fit a page together, with connectors for all arrows that lead out or in; when
    only their height counts, how `high` they are decides alone."""
    page_of = {row: int(row not in rows) for row in range(len(grid.rows))}
    cut = {number: "A" for number, link in enumerate(grid.links) if page_of[link.dari[0]] != page_of[link.ke[0]]}
    width, height = size(_page(grid, rows, page_of, cut))
    return room.scale(1.0 if high else width, height)


def _letters() -> Iterator[str]:
    """Give A to Z, AA to ZZ and so on."""
    return ("".join(letters) for length in count(1) for letters in product(ascii_uppercase, repeat=length))


def _page(grid: Grid, chunk: Sequence[int], page_of: dict[int, int], cut: dict[int, str]) -> Grid:
    """Return some rows with their arrows; those that come from elsewhere start above the rows, the others end below."""
    page = page_of[chunk[0]]
    above: dict[int, Cell] = {}
    below: dict[int, Cell] = {}
    for number, letter in cut.items():
        first, last = (page_of[spot[0]] for spot in (grid.links[number].dari, grid.links[number].ke))
        if last == page:
            above[number] = _connector(letter, f"dari lembar {first + 1}")
        elif first == page:
            below[number] = _connector(letter, f"ke lembar {last + 1}")
    tops, starts = _rows(above, grid.inner, 0)
    bottoms, ends = _rows(below, grid.inner, len(tops) + len(chunk))
    links = []
    for number, link in enumerate(grid.links):
        dari = _moved(link.dari, chunk, len(tops)) or starts.get(number)
        ke = _moved(link.ke, chunk, len(tops)) or ends.get(number)
        if dari and ke:
            links.append(link._replace(dari=dari, ke=ke, label="" if number in starts else link.label))
    return roomy(grid._replace(rows=(*tops, *(grid.rows[row] for row in chunk), *bottoms), links=tuple(links)))


def _moved(spot: Spot, chunk: Sequence[int], before: int) -> Spot | None:
    """Return where a cell stands on a page, None when it is on another one."""
    return (spot[0] - chunk[0] + before, spot[1]) if chunk[0] <= spot[0] <= chunk[-1] else None


def _connector(letter: str, words: str) -> Cell:
    lines = (_LETTER._replace(text=letter), _PAGE._replace(text=words))
    return Cell(f"^{letter}", "penghubung", "penghubung", lines, f"{letter} {words}", w=width(lines) + 2 * _PAD)


def _rows(cells: dict[int, Cell], inner: float, first: int) -> tuple[list[Row], dict[int, Spot]]:
    """Set connectors side by side in rows as wide as the others, and tell where that of each arrow stands."""
    rows: list[list[Cell]] = []
    spots: dict[int, Spot] = {}
    x = inner
    for number, cell in cells.items():
        if x + cell.w > inner:
            rows.append([])
            x = 0.0
        spots[number] = (first + len(rows) - 1, len(rows[-1]))
        rows[-1].append(cell._replace(x=x))
        x += cell.w + _GAP
    return [Row(CONNECTORS, tuple(row), _HEIGHT) for row in rows], spots
