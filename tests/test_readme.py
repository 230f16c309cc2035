"""Nothing that the pages at the top of the repository say may drift: commands run, maps are clean, links lead somewhere."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from docs.page import steps
from docs.reader import Reader

ROOT = Path(__file__).parents[1]
READMES = ("README.md", "README.en.md")
OTHERS = ("CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md")
EXISTING = re.compile(r"`([\w./-]+\.(?:py|lock|toml|md)|\.?[\w./-]+/)`")
MADE_BY_RUNNING = {"out/"}


def text_of(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


def typed(page: str) -> list[str]:
    """Return every command of a page: those in blocks, and those that a table begins with."""
    lines = [line for step in steps(text_of(page)) if step.kind == "commands" for line in step.text.splitlines()]
    return [*lines, *re.findall(r"^\| `(petaproses [^`]+)` \|", text_of(page), re.MULTILINE)]


OURS = [(page, line) for page in READMES for line in typed(page) if "petaproses " in line]
ONCE = {line: page for page, line in reversed(OURS)}
"""Each of our commands, with the first page that has it."""
OF_MAKE = sorted({line for page in (*READMES, *OTHERS) for line in typed(page) if line.startswith("make")})
OF_PIP = [line for page in READMES for line in typed(page) if "pip" in line]


@pytest.fixture
def reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Reader:
    """Somebody with a copy of the real maps, for whom Word's pictures are made soon."""
    monkeypatch.setattr("petaproses.emit.docx.picture.DPI", 40)
    shutil.copytree(ROOT / "maps", tmp_path / "maps")
    return Reader(tmp_path)


@pytest.mark.parametrize("line", ONCE, ids=[f"{page}-{line}" for line, page in ONCE.items()])
def test_commands_run(reader: Reader, line: str) -> None:
    code, said = reader.type(line)
    assert code == 0, said


@pytest.mark.parametrize("line", OF_MAKE)
def test_targets_of_make_exist(line: str) -> None:
    command = ["make", "--dry-run", *line.split()[1:]]
    assert subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode == 0


def test_there_are_no_other_commands() -> None:
    known = {*(line for _, line in OURS), *OF_MAKE, *OF_PIP}
    assert {line for page in (*READMES, *OTHERS) for line in typed(page)} == known
    assert len(OURS) >= 14
    assert set(OF_PIP) == {'py -m pip install ".[all]"'}, "the wheel that it installs is tried in test_packaging"


@pytest.mark.parametrize("page", READMES)
def test_example_map_is_clean(tmp_path: Path, page: str) -> None:
    reader = Reader(tmp_path)
    for step in steps(text_of(page)):
        if step.kind == "file":
            reader.write(step)
    code, said = reader.type("petaproses validate maps/")
    assert said.endswith("2 proses, 1 lembar diperiksa: 0 galat, 0 peringatan, 0 saran.\n")
    assert code == 0


@pytest.mark.parametrize("page", READMES)
def test_picture_is_what_render_draws(reader: Reader, page: str, golden: Callable[[Path, bytes], None]) -> None:
    (picture,) = [step.name for step in steps(text_of(page)) if step.kind == "picture"]
    assert reader.type("petaproses render --code 10.1.4 --format svg --paper layar")[0] == 0
    golden(ROOT / picture, (reader.folder / "out" / "10.1.4.svg").read_bytes())


@pytest.mark.parametrize("page", (*READMES, *OTHERS))
def test_links_lead_to_what_is_there(page: str) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)]+)\)", text_of(page)):
        path, _, anchor = target.partition("#")
        found = (ROOT / page).parent / path
        assert found.exists(), target
        headings = re.findall(r"^#+ (.+)$", found.read_text(encoding="utf-8"), re.MULTILINE)
        assert not anchor or anchor in {re.sub(r"[^\w-]", "", each.lower().replace(" ", "-")) for each in headings}


@pytest.mark.parametrize("page", (*READMES, *OTHERS))
def test_files_and_folders_that_are_named_exist(page: str) -> None:
    for name in set(EXISTING.findall(text_of(page))) - MADE_BY_RUNNING:
        assert (ROOT / name).exists() or (ROOT / "src" / "petaproses" / name).exists(), name


def test_the_first_page_is_short() -> None:
    assert max(len(text_of(page).splitlines()) for page in READMES) < 150
