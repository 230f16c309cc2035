"""A rule's manual page -> its parts, and Markdown."""

from __future__ import annotations

import re
from inspect import cleandoc
from itertools import groupby
from typing import NamedTuple

from petaproses.bahasa.halaman import page
from petaproses.diagnostics import Rule

_SIGNS = re.compile(r"[\\`*_<>\[\]]")


class Manual(NamedTuple):
    """A manual page: what the rule says in one sentence, why there is such a rule, and the whole page twice."""

    summary: str
    reason: str
    text: str
    markdown: str


def manual(rule: Rule, language: str) -> Manual:
    """Take the manual page of a rule apart."""
    text = page(rule.code, cleandoc(rule.manual), language)
    paragraphs = text.split("\n\n")
    summary = _capital(" ".join(paragraphs[0].partition(": ")[2].split()))
    reason = next((part.partition(": ")[2] for part in paragraphs if part.startswith(("Mengapa: ", "Why: "))), "")
    return Manual(summary, _capital(" ".join(reason.split())) or summary, text, _markdown(text))


def _markdown(text: str) -> str:
    """Return a page with its indented examples in fences, and the rest as it stands there."""
    lines: list[str] = []
    for example, group in groupby(text.split("\n"), key=lambda line: line.startswith("    ")):
        if example:
            lines += ("", "```yaml", *(line[4:] for line in group), "```")
        else:
            lines += (_SIGNS.sub(r"\\\g<0>", line) for line in group)
    return "\n".join(lines)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
