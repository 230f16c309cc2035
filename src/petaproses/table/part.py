"""A table too wide for its page -> parts of it side by side, each with the columns that its rows are known by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from petaproses.table.grid import Cell, Row, Table, placed

_STEPS = 8


def part(table: Table, columns: Sequence[int]) -> Table:
    """Return what some columns of a table show, in their order; a row that says nothing of its own is left out."""
    return table._replace(
        columns=len(columns),
        header=_rows(table.header, table.columns, columns),
        groups=tuple(group._replace(rows=_rows(group.rows, table.columns, columns)) for group in table.groups),
        traits=tuple(table.traits[x] for x in columns if x < len(table.traits)),
        heads=(),
        part=tuple(table.numbers[x] for x in columns),
    )


def unanchored(table: Table) -> Table:
    """Return a table of which no place can be pointed to: another one shows the same, and has the anchors."""

    def bare(cell: Cell) -> Cell:
        return cell._replace(lines=tuple(line._replace(jangkar="") for line in cell.lines))

    groups = (group._replace(rows=tuple(tuple(map(bare, row)) for row in group.rows)) for group in table.groups)
    return table._replace(groups=tuple(groups))


def _rows(rows: tuple[Row, ...], wide: int, columns: Sequence[int]) -> tuple[Row, ...]:
    covered = [[0] * wide for _ in rows]
    cells: list[Cell] = []
    for y, row in enumerate(placed(rows, wide)):
        for x, (cell, begins) in enumerate(row):
            if begins:
                for dy in range(cell.rowspan):
                    covered[y + dy][x : x + cell.colspan] = [len(cells)] * cell.colspan
                cells.append(cell)
    shown = [tuple(row[x] for x in columns) for row in covered]
    kept = [row for row, _ in groupby(_speaking(shown, cells))]
    made: list[Row] = []
    for y, numbers in enumerate(kept):
        above = frozenset(kept[y - 1]) if y else frozenset[int]()
        made.append(tuple(_spanning(cells, kept, y, run) for run in _runs(numbers) if run[0] not in above))
    return tuple(made)


def _speaking(rows: Sequence[tuple[int, ...]], cells: Sequence[Cell]) -> Iterable[tuple[int, ...]]:
    """Give the rows but those in which each cell is empty or stands in another row too."""
    left = Counter(number for row in rows for number in set(row) if cells[number].lines)
    for row in rows:
        own = [number for number in set(row) if number in left]
        if all(left[number] > 1 for number in own):
            left.subtract(own)
        else:
            yield row


def _runs(row: Iterable[int]) -> Iterable[tuple[int, int]]:
    """Give the cells of a row from the left, each with the number of columns that it covers."""
    return ((number, len(tuple(run))) for number, run in groupby(row))


def _spanning(cells: Sequence[Cell], rows: Sequence[tuple[int, ...]], y: int, run: tuple[int, int]) -> Cell:
    number, wide = run
    end = next((below for below in range(y, len(rows)) if number not in rows[below]), len(rows))
    return cells[number]._replace(rowspan=end - y, colspan=wide)


def side_by_side(table: Table, least: Sequence[float], room: float) -> tuple[tuple[int, ...], ...]:
    """Return the columns of each part: as few parts as hold every column at its `least` width in a `room`, none much
    fuller than another; each shows what its columns need to be understood."""
    fewest = _filled(table, least, room)
    low, high = 0.0, room
    for _ in range(_STEPS if len(fewest) > 1 else 0):
        middle = (low + high) / 2
        found = _filled(table, least, middle)
        if len(found) > len(fewest):
            low = middle
        else:
            fewest, high = found, middle
    return fewest


def _filled(table: Table, least: Sequence[float], room: float) -> tuple[tuple[int, ...], ...]:
    """Fill one part after the other; the columns below one title stay together if they can."""
    parts: list[set[int]] = [set()]

    def fits(columns: set[int]) -> bool:
        return sum(least[x] for x in columns) <= room

    for run in _titled(table):
        needed = {x for each in run for x in _needed(table, each)}
        if fits(parts[-1] | needed):
            parts[-1] |= needed
        elif fits(needed):
            parts.append(needed)
        else:
            for each in run:
                alone = _needed(table, each)
                if parts[-1] and not fits(parts[-1] | alone):
                    parts.append(alone)
                parts[-1] |= alone
    return tuple(dict.fromkeys(tuple(sorted(each)) for each in parts if each))


def _titled(table: Table) -> Iterable[tuple[int, ...]]:
    """Give the columns from the left, those below one title of the first header row together."""
    x = 0
    for cell in table.header[0]:
        yield tuple(range(x, x + cell.colspan))
        x += cell.colspan


def _needed(table: Table, x: int) -> set[int]:
    return {x, *(table.heads[x] if table.heads else range(leading(table)))}


def leading(table: Table) -> int:
    """Return how many columns at the left hold heads of rows; one where there are none."""
    found = {
        x
        for group in table.groups
        for row in placed(group.rows, table.columns)
        for x, (cell, begins) in enumerate(row)
        if begins and cell.head
    }
    return next((x for x in range(table.columns) if x not in found), table.columns) or 1
