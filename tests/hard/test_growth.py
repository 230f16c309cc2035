"""Nothing that checks a map grows faster than the map: counted in calls, which no busy machine changes."""

from __future__ import annotations

import math
import sys
from collections import Counter
from types import FrameType

import pytest

from contoh import compile_maps
from hard.maps import SHAPES
from petaproses.bahasa import LANGUAGES
from petaproses.show import FORMATS, Style

SIZES = (50, 150)
STEEPEST = 1.3


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


def work(shape: str, size: int) -> Counter[str]:
    """Return the work by module of checking a map and of telling what was found."""
    files = SHAPES[shape](size)
    with Work() as counted:
        _, report = compile_maps(files)
        for name in ("full", "sarif"):
            FORMATS[name](report, Style(language=LANGUAGES[0]))
    return counted.done


def exponent(few: int, many: int, growth: float) -> float:
    return math.log(max(many, 1) / max(few, 1)) / math.log(growth)


@pytest.mark.parametrize("shape", SHAPES)
def test_work_grows_as_the_map(shape: str) -> None:
    """Each module's exponent from the smaller to the larger size stays below 1.3."""
    work(shape, 10)  # what is loaded once does not count
    few, many = (work(shape, size) for size in SIZES)
    growth = SIZES[1] / SIZES[0]
    steep = {
        name: (exponent(few[name], count, growth), count)
        for name, count in many.items()
        if count > 1_500 and exponent(few[name], count, growth) > STEEPEST
    }
    assert not steep


def test_work_that_grows_too_fast_is_seen() -> None:
    """The count is of the work that is done: a rule that compares each with each shows an exponent of two."""

    def each_with_each(size: int) -> int:
        with Work() as counted:
            namespace = {"__name__": "petaproses.tiruan", "n": size}
            exec("s = 0\nfor i in range(n):\n  for j in range(n):\n    s += 1", namespace)  # noqa: S102
        return counted.done["petaproses.tiruan"]

    assert exponent(each_with_each(20), each_with_each(40), 2) > 1.8
