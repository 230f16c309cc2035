"""Nothing that the handbook says may drift: its files are written, its commands typed, its pictures drawn anew."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from docs.example import EMPTY, drawn, opened, pictures, write_example
from docs.example import PAGES as KINDS
from docs.page import DOCS, ROOT, steps, tables, text_of
from docs.reader import Reader, shown_in

PAGES = sorted(path.name for path in DOCS.glob("*.md"))
PICTURES = [(name, picture) for name in PAGES for picture in pictures(name)]


@pytest.mark.parametrize("name", PAGES)
def test_page_does_what_it_says(name: str, tmp_path: Path) -> None:
    opened(name, tmp_path).follow(steps(text_of(name)))


@pytest.mark.parametrize(("name", "picture"), PICTURES)
def test_picture_is_drawn_of_the_example(
    name: str, picture: str, tmp_path: Path, golden: Callable[[Path, bytes], None]
) -> None:
    reader = opened(name, tmp_path)
    if name in EMPTY:
        reader.follow(steps(text_of(name)))
    golden(DOCS / picture, drawn(reader.folder / "maps", Path(picture).name))


@pytest.mark.parametrize("name", PAGES)
def test_links_lead_to_pages_and_headings_that_are_there(name: str) -> None:
    """Of what is outside nothing is asked: the handbook is read without a network."""
    for target in re.findall(r"\]\(([^)]+)\)", text_of(name)):
        path, _, anchor = target.partition("#")
        assert (DOCS / (path or name)).exists(), target
        if anchor:
            headings = re.findall(r"^#+ (.+)$", text_of(path or name), re.MULTILINE)
            assert anchor in {re.sub(r"[^\w-]", "", heading.lower().replace(" ", "-")) for heading in headings}


def test_every_page_is_in_the_list_of_pages_and_every_picture_on_a_page() -> None:
    listed = re.findall(r"\]\(([\w-]+\.md)\)", text_of("README.md"))
    assert sorted({*listed, "README.md"}) == PAGES
    shown = {picture for _, picture in PICTURES}
    assert {path.relative_to(DOCS).as_posix() for path in (DOCS / "gambar").rglob("*.svg")} == shown


@pytest.mark.parametrize("folder", ["maps", "pan"])
def test_the_example_is_clean(tmp_path: Path, folder: str) -> None:
    write_example(tmp_path)
    code, said = Reader(tmp_path).type(f"petaproses validate {folder}")
    assert said.strip().endswith(": 0 galat, 0 peringatan, 0 saran.")
    assert code == 0


def test_table_of_the_example_is_what_render_makes(tmp_path: Path) -> None:
    write_example(tmp_path)
    reader = Reader(tmp_path)
    assert reader.type("petaproses render --format md")[0] == 0
    made = (tmp_path / "out" / "tabel-cascading-renaksi.md").read_text(encoding="utf-8")
    ((_, shown),) = [each for each in tables(text_of("bentuk-tabel.md")) if each[1][0][0] == "No."]
    assert [rows for _, rows in tables(made)] == [shown]


@pytest.mark.parametrize("name", PAGES)
def test_data_is_data(name: str) -> None:
    for step in steps(text_of(name)):
        if step.kind == "data":
            json.loads(step.text)


def test_a_block_that_nobody_would_try_is_refused() -> None:
    with pytest.raises(ValueError, match="nobody would try"):
        steps("```python\nprint(1)\n```\n")
    with pytest.raises(ValueError, match="which file"):
        steps("```yaml\ninduk: 1\n```\n")


def test_a_promise_in_vain_is_seen(tmp_path: Path) -> None:
    reader = Reader(tmp_path)
    page = steps("```sh\nmkdir maps\npetaproses --version\n```\n\n```text\npetaproses 99\n```\n")
    with pytest.raises(AssertionError, match="the tool"):
        reader.follow(page)
    with pytest.raises(AssertionError, match="nobody tried"):
        reader.type("rm maps")


def test_dots_stand_for_any_lines_and_nothing_else_does() -> None:
    assert shown_in("...\nb\n", "a\na\nb\n")
    assert shown_in("a\n...\n", "a\n")
    assert not shown_in("a\n", "a\nb\n")
    assert not shown_in("a\n...\nc\n", "a\nb\n")


def test_kinds_are_pages() -> None:
    assert set(KINDS) <= set(PAGES)
    assert (ROOT / "docs") == DOCS
