"""`--also`, `--max` and `--strict`: one run, many reports, one verdict."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from petaproses.cli import run
from petaproses.report import FORMATS
from tools.reports import FILES


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the sample maps, made the current one; where a file name cannot be had, without that file."""
    for name, data in FILES.items():
        path = tmp_path / name.replace(":", "")
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    return tmp_path


def test_one_run_writes_all_formats(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each file holds what the screen would have shown, in UTF-8 with line feeds, without colours or a cap."""
    wanted = [part for name in FORMATS for part in ("--also", f"{name}=laporan.{name}")]
    assert run(["validate", "--max", "1", *wanted]) == 1
    capsys.readouterr()
    for name in FORMATS:
        data = (here / f"laporan.{name}").read_bytes()
        assert b"\r" not in data
        assert b"\x1b" not in data
        assert run(["validate", "--format", name]) == 1
        assert capsys.readouterr().out == data.decode("utf-8")
    assert sorted(path.name for path in here.iterdir()) == sorted(["maps", *(f"laporan.{name}" for name in FORMATS)])


def test_files_that_were_asked_for(here: Path) -> None:
    """A single file makes a report on that file alone."""
    assert run(["validate", "maps/bersih.yaml", "--also", "junit=x.xml", "--also", "json=x.json"]) == 0
    assert 'tests="1" failures="0"' in (here / "x.xml").read_text(encoding="utf-8")
    assert json.loads((here / "x.json").read_text(encoding="utf-8"))["findings"] == []


@pytest.mark.parametrize(
    ("also", "said"),
    [
        (["sarif"], "--also «sarif» tidak lengkap"),
        (["=x"], "tidak lengkap"),
        (["sarif="], "tulis BENTUK=BERKAS"),
        (["xml=x"], "bentuk laporan «xml» tidak ada"),
        (["json=tidak/ada/x.json"], "folder tidak/ada tidak ada"),
        (["json=maps"], "«maps» bukan nama berkas"),
        (["json=."], "«.» bukan nama berkas"),
        (["json=a:b"], "«a:b» bukan nama berkas"),
        (["json=maps/../maps/level-0.yaml"], "adalah berkas peta"),
        (["json=x", "sarif=maps/../x"], "disebut dua kali"),
    ],
)
def test_what_is_refused(here: Path, capsys: pytest.CaptureFixture[str], also: list[str], said: str) -> None:
    """Exit code 2, one sentence and what to type; neither a file nor a map is touched, and no report is shown."""
    before = {path: path.read_bytes() for path in here.rglob("*") if path.is_file()}
    options = [part for text in also for part in ("--also", text)]
    assert run(["validate", *options]) == 2
    shown = capsys.readouterr()
    assert said in shown.err
    assert "= petunjuk: " in shown.err
    assert shown.out == ""
    assert {path: path.read_bytes() for path in here.rglob("*") if path.is_file()} == before


def test_file_that_cannot_be_written(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Said, with exit code 2; the other reports are made all the same."""

    def full(path: Path, *_: object) -> None:
        raise OSError(28, "No space left on device")

    run(["validate", "--also", "sarif=b"])
    capsys.readouterr()
    monkeypatch.setattr("petaproses.text.write._replace", full)
    assert run(["validate", "--also", "json=a", "--also", "sarif=b", "--format", "concise"]) == 2
    shown = capsys.readouterr()
    assert shown.err == "petaproses: a tidak dapat ditulis: tempat penyimpanan penuh\n"
    assert shown.out.count("\n") > 5


@pytest.mark.parametrize("name", ["full", "concise"])
def test_max_shows_the_weightiest_and_hides_no_count(here: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    assert run(["validate", "--format", name]) == 1
    whole = capsys.readouterr().out.splitlines()
    heads = [line for line in whole if " [" in line and "PP" in line]
    errors = [line for line in heads if ": galat PP" in line]
    assert 0 < len(errors) < len(heads)
    assert run(["validate", "--format", name, "--max", str(len(errors))]) == 1
    capped = capsys.readouterr().out.splitlines()
    assert [line for line in capped if line in heads] == errors
    assert capped[-2] == f"{len(heads) - len(errors)} temuan lain tidak ditampilkan (--max {len(errors)})."
    assert capped[-1] == whole[-1]
    assert run(["validate", "--format", name, "--max", "0"]) == 1
    assert not set(capsys.readouterr().out.splitlines()) & set(heads)
    assert run(["validate", "--format", name, "--max", str(len(heads))]) == 1
    assert capsys.readouterr().out.splitlines() == whole


def test_max_must_be_a_count(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for wrong in ("-1", "x"):
        assert run(["validate", "--max", wrong]) == 2
        assert "--max tidak tepat" in capsys.readouterr().err


def test_formats_are_named_in_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["validate", "--help"]) == 0
    shown = " ".join(capsys.readouterr().out.split())
    assert all(name in shown for name in FORMATS)
