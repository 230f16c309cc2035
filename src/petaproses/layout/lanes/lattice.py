"""Cells -> the coarse grid that lines run on: gutters and columns along the flow, channels and rows across the lanes.

Axis u runs along the flow and v across the lanes, whichever way the sheet is turned. A line number of u is even for a
gutter and odd for the middle of a column. Lines of v are, for each lane: channel, row, channel, row, ..., channel; so
a lane border lies between two channels, and no line ever runs on it. A point is one number: `u * stride + v`, with a
blocked ring around the grid.
"""

from typing import NamedTuple

from petaproses.layout.lanes.cells import Cells
from petaproses.layout.lanes.graph import Graph

ALONG = 100
"""Cost of a step along the flow; costs are hundredths of it."""
_BESIDE_ROW, _BETWEEN_CHANNELS = 90, 35
EMPTY_CELL = 25


class Lattice(NamedTuple):
    """The coarse grid. Lists with one entry per point: `u`, `v` (line numbers), `climb` (cost of all steps across the
    lanes from the first line up to here), `blocked` and `entering` (cost of passing here). `is_row` and `lane` tell of
    each v line whether it is a row and whose lane; `point` is where each vertex stands."""

    stride: int
    is_row: tuple[bool, ...]
    lane: tuple[int, ...]
    columns: int
    u: list[int]
    v: list[int]
    climb: list[int]
    blocked: list[bool]
    entering: list[int]
    point: tuple[int, ...]


def lattice(graph: Graph, cells: Cells) -> Lattice:
    """Return the coarse grid of some cells."""
    is_row, lane, line_of = [False], [-1], {}
    for number, rows in enumerate(cells.rows):
        for row in range(rows):
            is_row += [False, True]
            lane += [number, number]
            line_of[number, row] = len(is_row) - 1
        is_row.append(False)
        lane.append(number)
    is_row.append(False)
    lane.append(-1)
    stride, breadth = len(is_row), 2 * cells.columns + 3
    climb = [0]
    for v in range(1, stride):
        climb.append(climb[-1] + (_BESIDE_ROW if is_row[v] or is_row[v - 1] else _BETWEEN_CHANNELS))
    ring = [v in (0, stride - 1) for v in range(stride)]
    blocked = [True] * stride + ring * (breadth - 2) + [True] * stride
    # u lines count from 1 behind the ring: gutters are odd there, so shift by one to keep them even
    u = [line for line in range(-1, breadth - 1) for _ in range(stride)]
    empty = [EMPTY_CELL if row else 0 for row in is_row]
    entering = (empty + [0] * stride) * (breadth // 2) + empty
    point = tuple(
        (2 * column + 2) * stride + line_of[vertex.lane, row]
        for vertex, column, row in zip(graph.vertices, cells.column, cells.row, strict=True)
    )
    for p in point:
        blocked[p] = True
    return Lattice(
        stride, tuple(is_row), tuple(lane), cells.columns, u, list(range(stride)) * breadth, climb * breadth, blocked,
        entering, point,
    )  # fmt: skip
