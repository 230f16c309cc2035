"""The coarse grid -> a path for each link: cheapest by length, bends, crossings and sides, one after the other.

Best-first search (A*: Hart, Nilsson and Raphael 1968) over points and directions, then links that meet strangers are
taken up and laid once more; further rounds were measured to save no crossings.
"""

from __future__ import annotations

from heapq import heappop, heappush

from petaproses.layout.lanes.alongside import join_alongside
from petaproses.layout.lanes.cells import Cells
from petaproses.layout.lanes.fan import Branches
from petaproses.layout.lanes.graph import Graph
from petaproses.layout.lanes.lattice import ALONG, Lattice
from petaproses.layout.lanes.traffic import ACROSS, CORNER, Path, Traffic

BEND = 140
CROSSING, AT_CORNER = 220, 80
SHARED_CHANNEL, SHARED_CELLS = 35, 160
MERGE, FORK, FAN = -25, -10, -40
OTHER_WAY = 600
SECOND_BRANCH, SECOND_FORK = 900, 60
LEAVING = (0, 250, 70, 70)
"""Cost of the side a line leaves by: with the flow, against it, down, up."""
LEAVING_BACK = (120, 80, 40, 30)
ENTERING = (200, 0, 70, 70)
LABELLED_SIDE = 3000
"""Cost of a side where the text of a parallel bar stands."""

_EFFORT, _PER_LINK, _AT_LEAST = 8000, 500, 200_000
"""How many places a search may look at before it makes haste; and how many all searches of a map together, a part for
each link and some in any case: what is given back by short ways is there for long ones."""

_STRAIGHT = ("keputusan", "mulai")
"""The steps whose corners belong to the target straight across."""


def routes(graph: Graph, cells: Cells, grid: Lattice, leaving: Branches) -> list[Path]:
    """Return the points that each link runs through, box to box."""
    router = _Router(graph, cells, grid, leaving)
    order = sorted(range(len(graph.links)), key=router.turn)
    for number in order:
        router.lay(number)
    for number in order:
        if router.effort > 0:
            router.lay_again(number)
    join_alongside(graph, grid, router.traffic, router.paths)
    return router.paths


