"""A map before and after an edit of one step -> the boxes that stand in another cell of the grid."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from acak import Rancangan, extended, rancang, reworded
from build import peta_of
from petaproses.layout.lanes.cells import cells
from petaproses.layout.lanes.graph import graph

EDITS: tuple[Callable[[Rancangan, int], tuple[Rancangan, str]], ...] = (reworded, extended)


def places(map_: Rancangan) -> dict[str, tuple[int, int, int]]:
    """Return lane, column and row of each step."""
    peta = peta_of(acak=map_.yaml())
    drawn = graph(peta, peta.lintas_fungsi[0])
    found = cells(drawn)
    return {
        vertex.id: (vertex.lane, column, row)
        for vertex, column, row in zip(drawn.vertices, found.column, found.row, strict=True)
    }


def moved(seed: int) -> list[str]:
    """Make one edit, decided by the seed, and return the steps it moved: rewording a step may move none, a step added
    at the end of the flow none but itself."""
    before = rancang(Random(seed).randrange(2000))
    after, _ = EDITS[seed % len(EDITS)](before, seed)
    old, new = places(before), places(after)
    return [step for step in old if old[step] != new[step]]
