"""What each command loads, of our own parts and of libraries: start-up is the time that a planner feels.

docs/dev/start-up.md says what it costs; what a command needs anew is written here, and looked at there.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPT = """
import contextlib, io, json, sys
before = set(sys.modules)
from petaproses.cli import run
with contextlib.redirect_stdout(io.StringIO()):
    code = run(sys.argv[1:])
new = {name for name in sys.modules if name not in before}
ours = {name.split(".")[1] for name in new if name.startswith("petaproses.")}
libraries = {name.split(".")[0] for name in new} - {"petaproses", "annotated_doc"} - sys.stdlib_module_names
libraries = {name for name in libraries if not name.startswith("_") and name != "cython_runtime"}
print(json.dumps([code, sorted(ours), sorted(libraries)]))
"""
START = {"cli", "language", "text", "report", "findings"}
RULES = START | {"peta", "model", "control", "rules"}
READ = RULES | {"api", "pipeline"}
DRAW = READ | {"plan", "table", "emit", "layout"}
TYPER = {"typer", "shellingham"}
YAML = TYPER | {"yaml", "pydantic_core"}


def loaded(*argv: str) -> tuple[set[str], set[str]]:
    """Return the parts of the package and the libraries that a command loads; it must do what it is asked to."""
    command = [sys.executable, "-c", SCRIPT, *argv]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    code, ours, libraries = json.loads(done.stdout)
    assert code == 0, done.stderr
    return set(ours), set(libraries)


@pytest.mark.parametrize(
    ("command", "ours", "libraries"),
    [
        ("--version", START, TYPER),
        ("--help", START | {"api"}, TYPER),
        ("explain PP303", RULES, TYPER | {"yaml"}),
        ("schema", START | {"schema"}, TYPER),
        ("validate maps/", READ, YAML),
        ("validate maps/ --format sarif", READ, YAML),
        ("coverage maps/", READ, YAML),
        ("render maps/ --level 1 --format svg", DRAW | {"font"}, YAML),
        ("render maps/ --level 1 --format html", DRAW | {"font"}, YAML | {"jinja2", "markupsafe"}),
        ("render maps/ --level 1 --format csv", DRAW, YAML),
        ("build maps/ --only xlsx", DRAW, YAML | {"xlsxwriter"}),
    ],
)
def test_a_command_loads_what_it_uses(command: str, ours: set[str], libraries: set[str], tmp_path: Path) -> None:
    writes = command.split()[0] in {"render", "build"}
    assert loaded(*command.split(), *(("--output", str(tmp_path)) if writes else ())) == (ours, libraries)
