"""A fault of ours stops nothing but what it is in: planted in each stage, it is named, and the rest is there."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from petaproses.cli import run
from petaproses.layout import Layouts
from petaproses.layout.shared.scene import Scene
from petaproses.peta import Gambar, Lembar
from petaproses.table.grid import Table

MAPS = {
    "level-0": "lajur:\n  - {pemilik: Kabag, proses: [{kode: 1, nama: Menyusun laporan}]}\n",
    "level-1": "induk: 1\nlajur:\n  - {pemilik: Staf, proses: [{kode: 1.1, nama: Menghimpun data}]}\n",
    "cascading": "cascading: Bagian\njenjang: [Tujuan]\npohon: [{Tujuan: Meningkatnya tata kelola}]\n",
}
ALL = "svg,html,md,csv,gv,pdf"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with three maps, in which commands run."""
    (tmp_path / "maps").mkdir()
    for name, text in MAPS.items():
        (tmp_path / "maps" / f"{name}.yaml").write_text(text, encoding="utf-8", newline="\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def words(path: Path) -> str:
    """Return what stands in a PDF, or in the texts and pictures of a Word document."""
    if path.suffix == ".pdf":
        return " ".join(
            subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True, encoding="utf-8").stdout.split()
        )
    with ZipFile(path) as packed:
        parts = (packed.read(name).decode() for name in packed.namelist() if name.endswith((".xml", ".svg")))
        return re.sub(r"<[^>]*>", " ", " ".join(parts))


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def broken_for(function: Callable[..., Any], meant: Callable[..., bool]) -> Callable[..., Any]:
    """Return a function with a fault in it that shows for some arguments only."""

    def faulty(*arguments: Any, **named: Any) -> Any:
        if meant(*arguments):
            raise ZeroDivisionError("planted")
        return function(*arguments, **named)

    return faulty


def is_level_1(_: Layouts, gambar: Gambar | Table, *__: object) -> bool:
    return isinstance(gambar, Lembar) and gambar.induk == "1"


@pytest.fixture
def no_layout(monkeypatch: pytest.MonkeyPatch) -> None:
    """A layout that fails for the sheet below process 1."""
    monkeypatch.setattr(Layouts, "layout", broken_for(Layouts.layout, is_level_1))


def test_layout_of_one_picture_in_render(here: Path, no_layout: None, capsys: pytest.CaptureFixture[str]) -> None:
    """Every other file is there and the missing ones are named with their map file; what stood there before stays."""
    assert run(["render", "--all", "-f", ALL, "-o", "x"]) == 3
    err = capsys.readouterr().err
    assert "PP901 1.svg dari maps/level-1.yaml gagal dibuat karena kesalahan petaproses sendiri" in err
    assert "ZeroDivisionError di " in err
    assert err.count("Laporkan dengan menyertakan") == 1
    assert "Traceback" not in err
    found = files(here / "x")
    assert not {name for name in found if name.split(".")[0] == "1"} - {"1.md"}
    assert {"level-0.svg", "level-0.html", "cascading.pdf", "daftar-proses.csv", "index.html"} <= found


@pytest.mark.parametrize("document", ("pdf", "pdf-arsip", "docx", "situs", "situs-tunggal", "md"))
def test_layout_of_one_picture_in_build(
    document: str, here: Path, no_layout: None, capsys: pytest.CaptureFixture[str]
) -> None:
    """The document is there, and says where the picture should be that it is missing."""
    assert run(["build", "--only", document]) == 3
    err = capsys.readouterr().err
    assert f" dalam {document} dari maps/level-1.yaml gagal dibuat" in err or document == "md"
    assert "maps/level-1.yaml" in err
    assert files(here / "out")
    if document.startswith("situs"):
        page = here / "out" / ("situs/1.html" if document == "situs" else "peta-proses-bisnis.html")
        assert "gambar ini gagal dibuat" in page.read_text(encoding="utf-8")


