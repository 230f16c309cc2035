"""Commands as a planner types them: what they print, write and return."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest

from petaproses.cli import run
from petaproses.rules.pp6_sheets import nama_berkas_bentrok
from petaproses.rules.registry import RULES
from petaproses.text.replaceable import LIST

MAPS = Path(__file__).parents[2] / "maps"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own, with the real maps in maps/."""
    shutil.copytree(MAPS, tmp_path / "maps")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    return tmp_path


def names(folder: Path) -> list[str]:
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return sorted(name for name in found if name != LIST)


def test_real_maps_are_valid(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The founding maps have no errors, and their typing errors are pointed out."""
    assert run(["validate", "maps/"]) == 0
    out = capsys.readouterr().out
    assert "45 proses, 7 lembar" in out
    assert "0 galat" in out.splitlines()[-1]
    assert "dilaksnakan" in out
    assert run(["validate"]) == 0, "maps/ is what is meant when nothing is said"


def test_a_finding_has_place_rule_and_hint(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 1, and everything needed to mend it."""
    path = here / "maps" / "level-3.1.yaml"
    text = path.read_text(encoding="utf-8").replace("pemilik: Kasubag", "pemilik: Kasubg", 1)
    path.write_text(text, encoding="utf-8")
    line = next(number for number, row in enumerate(text.splitlines(), start=1) if "Kasubg" in row)
    assert run(["validate", "--format", "concise"]) == 1
    out = capsys.readouterr().out
    assert f"maps/level-3.1.yaml:{line}:14: galat PP2" in out
    assert run(["validate"]) == 1
    out = capsys.readouterr().out
    assert "^^^^^^" in out
    assert "maksud Anda «Kasubag»?" in out


def test_one_file_is_checked_with_its_neighbours(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A sheet alone would lack its parents; what is wrong elsewhere is not its author's business."""
    (here / "maps" / "level-2.yaml").write_text("x: y\n", encoding="utf-8")
    assert run(["validate", "maps/level-3.1.yaml"]) == 0
    assert "level-2.yaml" not in capsys.readouterr().out
    assert run(["validate", "maps"]) == 1


def test_report_formats(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """JSON for machines; an unknown format lists the known ones."""
    assert run(["validate", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["version"] == 1
    assert run(["validate", "--format", "xml"]) == 2
    assert "full, concise, json" in capsys.readouterr().err


def test_strict(here: Path) -> None:
    """With --strict a warning fails too; the founding map has the same indicator twice."""
    assert run(["validate", "--strict"]) == 1


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["validate", "peta"], "peta tidak ada"),
        (["validate", "."], None),
        (["valdate"], "perintah «valdate» tidak ada"),
        (["validate", "--lebel"], "pilihan «--lebel» tidak ada"),
        (["render", "--level"], "memerlukan nilai"),
        (["render", "--level", "x"], "--level tidak tepat"),
        (["render", "--level", "9"], "yang ada: 0, 1, 2, 3, 4"),
        (["render", "--code", "10.1.44"], "maksud Anda 10.1.4"),
        (["render", "--format", "xyz"], "svg, gv, html, md"),
        (["render", "--paper", "B9"], "kertas «B9» tidak dikenal"),
        (["render", "--engine", "d2"], "penggambar «d2» tidak dikenal"),
        (["coverage", "--format", "xml"], "bentuk laporan «xml» tidak ada"),
        (["coverage", "--format", "html"], "html tidak untuk layar"),
        (["coverage", "peta"], "peta tidak ada"),
        (["coverage", "-f", "json", "-o", "maps"], "maps tidak dapat ditulis"),
        (["explain", "-f", "md"], "pilih salah satu: text, html"),
        (["explain", "-f", "html"], "html tidak untuk layar"),
        (["explain", "-o", "out"], "--output hanya untuk html"),
        (["explain", "PP302", "-f", "html", "-o", "out"], "html memuat semua aturan"),
        (["explain", "PP000"], "lihat daftarnya dengan petaproses explain"),
        (["explain", "PP001", "PP002"], "masukan berlebih: PP002\n"),
        (["rendr"], "maksud Anda «render»?"),
        (["validate", "--formt", "json"], "maksud Anda «--format»?"),
        (["validate", "--format", "fll"], "maksud Anda «full»?"),
        (["validate", "--also", "sarf=x"], "maksud Anda «sarif»?"),
        (["coverage", "--format", "jsn"], "maksud Anda «json»?"),
        (["render", "--format", "svgg"], "maksud Anda «svg»?"),
        (["render", "--paper", "A44"], "maksud Anda «A4»?"),
        (["render", "--engine", "graphvz"], "maksud Anda «graphviz»?"),
        (["explain", "induk-hilan"], "maksud Anda «induk-hilang»?"),
        (["explain", "PP3011"], "maksud Anda «PP301»?"),
        (["xyz"], "jalankan petaproses --help"),
        (["validate", "-x"], "jalankan petaproses --help"),
    ],
)
def test_mistakes_at_the_keyboard(
    here: Path, capsys: pytest.CaptureFixture[str], argv: list[str], said: str | None
) -> None:
    """Exit code 2, one sentence in Indonesian with what to type instead, and nothing written."""
    code = run(argv)
    err = capsys.readouterr().err
    if said is None:
        assert code == 0
        return
    assert code == 2
    assert said in err
    assert "Traceback" not in err
    assert not (here / "out").exists()


def test_png_without_its_library(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command that brings it is told, and no other file of the run is written either."""
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    assert run(["render", "--format", "svg,png"]) == 2
    assert capsys.readouterr().err.endswith(
        'petaproses: bentuk png memerlukan resvg-py\n  = petunjuk: ketik: pip install "petaproses[png]"\n'
    )
    assert not (here / "out").exists()


def test_graphviz_that_is_not_there(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PETAPROSES_DOT", str(here / "dot"))
    assert run(["render", "--engine", "graphviz"]) == 2
    assert "PETAPROSES_DOT menunjuk" in capsys.readouterr().err
    assert not (here / "out").exists()


def test_help_is_indonesian(capsys: pytest.CaptureFixture[str]) -> None:
    """Every word that a planner reads."""
    for argv in (
        [],
        ["--help"],
        ["-h"],
        ["validate", "--help"],
        ["render", "-h"],
        ["explain", "-h"],
        ["schema", "-h"],
        ["coverage", "-h"],
    ):
        assert run(argv) == 0
        out = capsys.readouterr().out
        assert "Pemakaian:" in out
        for english in ("Usage", "Options", "Commands", "Arguments", "Show this", "default", "required", "[OPTIONS]"):
            assert english not in out
    assert run(["--version"]) == 0
    assert capsys.readouterr().out.startswith("petaproses ")


def test_explain(capsys: pytest.CaptureFixture[str]) -> None:
    """A rule's manual page, by code in any case or by name."""
    assert run(["explain", "pp303"]) == 0
    by_code = capsys.readouterr().out
    assert {"Mengapa:", "Salah:", "Benar:"} <= set(by_code.split())
    name = by_code.split(":")[0].split()[1]
    assert run(["explain", name]) == 0
    assert capsys.readouterr().out == by_code


def test_explain_all(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a rule: all of them by family, a line each; as pages, one each and a list."""
    assert run(["explain", "--lang", "en"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "PP3xx Codes and levels of processes" in lines
    assert "  PP302  error    [kode-ganda] One code is used by two processes." in lines
    assert len([line for line in lines if line.startswith("  PP")]) == len(RULES) + 1
    for told in (f"{len(RULES) + 2} halaman di out/aturan; buka index.html.",) * 2:
        assert run(["explain", "--format", "html", "--output", "out/aturan"]) == 0
        assert capsys.readouterr().err.strip() == told
    assert names(here / "out" / "aturan") == sorted(
        [*(f"{rule.code}.html" for rule in RULES), "PP901.html", "index.html"]
    )
    (here / "berkas").write_text("", encoding="utf-8")
    assert run(["explain", "--format", "html", "--output", "berkas"]) == 2
    assert "tidak dapat ditulis" in capsys.readouterr().err


def test_explain_tells_of_profiles(capsys: pytest.CaptureFixture[str]) -> None:
    run(["explain", "pp506"])
    assert capsys.readouterr().out.endswith("Bobot: peringatan\nDi profil lain: saran di draf, galat di final\n")
    run(["explain", "PP504"])
    assert capsys.readouterr().out.endswith("Bobot: peringatan\n")


def test_schema(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Shown, or written where an editor finds it; ASCII, so that no console damages it."""
    assert run(["schema"]) == 0
    shown = capsys.readouterr().out
    assert json.loads(shown)["title"] == "Peta proses bisnis"
    assert shown.isascii()
    assert run(["schema", "-o", "skema/peta.json"]) == 0
    assert (here / "skema" / "peta.json").read_text(encoding="utf-8") == shown


@pytest.mark.parametrize("target", [".", "..", "maps", "a:b.json"])
def test_schema_where_no_file_can_be(here: Path, capsys: pytest.CaptureFixture[str], target: str) -> None:
    assert run(["schema", "-o", target]) == 2
    assert "petaproses: " in capsys.readouterr().err


def test_coverage(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """On the terminal, as JSON, and as a page; a partial map is no error."""
    assert run(["coverage"]) == 0
    assert "Proses tanpa pemilik: 26 dari 45" in capsys.readouterr().out
    assert run(["coverage", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["processes"] == 45
    assert run(["coverage", "-f", "html", "-o", "out/cakupan.html"]) == 0
    alone = (here / "out" / "cakupan.html").read_text(encoding="utf-8")
    assert "<h1>Laporan cakupan</h1>" in alone
    assert ".html" not in alone, "a page on its own leads to no other"


def test_coverage_of_a_map_with_errors(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is shown, and said to be uncertain."""
    (here / "maps" / "x.yaml").write_text("induk: 99\nlajur: []\n", encoding="utf-8")
    assert run(["coverage"]) == 1
    shown = capsys.readouterr()
    assert "Proses tanpa pemilik" in shown.out
    assert "Angkanya belum pasti: ada 1 galat" in shown.err


def test_coverage_with_a_broken_template(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "maps" / "templates").mkdir()
    (here / "maps" / "templates" / "cakupan.html.j2").write_text("{{ tidak_ada }}", encoding="utf-8")
    assert run(["coverage", "-f", "html", "-o", "c.html"]) == 2
    assert "templat cakupan.html.j2:" in capsys.readouterr().err


def test_render_a_level(here: Path) -> None:
    """The command of the founding request, as written: every sheet of level 3."""
    assert run(["render", "--level", "3", "--format", "svg"]) == 0
    assert names(here / "out") == ["10.1.4.svg", "10.1.5.svg"]


def test_render_one_code_into_another_folder(here: Path) -> None:
    """Formats may be repeated or listed."""
    assert run(["render", "maps", "--code", "10.1.4", "-f", "svg,md", "--format", "gv", "-o", "hasil/peta"]) == 0
    assert names(here / "hasil" / "peta") == ["10.1.4.gv", "10.1.4.md", "10.1.4.svg"]
    assert not (here / "out").exists()


def test_render_everything(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All sheets, the cascade, the tables and the index; a second run changes nothing."""
    assert run(["render", "--all", "-f", "svg,gv,html,md"]) == 0
    made = names(here / "out")
    for name in ("level-0", "10", "10.1", "10.1.4", "10.1.5", "10.1.4.4", "10.1.5.4", "cascading-bap"):
        assert {f"{name}.svg", f"{name}.gv", f"{name}.html", f"{name}.md"} <= set(made)
    assert "index.html" in made
    stamps = {name: (here / "out" / name).stat().st_mtime_ns for name in made}
    capsys.readouterr()
    assert run(["render", "-f", "svg,gv,html,md"]) == 0
    assert f"0 berkas ditulis ke out, {len(made)} tidak berubah" in capsys.readouterr().err
    assert {name: (here / "out" / name).stat().st_mtime_ns for name in made} == stamps


def test_nothing_is_written_while_errors_stand(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A picture of a contradictory map would lie."""
    (here / "maps" / "x.yaml").write_text("induk: 99\nlajur: []\n", encoding="utf-8")
    assert run(["render", "--all"]) == 1
    assert "Tidak ada yang ditulis" in capsys.readouterr().err
    assert not (here / "out").exists()


def test_two_things_for_one_file_are_refused(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A process coded like one of our own pages must not make its sheet vanish: not even if the rule about it slept."""
    (here / "maps" / "level-0.yaml").write_text("kelompok: {proses: {kode: index, nama: a}}\n", encoding="utf-8")
    for name in ("level-1", "level-2", "level-3.1", "level-3.2", "level-4.1", "level-4.2"):
        (here / "maps" / f"{name}.yaml").unlink()
    (here / "maps" / "b.yaml").write_text(
        "induk: index\nkelompok: {proses: {kode: index.1, nama: b}}\n", encoding="utf-8"
    )
    assert run(["validate"]) == run(["render", "-f", "html"]) == 1
    assert "gambar «index» akan menimpa halaman indeks" in capsys.readouterr().out
    monkeypatch.setattr(nama_berkas_bentrok, "besides_pictures", lambda peta: ())
    assert run(["render", "-f", "html"]) == 2
    assert "«index» dan indeks «index» akan ditulis ke berkas yang sama, index.html" in capsys.readouterr().err
    assert not (here / "out").exists()


def test_paper(here: Path) -> None:
    """The maps ask for F4; the screen version is as large as it needs."""
    run(["render", "--code", "10.1", "-f", "svg"])
    assert 'width="330mm" height="215mm"' in (here / "out" / "10.1.svg").read_text(encoding="utf-8")
    run(["render", "--code", "10.1", "-f", "svg", "--paper", "A3"])
    assert 'width="420mm" height="297mm"' in (here / "out" / "10.1.svg").read_text(encoding="utf-8")
    run(["render", "--code", "10.1", "-f", "svg", "--paper", "layar"])
    assert "mm" not in (here / "out" / "10.1.svg").read_text(encoding="utf-8").split(">")[0]


def test_own_templates(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A project's template replaces ours; one that is broken is said to be, with its line."""
    folder = here / "maps" / "templates"
    folder.mkdir()
    (folder / "indeks.html.j2").write_text("{{ 6 * 7 }} milik kami", encoding="utf-8")
    assert run(["render", "-f", "html"]) == 0
    assert (here / "out" / "index.html").read_text(encoding="utf-8") == "42 milik kami"
    (folder / "indeks.html.j2").write_text("\n{{ ''.__class__.__mro__ }}", encoding="utf-8")
    capsys.readouterr()
    assert run(["render", "-f", "html"]) == 2
    assert "templat indeks.html.j2:" in capsys.readouterr().err


def test_our_own_bug_is_said_to_be_ours(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 3 and one sentence, no traceback unless asked for."""

    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("petaproses.pipeline.compile_maps", broken)
    assert run(["validate"]) == 3
    err = capsys.readouterr().err
    assert "PP901" in err
    assert "Traceback" not in err
    monkeypatch.setenv("PETAPROSES_DEBUG", "1")
    assert run(["validate"]) == 3
    assert "Traceback" in capsys.readouterr().err


def test_interrupted(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl+C ends quietly."""

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("petaproses.pipeline.compile_maps", interrupt)
    assert run(["validate"]) == 130


def test_folder_that_cannot_be_written(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file where the folder should be: said, with exit code 2."""
    (here / "out").write_text("", encoding="utf-8")
    assert run(["render", "--level", "1"]) == 2
    assert "tidak dapat ditulis" in capsys.readouterr().err


FLOW = "kelompok: [{proses: [{kode: 1, nama: A, keluaran: x}, {kode: 2, nama: B, masukan: x, pemilik: Staf}]}]\n"


@pytest.fixture
def flow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a map in which something is handed over, and somebody owns a process."""
    (tmp_path / "maps").mkdir()
    (tmp_path / "maps" / "peta.yaml").write_text("instansi: Contoh\nperan: {Staf: Staf}\n", encoding="utf-8")
    (tmp_path / "maps" / "level-0.yaml").write_text(FLOW, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_overviews_are_drawn_with_everything(flow: Path) -> None:
    """Tables that are pictures too bear one name in all formats."""
    if not shutil.which("dot"):
        pytest.skip("Graphviz is not installed")
    assert run(["render", "--all", "-f", "svg,gv,html,md", "--paper", "A4"]) == 0
    made = names(flow / "out")
    assert {f"{name}.{end}" for name in ("peta-relasi", "arus-proses") for end in ("svg", "gv", "html", "md")} <= {
        *made
    }
    assert 'width="297mm"' in (flow / "out" / "peta-relasi.svg").read_text(encoding="utf-8")
    assert run(["render", "--level", "0", "-o", "satu"]) == 0
    assert names(flow / "satu") == ["level-0.html", "level-0.svg"]


def test_without_graphviz_the_process_flow_is_drawn_too(flow: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(flow))
    monkeypatch.delenv("PETAPROSES_DOT", raising=False)
    assert run(["render", "--all", "-f", "svg,gv,html"]) == 0
    assert {"arus-proses.svg", "arus-proses.gv", "arus-proses.html", "peta-relasi.svg"} <= {*names(flow / "out")}
    assert "<svg" in (flow / "out" / "arus-proses.html").read_text(encoding="utf-8")


def test_a_graphviz_that_fails_writes_nothing(
    flow: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PETAPROSES_DOT", sys.executable)
    assert run(["render", "--all", "-f", "svg", "--engine", "graphviz"]) == 2
    assert "Graphviz gagal" in capsys.readouterr().err
    assert names(flow / "out") == []


def test_explain_looks_for_words(capsys: pytest.CaptureFixture[str]) -> None:
    """Names and sentences first, reasons where those say nothing; a mistyped name is offered, not searched."""
    assert run(["explain", "Kode"]) == 0
    told = capsys.readouterr().out
    assert "[kode-ganda]" in told
    assert "[lajur-kosong]" not in told
    assert run(["explain", "SAKIP"]) == 0
    assert "[indikator-keluaran]" in capsys.readouterr().out
    assert run(["explain", "xyzzy"]) == 2
