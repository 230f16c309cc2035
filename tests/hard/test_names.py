"""File and folder names of any bytes: every command and format takes them, and no two become one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from hard.things import TRACEBACK, project, state
from petaproses.cli import run
from petaproses.report import FORMATS

FLOW = "jenis: lintas-fungsi\ninduk: 1\nlangkah:\n  - {id: a, pemilik: Staf, nama: Menyerahkan}\n"
NAMES = (b"\xff", b"-lf \xfe %41 #x", b"a\nb", b"a b", b"a\tb", b"\x1b[31m", b"'q\"", b"CON", b"x" * 240, "é".encode())


def test_names_of_any_bytes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In every form of report and in pictures, pages and tables; the maps stay as they are."""
    maps = project(tmp_path)
    for name in NAMES:
        folder = maps / os.fsdecode(name[:100])
        folder.mkdir()
        for number, file in enumerate((folder, maps)):
            (file / (os.fsdecode(name) + ".yaml")).write_text(
                FLOW.replace("Menyerahkan", f"Menyerahkan {number}"), encoding="utf-8"
            )
    before = state(maps)
    for command in (
        *(["validate", "--format", name, "--also", f"{name}={tmp_path / name}"] for name in FORMATS),
        ["coverage", "-f", "json"],
    ):
        assert run([*command, str(maps)]) in {0, 1}, command
        shown = capsys.readouterr()
        assert not TRACEBACK.search(shown.out + shown.err), command
        assert all(line.isprintable() for line in shown.out.splitlines()), command
    assert state(maps) == before
    for name in NAMES:  # two maps of one name are two: told, so only those on top are drawn
        (maps / os.fsdecode(name[:100]) / (os.fsdecode(name) + ".yaml")).unlink()
    code = run(["render", str(maps), "-o", str(tmp_path / "out"), "-f", "svg,html,md,csv,gv"])
    shown = capsys.readouterr()
    assert code in {0, 2}, shown.err
    assert not TRACEBACK.search(shown.err), shown.err
