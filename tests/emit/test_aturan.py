"""The manual of the rules as HTML pages: whole, linked, in one language, and the same examples as everywhere."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from petaproses.emit.html.rules import extra, html
from petaproses.emit.shared.context import Context
from petaproses.emit.shared.site import Site
from petaproses.findings.record import Rule
from petaproses.language import LANGUAGES
from petaproses.peta import Peta
from petaproses.rules.engine.manual import manual
from petaproses.rules.registry import FAMILIES, PAGES, RULES

from .test_html import Page

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture(scope="module", params=LANGUAGES)
def made(request: pytest.FixtureRequest) -> tuple[str, dict[str, bytes]]:
    return request.param, dict(html(Context(Peta()), request.param))


def test_golden(made: tuple[str, dict[str, bytes]], golden: Callable[[Path, bytes], None]) -> None:
    bahasa, pages = made
    for name in ("index", "PP506"):
        text = re.sub(rb"<style>.*?</style>", b"<style>...</style>", pages[f"{name}.html"], flags=re.DOTALL)
        golden(GOLDEN / f"aturan-{name}.{bahasa}.html", re.sub(rb"sha256-[^']+", b"sha256-...", text))


def test_every_rule_has_its_page(made: tuple[str, dict[str, bytes]]) -> None:
    """Well-formed, in its language, with links that lead somewhere and identifiers that are unique."""
    bahasa, pages = made
    assert list(pages) == ["index.html", *(f"{rule.code}.html" for rule in PAGES)]
    for name, data in pages.items():
        page = Page(data)
        assert page.faults == []
        assert page.open == []
        assert page.all("html") == [{"lang": bahasa}]
        links = [str(each["href"]) for each in page.all("a")]
        ids = [str(attributes["id"]) for _, attributes, _ in page.elements if "id" in attributes]
        assert len(set(ids)) == len(ids)
        assert {link for link in links if not link.startswith("#")} <= set(pages), name
        assert {link[1:] for link in links if link.startswith("#")} <= set(ids)
    listed = [str(each["href"]) for each in Page(pages["index.html"]).all("a")]
    assert listed[1:] == list(pages)[1:]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_examples_are_those_of_the_manual(rule: Rule) -> None:
    """With their indentation, which is half of YAML; every paragraph is there too."""
    for bahasa in LANGUAGES:
        found = manual(rule, bahasa)
        examples = [part for part in found.parts if part.contoh]
        indented = re.findall(r"^(?:    .*\n?|\n(?=    ))+", found.text, re.MULTILINE)
        assert [re.sub(r"^    ", "", text, flags=re.MULTILINE).strip("\n") for text in indented] == [
            part.isi for part in examples
        ]
        wrong, right = ("Salah", "Benar") if bahasa == "id" else ("Wrong", "Right")
        assert [part.judul for part in found.parts if part.judul in (wrong, right)] == [wrong, right]
        words = " ".join(part.isi for part in found.parts if not part.contoh).casefold().split()
        whole = found.text.casefold().split()
        assert set(words) <= set(whole)
        assert found.reason in {part.isi for part in found.parts}


def test_every_family_is_named() -> None:
    assert {rule.code[:3] for rule in PAGES} == set(FAMILIES)


def test_as_parts_of_a_site() -> None:
    """The list stands in the index of the site, the pages are reached from it and lead back."""
    context = Context(Peta(), {"html": {"index": "index.html"}})
    first, *rest = extra(context, Site(context, "html"))
    assert (first.nama, first.part) == ("aturan", "Panduan")
    assert [each.nama for each in rest] == [f"aturan-{rule.code}" for rule in PAGES]
    assert not any(each.part for each in rest)
    assert [link.href for link in rest[0].page.values["jejak"]] == ["index.html", "aturan.html"]
    listed = [rule["href"] for family in first.page.values["keluarga"] for rule in family["aturan"]]
    assert listed == [f"{each.nama}.html" for each in rest]
