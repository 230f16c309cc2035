"""Markdown: GitHub's tables, groups named once, and text that stays text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from petaproses.emit import EMITTERS, emit
from petaproses.emit.shared.context import Context
from petaproses.emit.shared.markdown import escape
from petaproses.model.proyek import Proyek
from petaproses.peta import Peta
from petaproses.plan import Request, plan
from tools.samples import NASTY, lembar, peta, proses, small

from .scenes import swimlane

GOLDEN = Path(__file__).parent / "golden"
PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def pages(whole: Peta, formats: tuple[str, ...] = ("md", "svg")) -> dict[str, bytes]:
    """Return every Markdown page of a map by file name."""
    made = plan(whole, Request(formats=formats), EMITTERS)
    context = Context(whole, made.links)
    wanted = (artefact for artefact in made.artefacts if artefact.format == "md")
    return {name: data for artefact in wanted for name, data in emit(context, artefact, (swimlane(), swimlane()))}


def flat(tokens: list[Token]) -> list[Token]:
    return [inner for token in tokens for inner in (token, *flat(token.children or []))]


def plain(markdown: str) -> str:
    """Return the text a reader sees; a line break for every `<br>`."""
    parts = []
    for token in flat(PARSER.parse(markdown)):
        if token.type in ("text", "code_inline", "fence", "code_block"):
            parts.append(token.content)
        elif (token.type == "html_inline" and token.content == "<br>") or token.type == "softbreak":
            parts.append("\n")
        elif token.type.endswith("_close"):
            parts.append("\x00" if token.block else "")
    return "".join(parts)


@pytest.mark.parametrize("name", ["README.md", "10.1.md", "lf-susun.md", "tabel-cascading-bagian.md", "peta-relasi.md"])
def test_golden(name: str, golden) -> None:
    golden(GOLDEN / name, pages(small())[name])


def test_pages_are_tidy_and_their_tables_are_whole() -> None:
    made = pages(small())
    for name, data in made.items():
        text = data.decode()
        assert not [line for line in text.splitlines() if line != line.rstrip()], name
        assert text.endswith("\n")
        assert "\n\n\n" not in text
        assert "\r" not in text
        tokens = PARSER.parse(text)
        assert sum(token.type == "heading_open" and token.tag == "h1" for token in tokens) == 1
        rows, width = [], 0
        for token in tokens:
            width = 0 if token.type == "tr_open" else width + (token.type in ("td_open", "th_open"))
            rows += [width] if token.type == "tr_close" else []
        assert len(set(rows)) <= 1, name
        assert sum(token.type == "table_open" for token in tokens) == (0 if name == "README.md" else 1)
        files = {token.attrs["href"] for token in flat(tokens) if token.type == "link_open"}
        assert files <= {*made, *(name.replace(".md", ".svg") for name in made), "10.1~2.svg"} | {
            name.replace(".md", "~2.svg") for name in made
        }


def test_pages_of_a_picture_are_all_linked() -> None:
    text = pages(small())["10.1.md"].decode()
    assert "(10.1.svg)" in text
    assert "(10.1~2.svg)" in text
    assert ".svg" not in pages(small(), ("md",))["10.1.md"].decode()


@pytest.mark.parametrize("nasty", NASTY)
def test_hostile_text_comes_out_as_that_text(nasty: str) -> None:
    sheet = lembar(None, (nasty, (proses("1", nasty, keluaran=(nasty,)),)), keterangan=nasty)
    made = pages(peta(sheet, proyek=Proyek(instansi=nasty, unit=nasty, periode=nasty)))
    for name, data in made.items():
        tokens = flat(PARSER.parse(data.decode()))
        assert {token.content for token in tokens if token.type in ("html_inline", "html_block")} <= {"<br>"}, name
        kinds = {token.type for token in tokens}
        styled = {"em_open", "code_inline", "code_block", "fence", "s_open", "hr", "blockquote_open"}
        assert kinds.isdisjoint(styled), name
        assert nasty in plain(data.decode()), name


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30).map(str.strip))
def test_any_text_stays_itself_in_a_paragraph_and_in_a_cell(text: str) -> None:
    inner = " ".join(text.split())
    paragraph = PARSER.parse(escape(inner))
    assert plain(escape(inner)).strip("\x00").strip() == inner
    assert {token.type for token in paragraph} <= {"paragraph_open", "inline", "paragraph_close"}
    table = f"| a | b |\n| --- | --- |\n| {escape(inner)} | x |\n"
    assert sum(token.type == "td_open" for token in PARSER.parse(table)) == 2
    assert inner in plain(table)
