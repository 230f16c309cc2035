"""`validate` with --select, --ignore, --profile and --update-baseline, and what `render` makes of it all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from petaproses.cli import run

_LEMBAR = "kelompok:\n  - proses:\n      - {kode: 1, nama: Presentase}\n      - {kode: 3, nama: jumnlah}\n"
_GANDA = "induk: 1\nkelompok: [{proses: [{kode: 1.1, nama: A}, {kode: 1.1, nama: B}]}]\n"
LAMA = "maps/temuan-lama.txt"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two hints and a gap in one map (PP604, PP309), an error in another (PP302)."""
    (tmp_path / "maps").mkdir()
    (tmp_path / "maps" / "level-0.yaml").write_text(_LEMBAR, encoding="utf-8")
    (tmp_path / "maps" / "level-1.yaml").write_text(_GANDA, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    return tmp_path


def codes(capsys: pytest.CaptureFixture[str], *options: str) -> list[str]:
    """The codes that validate finds with some options."""
    capsys.readouterr()
    run(["validate", "--format", "json", *options])
    return [finding["code"] for finding in json.loads(capsys.readouterr().out)["findings"]]


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ([], ["PP604", "PP309", "PP604", "PP302"]),
        (["--select", "PP3"], ["PP309", "PP302"]),
        (["--select", "pp3, salah-ketik", "--ignore", "PP302"], ["PP604", "PP309", "PP604"]),
        (["--select", "PP309", "--select", "PP302"], ["PP309", "PP302"]),
        (["--ignore", "PP6,PP3"], []),
        (["--ignore", "PP"], []),
        (["--select", "PP309", "--ignore", "PP3"], []),
        (["--select", ""], ["PP604", "PP309", "PP604", "PP302"]),
    ],
)
def test_select_and_ignore(capsys: pytest.CaptureFixture[str], options: list[str], found: list[str]) -> None:
    """By code, the beginning of codes, or name; listed or repeated; what is ignored is ignored."""
    assert sorted(codes(capsys, *options)) == sorted(found)
    assert run(["validate", *options]) == ("PP302" in found)


@pytest.mark.parametrize(
    ("options", "said", "hint"),
    [
        (["--select", "PP3O9"], "aturan «PP3O9» tidak ada", "maksud Anda PP309?"),
        (["--ignore", "PP3,nomor-lonca"], "aturan «nomor-lonca» tidak ada", "maksud Anda nomor-loncat?"),
        (["--select", "E501xyz"], "aturan «E501xyz» tidak ada", "petaproses explain"),
        (["--select", "P"], "aturan «P» tidak ada", "petaproses explain"),
        (["--profile", "finl"], "profil «finl» tidak ada", "maksud Anda «final»?"),
        (["--profile", "ketat"], "profil «ketat» tidak ada", "draf, reviu, final"),
        (["--add"], "--add menambah daftar temuan lama", "--update-baseline --add"),
        (["--update-baseline"], f"{LAMA} tidak ada", "--update-baseline --add"),
    ],
)
def test_mistakes_at_the_keyboard(capsys: pytest.CaptureFixture[str], options: list[str], said: str, hint: str) -> None:
    assert run(["validate", *options]) == 2
    shown = capsys.readouterr()
    assert said in shown.err
    assert hint in shown.err.splitlines()[1]
    assert shown.out == ""


