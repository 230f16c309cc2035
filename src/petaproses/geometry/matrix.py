"""Faults of a matrix over all its pages: cells, marks, columns and headings that are lost, added or out of place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from petaproses.geometry.content import Strike, joined, plain
from petaproses.geometry.expected import Expected, Matrix
from petaproses.geometry.picture import Node, Picture, Text
from petaproses.geometry.plane import Rect

_SLACK = 1.0
_SAME = 2.0
"""How far apart the sides of two frames may be that are one cell, drawn once and marked once."""

_NONE = Matrix((), (), {})


class _Column(NamedTuple):
    """The cell above some marks, what it says, and what the cell over it says."""

    rect: Rect
    name: str
    over: str


@dataclass(frozen=True)
class _Grid:
    """One page as a reader takes it: rows by their boxes, and right of them columns by the cells above."""

    page: Picture

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """All text outside of the rows' boxes."""
        return tuple(text for panel in self.page.panels for text in panel.texts)

    @cached_property
    def frames(self) -> tuple[Rect, ...]:
        """All frames; Graphviz draws and marks each."""
        return tuple(shape.rect for panel in self.page.panels for shape in panel.outlines)

    @cached_property
    def top(self) -> float:
        """Where the first row begins."""
        return min((node.rect[1] for node in self.page.nodes), default=0.0)

    @cached_property
    def side(self) -> float:
        """Where the boxes of the rows end."""
        return max((node.rect[2] for node in self.page.nodes), default=0.0)

    @cached_property
    def columns(self) -> tuple[_Column, ...]:
        """The lowest cells above the marks, from left to right."""
        heads = [frame for frame in self.frames if frame[0] > self.side - _SLACK and frame[3] < self.top + _SLACK]
        lowest = max((head[3] for head in heads), default=0.0)
        names = [head for head in heads if head[3] > lowest - _SLACK]
        others = [head for head in heads if head[3] <= lowest - _SLACK]
        found: list[_Column] = []
        for rect in sorted(names):
            if not found or not _near(found[-1].rect, rect):
                over = next((other for other in others if _across(other, _middle(rect))), None)
                found.append(_Column(rect, self.said(rect), self.said(over)))
        return tuple(found)

    @cached_property
    def cells(self) -> frozenset[tuple[int, int]]:
        """The cells beside the rows, by the places of their row and their column."""
        found = set()
        for frame in self.frames:
            column = self.column_at(_middle(frame)) if frame[0] > self.side - _SLACK else None
            for place, node in enumerate(self.page.nodes if column is not None else ()):
                if abs(node.rect[1] - frame[1]) < _SAME and abs(node.rect[3] - frame[3]) < _SAME:
                    found.add((place, column or 0))
        return frozenset(found)

    @property
    def marks(self) -> Iterator[tuple[str, str, str]]:
        """Every mark beside a row: the row's id, the column's name, and the mark."""
        for text in self.texts:
            x, y = _middle(text.rect)
            row = next((node for node in self.page.nodes if node.rect[1] < y < node.rect[3]), None)
            if row and x > self.side:
                column = self.column_at((x, y))
                yield row.id, "?" if column is None else self.columns[column].name, text.content

    @cached_property
    def bars(self) -> tuple[Rect, ...]:
        """The frames that span rows and marks."""
        left = min((node.rect[0] for node in self.page.nodes), default=0.0)
        return tuple(frame for frame in self.frames if abs(frame[0] - left) < _SAME and frame[2] > self.side + _SAME)

    def heading(self, row: Node) -> str:
        """Return what the nearest bar over a row says."""
        over = (bar for bar in self.bars if bar[3] < row.rect[1] + _SLACK)
        return self.said(max(over, key=lambda bar: bar[3], default=None))

    def column_at(self, point: tuple[float, float]) -> int | None:
        """Return the place of the column in which a point lies."""
        return next((place for place, column in enumerate(self.columns) if _across(column.rect, point)), None)

    def said(self, cell: Rect | None) -> str:
        """Return the text in a cell, without what wrapping may change."""
        return joined([text for text in self.texts if cell and _holds(cell, _middle(text.rect))])


def _near(one: Rect, other: Rect) -> bool:
    return all(abs(a - b) < _SAME for a, b in zip(one, other, strict=True))


def _middle(rect: Rect) -> tuple[float, float]:
    return (rect[0] + rect[2]) / 2, (rect[1] + rect[3]) / 2


