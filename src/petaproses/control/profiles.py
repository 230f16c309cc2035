"""How much findings weigh in a draft and in a final map."""

from __future__ import annotations

from petaproses.control.names import named
from petaproses.findings.record import Diagnostic, Rule, Severity
from petaproses.language import NOTHING, Said
from petaproses.model.proyek import Pemeriksaan

PROFILES = ("draf", "reviu", "final")
"""From the most lenient to the strictest; `reviu` is what the rules themselves say."""

_WORDS = {str(severity.word): severity for severity in Severity}


def in_profile(rule: Rule, profile: str) -> Severity:
    """Return how much a rule's findings weigh in a profile."""
    if rule.final is None or profile not in ("draf", "final"):
        return rule.severity
    return Severity.HINT if profile == "draf" else rule.final


def told(rule: Rule) -> Said:
    """Return how much a rule's findings weigh in other profiles, in words; nothing where that is the same."""
    if rule.final is None:
        return NOTHING
    return Said("{draf} di draf, {final} di final", draf=in_profile(rule, "draf").word, final=rule.final.word)


class Weights:
    """How much findings weigh: what the project file says of the rule, else the profile, else the rule itself."""

    def __init__(self, wanted: Pemeriksaan, profile: str) -> None:
        """Take the project's words and a profile that a person asks for instead; the more exact a code, the better."""
        self._profile = profile or wanted.profil
        self._own = {
            rule.code: _WORDS[wanted.bobot[text]]
            for text in sorted(wanted.bobot, key=lambda text: -len(named(text)))
            for rule in named(text)
        }

    def weigh(self, item: Diagnostic) -> Diagnostic:
        """Return a finding with its weight; what its rule calls an error stays one."""
        rule = item.rule
        if rule.severity is Severity.ERROR:
            return item
        weight = self._own.get(rule.code) or in_profile(rule, self._profile)
        return item if weight is rule.severity else item._replace(weight=weight)
