"""Paths -> straight runs, and runs drawn as one line: links that come together before a box, or part after one.

A trunk is either one merge or one fork, never both: a fork that ran on into a merge would show flows that do not exist.
"""

from collections.abc import Iterable
from typing import NamedTuple

from petaproses.layout.lanes.fan import Branches
from petaproses.layout.lanes.graph import Graph
from petaproses.layout.lanes.lattice import Lattice
from petaproses.layout.lanes.traffic import Path

FINE = 10
"""Positions along a line are line numbers times this, so that a run can end just before the middle of a box."""
_BEFORE_BOX = 4


class Run(NamedTuple):
    """A straight piece of the path of a link, from `start` to `end` in fine positions on a line. `along` is True with
    the flow; `first` leaves the source box and `last` enters the target box."""

    number: int
    link: int
    along: bool
    line: int
    start: int
    end: int
    first: bool
    last: bool


class Trunk:
    """Runs drawn as one line from `low` to `high`; `offset` in pt from the line is set when tracks are given."""

    __slots__ = ("along", "high", "line", "low", "offset", "runs")

    def __init__(self, along: bool, line: int, low: int, high: int) -> None:
        """Begin without runs, on the line itself."""
        self.along, self.line, self.low, self.high = along, line, low, high
        self.runs: list[Run] = []
        self.offset = 0.0


class Trunks(NamedTuple):
    """The runs of each link, in order, and the trunk of each run by its number."""

    runs: tuple[tuple[Run, ...], ...]
    of: tuple[Trunk, ...]
    all: tuple[Trunk, ...]

    def end(self, link: int, *, head: bool) -> tuple[Run, bool]:
        """Return the run of a link that touches its source or (`head`) target, and whether it leads to higher lines as
        seen from there."""
        run = self.runs[link][-1 if head else 0]
        return run, (run.start > run.end) is head


def trunks(graph: Graph, paths: Iterable[Path], grid: Lattice, leaving: Branches) -> Trunks:
    """Cut paths into runs and join those that are drawn as one line."""
    runs: list[tuple[Run, ...]] = []
    count = 0
    for number, path in enumerate(paths):
        runs.append(_runs(number, path, grid, count))
        count += len(runs[-1])
    owner = list(range(count))  # the first run of the trunk that each run belongs to
    size = [1] * count
    into: dict[int, list[int]] = {}
    out_of: dict[int, list[int]] = {}
    for number, link in enumerate(graph.links):
        into.setdefault(link.ke, []).append(number)
        if not leaving.alone[number]:
            out_of.setdefault(link.dari, []).append(number)
    for numbers in into.values():
        if len(numbers) > 1:
            _join([runs[number][::-1] for number in numbers], owner, size)
    merged = [size[owner[number]] > 1 for number in range(count)]
    for numbers in out_of.values():
        if len(numbers) > 1:
            _join([_until_merged(runs[number], merged) for number in numbers], owner, size)
    return _collect(runs, owner)


def _runs(link: int, path: Path, grid: Lattice, count: int) -> tuple[Run, ...]:
    corners = [path[0]]
    corners += [p for o, p, q in zip(path, path[1:], path[2:], strict=False) if p - o != q - p]
    corners.append(path[-1])
    runs = []
    final = len(corners) - 2
    for i in range(final + 1):
        p, q = corners[i], corners[i + 1]
        along = grid.v[p] == grid.v[q]
        lines, line = (grid.u, grid.v[p]) if along else (grid.v, grid.u[p])
        start, end = FINE * lines[p], FINE * lines[q]
        inward = _BEFORE_BOX if end > start else -_BEFORE_BOX
        start, end = start + inward * (i == 0), end - inward * (i == final)
        runs.append(Run(count + i, link, along, line, start, end, i == 0, i == final))
    return tuple(runs)


def _until_merged(runs: tuple[Run, ...], merged: list[bool]) -> tuple[Run, ...]:
    for i, run in enumerate(runs):
        if merged[run.number]:
            return runs[:i]
    return runs


def _join(chains: list[tuple[Run, ...]], owner: list[int], size: list[int]) -> None:
    """Join runs that lie on one line and go on from there in one trunk; chains begin at the common box."""
    trunk_at: dict[tuple[int, bool, int], int] = {}
    for chain in chains:
        # the chains begin at one box: what leaves it on different sides is not one line
        place = -1 - (chain[0].start < chain[0].end) if chain else 0
        for run in chain:
            first = trunk_at.setdefault((place, run.along, run.line), run.number)
            if first != run.number:
                owner[run.number] = first
                size[first] += 1
            place = first


def _collect(runs: list[tuple[Run, ...]], owner: list[int]) -> Trunks:
    found: dict[int, Trunk] = {}
    of = []
    for run in (run for chain in runs for run in chain):
        low, high = (run.start, run.end) if run.start < run.end else (run.end, run.start)
        trunk = found.get(owner[run.number])
        if trunk is None:
            trunk = found[owner[run.number]] = Trunk(run.along, run.line, low, high)
        else:
            trunk.low, trunk.high = min(trunk.low, low), max(trunk.high, high)
        trunk.runs.append(run)
        of.append(trunk)
    return Trunks(tuple(runs), tuple(of), tuple(found.values()))
