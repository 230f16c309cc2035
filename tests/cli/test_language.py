"""The language of a run: --lang, else PETAPROSES_LANG, else the project's, else Indonesian; every word in it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from petaproses.cli import run

PROJECT = "instansi: Contoh\nbahasa: en\n"
BAD = "kelompok: [{proses: [{kode: 1, nama: A}, {kode: 1, nama: B}]}]\n"
ID, EN = "sudah dipakai", "is already used by"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one bad map, nobody asking for a language."""
    (tmp_path / "maps").mkdir()
    (tmp_path / "maps" / "level-0.yaml").write_text(BAD, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.delenv("PETAPROSES_LANG", raising=False)
    return tmp_path


@pytest.mark.parametrize(
    "option, variable, project, said",
    [
        ([], "", "", ID),
        (["--lang", "en"], "", "", EN),
        (["--lang=en"], "", "", EN),
        (["--lang", "id", "--lang", "en"], "", "", EN),
        ([], "en", "", EN),
        (["--lang", "id"], "en", "", ID),
        ([], "", PROJECT, EN),
        ([], "id", PROJECT, ID),
        (["--lang", "id"], "", PROJECT, ID),
    ],
)
@pytest.mark.parametrize("command", ["validate", "render"])
def test_who_is_heard(
    here: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    command: str,
    option: list[str],
    variable: str,
    project: str,
    said: str,
) -> None:
    """The person before the project, the option before the variable."""
    if project:
        (here / "maps" / "peta.yaml").write_text(project, encoding="utf-8")
    monkeypatch.setenv("PETAPROSES_LANG", variable)
    assert run([command, *option]) == 1
    out, err = capsys.readouterr()
    assert said in out + err
    assert ({ID, EN} - {said}).pop() not in out + err


def test_before_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    """Any place will do, but what follows -- is no option."""
    assert run(["--lang", "en", "validate"]) == 1
    assert EN in capsys.readouterr().out
    assert run(["validate", "--", "--lang", "en"]) == 2
    assert "tidak ada" in capsys.readouterr().err


def test_one_run_does_not_decide_for_the_next(capsys: pytest.CaptureFixture[str]) -> None:
    run(["validate", "--lang", "en"])
    capsys.readouterr()
    run(["validate"])
    assert ID in capsys.readouterr().out


def test_a_language_there_is_none_of(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Refused with the choices, in the language that the other source asks for."""
    assert run(["validate", "--lang", "fr"]) == 2
    assert "--lang tidak tepat: pilih id atau en" in capsys.readouterr().err
    monkeypatch.setenv("PETAPROSES_LANG", "en")
    assert run(["validate", "--lang", "fr"]) == 2
    assert "wrong value for --lang: choose id or en" in capsys.readouterr().err
    monkeypatch.setenv("PETAPROSES_LANG", "fr")
    assert run(["validate"]) == 2
    assert "PETAPROSES_LANG berisi «fr»" in capsys.readouterr().err


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("command", ["validate", "render", "build", "explain"])
def test_help_says_nothing_for_programmers(capsys: pytest.CaptureFixture[str], command: str, lang: str) -> None:
    """No types of Python, and no brackets twice."""
    assert run([command, "--help", "--lang", lang]) == 0
    out = capsys.readouterr().out
    assert not re.search(r"<\w", out)
    assert "[[" not in out


def test_help_is_english(capsys: pytest.CaptureFixture[str]) -> None:
    """Every word of every help page, also of the list of commands."""
    for argv in ([], ["-h"], ["validate", "--help"], ["render", "-h"], ["explain", "-h"]):
        assert run([*argv, "--lang", "en"]) == 0
        out = capsys.readouterr().out
        assert out.startswith("Usage: petaproses ")
        assert "Show this message and exit." in out
        assert not re.findall(r"\b(dan|atau|Pemakaian|Pilihan|Perintah|PILIHAN|ANGKA|BERKAS|peta|semua)\b", out)


@pytest.mark.parametrize(
    "argv, said",
    [
        (["valdate"], "there is no command «valdate»"),
        (["validate", "--lebel"], "there is no option «--lebel»"),
        (["validate", "peta"], "peta does not exist"),
        (["validate", "--format", "xml"], "choose one of: full"),
        (["render", "--level"], "needs a value"),
        (["render", "--level", "x"], "wrong value for --level: it must be a whole number"),
        (["render", "--dpi", "3"], "the least is 72"),
        (["render", "--dpi", "6000"], "the most is 600"),
        (["render", "--paper", "B9"], "unknown paper size «B9»"),
        (["render", "--engine", "d2"], "unknown engine «d2»"),
        (["explain", "PP000"], "there is no rule «PP000»"),
        (["explain", "PP001", "PP002"], "too many arguments: PP002"),
        (["explain", "-x"], "run petaproses --help"),
    ],
)
def test_refusals_are_english(capsys: pytest.CaptureFixture[str], argv: list[str], said: str) -> None:
    assert run(["--lang", "en", *argv]) == 2
    err = capsys.readouterr().err
    assert said in err
    assert "\n  = help: " in err
    assert not re.findall(r"\b(saran|tidak|pilihan|atau|belum)\b", err.split("\n  PP")[0])


def test_render_is_english(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What became of the files, and the verdicts on pictures."""
    (here / "maps" / "level-0.yaml").write_text("kelompok: [{proses: [{kode: 1, nama: A}]}]\n", encoding="utf-8")
    assert run(["render", "-f", "svg", "--level", "0", "--check-geometry", "--lang", "en"]) == 0
    out, err = capsys.readouterr()
    assert err == "1 file written to out.\n"
    assert "pt on screen; printed" in out
    assert out.endswith("1 picture, 1 page checked: 0 faults.\n")
    assert run(["render", "-f", "svg", "--level", "0", "--lang", "en"]) == 0
    assert capsys.readouterr().err == "0 files written to out, 1 unchanged.\n"


def test_our_own_bug_in_english(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("petaproses.pipeline.compile_maps", broken)
    assert run(["validate", "--lang", "en"]) == 3
    assert "PP901 a bug in petaproses, not a mistake of yours: ZeroDivisionError" in capsys.readouterr().err


def test_explain_in_english(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "PP303", "--lang", "en"]) == 0
    out = capsys.readouterr().out
    assert {"Why:", "Wrong:", "Right:", "Severity:"} <= set(out.split())


def test_json_is_translated_but_not_its_keys(capsys: pytest.CaptureFixture[str]) -> None:
    run(["validate", "--format", "json"])
    indonesian = capsys.readouterr().out
    run(["validate", "--format", "json", "--lang", "en"])
    english = capsys.readouterr().out
    keys = re.compile(r'"(\w+)":')
    assert keys.findall(english) == keys.findall(indonesian)
    assert EN in english
