"""Nothing that README.md says may drift: its commands run, its maps are clean, its picture is what the tool draws."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from petaproses.cli import run
from petaproses.control.profiles import MISSING, PROFILES, in_profile
from petaproses.rules import RULES

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


LINES = [line for block in blocks("sh") for line in block.splitlines()]


@pytest.fixture
def maps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the real maps in a folder of its own, which is made the current one."""
    monkeypatch.chdir(tmp_path)
    return Path(shutil.copytree(ROOT / "maps", tmp_path / "maps"))


@pytest.mark.usefixtures("maps")
@pytest.mark.parametrize("line", [line for line in LINES if line.startswith("petaproses ")])
def test_commands_run(line: str) -> None:
    assert run(line.split()[1:]) == (1 if "--diff" in line else 0), "the real maps have typing errors to mend"


@pytest.mark.usefixtures("maps")
@pytest.mark.parametrize("line", re.findall(r"^\| `(petaproses [^`]+)` \|", README, re.MULTILINE))
def test_commands_in_tables_run(line: str) -> None:
    assert run(line.split()[1:]) == (1 if "--diff" in line else 0)


@pytest.mark.parametrize("line", [line for line in LINES if not line.startswith("petaproses ")])
def test_other_commands_are_targets_of_make(line: str) -> None:
    command, target = line.split()
    assert command == "make"
    assert subprocess.run(["make", "--dry-run", target], cwd=ROOT, capture_output=True, check=False).returncode == 0


def test_example_map_is_clean(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for block in blocks("yaml"):
        name = re.match(r"# (maps/[\w-]+\.yaml)", block)
        assert name, f"the example does not say which file it is:\n{block}"
        path = tmp_path / name[1]
        path.parent.mkdir(exist_ok=True)
        path.write_text(block, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    code = run(["validate", "maps/"])
    assert capsys.readouterr().out.endswith(": 0 galat, 0 peringatan, 0 saran.\n")
    assert code == 0


def test_example_finding_is_what_validate_says(maps: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown, mended, *_ = blocks("text")
    sheet = maps / "level-3.1.yaml"
    sheet.write_text(sheet.read_text(encoding="utf-8").replace("-> 10.1.4.2 ->", "-> 10.1.4.22 ->"), encoding="utf-8")
    assert run(["validate", "maps/level-3.1.yaml"]) == 1
    assert shown in capsys.readouterr().out
    assert run(["validate"]) == 1
    assert mended in capsys.readouterr().out


@pytest.mark.usefixtures("maps")
def test_picture_is_what_render_draws(golden: Callable[[Path, bytes], None]) -> None:
    (picture,) = re.findall(r"!\[[^]]+\]\(([^)]+)\)", README)
    assert run(["render", "--code", "10.1.4", "--format", "svg", "--paper", "layar"]) == 0
    golden(ROOT / picture, Path("out/10.1.4.svg").read_bytes())


@pytest.mark.parametrize("name", sorted(set(re.findall(r"`([\w./-]+\.(?:py|lock|toml)|[\w./-]+/)`", README))))
def test_files_and_folders_exist(name: str) -> None:
    made_by_running = {"out/", "maps/templates/", ".alat/"}
    assert name in made_by_running or (ROOT / name).exists() or (ROOT / "src" / "petaproses" / name).exists()


def test_examples_of_control_do_what_is_said(maps: Path, capsys: pytest.CaptureFixture[str]) -> None:
    *_, comment, project = blocks("text")
    sheet = maps / "level-0.yaml"
    text = sheet.read_text(encoding="utf-8")
    sheet.write_text(re.sub(r"nama: (?!Proses).*", comment.strip(), text, count=1), encoding="utf-8")
    assert "Presentase" in sheet.read_text(encoding="utf-8")
    assert run(["validate", "--select", "PP604,PP8", str(sheet)]) == 0
    assert "1 temuan diabaikan" in capsys.readouterr().out
    with (maps / "peta.yaml").open("a", encoding="utf-8") as file:
        file.write(f"\n{project}")
    run(["validate", "--format", "concise"])
    shown = capsys.readouterr().out
    assert "PP604" not in shown
    assert not re.search(r"PP[18]\d\d", shown)


def test_profiles_are_as_listed() -> None:
    listed = re.findall(r"^\| (PP\d{3}) [^|]+ \| (\w+) \| (\w+) \| (\w+) \|$", README, re.MULTILINE)
    weights = [
        (rule.code, *(str(in_profile(rule, profile).kata) for profile in PROFILES))
        for rule in RULES
        if rule.code in MISSING
    ]
    assert listed == weights


def test_families_of_rules_are_listed() -> None:
    listed = set(re.findall(r"^\| (PP\d)xx \|", README, re.MULTILINE))
    assert {rule.code[:3] for rule in RULES} | {"PP9"} == listed
