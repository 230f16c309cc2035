"""Nothing that the pages for developers say may drift: rooms, files, links, commands, limits, and pictures drawn by us."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

import petaproses
from docs.dev import DEV, MAPS, PAGES, pictures, text_of
from docs.example import drawn
from docs.page import ROOT, tables
from petaproses.peta.linking import proyek, templat
from petaproses.text import discover, events, filename, read, regular

PACKAGE = ROOT / "src" / "petaproses"
LAYOUTS = ("lanes", "bands", "tree", "matrix", "flow")
TRIED_ELSEWHERE = {"adding.md": "tests/test_extending.py", "api.md": "tests/api/test_page.py"}
"""The pages whose blocks other tests run."""
PROSE = [name for name in PAGES if name not in TRIED_ELSEWHERE]
ADDED = set(re.findall(r"# (\S+)$", text_of("adding.md"), re.MULTILINE))
_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`([\w./-]+(?:\.(?:py|md|txt|toml|lock|yaml|json)|/))`")
MADE = {".alat/", "out/panduan"}
"""What is there only after it was made."""


@pytest.mark.parametrize("path", pictures(), ids=lambda path: path.name)
def test_picture_is_drawn_of_our_own_maps(path: Path, golden: Callable[[Path, bytes], None]) -> None:
    golden(path, drawn(MAPS, path.name))


def test_our_own_maps_are_clean_and_every_kept_picture_is_shown() -> None:
    assert petaproses.load(MAPS, petaproses.CheckOptions(profile="final")).report.items == []
    assert sorted((DEV / "gambar").iterdir()) == sorted(pictures())


def test_every_room_is_on_the_page_and_no_other() -> None:
    rooms = {row[0].strip("`") for _, rows in tables(text_of("README.md")) if rows[0][0] == "Room" for row in rows[1:]}
    folders = {f"{path.parent.name}/" for path in PACKAGE.glob("*/__init__.py")}
    assert rooms == {*folders, "plan.py"}


def test_lanes_of_the_road_are_rooms() -> None:
    road = yaml.safe_load((MAPS / "road.yaml").read_text(encoding="utf-8"))
    rooms = [room for lane in road["lajur"] for room in lane.split(", ")]
    assert [room for room in rooms if not (PACKAGE / room).is_dir() and not (PACKAGE / f"{room}.py").is_file()] == []
    assert {step["pemilik"] for step in road["langkah"]} == set(road["lajur"])


@pytest.mark.parametrize("name", LAYOUTS)
def test_each_file_of_a_layout_has_its_step(name: str) -> None:
    files = {path.name for path in (PACKAGE / "layout" / name).glob("*.py")} - {"__init__.py"}
    assert files - set(re.findall(r"`([\w.]+\.py)`", text_of(f"layout-{name}.md"))) == set()


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_to_what_is_there(page: str) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)]+)\)", text_of(page)):
        path, _, anchor = target.partition("#")
        found = DEV / (path or page)
        assert found.exists(), target
        headings = re.findall(r"^#+ (.+)$", found.read_text(encoding="utf-8"), re.MULTILINE) if anchor else []
        assert not anchor or anchor in {re.sub(r"[^\w-]", "", each.lower().replace(" ", "-")) for each in headings}


@pytest.mark.parametrize("page", sorted({*PROSE, "adding.md"} - {"terms.md"}))
def test_files_that_are_named_exist(page: str) -> None:
    layout = PACKAGE / "layout" / page.removesuffix(".md").removeprefix("layout-")
    for name in set(_CODE.findall(text_of(page))) - MADE - ADDED:
        assert any((base / name).exists() for base in (ROOT, PACKAGE, DEV, layout)), name


def test_registries_that_are_named_exist() -> None:
    code = "".join(path.read_text(encoding="utf-8") for top in ("src", "tests") for path in (ROOT / top).rglob("*.py"))
    named = {name for page in PAGES for name in re.findall(r"`([A-Z][A-Z_]{3,})`", text_of(page))}
    assert [name for name in sorted(named) if not re.search(rf"\b{name}\b", code)] == []


def test_every_page_is_in_the_list_of_pages() -> None:
    assert sorted({*re.findall(r"\]\(([\w-]+\.md)\)", text_of("README.md")), "README.md"}) == PAGES


@pytest.mark.parametrize("page", PROSE)
def test_blocks_are_commands_of_make(page: str) -> None:
    typed = [(kind, line) for kind, text in _BLOCK.findall(text_of(page)) for line in text.splitlines()]
    typed += [("sh", line) for line in re.findall(r"`(make [a-z]+)`", text_of(page))]
    assert {(kind, line.split()[0]) for kind, line in typed} <= {("sh", "make")}
    targets = sorted({line.split()[1] for _, line in typed})
    if targets:
        command = ["make", "--dry-run", *targets]
        assert subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode == 0


def test_limits() -> None:
    wanted = (
        read.MAX_BYTES,
        events.MAX_DEPTH,
        events.MAX_ALIASED,
        discover._MAX_FOLDERS,
        templat.MAX_ROWS,
        templat.MAX_CHARACTERS,
        proyek._MAX_YEARS,
        regular.MAX_TEMPLATE,
        regular.MAX_DOCUMENT,
        filename.MAX_BYTES,
    )
    ((_, rows),) = tables(text_of("limits.md"))
    assert [row[1] for row in rows[1:]] == [f"{limit:,}" for limit in wanted]
