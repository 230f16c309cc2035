"""The same maps give the same bytes, whatever the hash seed, the locale, the folder one stands in, or the terminal."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
RUNS = (
    {"PYTHONHASHSEED": "1", "LC_ALL": "C", "COLUMNS": "40"},
    {"PYTHONHASHSEED": "2", "LC_ALL": "C.UTF-8", "TZ": "Asia/Jakarta", "FORCE_COLOR": "1"},
)

THREE = """
import contextlib, io, sys
from petaproses.cli import run
maps = sys.argv[1]
with contextlib.redirect_stdout(io.StringIO()):
    assert run(["render", maps, "-f", "svg,gv,html,md", "-o", "hasil"]) == 0
    assert run(["build", maps, "--only", "xlsx,csv", "-o", "dokumen"]) == 0
sys.exit(run(["validate", maps, "--format", "json"]))
"""
"""Three commands in one start, which prints the report of the last."""


def rendered(maps: Path, where: Path, env: dict[str, str]) -> dict[str, bytes]:
    """Render some maps and build documents in a process of its own and return its files and its report."""
    where.mkdir(parents=True)
    given = {name: value for name, value in os.environ.items() if name not in {"LANG", "LC_ALL", "LC_CTYPE"}}
    paths = os.pathsep.join((str(ROOT / "src"), given.get("PYTHONPATH", "")))
    options = {"env": {**given, "PYTHONPATH": paths, **env}, "cwd": where, "capture_output": True}
    report = subprocess.run([sys.executable, "-c", THREE, maps], check=True, **options)
    files = {path.name: path.read_bytes() for path in (where / "hasil").iterdir()}
    made = {path.name: path.read_bytes() for path in (where / "dokumen").rglob("*.*")}
    return {**files, **made, "report": report.stdout}


@pytest.mark.parametrize("maps", [ROOT / "maps", ROOT / "tests/data/contoh-lengkap"], ids=lambda path: path.name)
def test_same_input_same_bytes(maps: Path, tmp_path: Path) -> None:
    """A picture that differs without cause makes every commit look like a change of the map."""
    one, other = (rendered(maps, tmp_path / f"{number}/x", env) for number, env in enumerate(RUNS))
    assert one.keys() == other.keys()
    assert len(one) > 20
    assert [name for name in one if one[name] != other[name]] == []
    for name, data in one.items():
        assert name.endswith((".csv", ".xlsx")) or b"\r" not in data, f"{name} has line ends of one system"
        assert str(tmp_path).encode() not in data
