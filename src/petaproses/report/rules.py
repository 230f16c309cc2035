"""The rules -> a list by family, a line a rule, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from petaproses.findings.record import Rule, Severity
from petaproses.language import Said
from petaproses.report.style import Style
from petaproses.rules.engine.manual import by_family, manual
from petaproses.rules.registry import PAGES

_SHORTEST = 3
"""Letters of a word that says what is looked for."""


def rule_list(style: Style) -> str:
    """List all rules: code, severity, name, and what each says in one sentence."""
    return _listed(PAGES, style)


def speaking_of(words: str, style: Style) -> str:
    """List the rules whose names and sentences hold all of some words, else those whose manual pages do; "" without
    any."""
    wanted = words.casefold().split()
    if not wanted or min(map(len, wanted)) < _SHORTEST:
        return ""

    def hold(*texts: str) -> bool:
        whole = " ".join(texts).casefold()
        return all(word in whole for word in wanted)

    pages = {rule: manual(rule, style.language) for rule in PAGES}
    found = [rule for rule, page in pages.items() if hold(rule.name, page.summary)]
    found = found or [rule for rule, page in pages.items() if hold(page.reason)]
    return _listed(tuple(found), style) if found else ""


def _listed(rules: tuple[Rule, ...], style: Style) -> str:
    words = {severity: style.say(severity.word) for severity in Severity}
    more = Said(
        "Penjelasan sebuah aturan: petaproses explain {kode}", kode=rules[0].code if rules != PAGES else "PP302"
    )
    return "\n".join([*_lines(rules, words, max(map(len, words.values())), style), style.say(more)]) + "\n"


def _lines(rules: tuple[Rule, ...], words: dict[Severity, str], width: int, style: Style) -> Iterator[str]:
    for start, about, family in by_family(rules):
        yield style.strong(f"{start}xx {style.say(about)}")
        for rule in family:
            weight = style.weigh(f"{words[rule.severity]:<{width}}", rule.severity)
            yield f"  {rule.code}  {weight}  [{rule.name}] {manual(rule, style.language).summary}"
        yield ""
