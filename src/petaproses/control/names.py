"""What names rules, on the command line, in the project file and in comments: a code, its beginning, or a name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from petaproses.findings.record import Rule
from petaproses.language.suggest import Near
from petaproses.rules.registry import RULES

_CODE = re.compile(r"PP\d{0,3}", re.IGNORECASE)

KNOWN = tuple(word for rule in RULES for word in (rule.code, rule.name))
"""Every code and every name."""


def named(text: str) -> tuple[Rule, ...]:
    """Return the rules that a code, the beginning of codes (`PP3`) or a name stands for; none when there are none."""
    if _CODE.fullmatch(text):
        return tuple(rule for rule in RULES if rule.code.startswith(text.upper()))
    return tuple(rule for rule in RULES if rule.name == text.casefold())


def exactly(text: str) -> Rule | None:
    """Return the one rule that a whole code or a name stands for."""
    return next((rule for rule in named(text) if text.casefold() in (rule.code.casefold(), rule.name)), None)


def codes(texts: Iterable[str]) -> frozenset[str]:
    """Return the codes of all rules that some texts stand for."""
    return frozenset(rule.code for text in texts for rule in named(text))


def near(text: str) -> str:
    """Return the code or name that was probably meant, "" when none is near."""
    return Near(likely(text)).word(text)


def likely(text: str) -> tuple[str, ...]:
    """Return what somebody may have meant who wrote a text that names no rule; a code is near to all others, and so
    says nothing."""
    return () if _CODE.fullmatch(text) else KNOWN
