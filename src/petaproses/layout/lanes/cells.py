"""A graph -> the cell of each vertex: its column along the flow and its row inside the lane."""

from collections.abc import Sequence
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from petaproses.layout.lanes.graph import Graph

TALLEST_CELL = 5
"""Boxes that share one column of a lane; further ones go to the next column."""
ROW_OF_LOOSE = 8
"""Boxes without arrows in one row of a lane; further ones go to the next row."""
LONGEST_ROW = 8
"""Columns of a map with a single lane before it is folded into rows."""


class Cells(NamedTuple):
    """Where each vertex stands: `column`, `row` in its lane, and how many rows each lane has; `back` tells for each
    link whether it closes a cycle."""

    column: tuple[int, ...]
    row: tuple[int, ...]
    rows: tuple[int, ...]
    columns: int
    back: tuple[bool, ...]


def back_links(graph: Graph) -> tuple[bool, ...]:
    """Tell for each link whether it closes a cycle, in a depth-first walk in the author's order."""
    count = len(graph.vertices)
    outgoing: list[list[int]] = [[] for _ in range(count)]
    entered = [False] * count
    for number, link in enumerate(graph.links):
        if link.dari != link.ke:
            outgoing[link.dari].append(number)
            entered[link.ke] = True
    back = [link.dari == link.ke for link in graph.links]
    state = [0] * count  # 0 unseen, 1 on the walk, 2 done
    for root in sorted(range(count), key=lambda vertex: entered[vertex]):
        if state[root]:
            continue
        state[root] = 1
        walk = [(root, iter(outgoing[root]))]
        while walk:
            vertex, numbers = walk[-1]
            for number in numbers:
                following = graph.links[number].ke
                if state[following] == 1:
                    back[number] = True
                elif not state[following]:
                    state[following] = 1
                    walk.append((following, iter(outgoing[following])))
                    break
            else:
                state[vertex] = 2
                walk.pop()
    return tuple(back)


