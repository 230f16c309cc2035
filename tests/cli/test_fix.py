"""`validate --fix`, `--unsafe-fixes` and `--diff` as a planner types them."""

from __future__ import annotations

import json
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from petaproses.cli import run
from petaproses.findings.record import Report

_A = "# bagian umum\r\nlajur:\r\n  - pemilik: Kabagg   # dua huruf g\r\n    proses:\r\n      - kode: 1\r\n        nama: Presentase\r\n"
_B = "induk: 1\njudul: Presentase\nlajur: []\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two sheets with typing errors and a register, in maps/."""
    (tmp_path / "maps").mkdir()
    for name, text in {"a.yaml": _A, "b.yaml": _B, "p.yaml": "peran: {Kabag: Kepala Bagian}\n"}.items():
        (tmp_path / "maps" / name).write_bytes(text.encode())
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    return tmp_path


def texts(folder: Path) -> tuple[str, str]:
    return tuple((folder / "maps" / name).read_bytes().decode() for name in ("a.yaml", "b.yaml"))


def test_what_can_be_mended_is_told(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["validate"]) == 1
    out = capsys.readouterr().out
    assert "\n2 dapat dibetulkan dengan --fix.\n" in out
    assert "\n1 dapat dibetulkan dengan --fix --unsafe-fixes, lihat dulu dengan --diff.\n" in out
    assert "= --fix: ganti «Presentase» dengan «Persentase»" in out
    assert "= --unsafe-fixes: ganti «Kabagg» dengan «Kabag»" in out
    assert run(["validate", "--lang", "en", "--format", "concise"]) == 1
    assert "\n2 can be mended with --fix.\n" in capsys.readouterr().out


