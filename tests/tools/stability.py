"""A map before and after an edit -> the boxes that stand in another cell of the grid, or on another page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

from petaproses.layout import layout
from petaproses.layout.lanes.cells import cells
from petaproses.layout.lanes.graph import graph
from petaproses.model.proyek import Kertas
from tools.build import peta_of
from tools.random_map import Rancangan, extended, rancang, reworded

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


def turned_round(map_: Rancangan, seed: int) -> Rancangan:
    """Return the map with the words of some names in another order: as long as before, in other lines."""
    dice = Random(seed)
    steps = [
        replace(langkah, nama=" ".join(dice.sample(words := langkah.nama.split(), len(words))))
        if dice.random() < 0.5
        else langkah
        for langkah in map_.langkah
    ]
    return replace(map_, langkah=tuple(steps))


def pages(map_: Rancangan, kertas: Kertas) -> list[set[str]]:
    """Return the steps on each page of a map."""
    peta = peta_of(acak=map_.yaml())
    scenes = layout(peta, peta.lintas_fungsi[0], kertas=kertas)
    return [{node.id for node in scene.nodes if not node.id.startswith("^")} for scene in scenes]


def moved(seed: int) -> list[str]:
    """Make one edit, decided by the seed, and return the steps it moved: rewording a step may move none, a step added
    at the end of the flow none but itself."""
    before = rancang(Random(seed).randrange(2000))
    after, _ = EDITS[seed % len(EDITS)](before, seed)
    old, new = places(before), places(after)
    return [step for step in old if old[step] != new[step]]