def cells(graph: Graph, *, longest_row: int = LONGEST_ROW, tallest: int = TALLEST_CELL) -> Cells:
    """Give each vertex its cell: columns by longest path, hand-offs to another lane in the same column; at most
    `tallest` boxes share one column of a lane."""
    back = back_links(graph)
    grid = _Grid(graph, back, tallest)
    grid.place_chains()
    grid.bring_connectors(graph)
    grid.place_loose()
    column, row, rows = grid.column, grid.rows_of_vertices(), grid.rows
    columns = max(column, default=0) + 1
    if len(graph.lanes) == 1 and columns > longest_row:
        height = rows[0]
        row = [r + c // longest_row * height for r, c in zip(row, column, strict=True)]
        column = [c % longest_row for c in column]
        rows, columns = [max(row) + 1], longest_row
    return Cells(tuple(column), tuple(row), tuple(rows), columns, back)


class _Grid:
    """The cells taken so far."""

    def __init__(self, graph: Graph, back: tuple[bool, ...], tallest: int) -> None:
        self.tallest = tallest
        count = len(graph.vertices)
        self.lane = [vertex.lane for vertex in graph.vertices]
        self.bar = [vertex.bentuk == "palang" for vertex in graph.vertices]
        self.before: list[list[int]] = [[] for _ in range(count)]
        self.after: list[list[int]] = [[] for _ in range(count)]
        joined = [False] * count
        for link, is_back in zip(graph.links, back, strict=True):
            joined[link.dari] = joined[link.ke] = True
            if not is_back:
                self.before[link.ke].append(link.dari)
                self.after[link.dari].append(link.ke)
        self.loose = [vertex for vertex in range(count) if not joined[vertex]]
        self.chained = joined
        self.column = [0] * count
        self.order: list[int] = []
        self.taken: dict[tuple[int, int], list[int]] = {}
        self.sides: set[tuple[int, int]] = set()  # (vertex, -1 up | 1 down): taken by a hand-off
        self.handed_over: set[tuple[int, int]] = set()  # (column, lane) between the ends of a hand-off
        self.brought: dict[int, int] = {}  # connectors that stand before their target
        self.rows = [1] * len(graph.lanes)
        self.loose_row: dict[int, int] = {}

    def place_chains(self) -> None:
        """Give a column to all vertices with links, each after all before it."""
        missing = [len(vertices) for vertices in self.before]
        ready = [vertex for vertex, joined in enumerate(self.chained) if joined and not missing[vertex]]
        heapify(ready)
        while ready:
            vertex = heappop(ready)
            self.order.append(vertex)
            self._place(vertex)
            for following in self.after[vertex]:
                missing[following] -= 1
                if not missing[following]:
                    heappush(ready, following)

    def _place(self, vertex: int) -> None:
        lane, before = self.lane[vertex], self.before[vertex]
        column = 0
        if before:
            deepest = max(self.column[other] for other in before)
            last = [other for other in before if self.column[other] == deepest]
            column = deepest if len(last) == 1 and self._hands_off(last[0], vertex, deepest) else deepest + 1
        while len(self.taken.get((column, lane), ())) >= self.tallest:
            column += 1
        self.column[vertex] = column
        self.taken.setdefault((column, lane), []).append(vertex)

    def _hands_off(self, vertex: int, following: int, column: int) -> bool:
        """Take the way straight up or down to another lane, when nothing stands in it."""
        lane, other = self.lane[vertex], self.lane[following]
        if lane == other or len(self.taken[column, lane]) > 1 or self.bar[vertex] or self.bar[following]:
            return False
        step = 1 if other > lane else -1
        if (vertex, step) in self.sides or any(
            (column, way) in self.taken for way in range(lane + step, other + step, step)
        ):
            return False
        self.sides.update(((vertex, step), (following, -step)))
        self.handed_over.update((column, way) for way in range(lane + step, other, step))
        return True

    def bring_connectors(self, graph: Graph) -> None:
        """Move connectors from which the flow comes in to the last column before their target in which nothing of their
        lane stands, and no line runs straight through."""
        entered = {link.ke for link in graph.links}
        coming = [
            vertex
            for vertex in self.order
            if graph.vertices[vertex].bentuk == "penghubung" and vertex not in entered
            if [self.lane[target] for target in self.after[vertex]] == [self.lane[vertex]]
        ]
        passed = self._passed(coming) if coming else set()
        for vertex in coming:
            (target,) = self.after[vertex]
            lane, column = self.lane[vertex], self.column[vertex]
            for nearer in range(self.column[target] - 1, column, -1):
                if not self.taken.get((nearer, lane)) and (nearer, lane) not in passed:
                    self.taken[column, lane].remove(vertex)
                    self.taken[nearer, lane] = [vertex]
                    self.column[vertex] = nearer
                    self.brought[vertex] = target
                    self.before[target].remove(vertex)
                    self.order.remove(vertex)
                    self.order.append(vertex)
                    break

    def _passed(self, coming: Sequence[int]) -> set[tuple[int, int]]:
        """Return the cells that hand-offs run over, and the lines of one lane but for those of some vertices."""
        passed = set(self.handed_over)
        for vertex in self.order:
            for following in () if vertex in coming else self.after[vertex]:
                if self.lane[following] == self.lane[vertex]:
                    between = range(self.column[vertex] + 1, self.column[following])
                    passed.update((column, self.lane[vertex]) for column in between)
        return passed

    def rows_of_vertices(self) -> list[int]:
        """Give each vertex a row of its lane: that of the vertex it follows there, else the nearest free one. Each is
        placed by those before it alone, and vertices without links stand above all: steps added later move none."""
        row = [0] * len(self.lane)
        first = [0] * len(self.rows)
        for vertex, place in self.loose_row.items():
            row[vertex] = place
            first[self.lane[vertex]] = place + 1
        done: dict[tuple[int, int], set[int]] = {}
        for vertex in self.order:
            lane = self.lane[vertex]
            used = done.setdefault((self.column[vertex], lane), set())
            wanted = self._wanted_row(vertex, row)
            free = (r for r in range(max(self.rows[lane], len(used) + 1)) if r not in used)
            row[vertex] = min(free, key=lambda r: (abs(r - wanted), r))
            used.add(row[vertex])
            self.rows[lane] = max(self.rows[lane], row[vertex] + 1)
        for vertex in self.order:
            row[vertex] += first[self.lane[vertex]]
        chained = {self.lane[vertex] for vertex in self.order}
        self.rows = [
            above + (rows if lane in chained else not above)
            for lane, (above, rows) in enumerate(zip(first, self.rows, strict=True))
        ]
        return row

    def _wanted_row(self, vertex: int, row: list[int]) -> int:
        lane = self.lane[vertex]
        if vertex in self.brought:
            return row[self.brought[vertex]]
        for other in self.before[vertex]:
            if self.lane[other] == lane:
                return row[other]
        return self.rows[lane] - 1 if any(self.lane[other] > lane for other in self.before[vertex]) else 0

    def place_loose(self) -> None:
        """Set the vertices without links in rows of their lane, in the author's order."""
        seen: dict[int, int] = {}
        for vertex in self.loose:
            number = seen.setdefault(self.lane[vertex], 0)
            seen[self.lane[vertex]] += 1
            self.column[vertex] = number % ROW_OF_LOOSE
            self.loose_row[vertex] = number // ROW_OF_LOOSE
