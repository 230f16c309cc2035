"""The whole `validate` of the real maps against a Python that only loads the two libraries every command needs."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from tests.bench.process import in_turn
from tests.bench.result import Result


def measure() -> Iterator[Result]:
    costs = in_turn(
        {
            "libraries": [sys.executable, "-c", "import typer, pydantic"],
            "validate": [sys.executable, "-m", "petaproses", "validate", "maps/"],
        },
        rounds=15,
    )
    yield Result("validate maps/ : import typer, pydantic", costs["validate"].cpu / costs["libraries"].cpu, aim=1.6)
    yield Result("validate maps/, peak memory", costs["validate"].peak, unit="MB")
