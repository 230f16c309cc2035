"""Starting: whole runs against a Python that only loads the libraries, and against an app of Typer's that does nothing."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench.alur import write_maps
from tests.bench.process import in_turn
from tests.bench.result import Result

EMPTY = """\
import typer
app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
@app.command()
def one(name: str = ""): pass
@app.command()
def other(): pass
app(["one"], standalone_mode=False)
"""
"""As little as a command of Typer's can do; it takes its values with pydantic, as Typer does by itself."""


def measure() -> Iterator[Result]:
    python, ours = sys.executable, [sys.executable, "-m", "petaproses"]
    with tempfile.TemporaryDirectory() as name:
        write_maps(Path(name), 1, 10)
        one = ["render", f"{name}/maps", "--code", "10", "--format", "svg", "--output", f"{name}/out"]
        costs = in_turn(
            {
                "typer": [python, "-c", "import typer"],
                "libraries": [python, "-c", "import typer, pydantic"],
                "empty": [python, "-c", EMPTY],
                "version": [*ours, "--version"],
                "validate": [*ours, "validate", "maps/"],
                "one": [*ours, *one],
            },
            rounds=15,
        )
    cpu = {name: cost.cpu for name, cost in costs.items()}
    yield Result("petaproses --version : import typer", cpu["version"] / cpu["typer"], aim=1.1)
    yield Result("an empty Typer app : import typer, pydantic", cpu["empty"] / cpu["libraries"])
    yield Result("validate maps/ : import typer, pydantic", cpu["validate"] / cpu["libraries"], aim=1.6)
    yield Result("one map of 10 steps to SVG : import typer, pydantic", cpu["one"] / cpu["libraries"], aim=1.5)
    yield Result("validate maps/, peak memory", costs["validate"].peak, unit="MB")
