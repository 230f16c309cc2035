"""The work of checking a map, by module: counted in calls and lines, which no busy machine changes."""

from __future__ import annotations

import math
import sys
from collections import Counter
from collections.abc import Callable
from types import FrameType

from hard.maps import SHAPES as MAPS
from hard.maps import Files
from hard.tables import SHAPES as TABLES
from petaproses.language import LANGUAGES
from petaproses.report import FORMATS, Style
from tools.linked import compile_maps

SHAPES: dict[str, Callable[[int], Files]] = {**MAPS, **TABLES}
STEEPEST = 1.3
_LITTLE = 1_500
"""Calls and lines of a module below which what it does once weighs too much."""


class Work:
    """Counts the calls and the lines of a run by the module they are in."""

    def __init__(self) -> None:
        self.done: Counter[str] = Counter()

    def __call__(self, frame: FrameType, event: str, _: object) -> Work | None:
        name = frame.f_globals.get("__name__", "")
        if not name.startswith("petaproses"):
            return None
        self.done[name] += 1
        return self

    def __enter__(self) -> Work:
        self.before = sys.gettrace()
        sys.settrace(self)
        return self

    def __exit__(self, *_: object) -> None:
        sys.settrace(self.before)


def told(files: Files) -> None:
    """Check a map and tell what was found."""
    _, report = compile_maps(files)
    for name in ("full", "sarif"):
        FORMATS[name](report, Style(language=LANGUAGES[0]))


def exponent(few: int, many: int, growth: float) -> float:
    """Return the power of its size with which work grew."""
    return math.log(max(many, 1) / max(few, 1)) / math.log(growth)


def steep(shape: str, sizes: tuple[int, int]) -> dict[str, tuple[float, int]]:
    """Return the modules whose work on a shape grows too fast from one size to the other: exponents and work."""
    told(SHAPES[shape](10))  # what is loaded once does not count
    counted = []
    for size in sizes:
        files = SHAPES[shape](size)
        with Work() as work:
            told(files)
        counted.append(work.done)
    few, many = counted
    found = {name: (exponent(few[name], count, sizes[1] / sizes[0]), count) for name, count in many.items()}
    return {name: (power, count) for name, (power, count) in found.items() if count > _LITTLE and power > STEEPEST}