def test_render_stops_at_errors_whatever_is_ignored(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Neither the project file, nor a comment, nor the list lets an error through; validate is silent with the list."""
    project = here / "maps" / "peta.yaml"
    project.write_text("instansi: X\npemeriksaan: {abaikan: [PP3], bobot: {PP302: saran}}\n", encoding="utf-8")
    (here / "maps" / "level-1.yaml").write_text(f"{_GANDA} # petaproses: abaikan PP302 -- x\n", encoding="utf-8")
    assert run(["validate", "--update-baseline", "--add"]) == 0
    capsys.readouterr()
    assert run(["render", "--all"]) == 1
    shown = capsys.readouterr()
    assert "galat PP302" in shown.err
    assert "betulkan dulu 1 galat" in shown.err
    assert not (here / "out").exists()


def test_render_heeds_what_the_project_calls_an_error(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An error is what stops a build, whoever calls it one; a comment may still hide it."""
    (here / "maps" / "level-1.yaml").unlink()
    project = here / "maps" / "peta.yaml"
    project.write_text("instansi: X\npemeriksaan: {bobot: {PP309: galat}}\n", encoding="utf-8")
    assert run(["validate"]) == run(["render"]) == 1
    text = _LEMBAR.replace("jumnlah}", "jumnlah}   # petaproses: abaikan PP309 -- 2 menyusul")
    (here / "maps" / "level-0.yaml").write_text(text, encoding="utf-8")
    assert run(["validate"]) == run(["render"]) == 0


def test_profile(capsys: pytest.CaptureFixture[str], here: Path) -> None:
    """Of the person, else of the project; it decides about the exit code as well."""
    (here / "maps" / "level-1.yaml").unlink()
    assert run(["validate", "--strict"]) == 0
    assert run(["validate", "--strict", "--profile", "final"]) == 1
    (here / "maps" / "peta.yaml").write_text("instansi: X\npemeriksaan: {profil: final}\n", encoding="utf-8")
    assert run(["validate", "--strict"]) == 1
    assert run(["validate", "--strict", "--profile", "draf"]) == 0


def test_a_list_of_old_findings(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Made on day one; it only shrinks; it goes when the last one is mended."""
    assert run(["validate", "--update-baseline", "--add"]) == 0
    shown = capsys.readouterr()
    assert f"{LAMA}: 0 dihapus, 4 ditambahkan, tinggal 4." in shown.err
    assert shown.out.splitlines()[-2] == "4 temuan lama tidak ditampilkan."
    assert b"\r" not in (here / LAMA).read_bytes()

    sheet = here / "maps" / "level-0.yaml"
    sheet.write_text(_LEMBAR.replace("Presentase", "Persentase yang dilaksnakan"), encoding="utf-8")
    assert codes(capsys) == ["PP604"]
    assert run(["validate"]) == 0
    assert "1 temuan lama sudah dibetulkan" in capsys.readouterr().out
    assert run(["validate", "--update-baseline"]) == 0
    assert f"{LAMA}: 1 dihapus, 0 ditambahkan, tinggal 3." in capsys.readouterr().err
    assert codes(capsys) == ["PP604"], "what is new stays new"

    for name in ("level-0.yaml", "level-1.yaml"):
        (here / "maps" / name).unlink()
    sheet.write_text("kelompok: [{proses: [{kode: 1, nama: A}]}]\n", encoding="utf-8")
    assert run(["validate", "--update-baseline"]) == 0
    assert not (here / LAMA).exists()


def test_from_another_folder_it_is_the_same_list(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["validate", "--update-baseline", "--add"])
    before = (here / LAMA).read_bytes()
    monkeypatch.chdir(here / "maps")
    assert codes(capsys, ".") == []
    assert run(["validate", ".", "--update-baseline"]) == 0
    assert capsys.readouterr().err.startswith("temuan-lama.txt: 0 dihapus")
    assert (here / LAMA).read_bytes() == before
    monkeypatch.chdir("/")
    assert codes(capsys, str(here / "maps" / "level-1.yaml")) == []


def test_a_map_that_is_not_read_mends_nothing(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its findings are gone from sight only."""
    run(["validate", "--update-baseline", "--add"])
    before = (here / LAMA).read_bytes()
    (here / "maps" / "level-0.yaml").write_text("kelompok: [", encoding="utf-8")
    assert run(["validate", "--update-baseline"]) == 1
    assert f"{LAMA} tidak diubah" in capsys.readouterr().err
    assert (here / LAMA).read_bytes() == before
    assert run(["validate", "--update-baseline", "--add"]) == 0
    assert set(before.splitlines()) < set((here / LAMA).read_bytes().splitlines())


def test_a_list_that_cannot_be_written(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / LAMA).mkdir()
    assert run(["validate", "--update-baseline", "--add"]) == 2
    assert "bukan daftar temuan lama: itu sebuah folder" in capsys.readouterr().err


def test_json_lists_what_is_hidden(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With what hides it and why, in the language of the report; nothing of it is counted."""
    text = _LEMBAR.replace("jumnlah}", "jumnlah}   # petaproses: abaikan PP604 -- nama resmi")
    (here / "maps" / "level-0.yaml").write_text(text, encoding="utf-8")
    (here / "maps" / "peta.yaml").write_text("instansi: X\npemeriksaan: {abaikan: PP309}\n", encoding="utf-8")
    run(["validate", "--format", "json", "--lang", "en"])
    report = json.loads(capsys.readouterr().out)
    assert report["counts"] == {"error": 1, "warning": 0, "hint": 1}
    hidden = {(each["by"], each["reason"], each["finding"]["code"]) for each in report["hidden"]}
    assert hidden == {("comment", "nama resmi", "PP604"), ("project", "", "PP309")}
    assert any("is misspelled" in each["finding"]["message"] for each in report["hidden"])
    run(["validate", "--lang", "en"])
    assert "2 findings are ignored, not shown." in capsys.readouterr().out
    run(["validate", "--format", "json", "maps/level-1.yaml"])
    assert json.loads(capsys.readouterr().out)["hidden"] == []
