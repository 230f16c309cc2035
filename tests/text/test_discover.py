"""Finding map files: folders, single files with their neighbours, steady order, clear refusals."""

from __future__ import annotations

from pathlib import Path

import pytest

from petaproses.text.discover import Found, NotFound, discover


@pytest.fixture
def maps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with map files, a hidden folder, templates and other files."""
    for name in (
        "maps/b.yaml",
        "maps/a.YML",
        "maps/sub/c.yaml",
        "maps/.git/d.yaml",
        "maps/templates/e.yaml",
        "maps/f.txt",
        "maps/g.yaml.txt",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("", encoding="utf-8")
    (tmp_path / "maps" / "loop").symlink_to(tmp_path / "maps")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "maps"


def test_folder(maps: Path) -> None:
    """Names are POSIX and relative to where one stands; hidden files, templates and links to folders are passed over."""
    found = discover([Path("maps")])
    assert [name for _, name in found.files] == ["maps/a.YML", "maps/b.yaml", "maps/g.yaml.txt", "maps/sub/c.yaml"]
    assert discover([maps]) == found
    assert not found.asked


def test_single_file_brings_its_folder(maps: Path) -> None:
    """A sheet is checked against the other sheets, but only its own findings are wanted."""
    found = discover([Path("maps/b.yaml")])
    assert len(found.files) == 4
    assert found.asked == {"maps/b.yaml"}
    assert not discover([Path("maps/b.yaml"), maps]).asked


def test_refusals(maps: Path) -> None:
    """A wrong path is said to be wrong, and an empty folder empty."""
    with pytest.raises(NotFound, match="peta tidak ada"):
        discover([Path("peta")])
    (maps / "kosong").mkdir()
    with pytest.raises(NotFound, match=r"tidak ada berkas \.yaml di maps/kosong"):
        discover([Path("maps/kosong")])


def test_no_files_have_no_templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those of the current folder are nobody's."""
    (tmp_path / "templates").mkdir()
    monkeypatch.chdir(tmp_path)
    assert Found(()).templates is None
