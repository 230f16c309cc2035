"""The handbook in a site that asks for it: every page, its links, pictures and codes of rules; and nothing where not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import petaproses
from emit.test_html import Page
from petaproses.emit.site.handbook import PAGES, folder
from petaproses.emit.site.markdown import Surroundings, page, slug
from petaproses.rules.registry import PAGES as RULE_PAGES

ROOT = Path(__file__).parents[3]
CONTOH = ROOT / "tests" / "data" / "contoh-lengkap"
AROUND = Surroundings(
    lambda target: f"x-{target}",
    {"PP403": "aturan.html"},
    lambda _: '<svg viewBox="0 0 80 9"><style>a</style><g id="judul"></g></svg>',
)


def files(name: str, asked: str = "situs: panduan\n") -> dict[str, bytes]:
    """Return the files of a document; what the project asks for is put in place of what the example does."""
    project = (CONTOH / "peta.yaml").read_text(encoding="utf-8")
    assert "situs: panduan\n" in project
    loaded = petaproses.load(CONTOH, overlay={CONTOH / "peta.yaml": project.replace("situs: panduan\n", asked)})
    (built,) = petaproses.build(loaded, petaproses.BuildOptions(documents=(name,)))
    assert built.made
    return {name.removeprefix("situs/"): data for name, data in built.made.files}


@pytest.fixture(scope="module")
def site() -> dict[str, bytes]:
    """The files of a site with the handbook."""
    return files("situs")


def named(site: dict[str, bytes]) -> list[str]:
    return [name for name in site if name.startswith("panduan")]


def test_all_pages_are_there_in_their_order(site: dict[str, bytes]) -> None:
    assert named(site) == ["panduan.html", *(f"panduan-{name}.html" for name in PAGES[1:])]
    assert {path.stem for path in folder().glob("*.md")} == set(PAGES)
    index = Page(site["index.html"])
    links = [str(each.get("href")) for each in index.all("a")]
    assert [link for link in links if link.startswith("panduan")] == ["panduan.html", *named(site)], "menu, and list"


def test_the_list_of_pages_has_their_order(site: dict[str, bytes]) -> None:
    listed = re.findall(r"\]\(([\w-]+)\.md\)", (folder() / "README.md").read_text(encoding="utf-8"))
    assert listed == list(PAGES[1:])


def test_pages_are_whole_and_their_links_lead_somewhere(site: dict[str, bytes]) -> None:
    for name in named(site):
        found = Page(site[name])
        assert found.faults == []
        assert found.open == []
        assert not found.all("style")
        assert [attributes for _, attributes, _ in found.elements if "style" in attributes] == []
        for each in found.all("a"):
            target, _, anchor = str(each["href"]).partition("#")
            where = found if not target else Page(site[target])
            ids = [str(attributes["id"]) for _, attributes, _ in where.elements if "id" in attributes]
            assert not anchor or anchor in ids, each
            assert len(set(ids)) == len(ids)


def test_rules_lead_to_their_pages(site: dict[str, bytes]) -> None:
    text = site["panduan-memeriksa.html"].decode()
    codes = set(re.findall(r'href="aturan-(PP\d{3})\.html"', text))
    assert codes >= {"PP801", "PP802", "PP011"}
    assert codes <= {rule.code for rule in RULE_PAGES}


def test_pictures_stand_in_the_page(site: dict[str, bytes]) -> None:
    found = Page(site["panduan-lembar.html"])
    assert len(found.all("svg")) == 5
    assert not found.all("img")


def test_who_does_not_ask_has_none_of_it() -> None:
    made = files("situs", "")
    assert [name for name, data in made.items() if b"panduan.html" in data or "panduan" in name] == []


def test_the_single_file_holds_it_too() -> None:
    (data,) = files("situs-tunggal").values()
    assert b'href="#panduan-lembar/kunci-sop"' in data
    assert b'id="panduan-lembar/kunci-sop"' in data


def test_text_does_not_become_markup() -> None:
    made = page('# A <b>\n\n`<i>` & <script> "x"\n\n<div>\n\n```text\n<u>\n```\n', AROUND, 0.5).isi
    assert made == (
        '<h1>A &lt;b&gt;</h1>\n<p><code class="utuh">&lt;i&gt;</code> &amp; &lt;script&gt; &quot;x&quot;</p>\n&lt;div&gt;\n'
        '<pre class="contoh" tabindex="0"><code>&lt;u&gt;\n</code></pre>\n'
    ).replace("&quot;", '"')


def test_what_a_page_is_made_of() -> None:
    found = page(
        "# A\n\nSatu\nbaris. Dua.\n\n## B c-d, e\n\n| x | y |\n|---|---|\n| PP403, PP999 | a<br>b |\n\n![k](g.svg)\n\n[l](m.md#n)\n",
        AROUND,
        0.5,
    )
    assert found[:2] == ("A", "Satu baris. Dua.")
    assert found.width == (80.0,)
    assert '<h2 id="b-c-d-e">' in found.isi
    assert '<a href="aturan.html">PP403</a>, PP999' in found.isi
    assert "a<br>b" in found.isi
    assert 'class="gulir ilustrasi s40"' in found.isi
    assert '<g id="g1-judul">' in found.isi
    assert "<style>" not in found.isi
    assert '<a href="x-m.md#n">l</a>' in found.isi
    assert "<p><div" not in found.isi


def test_anchors_are_those_of_forges() -> None:
    assert slug("Peta lama: mulai dari temuan baru") == "peta-lama-mulai-dari-temuan-baru"


def test_a_link_that_leads_nowhere_in_the_site_keeps_its_words(site: dict[str, bytes]) -> None:
    nowhere = AROUND._replace(href=lambda target: "" if target.startswith("dev/") else target)
    found = page("# A\n\nB [c `d`](dev/README.md) e [f](g).\n", nowhere, 0.5)
    assert found.isi.splitlines()[-1] == '<p>B c <code class="utuh">d</code> e <a href="g">f</a>.</p>'
    assert b"dev" not in b"".join(re.findall(rb'href="[^"]*"', site["panduan.html"]))
