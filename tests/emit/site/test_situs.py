"""The site as files: every link leads somewhere, nothing runs from within a page, the search knows all, text is text."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest

from petaproses.emit.html.pages import Extra, table_page
from petaproses.emit.shared.book import Book
from petaproses.emit.shared.context import Context
from petaproses.emit.site import document as folder
from petaproses.emit.site import names
from petaproses.emit.site.single import document as single
from petaproses.model.proyek import Proyek
from petaproses.peta import Peta
from petaproses.table.grid import Cell, Group, Table
from tools.build import peta_of
from tools.samples import NASTY, lembar, peta, proses, small

ROOT = Path(__file__).parents[3]
BOOK = Book((), lambda _: ())
HREF = re.compile(r'<a [^>]*?href="([^"]*)"')
ID = re.compile(r'<[^>]*? id="([^"]*)"')


def site(whole: Peta) -> dict[str, str]:
    """Return the files of the site by name."""
    return {name.removeprefix("situs/"): data.decode() for name, data in folder(Context(whole), BOOK).files}


def one(whole: Peta) -> str:
    """Return the whole as one file."""
    ((name, data),) = single(Context(whole), BOOK).files
    assert name == "peta-proses-bisnis.html"
    return data.decode()


def hits(script: str) -> list[list[str]]:
    return json.loads(script.removeprefix("var CARI=").rstrip().removesuffix(";"))


def dangling(files: dict[str, str]) -> list[str]:
    """Return the links of pages and of the search that lead nowhere."""
    ids = {name: set(ID.findall(text)) for name, text in files.items() if name.endswith(".html")}
    links = [(name, href) for name in ids for href in HREF.findall(files[name])]
    links += [("cari.js", hit[-1]) for hit in hits(files["cari.js"])]
    wrong = []
    for name, href in links:
        target, _, anchor = href.partition("#")
        if (target and target not in files) or (anchor and anchor not in ids[target or name]):
            wrong.append(f"{name}: {href}")
    return wrong


@pytest.mark.parametrize("maps", ["peta", "contoh"])
def test_every_link_leads_somewhere(sites: Path, maps: str) -> None:
    files = {path.name: path.read_text(encoding="utf-8") for path in (sites / maps / "situs").iterdir()}
    assert dangling(files) == []
    files.pop("daftar-proses.html")
    assert dangling(files)


@pytest.mark.parametrize("maps", ["peta", "contoh"])
def test_every_link_of_the_one_file_leads_into_it(sites: Path, maps: str) -> None:
    text = (sites / maps / "peta-proses-bisnis.html").read_text(encoding="utf-8")
    ids = ID.findall(text)
    assert len(ids) == len(set(ids))
    script = re.search(r"<script>(var CARI=.*?)</script>", text, re.DOTALL)[1]
    links = [*HREF.findall(text), *(hit[-1] for hit in hits(script))]
    assert [href for href in links if not href.startswith("#") or href[1:] not in ids] == []
    described = re.findall(r'aria-labelledby="([^"]*)"', text)
    assert {id_ for ids_ in described for id_ in ids_.split()} <= set(ids)


def test_every_process_has_a_page_and_is_found() -> None:
    whole = small()
    files = site(whole)
    found = {hit[1]: hit for hit in hits(files["cari.js"]) if hit[0] == "Proses"}
    assert set(found) == set(whole.by_kode)
    for kode, each in whole.by_kode.items():
        assert f'<span class="kode">{kode}</span> {each.nama}' in files[found[kode][-1]]


def test_nothing_runs_from_within_a_page(sites: Path) -> None:
    for path in sites.glob("*/situs/*.html"):
        text = path.read_text(encoding="utf-8")
        assert "script-src 'self'; style-src 'self';" in text
        assert re.findall(r"<script[^>]*>", text) == ['<script src="situs.js" defer>'], path
        assert not re.search(r"<style|<[^>]* (?:style|on\w+)=", text), path
    for path in sites.glob("*/situs/*.css"):
        assert not re.search(r"url\(|@import", path.read_text(encoding="utf-8"))


def test_the_one_file_allows_just_its_own_scripts_and_style(sites: Path) -> None:
    text = (sites / "peta" / "peta-proses-bisnis.html").read_text(encoding="utf-8")
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', text)[1]
    inside = re.findall(r"<(?:script|style)>(.*?)</(?:script|style)>", text, re.DOTALL)
    assert len(inside) == 4
    for part in inside:
        digest = b64encode(sha256(part.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    assert "unsafe" not in policy
    assert "self" not in policy
    assert not re.search(r"<[^>]* (?:style|on\w+|src)=", text)


@pytest.mark.parametrize("nasty", NASTY)
def test_hostile_text_comes_out_as_that_text(nasty: str) -> None:
    own = proses("1", nasty, keluaran=(nasty,), pelaku=(nasty,), pemasok=(nasty,), dasar_hukum=(nasty,))
    whole = peta(lembar(None, (nasty, (own,)), keterangan=nasty), proyek=Proyek(instansi=nasty, unit=nasty))
    files = site(whole)
    assert nasty in {hit[2] for hit in hits(files["cari.js"])}
    assert "<" not in files["cari.js"]
    for text in (*(text for name, text in files.items() if name.endswith(".html")), one(whole)):
        assert not re.search(r"<script>alert|<i>|<iframe", text)
        assert text.count("</script>") == len(re.findall("<script[ >]", text))


def test_codes_that_one_file_name_would_hold_have_pages_of_their_own() -> None:
    whole = peta(lembar(None, ("A", (proses("a/1"), proses("a-1"), proses("A-1")))))
    names = {hit[-1] for hit in hits(site(whole)["cari.js"]) if hit[0] == "Proses"}
    assert len({name.casefold() for name in names}) == 3


def test_a_sheet_without_steps_has_no_empty_table() -> None:
    files = site(
        peta_of(
            level_0="kelompok: [{proses: [{kode: 1, nama: A}]}]",
            lf="jenis: lintas-fungsi\ninduk: 1\njudul: Kosong\n",
        )
    )
    assert "belum ada langkah" in files["lf.html"]
    assert "<table" not in files["lf.html"]
    assert "<table" in files["level-0.html"]


def test_pages_made_elsewhere_are_listed_found_and_wrapped(monkeypatch: pytest.MonkeyPatch) -> None:
    table = Table("", "PX: contoh", 1, ((Cell.of("Kepala", head=True),),), (Group(((Cell.of("Isi <b>"),),)),))
    made = lambda _, at: [Extra("aturan-px", "PX: contoh", "sebuah aturan", "Aturan", table_page(at, table))]  # noqa: E731
    monkeypatch.setattr(names, "EXTRA", (("buatan.html", made),))
    files = site(small())
    assert "<td>Isi &lt;b&gt;</td>" in files["aturan-px.html"]
    assert 'href="aturan-px.html"' in files["index.html"]
    assert ["Halaman", "", "PX: contoh", "", "sebuah aturan", "aturan-px.html"] in hits(files["cari.js"])
    assert dangling(files) == []
    assert 'id="aturan-px"' in one(small())


def test_same_bytes_whatever_the_machine(tmp_path: Path) -> None:
    made = []
    for seed, zone in (("1", "UTC"), ("2", "Asia/Jakarta")):
        out = tmp_path / seed
        paths = os.pathsep.join((str(ROOT / "src"), os.environ.get("PYTHONPATH", "")))
        env = {**os.environ, "PYTHONPATH": paths, "PYTHONHASHSEED": seed, "TZ": zone}
        command = [sys.executable, "-m", "petaproses", "build", ROOT / "tests/data/contoh-lengkap", "-o", out]
        subprocess.run([*command, "--only", "situs", "--single-file"], check=True, capture_output=True, env=env)
        made.append({path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()})
    assert made[0] == made[1]
    assert {"situs/index.html", "situs/cari.js", "peta-proses-bisnis.html"} <= made[0].keys()