class _Router:
    def __init__(self, graph: Graph, cells: Cells, grid: Lattice, leaving: Branches) -> None:
        self.graph, self.grid, self.back = graph, grid, cells.back
        self.traffic = Traffic(grid, len(graph.vertices))
        self.paths: list[Path] = [()] * len(graph.links)
        self.fan, self.alone = leaving
        self.moves = _moves(grid.stride)
        self.effort = _PER_LINK * len(graph.links) + _AT_LEAST
        self.across = self._across()
        self.bar = [vertex.jenis == "paralel" for vertex in graph.vertices]

    def _across(self) -> dict[int, Path]:
        """Return the ways straight across the lanes from a decision or a start to a target that nothing stands before:
        its corner belongs to that one, whatever else leaves or enters."""
        found: dict[int, Path] = {}
        joined: set[tuple[int, int]] = set()
        for number, link in enumerate(self.graph.links):
            p, q = self.grid.point[link.dari], self.grid.point[link.ke]
            step = 1 if q > p else -1
            if p == q or self.grid.u[p] != self.grid.u[q] or any(self.grid.blocked[p + step : q : step]):
                continue
            if self.graph.vertices[link.dari].jenis in _STRAIGHT and (link.ke, link.dari) not in joined:
                joined.add((link.dari, link.ke))
                found[number] = tuple(range(p, q + step, step))
        return found

    def turn(self, number: int) -> tuple[bool, bool, bool, int, int]:
        """Return the sort key: ways straight across first, then links forward before those back, straight ones first,
        then short ones."""
        link, grid = self.graph.links[number], self.grid
        p, q = grid.point[link.dari], grid.point[link.ke]
        far_u, far_v = abs(grid.u[p] - grid.u[q]), abs(grid.v[p] - grid.v[q])
        return (number not in self.across, self.back[number], bool(far_u and far_v), far_u + far_v, number)

    def lay(self, number: int) -> None:
        """Find a path and lay it."""
        link = self.graph.links[number]
        path = self._loop(number) if link.dari == link.ke else self._found(number)
        self.paths[number] = path
        self.traffic.put(path, link.dari, link.ke)

    def lay_again(self, number: int) -> None:
        """Lay a link anew if it meets links of other ends: all others are known now."""
        link, old = self.graph.links[number], self.paths[number]
        if number not in self.across and self.traffic.strangers(old, link.dari, link.ke):
            self.traffic.put(old, link.dari, link.ke, -1)
            self.lay(number)

    def _loop(self, number: int) -> Path:
        """Return the path of a link from a vertex to itself: round the corner whose sides suit best."""
        vertex = self.graph.links[number].dari
        p, stride = self.grid.point[vertex], self.grid.stride
        enter = self._entering(number)
        delta = (stride, -stride, 1, -1)
        corners = [(leave, side) for leave in (3, 2, 0, 1) for side in ((1, 0) if leave > 1 else (3, 2))]
        leave, side = min(corners, key=lambda corner: self._leaving(number, corner[0]) + enter[corner[1] ^ 1])
        out, back = p + delta[leave], p + delta[side]
        return (p, out, out + delta[side], back, p)

    def _leaving(self, number: int, side: int) -> int:
        link = self.graph.links[number]
        slot = 4 * link.dari + side
        cost = (LEAVING_BACK if self.back[number] else LEAVING)[side]
        again = 0 if number in self.fan else SECOND_BRANCH if self.alone[number] else SECOND_FORK
        cost += OTHER_WAY * self.traffic.ins[slot] + again * self.traffic.outs[slot]
        return cost + (LABELLED_SIDE if self.bar[link.dari] and side > 1 else 0)

    def _entering(self, number: int) -> list[int]:
        """Return the cost of entering the target, by the direction of the last step."""
        vertex = self.graph.links[number].ke
        costs = []
        for direction in range(4):
            side = direction ^ 1
            slot = 4 * vertex + side
            cost = ENTERING[side] + OTHER_WAY * self.traffic.outs[slot]
            costs.append(cost + (LABELLED_SIDE if self.bar[vertex] and side > 1 else 0))
        return costs

    def _found(self, number: int) -> Path:
        """Return the cheapest path of a link between two vertices, if it is found in the time that a link may take;
        where lines crowd, the cheapest but for the lines that are there already."""
        if number in self.across:
            return self.across[number]
        path = self._search(number, min(_EFFORT, self.effort)) if self.effort > 0 else ()
        return path or self._search(number)

    def _search(self, number: int, effort: int = 0) -> Path:
        """Return the cheapest path of a link between two vertices, nothing if more than `effort` places must be looked
        at; without such a limit, as if there were no other lines."""
        link, grid, traffic = self.graph.links[number], self.grid, self.traffic
        source, target = grid.point[link.dari], grid.point[link.ke]
        u, climb, blocked, entering, is_row = grid.u, grid.climb, grid.blocked, grid.entering, grid.is_row
        v, steps, passages, moves = grid.v, traffic.steps, traffic.passages, self.moves
        coming, going = traffic.coming[link.ke], traffic.going[link.dari]
        alone, fork = self.alone[number], FAN if number in self.fan else FORK
        enter = self._entering(number)
        goal_u, goal_climb = u[target], climb[target]
        # estimate, age, state, cost, state before
        heap = [(0, side - 4, 4 * source + side, self._leaving(number, side), -1) for side in range(4)]
        best: dict[int, int] = {}
        before: dict[int, int] = {}
        age = -5
        while True:
            _, _, state, cost, previous = heappop(heap)
            if state in before:
                continue
            before[state] = previous
            p, d = state >> 2, state & 3
            if p == target:
                self.effort -= len(before)
                return _walked(before, state)
            if effort and len(before) > effort:
                self.effort -= effort
                return ()
            passing = 3 * p
            busy = effort and p != source and (passages[passing] or passages[passing + 1] or passages[passing + 2])
            for nd, jump, onto, bend, how in moves[d][:1] if p == source else moves[d]:
                q = p + jump
                state_q = 4 * q + nd
                if state_q in before or (blocked[q] and q != target):
                    continue
                along = nd < 2
                step = 2 * p + onto
                reach = cost + bend + entering[q] + (ALONG if along else abs(climb[q] - climb[p]))
                if effort and steps[step]:
                    into, out_of = coming.get(step, 0), going.get(step, 0)
                    narrow = is_row[v[p]] if along else u[p] & 1
                    others = steps[step] - into - out_of
                    if others > 0:
                        reach += others * (SHARED_CELLS if narrow else SHARED_CHANNEL)
                    if into:
                        reach += MERGE
                    elif out_of:
                        reach += SHARED_CHANNEL * out_of if alone else fork
                if busy:
                    for other in (0, ACROSS, CORNER):
                        key = passing + other
                        if other != how and passages[key]:
                            others = passages[key] - coming.get(-1 - key, 0) - going.get(-1 - key, 0)
                            if others > 0:
                                reach += others * (AT_CORNER if CORNER in (other, how) else CROSSING)
                far_u, far_v = goal_u - u[q], goal_climb - climb[q]
                if q == target:
                    reach += enter[nd]
                if best.get(state_q, reach + 1) <= reach:
                    continue
                best[state_q] = reach
                ahead, aside = (far_u, far_v) if along else (far_v, far_u)
                turns = 2 if (ahead < 0) != (nd & 1) and ahead else 1 if aside else 0
                estimate = reach + ALONG * abs(far_u) + abs(far_v) + BEND * turns
                heappush(heap, (estimate, age, state_q, reach, state))
                age -= 1


_TURNS = ((0, 2, 3), (1, 2, 3), (2, 0, 1), (3, 0, 1))


def _moves(stride: int) -> tuple[tuple[tuple[int, int, int, int, int], ...], ...]:
    """Return, by the direction of the last step, how a line may go on, straight ahead first: the direction, how far
    from this point's numbers those of the next point and of the step to it are, the cost of a bend, and how the line
    passes this point."""
    jumps, onto = (stride, -stride, 1, -1), (0, -2 * stride, 1, -1)
    straight = (0, 0, ACROSS, ACROSS)
    return tuple(
        tuple((nd, jumps[nd], onto[nd], BEND * (nd != d), straight[d] if nd == d else CORNER) for nd in turns)
        for d, turns in enumerate(_TURNS)
    )


def _walked(before: dict[int, int], state: int) -> Path:
    path = []
    while state != -1:
        path.append(state >> 2)
        state = before[state]
    return tuple(reversed(path))
