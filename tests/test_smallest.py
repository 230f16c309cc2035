"""Every smallest project comes out: in every format and document, on paper or not, and says what is not there yet."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from petaproses.cli import run
from petaproses.emit import EMITTERS
from petaproses.model.proyek import Kertas
from petaproses.peta import Lembar, LintasFungsi
from tools.build import peta_of
from tools.drawn import faults, pages
from tools.part import crossed
from tools.smallest import SMALLEST

PAPERS = {"screen": None, "F4": Kertas(), "A4 upright": Kertas("A4", 210, 297), "90 x 90": Kertas("90 x 90", 90, 90)}
FORMATS = ",".join(name for name in EMITTERS if name != "png")


def written(folder: Path, files: dict[str, str]) -> None:
    (folder / "maps").mkdir()
    for name, text in files.items():
        (folder / "maps" / f"{name}.yaml").write_text(text, encoding="utf-8", newline="\n")


@pytest.mark.parametrize(("project", "paper"), crossed(SMALLEST, list(PAPERS)))
def test_pictures_have_no_fault(project: str, paper: str) -> None:
    """A page with nothing on it yet is a sound page, with a sentence in place of the boxes."""
    peta = peta_of(**SMALLEST[project])
    for gambar in peta.gambar:
        assert faults(peta, gambar, PAPERS[paper]) == []
        boxes = gambar.proses if isinstance(gambar, Lembar) else None
        boxes = gambar.langkah if isinstance(gambar, LintasFungsi) else boxes
        boxes = gambar.pohon if boxes is None else boxes
        kind = "proses" if isinstance(gambar, Lembar) else "langkah" if isinstance(gambar, LintasFungsi) else "baris"
        drawn = re.sub(r"<[^>]*>", " ", " ".join(pages(peta, gambar, PAPERS[paper])))
        assert bool(boxes) != (f"belum ada {kind}" in " ".join(drawn.split()))


@pytest.mark.parametrize("project", SMALLEST)
def test_every_command_ends_well(
    project: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing that is merely unfinished stops a file from being made."""
    written(tmp_path, SMALLEST[project])
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("petaproses.emit.docx.picture.DPI", 40)  # coarse pictures are made soon
    for command in (
        ["validate"],
        ["coverage"],
        ["render", "--all", "-f", FORMATS, "--check-geometry"],
        ["render", "--all", "-f", "svg,pdf", "--paper", "A4", "-o", "a4"],
        ["build", "--only", "pdf,xlsx,md,csv", "-o", "dokumen"],
        ["build", "--only", "docx", "-o", "dokumen", "--paper", "100 x 100 mm"],
    ):
        code = run(command)
        shown = capsys.readouterr()
        assert code == 0, (command, shown.err)


@pytest.mark.parametrize("project", ("only the project", "a map with only a title", "a cascade without rows"))
def test_site_of_a_smallest_project(
    project: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`build` makes all it can make, without being told what."""
    written(tmp_path, SMALLEST[project])
    monkeypatch.chdir(tmp_path)
    assert run(["build"]) == 0, capsys.readouterr().err
    assert (tmp_path / "out" / "situs" / "index.html").exists()
