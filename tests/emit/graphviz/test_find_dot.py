"""The search for Graphviz: in a fixed order, never among the maps, and a plain answer when there is none."""

from __future__ import annotations

import sys
from importlib import metadata
from pathlib import Path

import pytest

from petaproses.emit.graphviz.find_dot import HINT, VARIABLE, find_dot
from petaproses.emit.shared.failures import CannotDraw


def program(folder: Path, name: str) -> str:
    """Put a program into a folder, under the name that this system wants."""
    folder.mkdir(exist_ok=True)
    path = folder / (f"{name}.exe" if sys.platform == "win32" else name)
    path.touch(0o755)
    return str(path)


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine without any Graphviz, its Python in a folder of its own."""
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "path"))
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python" / "python"))
    monkeypatch.setattr(metadata, "files", _no_package)
    return tmp_path


def _no_package(name: str) -> list[metadata.PackagePath]:
    raise metadata.PackageNotFoundError(name)


def test_none(bare: Path) -> None:
    with pytest.raises(CannotDraw) as refused:
        find_dot()
    assert refused.value.hint == HINT


def test_order(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each that is added goes before those that were there."""
    pure_on_path = program(bare / "path", "graphviz-pure")
    assert find_dot() == pure_on_path
    packaged = Path(program(bare / "elsewhere", "graphviz-pure"))
    entry = metadata.PackagePath(packaged.name)
    entry.dist = metadata.PathDistribution(packaged.parent)
    monkeypatch.setattr(metadata.PathDistribution, "locate_file", lambda self, path: packaged)
    monkeypatch.setattr(metadata, "files", lambda name: [metadata.PackagePath("LICENSE"), entry])
    assert find_dot() == str(packaged)
    beside = program(bare / "python", "graphviz-pure")
    assert find_dot() == beside
    dot = program(bare / "path", "dot")
    assert find_dot() == dot
    named = program(bare / "named", "dot")
    monkeypatch.setenv(VARIABLE, named)
    assert find_dot() == named


def test_a_wrong_name_is_not_passed_over(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who names a program does not want another one to draw."""
    program(bare / "path", "dot")
    monkeypatch.setenv(VARIABLE, str(bare / "tidak-ada"))
    with pytest.raises(CannotDraw, match="tidak-ada"):
        find_dot()


def test_a_program_among_the_maps_is_not_run(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(bare / "path", "dot")
    monkeypatch.chdir(bare / "path")
    with pytest.raises(CannotDraw):
        find_dot()
