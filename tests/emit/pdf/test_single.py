"""`render --format pdf`: each picture and table as a file of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from emit.pdf.books import MAPS, ROOT, opened, text
from petaproses.cli import run


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("out")
    assert run(["render", str(ROOT / MAPS), "--all", "--format", "pdf", "--output", str(out)]) == 0
    return out


def test_a_file_for_each(folder: Path) -> None:
    names = {path.name for path in folder.iterdir()}
    assert {"10.1.4.pdf", "daftar-proses.pdf", "peta-relasi.pdf"} <= names
    assert not [name for name in names if "index" in name]


def test_all_pages_of_a_cascade_in_one_file(folder: Path) -> None:
    (name,) = (path for path in folder.glob("cascading*.pdf"))
    assert len(opened(name.read_bytes()).pages) == 2


def test_links_lead_to_the_other_files(folder: Path) -> None:
    page = opened((folder / "10.1.pdf").read_bytes()).pages[0]
    assert {str(each.A.URI) for each in page.Annots} >= {"10.1.4.pdf", "10.1.5.pdf"}


def test_no_number_of_the_book_on_it(folder: Path, tmp_path: Path) -> None:
    words = text((folder / "10.1.4.pdf").read_bytes(), tmp_path)
    assert "Proses 10.1.4" in words
    assert "Halaman" not in words
