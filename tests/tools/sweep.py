"""Random maps, drawn in every way -> their hard faults by kind, how well they use their pages, and how still they lie
when one step is edited.

With src and tests on the path, `python -m tools.sweep 2000` draws the maps of seeds 0 to 1,999 as rows, as columns and on
paper, with all processors, and `python -m tools.sweep 500 1000` those of seeds 500 to 999, then the cascades of these seeds
and the tables, read back from every format; then it makes edits and counts the work of checking large maps. It prints
each fault and the sums, and fails if there is any. `make sweep` does all of it, which takes more than an hour.
"""

from __future__ import annotations

import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from statistics import median

from hard.growth import SHAPES, steep
from petaproses.geometry.checker import Fault
from petaproses.model.proyek import Kertas
from tools.build import peta_of
from tools.drawn import faults
from tools.page_use import uses
from tools.random_cascade import faults_of_seed
from tools.random_map import rancang
from tools.readback.files import wrong_of_seed
from tools.stability import moved

WAYS: dict[str, tuple[str, Kertas | None]] = {
    "baris": ("mendatar", None),
    "kolom": ("tegak", None),
    "F4": ("", Kertas()),
    "A4 tegak": ("", Kertas("A4", 210, 297)),
    "A3": ("", Kertas("A3", 420, 297)),
    "A4 baris": ("mendatar", Kertas("A4", 210, 297)),
    "A4 kolom": ("tegak", Kertas("A4", 297, 210)),
}
"""How each map is drawn: which way the flow runs (`` leaves it to the map) and on which paper."""
ALL_EDITS, ALL_PAGES = 200, 200
HALF, THIN = 0.45, 0.25
"""What half of all pages must use of their room, and the use of a page that is told."""
LARGE = (200, 800)
"""Sizes of hard maps between which work is counted."""
REPORT = 100
"""After how many maps it says how far it is."""


def drawn(seed: int, way: str) -> list[Fault]:
    """Return the hard faults of the map of a seed, drawn in one of WAYS."""
    arah, kertas = WAYS[way]
    map_ = rancang(seed)
    peta = peta_of(acak=replace(map_, arah=arah or map_.arah).yaml())
    return faults(peta, peta.lintas_fungsi[0], kertas)


def drawn_all_ways(seed: int) -> dict[str, list[Fault]]:
    """Return the hard faults of the map of a seed, by way."""
    return {way: drawn(seed, way) for way in WAYS}


def faulty(first: int, last: int) -> Counter[tuple[str, str]]:
    """Draw the maps of some seeds in every way, print what is wrong with each, and count it by way and name."""
    total = Counter[tuple[str, str]]()
    seeds = range(first, last)
    with ProcessPoolExecutor() as pool:
        for seed, ways in zip(seeds, pool.map(drawn_all_ways, seeds), strict=True):
            for way, fault in ((way, fault) for way, faults in ways.items() for fault in faults):
                total[way, fault.name] += 1
                print(f"{seed} {way}, page {fault.page}: {fault.name} {fault.message}", flush=True)
            if (seed + 1 - first) % REPORT == 0:
                print(f"{seed + 1 - first} of {last - first} maps drawn", flush=True)
    return total


def faulty_cascades(first: int, last: int) -> int:
    """Draw the cascades of some seeds, print what is wrong with each, and count it."""
    seeds = range(first, last)
    with ProcessPoolExecutor() as pool:
        found = [
            (seed, fault) for seed, all_ in zip(seeds, pool.map(faults_of_seed, seeds), strict=True) for fault in all_
        ]
    for seed, fault in found:
        print(f"{seed} cascade: {fault}", flush=True)
    return len(found)


def faulty_tables(first: int, last: int) -> int:
    """Read back the tables of some seeds from every format, print what is wrong with each, and count it."""
    total, seeds = 0, range(first, last)
    with ProcessPoolExecutor() as pool:
        for seed, found in zip(seeds, pool.map(wrong_of_seed, seeds), strict=True):
            total += len(found)
            for each in found:
                print(f"{seed} table, {each}", flush=True)
    return total


def filled(seed: int) -> list[float]:
    """Return how much of its room each page of the map of a seed uses on F4."""
    return [share for _, shares in uses(peta_of(acak=rancang(seed).yaml()), Kertas()) for share in shares]


def grown(shape: str) -> str:
    """Return a shape of hard maps and the modules whose work on it grows too fast; "" where there are none."""
    found = steep(shape, LARGE)
    return f"{shape}: {found}" if found else ""


def main(first: int, last: int) -> int:
    """Print the sums of all faults and of all boxes that edits moved; returns 1 if there are any."""
    faults_found = faulty(first, last)
    print(f"{last - first} maps, each as {', '.join(WAYS)}: {sum(faults_found.values())} hard faults")
    for (way, name), number in sorted(faults_found.items()):
        print(f"  {way:10} {name:20} {number}")
    in_cascades = faulty_cascades(first, last)
    print(f"{last - first} cascades on paper: {in_cascades} hard faults")
    in_tables = faulty_tables(first, last)
    print(f"{last - first} tables, read back from every format: {in_tables} faults")
    with ProcessPoolExecutor() as pool:
        shares = [share for pages in pool.map(filled, range(ALL_PAGES)) for share in pages]
    thin = sum(share < THIN for share in shares)
    print(f"{len(shares)} pages of {ALL_PAGES} maps on F4: median use {median(shares):.0%}, {thin} below {THIN:.0%}")
    moves = [len(moved(seed)) for seed in range(ALL_EDITS)]
    print(f"{ALL_EDITS} edits: rewording moved {sum(moves[::2])} other boxes, adding a step {sum(moves[1::2])}")
    with ProcessPoolExecutor() as pool:
        too_steep = [each for each in pool.map(grown, SHAPES) if each]
    print(f"work on {len(SHAPES)} shapes of {LARGE[0]} and {LARGE[1]}: {len(too_steep)} grow too fast", *too_steep)
    return 1 if faults_found or in_cascades or in_tables or any(moves) or too_steep else 0


if __name__ == "__main__":
    *begin, end = map(int, sys.argv[1:])
    sys.exit(main(begin[0] if begin else 0, end))
