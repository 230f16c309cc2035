"""Trunks that cross -> the points where the horizontal one hops over the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from petaproses.layout.lanes.trunks import FINE, Trunk, Trunks
from petaproses.layout.shared.scene import Point


def hops(found: Trunks, paths: Sequence[Sequence[Point]], *, tegak: bool) -> Mapping[int, list[Point]]:
    """Return, by link, the points in (u, v) where it crosses lines that it neither joins nor leaves."""
    across: dict[int, list[Trunk]] = {}
    for trunk in found.all:
        if not trunk.along:
            across.setdefault(trunk.line, []).append(trunk)
    found_hops: dict[int, list[Point]] = {}
    for trunk in found.all:
        if not trunk.along:
            continue
        for line in range(trunk.low // FINE, trunk.high // FINE + 2):
            for other in across.get(line, ()):
                if other.low <= FINE * trunk.line <= other.high:
                    _cross(found, paths, trunk, other, found_hops, tegak)
    return found_hops


def _cross(
    found: Trunks,
    paths: Sequence[Sequence[Point]],
    trunk: Trunk,
    other: Trunk,
    hops: dict[int, list[Point]],
    tegak: bool,
) -> None:
    """Note the crossing of two trunks for every link of the one drawn horizontally."""
    if _joined(found, trunk, other):
        return
    u, v = _coordinate(found, paths, other), _coordinate(found, paths, trunk)
    spanning = [_spanning(found, paths, which, at) for which, at in ((trunk, u), (other, v))]
    if not all(spanning):
        return
    for link in spanning[1 if tegak else 0]:
        hops.setdefault(link, []).append((u, v))


def _joined(found: Trunks, trunk: Trunk, other: Trunk) -> bool:
    """Tell whether some link runs from one trunk right into the other."""
    for run in trunk.runs:
        chain = found.runs[run.link]
        index = run.number - chain[0].number
        for near in (index - 1, index + 1):
            if 0 <= near < len(chain) and found.of[chain[near].number] is other:
                return True
    return False


def _ends(found: Trunks, paths: Sequence[Sequence[Point]], link: int, number: int) -> tuple[Point, Point]:
    index = number - found.runs[link][0].number
    return paths[link][index], paths[link][index + 1]


def _coordinate(found: Trunks, paths: Sequence[Sequence[Point]], trunk: Trunk) -> float:
    """Return where a trunk lies: its v when it runs along the flow, else its u."""
    run = trunk.runs[0]
    return _ends(found, paths, run.link, run.number)[0][1 if trunk.along else 0]


def _spanning(found: Trunks, paths: Sequence[Sequence[Point]], trunk: Trunk, at: float) -> list[int]:
    """Return the links of a trunk whose runs go past a coordinate."""
    axis = 0 if trunk.along else 1
    links = []
    for run in trunk.runs:
        start, end = _ends(found, paths, run.link, run.number)
        low, high = sorted((start[axis], end[axis]))
        if low + 0.1 < at < high - 0.1:
            links.append(run.link)
    return links