def test_one_format(here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A format that fails for one picture takes none of its others with it."""
    from petaproses.emit import svg

    def meant(scene: Scene, *_: object) -> bool:
        return scene.id == "1"

    monkeypatch.setattr(svg, "draw", broken_for(svg.draw, meant))
    assert run(["render", "--all", "-f", "svg,gv,md", "-o", "x", "--check-geometry"]) == 3
    assert "PP901 1.svg dari maps/level-1.yaml gagal dibuat" in capsys.readouterr().err
    assert {"1.gv", "1.md", "level-0.svg"} <= files(here / "x")
    assert "1.svg" not in files(here / "x")


def test_one_table(here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A table that fails is said in the workbook, and its file is missing among those of render."""
    from petaproses.table import proses

    monkeypatch.setattr(proses, "build", broken_for(proses.build, lambda *_: True))
    assert run(["build", "--only", "xlsx,docx,pdf,csv"]) == 3
    err = capsys.readouterr().err
    assert "PP901 tabel «Daftar proses» dalam xlsx gagal dibuat" in err
    assert "PP901 daftar-proses.csv dalam csv gagal dibuat" in err
    found = files(here / "out")
    assert {"peta-proses-bisnis.xlsx", "peta-proses-bisnis.pdf", "lampiran-peraturan.docx"} <= found
    assert "csv/tabel-cascading.csv" in found


@pytest.mark.parametrize("document", ("situs", "situs-tunggal"))
def test_nothing_in_the_site_leads_to_a_page_that_failed(
    document: str, here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The pages that were made before it are made again; the fault is told once."""
    from petaproses.emit.site import pages

    def meant(*arguments: Any) -> bool:
        return bool(arguments[-1].kode == "1.1")

    assert run(["build", "--only", document]) == 0
    (name,) = (name for name in files(here / "out") if name.endswith(("proses-1.1.html", "peta-proses-bisnis.html")))
    assert "proses-1.1" in "".join(path.read_text(encoding="utf-8") for path in (here / "out").rglob("*.html"))
    monkeypatch.setattr(pages, "process_page", broken_for(pages.process_page, meant))
    (here / "out" / name).unlink()
    assert run(["build", "--only", document]) == 3
    assert capsys.readouterr().err.count("PP901 proses-1.1.html") == 1
    made = [path for path in (here / "out").rglob("*") if path.suffix in {".html", ".js", ".svg"}]
    assert [path.name for path in made if "proses-1.1" in path.read_text(encoding="utf-8")] == []
    assert not (here / "out/situs/proses-1.1.html").exists()


def test_one_document(here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A maker that fails leaves all other documents, and says so in English too."""
    monkeypatch.setattr("petaproses.emit.docx.document", broken_for(lambda *_: None, lambda *_: True))
    assert run(["build", "--only", "docx,xlsx,csv", "--lang", "en"]) == 3
    err = capsys.readouterr().err
    assert "PP901 document docx could not be made because of a bug in petaproses, not a mistake of yours" in err
    assert "Everything else was made." in err
    assert {"peta-proses-bisnis.xlsx", "csv/daftar-proses.csv"} <= files(here / "out")
    assert not any(name.endswith("docx") for name in files(here / "out"))


@pytest.mark.parametrize("stage", ("petaproses.model.shape._Shaping.run", "petaproses.peta.linking.link_lembar"))
def test_reading_names_the_file(
    stage: str, here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where nothing can go on, the map file is named all the same."""

    def broken(*_: object) -> None:
        raise RecursionError

    monkeypatch.setattr(stage, broken)
    assert run(["validate", "--select", "PP301"]) == 3
    assert re.search(r"PP901 .*: RecursionError di .*, pada maps/\S+\.yaml", capsys.readouterr().err)


def test_a_file_that_cannot_be_written(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """All others are written."""
    (here / "out" / "1.svg").mkdir(parents=True)
    assert run(["render", "--all"]) == 2
    assert "out/1.svg" in capsys.readouterr().err.replace("1.svg tidak", "out/1.svg tidak")
    assert {"level-0.svg", "1.html", "index.html"} <= files(here / "out")


@pytest.fixture
def no_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule that fails at one box of level 1, having found something before."""
    from petaproses.findings.record import Finding
    from petaproses.language import Said
    from petaproses.peta import Peta
    from petaproses.rules.pp6_sheets import teks_pengisi

    def find(peta: Peta) -> Any:
        for proses in peta.proses:
            if proses.kode == "1.1":
                raise ZeroDivisionError("planted")
            yield Finding(proses.at, Said("uji"))

    monkeypatch.setattr(teks_pengisi, "find", find)


def test_a_rule_that_fails_is_a_finding(here: Path, no_rule: None, capsys: pytest.CaptureFixture[str]) -> None:
    """It names the rule and the place it was looking at; what it found before, and all other rules, are there."""
    (here / "maps" / "level-1.yaml").write_text(MAPS["level-1"] + "tujuan: x\n", encoding="utf-8", newline="\n")
    assert run(["validate", "--format", "concise"]) == 3
    out = capsys.readouterr().out
    assert re.search(
        r"maps/level-1\.yaml:3:30: galat PP901 \[kesalahan-program\] aturan PP610 teks-pengisi gagal .*ZeroDivisionError",
        out,
    )
    assert "uji" in out
    assert "PP102" in out
    assert "Traceback" not in out


@pytest.mark.parametrize("form", ("full", "json", "sarif", "github", "gitlab", "junit", "markdown"))
@pytest.mark.parametrize("more", ((), ("--select", "PP301"), ("maps/level-0.yaml",), ("--ignore", "PP9")))
def test_it_is_in_every_report(
    form: str, more: tuple[str, ...], here: Path, no_rule: None, capsys: pytest.CaptureFixture[str]
) -> None:
    """No choice of rules or files hides it."""
    if "PP9" in more:
        more = ("--ignore", "PP6")
    assert run(["validate", *more, "--format", form, "--lang", "en"]) == 3
    out = capsys.readouterr().out
    assert "PP610 teks-pengisi failed because of a bug in petaproses" in out


def test_it_stops_nothing(here: Path, no_rule: None, capsys: pytest.CaptureFixture[str]) -> None:
    """Pictures, documents, the coverage and the list of old findings are made; each command says so and leaves with 3."""
    for command in (["render", "-o", "x"], ["build", "--only", "md"], ["coverage"]):
        assert run(command) == 3
        assert "aturan PP610 teks-pengisi gagal" in capsys.readouterr().err
    assert {"x/1.svg", "out/md/1.md"} <= files(here)
    assert run(["validate", "--update-baseline", "--add"]) == 3
    assert "PP901" not in (here / "maps" / "temuan-lama.txt").read_text(encoding="utf-8")


def test_old_findings_of_a_rule_that_fails_stay_on_their_list(here: Path, request: pytest.FixtureRequest) -> None:
    """They are not mended, only unseen."""
    text = MAPS["level-1"].replace("Menghimpun data", "xxx")
    (here / "maps" / "level-1.yaml").write_text(text, encoding="utf-8", newline="\n")
    assert run(["validate", "--update-baseline", "--add"]) == 0
    before = (here / "maps" / "temuan-lama.txt").read_bytes()
    assert b"PP610" in before
    request.getfixturevalue("no_rule")
    assert run(["validate", "--update-baseline"]) == 3
    assert (here / "maps" / "temuan-lama.txt").read_bytes() == before


def test_a_table_that_fails_names_its_map_file(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A table of one map names it; one of the whole map names the file whose part it was looking at."""
    from petaproses.table import cascading, proses

    def rows(peta: Any) -> None:
        for each in peta.proses:
            if each.kode == "1.1":
                raise ZeroDivisionError("planted")

    monkeypatch.setattr(cascading, "build", broken_for(cascading.build, lambda *_, **__: True))
    monkeypatch.setattr(proses, "build", rows)
    assert run(["build", "--only", "xlsx,csv"]) == 3
    err = capsys.readouterr().err
    for document in ("xlsx", "csv"):
        table = "tabel «Cascading Bagian»" if document == "xlsx" else "tabel-cascading.csv"
        assert f"PP901 {table} dalam {document} dari maps/cascading.yaml gagal" in err
        listed = "tabel «Daftar proses»" if document == "xlsx" else "daftar-proses.csv"
        assert f"PP901 {listed} dalam {document} dari maps/level-1.yaml gagal" in err


@pytest.mark.parametrize(
    "document, stage",
    (("pdf", "emit.pdf.sheet._parts"), ("pdf-arsip", "emit.pdf.sheet._parts"), ("docx", "emit.svg.draw")),
)
def test_emitting_one_picture_in_a_document(
    document: str, stage: str, here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A page says so in its place; all others are there, and the map file is named."""
    module, name = f"petaproses.{stage}".rsplit(".", 1)
    true = getattr(import_module(module), name)
    monkeypatch.setattr(f"{module}.{name}", broken_for(true, lambda scene, *_: scene.id == "1" and bool(scene.nodes)))
    assert run(["build", "--only", document]) == 3
    err = capsys.readouterr().err
    assert f"PP901 gambar «Peta Proses Bisnis Level 1» dalam {document} dari maps/level-1.yaml gagal dibuat" in err
    text = words(next((here / "out").glob("*.*x" if document == "docx" else "*.pdf")))
    assert "gambar ini gagal dibuat" in text
    assert "Menyusun laporan" in text
    assert "Meningkatnya tata kelola" in text


def test_a_table_in_the_book(here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """One that cannot be set says so on its page."""
    from petaproses.emit.pdf import tables

    def is_ours(table: Table, *_: object) -> bool:
        return "cascading" in table.id and "tata kelola" in str(table.groups)

    monkeypatch.setattr(tables, "_laid", broken_for(tables._laid, is_ours))
    assert run(["build", "--only", "pdf"]) == 3
    assert "PP901 tabel «Cascading Bagian» dalam pdf dari maps/cascading.yaml gagal" in capsys.readouterr().err
    assert "tabel ini gagal dibuat" in words(here / "out" / "peta-proses-bisnis.pdf")


@pytest.mark.parametrize("document", ("situs", "situs-tunggal"))
@pytest.mark.parametrize("stage", ("emit.site.pages.process_page", "emit.site.wrap.common"))
def test_one_page_of_the_site(
    document: str, stage: str, here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A page that fails for a fault of ours is left out alone."""
    module, name = f"petaproses.{stage}".rsplit(".", 1)
    true = getattr(import_module(module), name)

    def meant(*arguments: Any) -> bool:
        last = arguments[-1] if name == "process_page" else arguments[-1].sini
        return bool(last in ("1.html",) or getattr(last, "kode", "") == "1.1")

    monkeypatch.setattr(f"{module}.{name}", broken_for(true, meant))
    assert run(["build", "--only", document]) == 3
    missing = "proses-1.1.html" if name == "process_page" else "1.html"
    assert f"PP901 {missing} dalam {document}" in capsys.readouterr().err
    if document == "situs":
        found = files(here / "out" / "situs")
        assert missing not in found
        assert {"index.html", "level-0.html", "proses-1.html", "daftar-proses.html", "cari.js"} <= found
    else:
        assert "Menyusun laporan" in (here / "out" / "peta-proses-bisnis.html").read_text(encoding="utf-8")


def test_a_template_of_a_page(here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A fault inside one of our templates costs the page that it is for."""
    from petaproses.emit.shared.template import Renderer

    def meant(_: Renderer, name: str, values: Any) -> bool:
        return name == "tabel.html.j2" and values["judul"] == "Daftar proses"

    monkeypatch.setattr(Renderer, "html", broken_for(Renderer.html, meant))
    assert run(["render", "--all", "-f", "html", "-o", "x"]) == 3
    assert "PP901 daftar-proses.html gagal dibuat" in capsys.readouterr().err
    assert "daftar-proses.html" not in files(here / "x")
    assert {"index.html", "1.html"} <= files(here / "x")


@pytest.mark.parametrize("command", (["render", "--all", "-f", ALL, "-o", "x"], ["build", "--only", "md", "-o", "x"]))
def test_no_link_leads_to_what_is_missing(command: list[str], here: Path, no_layout: None) -> None:
    """Neither in pages, nor in pictures, nor in PDF files; without the fault there are such links."""
    assert run(command) == 3
    found = files(here / "x")
    texts = {name: (here / "x" / name).read_bytes() for name in found if not name.endswith(".png")}
    links = {
        link.decode()
        for data in texts.values()
        for link in re.findall(rb'(?:href="|\]\(|/F ?\(|/URI ?\()([^"#)]+\.(?:svg|html|md|pdf|gv|csv))', data)
    }
    folder = "md/" if "md" in command else ""
    assert {"level-0.svg", "README.md"} <= links
    assert sorted(link for link in links if folder + link not in found) == []
