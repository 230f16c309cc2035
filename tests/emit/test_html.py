"""HTML pages: nothing runs, nothing is fetched, everyone can read them, and text stays text."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest
from jinja2 import TemplateNotFound

from petaproses.emit import EMITTERS, emit
from petaproses.emit.shared.context import Context, Look
from petaproses.emit.shared.failures import BrokenTemplate
from petaproses.emit.shared.template import packed
from petaproses.model.proyek import Proyek
from petaproses.peta import Peta
from petaproses.plan import Artefact, Request, plan
from petaproses.text.filename import stem
from tools.samples import NASTY, lembar, peta, proses, small

from .scenes import swimlane

GOLDEN = Path(__file__).parent / "golden"
VOID = {"meta", "br", "link", "hr", "img", "input"}


class Page(HTMLParser):
    """A page as elements: (name, attributes, path of names above), its texts, and what is not closed right."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None], tuple[str, ...]]] = []
        self.texts: list[tuple[str, str]] = []
        self.open: list[str] = []
        self.faults: list[str] = []
        self.feed(data.decode())
        self.close()

    def handle_starttag(self, tag, attrs) -> None:
        self.elements.append((tag, dict(attrs), tuple(self.open)))
        if len(dict(attrs)) != len(attrs):
            self.faults.append(f"{tag} has an attribute twice")
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs) -> None:
        self.elements.append((tag, dict(attrs), tuple(self.open)))

    def handle_endtag(self, tag) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes nothing")

    def handle_data(self, data) -> None:
        self.texts.append((self.open[-1] if self.open else "", data))

    def all(self, name: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes, _ in self.elements if tag == name]


def pages(whole: Peta, templates: Path | None = None, look: Look | None = None) -> dict[str, bytes]:
    """Return every HTML page of a map by file name."""
    made = plan(whole, Request(formats=("html", "svg")), EMITTERS)
    context = Context(whole, made.links, templates, look or Look())
    wanted = (artefact for artefact in made.artefacts if artefact.format == "html")
    return {name: data for artefact in wanted for name, data in emit(context, artefact, (swimlane(),))}


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    return pages(small())


@pytest.mark.parametrize("name", ["index", "10.1", "lf-susun", "tabel-cascading-bagian", "peta-relasi", "cakupan"])
def test_golden(name: str, made: dict[str, bytes], golden) -> None:
    page = re.sub(rb"<style>.*?</style>", b"<style>...</style>", made[f"{name}.html"], flags=re.S)
    golden(GOLDEN / f"{name}.html", re.sub(rb"sha256-[^']+", b"sha256-...", page))


def test_pages_are_well_formed_and_have_what_readers_need(made: dict[str, bytes]) -> None:
    for name, data in made.items():
        page = Page(data)
        assert (page.faults, page.open) == ([], []), name
        assert page.all("html")[0]["lang"] == "id"
        assert len(page.all("h1")) == len(page.all("main")) == 1
        assert sum(tag == "title" and above == ("html", "head") for tag, _, above in page.elements) == 1
        ids = [attributes["id"] for _, attributes, _ in page.elements if "id" in attributes]
        assert len(ids) == len(set(ids)), name
        for _, attributes, _ in page.elements:
            for key in ("aria-labelledby", "aria-describedby"):
                assert set((attributes.get(key) or "").split()) <= set(ids), name
        tables = len(page.all("table"))
        assert len(page.all("caption")) == len(page.all("thead")) == tables
        assert all(header.get("scope") for header in page.all("th"))
        regions = [attributes for attributes in page.all("div") if attributes.get("class") == "gulir"]
        assert all((region["tabindex"], region["role"]) == ("0", "region") for region in regions)
        assert all(region["aria-label"] for region in regions)
        headings = [int(tag[1]) for tag, _, _ in page.elements if re.fullmatch("h[1-6]", tag)]
        assert headings == sorted(headings, key=lambda level: (level > 1, 0)), name
        assert b"\r" not in data


def test_nothing_runs_and_nothing_is_fetched(made: dict[str, bytes]) -> None:
    for name, data in made.items():
        page = Page(data)
        active = {"script", "iframe", "object", "link", "img", "form"}
        assert active.isdisjoint(tag for tag, _, _ in page.elements), name
        keys = {key for _, attributes, _ in page.elements for key in attributes}
        assert not [key for key in keys if key.startswith("on") or key == "style"]
        policy = next(meta["content"] for meta in page.all("meta") if "http-equiv" in meta)
        style = re.search(rb"<style>(.*?)</style>", data, re.S)[1]
        assert policy.startswith("default-src 'none'; ")
        assert f"'sha256-{b64encode(sha256(style).digest()).decode()}'" in policy
        assert b"@import" not in style
        assert b"url(" not in style


def test_a_page_brings_its_font_if_asked_to() -> None:
    """Only pages with a picture, and only from within: the policy lets nothing be fetched."""
    shown = pages(small(), look=Look(embed_font=True))
    picture, index = shown["10.1.html"].decode(), shown["index.html"].decode()
    (style,) = re.findall("<style>(.*?)</style>", picture, re.DOTALL)
    policy = re.search('Content-Security-Policy" content="([^"]+)"', picture)[1]
    assert b64encode(sha256(style.encode()).digest()).decode() in policy
    assert "; font-src data:;" in policy
    assert style.count("@font-face") == style.count("data:font/woff2;base64,") == 2
    assert "font-family=\"'Petaproses Sans', Arial," in picture
    assert "font-" not in re.search('Content-Security-Policy" content="([^"]+)"', index)[1]
    assert "@font-face" not in index


