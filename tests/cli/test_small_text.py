"""Protects that `render` and `build` say by themselves what nobody will be able to read on the paper asked for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from petaproses.cli import run
from petaproses.layout.shared import readable

KASUS = Path(__file__).parents[1] / "kasus"
TOLD = r"gambar «[^»]+», lembar 1[0-9, …]* dari \d+: huruf terkecilnya \d+,\d pt, di bawah 50,0 pt"


@pytest.fixture
def maps(tmp_path: Path) -> Path:
    """A small project with a cross-functional map."""
    folder = tmp_path / "maps"
    folder.mkdir()
    for name in ("peta.yaml", "level-0.yaml", "dua-belas-lajur.yaml"):
        (folder / name).write_bytes((KASUS / name).read_bytes())
    return folder


@pytest.mark.parametrize("command", [["render", "--all", "--format", "svg"], ["build", "--only", "md"]])
def test_text_below_the_limit_is_told(
    command: list[str],
    maps: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """By picture, sheet and size, once each, with the exit code of a run that went well; on good paper nothing is."""
    name, *options = command
    ask = [name, str(maps), *options, "--output", str(tmp_path / "out"), "--paper", "A4"]
    assert run(ask) == 0
    assert "huruf terkecilnya" not in capsys.readouterr().err
    monkeypatch.setattr(readable, "SMALLEST_TEXT", 50.0)
    assert run(ask) == 0
    told = re.findall(TOLD, capsys.readouterr().err)
    assert len(told) == len(set(told)) >= 2
