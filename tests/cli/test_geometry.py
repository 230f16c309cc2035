"""`render --check-geometry` as a planner meets it: what it says of sound and of faulty pictures, and what it returns."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from petaproses.cli import run
from petaproses.emit import svg
from petaproses.layout.shared.scene import Scene

MAPS = Path(__file__).parents[2] / "maps"
EXAMPLE = Path(__file__).parents[1] / "data" / "contoh-lengkap"
DRAW = svg.draw


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own, with the real maps in maps/."""
    shutil.copytree(MAPS, tmp_path / "maps")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    return tmp_path


def test_sound_pictures_pass_with_their_figures(capsys: pytest.CaptureFixture[str]) -> None:
    """Sheets, groups, the cascade on its pages, the peta relasi: each page has a row."""
    assert run(["render", "--check-geometry"]) == 0
    head, *rows, legend, blank, counts = capsys.readouterr().out.splitlines()
    assert head.split() == ["gambar", "silang", "belok", "panjang", "terpanjang", "huruf", "terkecil"]
    assert {"level-0.svg", "10.1.4.svg", "cascading-bap.svg", "cascading-bap~2.svg"} <= {row.split()[0] for row in rows}
    assert all(row.endswith("pt di F4 (330 x 215 mm)") for row in rows)
    assert (legend.split(":")[0], blank) == ("panjang", "")
    assert counts == f"9 gambar, {len(rows)} halaman diperiksa: 0 kesalahan gambar."


def test_the_process_flow_is_judged_too(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is held to what the map says like any other picture."""
    shutil.copytree(EXAMPLE, here / "lengkap")
    assert run(["render", "lengkap", "--all", "--format", "svg", "--check-geometry"]) == 0
    assert "arus-proses.svg " in capsys.readouterr().out


def test_for_the_screen_it_says_what_paper_would_make_of_the_text(capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody has to print a sheet to learn that it cannot be read."""
    assert run(["render", "--level", "3", "--paper", "layar", "--check-geometry"]) == 0
    assert "7,0 pt di layar; dicetak 11,2 di A4, 11,4 di F4, 11,4 di A3" in capsys.readouterr().out


def test_a_faulty_picture_is_written_told_and_fails(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """File, kind, what and where, then exit code 1; the picture is there to be looked at."""

    def astray(scene: Scene, links: object, **look: object) -> str:
        first, *others = scene.nodes
        box = others[0].box
        return DRAW(scene._replace(nodes=(first._replace(box=box), *others)), links, **look)

    monkeypatch.setattr(svg, "draw", astray)
    assert run(["render", "--code", "10.1.4", "--format", "svg", "--check-geometry"]) == 1
    out = capsys.readouterr().out.splitlines()
    assert any(
        line.startswith("out/10.1.4.svg: salah [kotak-bertindih] kotak 10.1.4.1 menindih kotak 10.1.4.3, di (")
        for line in out
    )
    assert int(out[-1].split(": ")[1].split()[0]) >= 2
    assert (here / "out" / "10.1.4.svg").is_file()


def test_lost_boxes_and_links_are_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The map says what has to be there, not the layout."""
    monkeypatch.setattr(svg, "draw", lambda scene, _, **look: DRAW(scene._replace(nodes=scene.nodes[1:]), {}, **look))
    assert run(["render", "--format", "svg", "--check-geometry"]) == 1
    out = capsys.readouterr().out
    assert "out/10.1.4.svg: salah [kotak-hilang] kotak 10.1.4.1 tidak tergambar\n" in out
    assert "out/10.1.4.svg: salah [tautan-hilang] tautan ke lembar lain hilang: 10.1.svg\n" in out
    assert "out/cascading-bap.svg: salah [kotak-hilang]" in out


def test_only_svg_can_be_read_back(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Said before anything is drawn."""
    assert run(["render", "--format", "html", "--check-geometry"]) == 2
    assert "tambahkan svg ke --format" in capsys.readouterr().err
    assert not (here / "out").exists()
