"""A table -> the same without the columns in which nothing stands: nobody prints them, or scrolls past them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from petaproses.peta import Peta
from petaproses.table.grid import Cell, Group, Row, Table, View, placed


def slimmed(view: View) -> View:
    """Return a table that is made without empty columns; a matrix of marks has none."""
    return view if view.drawn_as == "matriks" else view._replace(build=partial(_made, view))


def _made(view: View, peta: Peta) -> Table:
    return slim(view.build(peta))


def slim(table: Table) -> Table:
    """Return the table without the columns that are empty in every row, and without rows that nothing but those had
    cells in; a table without any text stays as it is."""
    rows = [row for group in table.groups for row in placed(group.rows, table.columns)]
    kept = frozenset(x for x in range(table.columns) if any(row[x][0].text.strip() for row in rows))
    if not kept or len(kept) == table.columns:
        return table
    groups = (Group(_narrowed(group.rows, table.columns, kept), *group[1:]) for group in table.groups)
    return table._replace(
        columns=len(kept),
        header=_narrowed(table.header, table.columns, kept),
        groups=tuple(groups),
        traits=tuple(each for x, each in enumerate(table.traits) if x in kept),
        heads=tuple(_moved(each, kept) for x, each in enumerate(table.heads) if x in kept),
    )


def _moved(columns: tuple[int, ...], kept: frozenset[int]) -> tuple[int, ...]:
    """Return where some columns stand when only those kept are left."""
    return tuple(sum(y < x for y in kept) for x in columns if x in kept)


def _narrowed(rows: tuple[Row, ...], columns: int, kept: frozenset[int]) -> tuple[Row, ...]:
    """Return some rows with only the columns kept; what spans others too spans so many fewer."""
    grid = [[(x, cell) for x, (cell, begins) in enumerate(row) if begins] for row in placed(rows, columns)]
    made = [tuple(_narrow(row, kept)) for row in grid]
    full = [bool(row) for row in made]
    return tuple(
        tuple(cell._replace(rowspan=sum(full[y : y + cell.rowspan])) if cell.rowspan > 1 else cell for cell in row)
        for y, row in enumerate(made)
        if row
    )


def _narrow(row: list[tuple[int, Cell]], kept: frozenset[int]) -> Iterator[Cell]:
    for x, cell in row:
        wide = sum(each in kept for each in range(x, x + cell.colspan))
        if wide:
            yield cell if wide == cell.colspan else cell._replace(colspan=wide)
