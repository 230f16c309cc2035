"""A rule's manual page -> its parts, and Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from textwrap import dedent
from typing import NamedTuple

from petaproses.findings.record import Rule
from petaproses.language import LANGUAGES, Said, beside
from petaproses.rules.registry import FAMILIES, place

_SIGNS = re.compile(r"[\\`*_<>\[\]]")
_INDENT = "    "


class Part(NamedTuple):
    """A paragraph of a manual page, or an example, with the word that begins it (`Mengapa`, `Salah`), if any."""

    judul: str
    isi: str
    contoh: bool = False


class Manual(NamedTuple):
    """A manual page: what the rule says in one sentence, why there is such a rule, all that follows the sentence, and
    the whole page twice."""

    summary: str
    reason: str
    parts: tuple[Part, ...]
    text: str
    markdown: str


def page(rule: Rule, language: str = LANGUAGES[0]) -> str:
    """Return the manual page of a rule, from the text that stands beside its body."""
    return beside.page(place(rule), language)


def manual(rule: Rule, language: str) -> Manual:
    """Take the manual page of a rule apart."""
    text = page(rule, language)
    first, *rest = text.split("\n\n")
    summary = _capital(_one_line(first.partition(": ")[2]))
    parts = tuple(_parts(rest))
    reason = next((part.isi for part in parts if part.judul in ("Mengapa", "Why")), summary)
    return Manual(summary, reason, parts, text, _markdown(text))


def by_family(rules: tuple[Rule, ...]) -> Iterator[tuple[str, Said, tuple[Rule, ...]]]:
    """Give the families of some rules in order of their codes: how these begin, what they are about, and the rules."""
    for family, members in groupby(rules, key=lambda rule: rule.code[:3]):
        yield family, FAMILIES[family].judul, tuple(members)


def _parts(paragraphs: list[str]) -> Iterator[Part]:
    example: Part | None = None
    for paragraph in paragraphs:
        if example and paragraph.startswith(_INDENT):  # an example with an empty line in it
            example = example._replace(isi=f"{example.isi}\n\n{dedent(paragraph)}")
            continue
        if example:
            yield example
        head, _, block = paragraph.partition(":\n")
        example = Part(head, dedent(block), contoh=True) if block.startswith(_INDENT) else None
        if example is None:
            word, colon, words = _one_line(paragraph).partition(": ")
            yield Part(word, _capital(words)) if colon and word.count(" ") < 4 else Part("", _one_line(paragraph))
    if example:
        yield example


def _markdown(text: str) -> str:
    """Return a page with its indented examples in fences, and the rest as it stands there."""
    lines: list[str] = []
    for example, group in groupby(text.split("\n"), key=lambda line: line.startswith(_INDENT)):
        if example:
            lines += ("", "```yaml", *(line[4:] for line in group), "```")
        else:
            lines += (_SIGNS.sub(r"\\\g<0>", line) for line in group)
    return "\n".join(lines)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
