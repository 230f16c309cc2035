"""A table -> the same for programs that work on rows: an item of a list takes a row, a group is a column, and where
spans are no use either, one header row and every cell filled."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, groupby

from petaproses.table.grid import Cell, Group, Row, Table, placed


def itemized(table: Table) -> Table:
    """Return the table with one row an item where a cell holds a list, so that items can be sorted and edited."""
    return table._replace(
        groups=tuple(group._replace(rows=_split(group.rows, table.columns)) for group in table.groups)
    )


def _split(rows: tuple[Row, ...], columns: int) -> tuple[Row, ...]:
    if not any(cell.daftar and len(cell.items) > 1 for row in rows for cell in row):
        return rows
    begins = [[(x, cell) for x, (cell, first) in enumerate(row) if first] for row in placed(rows, columns)]
    heights = [1] * len(rows)
    # those that end first, and begin last, make rows for the others: no row is there twice
    lists = [(y + cell.rowspan, -y, len(cell.items)) for y, row in enumerate(begins) for _, cell in row if cell.daftar]
    for end, start, items in sorted(lists):
        heights[end - 1] += max(0, items - sum(heights[-start:end]))
    tops = [0, *accumulate(heights)]
    made: list[list[tuple[int, Cell]]] = [[] for _ in range(tops[-1])]
    for y, row in enumerate(begins):
        for x, cell in row:
            span = tops[y + cell.rowspan] - tops[y]
            for number, piece in enumerate(_pieces(cell, span)):
                made[tops[y] + number].append((x, piece))
    return tuple(tuple(cell for _, cell in sorted(row, key=lambda pair: pair[0])) for row in made)


def _pieces(cell: Cell, span: int) -> Iterator[Cell]:
    """Give a list's items as cells one below the other, of which the last takes the rows left over."""
    items = cell.items if cell.daftar and len(cell.items) > 1 else ()
    if not items:
        yield cell._replace(rowspan=span, daftar=False)
    for number, lines in enumerate(items, start=1):
        left = span - number + 1 if number == len(items) else 1
        yield Cell(lines, left, cell.colspan, cell.head)


def grouped(table: Table) -> Table:
    """Return the table with a column in front that says which group a row is in, where it has headings inside."""
    if not any(group.judul for group in table.groups):
        return table
    heading = Cell.of(table.kelompok or "Kelompok", head=True, rowspan=len(table.header))
    groups = tuple(
        Group(tuple((Cell.of(group.value or group.judul), *row) for row in group.rows)) for group in table.groups
    )
    top, *rest = table.header
    return table._replace(
        columns=table.columns + 1, header=((heading, *top), *rest), groups=groups, traits=("", *table.traits), heads=()
    )


def titles(table: Table) -> tuple[str, ...]:
    """Return one title a column, of all that stands above it; none occurs twice."""
    taken: dict[str, int] = {}
    found = []
    for column in zip(*placed(table.header, table.columns), strict=True):
        cells = [next(same) for _, same in groupby((cell for cell, _ in column), key=id)]
        title = " ".join(cell.text.replace("\n", " ") for cell in cells if cell.text)
        taken[title] = taken.get(title, 0) + 1
        found.append(title if taken[title] == 1 else f"{title} {taken[title]}")
    return tuple(found)


def filled(table: Table) -> Iterator[tuple[Cell, ...]]:
    """Give the rows with every cell filled: one that spans is repeated wherever it reaches."""
    for group in table.groups:
        yield from (tuple(cell for cell, _ in row) for row in placed(group.rows, table.columns))