def test_every_link_leads_somewhere(made: dict[str, bytes]) -> None:
    anchors = {name: {attributes.get("id") for _, attributes, _ in Page(data).elements} for name, data in made.items()}
    svgs = {name.replace(".html", ".svg") for name in made}
    for name, data in made.items():
        for link in Page(data).all("a"):
            target, _, anchor = link["href"].partition("#")
            assert target in anchors or target in svgs or target == "", (name, link)
            assert not anchor or anchor in anchors[target or name], (name, link)


def test_all_pages_are_reached_from_the_index(made: dict[str, bytes]) -> None:
    linked = {link["href"] for link in Page(made["index.html"]).all("a")}
    assert set(made) - {"index.html"} <= linked


def test_picture_is_inlined_with_links_to_pages(made: dict[str, bytes]) -> None:
    page = Page(made["10.1.html"])
    assert len(page.all("svg")) == 1
    linked = [attributes["href"] for tag, attributes, above in page.elements if tag == "a" and "svg" in above]
    assert linked == ["10.html"]
    assert [text for tag, text in page.texts if tag == "h2"] == ["Lembar turunan", "Isi gambar sebagai teks"]


def test_pages_of_one_picture_are_told_apart() -> None:
    whole = small()
    context = Context(whole, {"html": {"10.1": "10.1.html"}})
    scenes = [swimlane()._replace(page_of=(number, 2)) for number in (1, 2)]
    ((_, data),) = emit(context, Artefact("gambar", "10.1", "html", "10.1.html"), scenes)
    texts = [text for tag, text in Page(data).texts if tag == "h2"]
    assert texts[:2] == ["Lembar 1 dari 2", "Lembar 2 dari 2"]


def hostile(text: str) -> Peta:
    sheet = lembar(None, (text, (proses("1", text, keluaran=(text,), pelaku=(text,)),)), keterangan=text, sumber=text)
    return peta(sheet, proyek=Proyek(instansi=text, unit=text, periode=text))


@pytest.mark.parametrize("nasty", NASTY)
def test_hostile_text_comes_out_as_that_text(nasty: str) -> None:
    for name, data in pages(hostile(nasty)).items():
        page = Page(data)
        assert (page.faults, page.open) == ([], []), name
        known = {"script", "i", "b", "iframe"}
        assert known.isdisjoint(tag for tag, _, _ in page.elements)
        texts = "".join(text for tag, text in page.texts if tag != "style")
        assert nasty in texts, name


def test_a_project_may_override_one_template(tmp_path: Path) -> None:
    (tmp_path / "indeks.html.j2").write_text("<h1>{{ proyek.unit }}</h1>{{ '<b>' }}\n", encoding="utf-8")
    own = pages(small(), tmp_path)
    assert own["index.html"] == b"<h1>Bagian Contoh</h1>&lt;b&gt;\n"
    assert own["10.1.html"] == pages(small())["10.1.html"]


@pytest.mark.parametrize(
    "text",
    [
        "{{ proyek.__class__ }}{{ ().__class__.__mro__ }}",
        "{{ href.__globals__ }}",
        "{{ 1 / 0 }}",
        "{{ tidak_ada }}",
        "{% if %}",
        "{% include '../rahasia.txt' %}",
        "{% include 'taut.txt' %}",
        "{% extends 'indeks.html.j2' %}",
    ],
)
def test_a_projects_template_gets_nothing_it_should_not(tmp_path: Path, text: str) -> None:
    own = tmp_path / "templat"
    own.mkdir()
    (tmp_path / "rahasia.txt").write_text("RAHASIA", encoding="utf-8")
    (own / "taut.txt").symlink_to(tmp_path / "rahasia.txt")
    (own / "indeks.html.j2").write_text(text, encoding="utf-8")
    with pytest.raises(BrokenTemplate) as caught:
        pages(small(), own)
    assert caught.value.name == "indeks.html.j2"
    assert "RAHASIA" not in str(caught.value)


def test_a_fault_in_our_own_templates_is_not_blamed_on_the_author() -> None:
    with pytest.raises(TemplateNotFound):
        Context(small()).renderer.html("tidak-ada.html.j2", {})


def test_our_templates_are_found_and_complete() -> None:
    names = {path.name for path in packed().iterdir()}
    kinds = {f"{kind}.{language}.j2" for kind in ("lembar", "tabel", "indeks") for language in ("html", "md")}
    assert kinds | {"cakupan.html.j2", "gaya.css"} <= names


def test_names_in_pages_are_the_names_of_files() -> None:
    odd = peta(lembar("ATR/BPN 01", ("A", (proses("ATR/BPN 01.1"),))))
    assert {link["href"] for link in Page(pages(odd)["index.html"]).all("a")} >= {f"{stem('ATR/BPN 01')}.html"}


def test_the_index_names_its_owner_once() -> None:
    shown = Page(pages(small())["index.html"])
    assert [text for tag, text in shown.texts if tag == "dd" and text == "Bagian Contoh"] == ["Bagian Contoh"]
    assert not [text for tag, text in shown.texts if tag == "p" and "Bagian Contoh" in text]


def test_shades_of_the_coverage_can_be_read(made: dict[str, bytes]) -> None:
    """Every shade that a cell may have is in the style, light enough for dark text; the share stands there in words."""
    style = made["cakupan.html"].decode()
    shades = dict(re.findall(r"[.](panas-[0-9]) { background: #([0-9a-f]{6}); }", style))
    assert sorted(shades) == ["panas-1", "panas-2", "panas-3", "panas-4"]
    for colour in shades.values():
        assert min(int(colour[at : at + 2], 16) for at in (0, 2, 4)) >= 0x70
    assert "1 dari" in style
