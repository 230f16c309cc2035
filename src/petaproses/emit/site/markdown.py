"""A page of the handbook, in Markdown -> HTML: its tables and pictures scroll, its links lead to pages of the site."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from html import escape
from itertools import pairwise
from typing import Any, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

_OWN = (
    *("heading_open", "table_open", "table_close", "fence", "code_block", "code_inline"),
    *("image", "link_open", "link_close", "text", "html_inline", "html_block"),
)
"""What is not written as Markdown's own renderer has it."""
_SHORT = 24
_RULE = re.compile(r"\bPP\d{3}\b")
_STYLE = re.compile(r"<style>.*?</style>\n?", re.DOTALL)
_IDS = re.compile(r'(?<= )(id|aria-labelledby)="([^"]*)"')
_WIDTH = re.compile(r'viewBox="0 0 ([\d.]+) ')


class Found(NamedTuple):
    """A page: its title, its first paragraph as text, its HTML, and how wide its pictures are, in pt."""

    judul: str
    intro: str
    isi: str
    width: tuple[float, ...]


class Surroundings(NamedTuple):
    """What a page refers to: where its links lead, the pages of rules by their codes, and a picture by its path."""

    href: Callable[[str], str]
    rules: Mapping[str, str]
    gambar: Callable[[str], str]


def page(text: str, around: Surroundings, shrink: float) -> Found:
    """Return a page; its pictures may be shown as narrow as `shrink` times their width."""
    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    writer = _Writer(around, shrink)
    for name in _OWN:
        parser.add_render_rule(name, _rule(getattr(writer, name)))
    tokens = parser.parse(text)
    judul = next(_words(each) for each in tokens if each.type == "inline")
    intro = next(_words(after) for each, after in pairwise(tokens) if each.type == "paragraph_open")
    _mark(tokens)
    isi = parser.renderer.render(tokens, parser.options, {})
    return Found(judul, intro, isi, tuple(writer.width))


def slug(heading: str) -> str:
    """Return the anchor of a heading, as forges make it."""
    return re.sub(r"[^\w-]", "", heading.lower().replace(" ", "-"))


def _rule(write: Callable[[Token], str]) -> Callable[..., str]:
    """Return a writer of tokens as the renderer calls it, with itself and the token among its sisters."""

    def called(_self: Any, tokens: Sequence[Token], number: int, _options: Any, _env: Any) -> str:
        return write(tokens[number])

    return called


def _words(token: Token) -> str:
    """Return what a paragraph or heading says, without marks."""
    return "".join(" " if each.type == "softbreak" else each.content for each in token.children or ())


def _mark(tokens: list[Token]) -> None:
    """Write into the tokens what their renderers must know: a heading's anchor, the heading that a table stands below,
    and that a picture is no part of a paragraph."""
    heading = ""
    for number, (token, after) in enumerate(pairwise(tokens)):
        if token.type == "heading_open":
            heading = _words(after)
            token.meta["id"] = slug(heading)
        elif token.type == "table_open":
            token.meta["judul"] = heading
        elif token.type == "paragraph_open" and [each.type for each in after.children or ()] == ["image"]:
            token.hidden = tokens[number + 2].hidden = True


class _Writer:
    """Writes the tokens that are not as Markdown's own renderer has them; all text is escaped here."""

    def __init__(self, around: Surroundings, shrink: float) -> None:
        self._around, self._shrink = around, shrink
        self.width: list[float] = []
        self._tables = 0
        self._linking = False

    def heading_open(self, token: Token) -> str:
        return f'<{token.tag} id="{escape(token.meta["id"])}">' if token.tag != "h1" else "<h1>"

    def table_open(self, token: Token) -> str:
        self._tables += 1  # several may stand below one heading, and each has a name of its own
        label = escape(f"Tabel {self._tables}: {token.meta['judul']}")
        return f'<div class="gulir" role="region" aria-label="{label}, dapat digulir" tabindex="0">\n<table>\n'

    def table_close(self, _token: Token) -> str:
        return "</table>\n</div>\n"

    def fence(self, token: Token) -> str:
        return f'<pre class="contoh" tabindex="0"><code>{escape(token.content, quote=False)}</code></pre>\n'

    code_block = fence

    def code_inline(self, token: Token) -> str:
        """Keep a short one on one line: an option must not break after its first dash."""
        kind = ' class="utuh"' if len(token.content) <= _SHORT else ""
        return f"<code{kind}>{escape(token.content, quote=False)}</code>"

    def link_open(self, token: Token) -> str:
        """Begin a link, where it leads somewhere in the site; elsewhere its words are words."""
        href = self._around.href(str(token.attrGet("href")))
        self._linking = bool(href)
        return f'<a href="{escape(href)}">' if href else ""

    def link_close(self, _token: Token) -> str:
        return "</a>" if self._linking else ""

    def text(self, token: Token) -> str:
        """Let the codes of rules lead to their pages."""
        return _RULE.sub(self._linked, escape(token.content, quote=False))

    def _linked(self, found: re.Match[str]) -> str:
        name = self._around.rules.get(found[0])
        return f'<a href="{name}">{found[0]}</a>' if name else found[0]

    def html_inline(self, token: Token) -> str:
        """Keep a break of a line, which a table's cell has no other sign for; all else is text."""
        return "<br>" if token.content == "<br>" else escape(token.content, quote=False)

    html_block = html_inline

    def image(self, token: Token) -> str:
        """Write a picture into the page, under ids of its own: one beside it would know no dark page, and the one file
        of a site has none beside it."""
        mark = f"g{len(self.width) + 1}"
        drawn = _STYLE.sub("", self._around.gambar(str(token.attrGet("src")))).strip()
        drawn = _IDS.sub(lambda found: _prefixed(found, mark), drawn)
        width = _WIDTH.search(drawn)
        assert width, "a picture of ours says how wide it is"
        self.width.append(float(width[1]))
        label = escape(token.content)
        return (
            f'<div class="gulir ilustrasi s{round(float(width[1]) * self._shrink)}" role="region" '
            f'aria-label="Gambar: {label}, dapat digulir" tabindex="0">\n{drawn}\n</div>\n'
        )


def _prefixed(found: re.Match[str], mark: str) -> str:
    ids = " ".join(f"{mark}-{id_}" for id_ in found[2].split())
    return f'{found[1]}="{ids}"'