def test_fix(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Safe fixes are written, the rest is reported, and the exit code is that of the rest."""
    assert run(["validate", "--fix"]) == 1
    shown = capsys.readouterr()
    assert texts(here) == (_A.replace("Presentase", "Persentase"), _B.replace("Presentase", "Persentase"))
    assert shown.err == "maps/a.yaml: 1 temuan dibetulkan\nmaps/b.yaml: 1 temuan dibetulkan\n"
    assert "PP203" in shown.out
    assert "PP604" not in shown.out
    assert run(["validate", "--fix"]) == 1
    assert capsys.readouterr().err == ""


def test_only_what_is_selected(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["validate", "--fix", "--unsafe-fixes", "--select", "PP2"]) == 0
    assert texts(here) == (_A.replace("Kabagg", "Kabag"), _B)
    assert run(["validate", "--diff", "--ignore", "PP604"]) == 0
    assert "tidak ada yang dapat dibetulkan sendiri" in capsys.readouterr().err


def test_old_findings_stay(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The list is brought up to date after mending, and never by --diff."""
    assert run(["validate", "--update-baseline", "--add"]) == 0
    assert run(["validate", "--fix", "--unsafe-fixes"]) == 0
    assert texts(here) == (_A, _B)
    old = (here / "maps" / "temuan-lama.txt").read_text(encoding="utf-8")
    (here / "maps" / "temuan-lama.txt").write_text(old.replace("PP604", "PP605"), encoding="utf-8", newline="\n")
    assert run(["validate", "--diff", "--update-baseline"]) == 2
    assert "--diff tidak menulis apa-apa" in capsys.readouterr().err
    assert run(["validate", "--fix", "--update-baseline"]) == 0
    assert texts(here) == (_A.replace("Presentase", "Persentase"), _B.replace("Presentase", "Persentase"))
    left = (here / "maps" / "temuan-lama.txt").read_text(encoding="utf-8")
    assert "PP604" not in left
    assert "PP605" not in left


def test_unsafe_fixes(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["validate", "--fix", "--unsafe-fixes", "--lang", "en"]) == 0
    assert capsys.readouterr().err.startswith("maps/a.yaml: 2 findings mended\nmaps/b.yaml: 1 finding mended\n")
    assert texts(here)[0] == _A.replace("Presentase", "Persentase").replace("Kabagg", "Kabag")
    assert run(["validate", "--unsafe-fixes"]) == 2
    assert "--diff" in capsys.readouterr().err


def test_diff_writes_nothing(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It exits 1 when there is something to change, whether or not --fix is there too."""
    assert run(["validate", "--diff", "--fix", "--also", "json=laporan.json"]) == 1
    shown = capsys.readouterr()
    assert texts(here) == (_A, _B)
    assert "-        nama: Presentase\r\n+        nama: Persentase\r\n" in shown.out
    assert "Kabag\r" not in shown.out
    assert shown.err == "maps/a.yaml: 1 temuan akan dibetulkan\nmaps/b.yaml: 1 temuan akan dibetulkan\n"
    report = json.loads((here / "laporan.json").read_text(encoding="utf-8"))
    assert sum(each["code"] == "PP604" for each in report["findings"]) == 2, "of the maps as they are"
    run(["validate", "--fix"])
    capsys.readouterr()
    assert run(["validate", "--diff"]) == 0, "what is left cannot be mended"
    shown = capsys.readouterr()
    assert (shown.out, shown.err) == ("", "tidak ada yang dapat dibetulkan sendiri\n")


def test_patch_applies_the_diff(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same as --fix, by another program."""
    if not shutil.which("patch"):
        pytest.skip("there is no patch")
    assert run(["validate", "--diff", "--unsafe-fixes"]) == 1
    made = capsys.readouterr().out
    subprocess.run(["patch", "-p0", "--binary", "-s"], input=made.encode(), check=True)
    patched = texts(here)
    assert patched != (_A, _B)
    (here / "maps" / "a.yaml").write_bytes(_A.encode())
    (here / "maps" / "b.yaml").write_bytes(_B.encode())
    assert run(["validate", "--fix", "--unsafe-fixes"]) == 0
    assert texts(here) == patched


def test_only_the_files_that_were_asked_for(here: Path) -> None:
    assert run(["validate", "--fix", "--unsafe-fixes", "maps/b.yaml"]) == 0
    assert texts(here) == (_A, _B.replace("Presentase", "Persentase"))


def test_also_and_json_speak_of_what_remains(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Standard output stays what the format says."""
    assert run(["validate", "--fix", "--format", "json", "--also", "concise=sisa.txt"]) == 1
    data = json.loads(capsys.readouterr().out)
    assert "PP604" not in {each["code"] for each in data["findings"]}
    assert "PP604" not in (here / "sisa.txt").read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such permissions")
def test_permissions_and_links_stay(here: Path) -> None:
    """A file that is a link is mended where it lies."""
    path, target = here / "maps" / "b.yaml", here / "asli.yaml"
    path.rename(target)
    path.symlink_to(target)
    target.chmod(0o664)
    assert run(["validate", "--fix"]) == 1
    assert path.is_symlink()
    assert target.read_bytes().decode() == _B.replace("Presentase", "Persentase")
    assert stat.S_IMODE(target.stat().st_mode) == 0o664


def test_a_file_that_may_not_be_written_stays(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is named, the others are mended, and the report is about what lies there."""
    (here / "maps" / "a.yaml").chmod(0o444)
    assert run(["validate", "--fix"]) == 2
    shown = capsys.readouterr()
    assert texts(here) == (_A, _B.replace("Presentase", "Persentase"))
    assert "maps/a.yaml tidak dapat ditulis" in shown.err
    assert "maps/a.yaml:6:15: saran PP604" in shown.out


def test_a_file_that_changed_meanwhile_stays(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Somebody saved it in an editor while it was checked."""
    path = here / "maps" / "b.yaml"
    check = Report.add

    def slow(self: Report, *rest: object) -> None:
        path.write_bytes(b"induk: 1\njudul: Baru\nlajur: []\n")
        check(self, *rest)

    monkeypatch.setattr(Report, "add", slow)
    assert run(["validate", "--fix"]) == 2
    assert texts(here)[1] == "induk: 1\njudul: Baru\nlajur: []\n"
    assert "berubah selagi dibetulkan" in capsys.readouterr().err
