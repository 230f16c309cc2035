"""The rules -> a list by family, a line a rule, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from petaproses.bahasa import Teks
from petaproses.checks import PAGES
from petaproses.diagnostics import Severity
from petaproses.manual import by_family, manual
from petaproses.show.style import Style


def aturan(style: Style) -> str:
    """List all rules: code, severity, name, and what each says in one sentence."""
    words = {severity: style.say(severity.kata) for severity in Severity}
    more = Teks("Penjelasan sebuah aturan: petaproses explain {kode}", kode="PP302")
    return "\n".join([*_lines(words, max(map(len, words.values())), style), style.say(more)]) + "\n"


def _lines(words: dict[Severity, str], width: int, style: Style) -> Iterator[str]:
    for start, about, rules in by_family(PAGES):
        yield style.strong(f"{start}xx {style.say(about)}")
        for rule in rules:
            weight = style.weigh(f"{words[rule.severity]:<{width}}", rule.severity)
            yield f"  {rule.code}  {weight}  [{rule.name}] {manual(rule, style.language).summary}"
        yield ""
