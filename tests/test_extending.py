"""Everything that the developers' page on adding adds, tried: a file or two and one line in a registry each."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "dev" / "adding.md").read_text(encoding="utf-8")
_BLOCK = re.compile(r"^```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SECTIONS = {
    heading: blocks
    for heading, text in (part.split("\n", 1) for part in PAGE.split("\n## ")[1:])
    if (blocks := _BLOCK.findall(text))
}
"""The blocks of every section that has some: files, a line, and what is typed then."""

SEEN = {
    "A rule": (
        ("", "saran PP415 [loket-saja] loket Pelayanan sendirian"),
        ("", "loket perlu teman"),
        ("", "a counter needs company"),
    ),
    "A format": (("hasil/level-0.txt", "Peta"),),
    "A document": (("hasil/daftar.txt", "Pelayanan"),),
    "A table": (("hasil/daftar-pemilik.csv", "Loket"),),
    "A report format": (("", "temuan"),),
    "A command": (("", "Selamat datang"),),
}
"""What each command of a section makes: the file, or "" for the screen, and what can be read there."""

MAPS = """judul: Peta
lajur:
  - pemilik: Loket
    proses:
      - kode: 1
        nama: Pelayanan
"""


def extend(folder: Path, block: str) -> None:
    """Write a file of the page, or put its line into a registry, before what stands there after it."""
    head, text = block.rstrip("\n").split("\n", 1)
    path = folder / head.split()[1]
    if head.startswith("# "):
        path.write_text(f"{text}\n", encoding="utf-8")
        return
    line, mark = text.removeprefix("+").split("\n ")
    listed = path.read_text(encoding="utf-8")
    assert listed.count(mark) == 1
    before = listed[: listed.index(mark)].rpartition("\n")[2]
    between = " " if before.strip() else f"\n{before}"
    path.write_text(listed.replace(mark, f"{line}{between}{mark}"), encoding="utf-8")


def said(folder: Path, *command: str) -> str:
    """Run a command of the extended package there, which must succeed, and return what it prints."""
    run = "import sys; sys.path.insert(0, 'src'); from petaproses.cli import main; main(sys.argv[1:])"
    done = subprocess.run(
        [sys.executable, "-c", run, *command], cwd=folder, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("heading", SECTIONS)
def test_it_takes_what_the_page_says(heading: str, tmp_path: Path) -> None:
    package = tmp_path / "src" / "petaproses"
    copytree(ROOT / "src" / "petaproses", package, ignore=ignore_patterns("__pycache__"))
    copytree(ROOT / "templates", package / "templates")
    (tmp_path / "maps").mkdir()
    (tmp_path / "maps" / "level-0.yaml").write_text(MAPS, encoding="utf-8")
    *added, typed = SECTIONS[heading]
    for block in added:
        extend(tmp_path, block)
    for line, (made, read) in zip(typed.splitlines(), SEEN[heading], strict=True):
        on_screen = said(tmp_path, *line.removeprefix("petaproses ").split())
        assert read in ((tmp_path / made).read_text(encoding="utf-8-sig") if made else on_screen)


def test_each_kind_is_a_file_or_two_and_one_line() -> None:
    assert set(SECTIONS) == set(SEEN)
    for heading, blocks in SECTIONS.items():
        heads = [block.split("\n")[0] for block in blocks[:-1]]
        assert sum(head.startswith("--- ") for head in heads) == 1
        assert len(heads) == (3 if heading == "A rule" else 2)
