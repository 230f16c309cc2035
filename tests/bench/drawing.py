"""Whole runs of `render` on made-up cross-functional maps, against dot.

dot draws the same maps with lanes as clusters, all in one process; nobody checks or tabulates them there.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tests.bench.alur import Peta, write_maps
from tests.bench.process import Cost, in_turn
from tests.bench.result import Result

SIZES = (10, 100, 400, 1000)
DATA_ID = re.compile(rb'<g class="node" data-id="([^"]*)"')
DATA_ALUR = re.compile(rb'<g class="alur" data-dari="([^"]*)" data-ke="([^"]*)"')


def measure() -> Iterator[Result]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        yield from _one_map(folder)
        yield from _many_maps(folder, 100, rounds=5, aim=7.5)
        yield from _many_maps(folder, 1000, rounds=1, aim=7.5)


def _render(folder: Path, formats: str) -> tuple[str, ...]:
    """Return the command that draws every map of a folder into its `out`."""
    maps, out = str(folder / "maps"), str(folder / "out")
    return (sys.executable, "-m", "petaproses", "render", maps, "--code", "10", "--format", formats, "--output", out)


def _dot(folder: Path) -> tuple[str, ...]:
    """Return the command that draws the same maps with Graphviz, in one process."""
    return ("dot", "-Tsvg", "-O", *map(str, sorted((folder / "dot").glob("*.dot"))))


def _one_map(folder: Path) -> Iterator[Result]:
    for steps in SIZES:
        write_maps(folder / f"steps-{steps}", 1, steps)
    ours = {f"{steps}": _render(folder / f"steps-{steps}", "svg") for steps in SIZES}
    theirs = {f"dot {steps}": _dot(folder / f"steps-{steps}") for steps in SIZES if shutil.which("dot")}
    cpu = {name: cost.cpu for name, cost in in_turn({**ours, **theirs}, rounds=7).items()}
    if theirs:
        yield Result("one map of 100 steps, cold : dot", cpu["100"] / cpu["dot 100"], aim=5)
        yield Result("one map of 400 steps, cold : dot", cpu["400"] / cpu["dot 400"], aim=4)
    yield Result(
        "growth: (400 - 10 steps) : (100 - 10 steps)", (cpu["400"] - cpu["10"]) / (cpu["100"] - cpu["10"]), aim=5.5
    )
    yield Result("one map of 1,000 steps, cold", cpu["1000"], unit="s", aim=2)


def _many_maps(folder: Path, many: int, rounds: int, aim: float) -> Iterator[Result]:
    place = folder / f"maps-{many}"
    written = write_maps(place, many, 10)
    commands: dict[str, Sequence[str]] = {"ours": _render(place, "svg,html")}
    if shutil.which("dot"):
        commands["dot"] = _dot(place)
    costs = in_turn(commands, rounds)
    yield from _against(costs, many, aim)
    pictures = {peta.kode: (place / "out" / f"{peta.kode}.svg").read_bytes() for peta in written}
    if many == 1000:
        yield Result(
            "the largest SVG of 1,000 maps of 10 steps", max(map(len, pictures.values())) / 1e3, unit="KB", aim=20
        )
        lost = sum(_lost(peta, pictures[peta.kode]) for peta in written)
        yield Result("steps and arrows lost in 1,000 maps", lost, unit="", aim=0)


def _against(costs: Mapping[str, Cost], many: int, aim: float) -> Iterator[Result]:
    name = f"{many:,} maps of 10 steps, svg and html"
    yield Result(f"{name}, each", 1000 * costs["ours"].cpu / many, unit="ms")
    yield Result(f"{name}, peak memory", costs["ours"].peak, unit="MB")
    if "dot" in costs:
        yield Result(f"{name} : dot -O", costs["ours"].cpu / costs["dot"].cpu, aim=aim)


def _lost(peta: Peta, picture: bytes) -> int:
    """Count the steps and arrows of a map that its picture does not show exactly once."""
    drawn = [found.decode() for found in DATA_ID.findall(picture)]
    arrows = [(dari.decode(), ke.decode()) for dari, ke in DATA_ALUR.findall(picture)]
    lost = sum(drawn.count(langkah.id) != 1 for langkah in peta.langkah)
    return lost + sum(arrows.count((dari, ke)) != 1 for dari, ke, _ in peta.alur)