def _across(rect: Rect, point: tuple[float, float]) -> bool:
    return rect[0] < point[0] < rect[2]


def _holds(rect: Rect, point: tuple[float, float]) -> bool:
    return _across(rect, point) and rect[1] < point[1] < rect[3]


def _pages(pages: Sequence[Picture], expected: Expected) -> Iterator[tuple[int, _Grid, Matrix]]:
    """Give the pages with their numbers; none of what is no matrix."""
    if expected.matrix:
        yield from ((number, _Grid(page), expected.matrix) for number, page in enumerate(pages, 1))


def _called(row: str, column: str) -> str:
    return f"{row} / {plain(column) or '?'}"


def _cells(pages: Sequence[Picture], expected: Expected) -> Iterator[tuple[str, int]]:
    for number, grid, _ in _pages(pages, expected):
        for row, column in grid.cells:
            yield _called(grid.page.nodes[row].id, grid.columns[column].name), number


def _wanted_cells(expected: Expected) -> Counter[str]:
    columns = (expected.matrix or _NONE).columns
    return Counter(_called(row, name) for row in expected.nodes for name, _ in columns)


def cell_lost(pages: Sequence[Picture], expected: Expected) -> Iterator[Strike]:
    """Find cells, marked or empty, that no page shows: whether somebody takes part cannot be told there."""
    yield from (Strike(cell) for cell in _wanted_cells(expected) - Counter(cell for cell, _ in _cells(pages, expected)))


def cell_twice(pages: Sequence[Picture], expected: Expected) -> Iterator[Strike]:
    """Find cells that are drawn more than once."""
    left = _wanted_cells(expected)
    for cell, number in _cells(pages, expected):
        if cell in left:
            left[cell] -= 1
            if left[cell] < 0:
                yield Strike(cell, number)


def _marks(pages: Sequence[Picture], expected: Expected) -> Iterator[tuple[str, int]]:
    for number, grid, _ in _pages(pages, expected):
        yield from ((f"{_called(row, column)}: {mark}", number) for row, column, mark in grid.marks)


def _wanted(expected: Expected) -> Counter[str]:
    marks = (expected.matrix or _NONE).marks
    return Counter(f"{_called(row, column)}: {mark}" for row, column, mark in marks)


def mark_lost(pages: Sequence[Picture], expected: Expected) -> Iterator[Strike]:
    """Find marks that no page shows in their row and column."""
    yield from (Strike(mark) for mark in _wanted(expected) - Counter(mark for mark, _ in _marks(pages, expected)))


def mark_unknown(pages: Sequence[Picture], expected: Expected) -> Iterator[Strike]:
    """Find marks that the map does not have there, or not as often."""
    left = _wanted(expected)
    for mark, number in _marks(pages, expected):
        left[mark] -= 1
        if left[mark] < 0:
            yield Strike(mark, number)


def column_lost(pages: Sequence[Picture], expected: Expected) -> Iterator[Strike]:
    """Find columns that no page shows below what has to stand over them."""
    shown = {(column.name, column.over) for _, grid, _ in _pages(pages, expected) for column in grid.columns}
    for name, over in (expected.matrix or _NONE).columns:
        if (plain(name), plain(over)) not in shown:
            yield Strike(name)


def column_unknown(pages: Sequence[Picture], expected: Expected) -> Iterator[Strike]:
    """Find columns that the map does not have, or that a page shows twice."""
    for number, grid, matrix in _pages(pages, expected):
        left = Counter((plain(name), plain(over)) for name, over in matrix.columns)
        left.subtract((column.name, column.over) for column in grid.columns)
        yield from (Strike(name or "?", number) for (name, _), count in left.items() if count < 0)


def row_misplaced(pages: Sequence[Picture], expected: Expected) -> Iterator[Strike]:
    """Find rows that do not stand below the heading of their group."""
    for number, grid, matrix in _pages(pages, expected):
        for row in grid.page.nodes:
            if grid.heading(row) != plain(matrix.headings.get(row.id, "")):
                yield Strike(row.id, number)


def row_unnamed(pages: Sequence[Picture], expected: Expected) -> Iterator[Strike]:
    """Find rows that stand again beside further columns and do not say what they are."""
    for number, grid, _ in _pages(pages, expected):
        for row in grid.page.nodes:
            wanted = (row.id, expected.nodes.get(row.id, ""))
            if row.jenis == "ulang" and any(plain(text) not in joined(row.texts) for text in wanted):
                yield Strike(row.id, number)
