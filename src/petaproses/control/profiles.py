"""Which findings say that something is not there yet, and how much they weigh in a draft and in a final map."""

from __future__ import annotations

from collections.abc import Mapping

from petaproses.control.names import named
from petaproses.findings.record import Diagnostic, Rule, Severity
from petaproses.language import NOTHING, Teks
from petaproses.model.proyek import Pemeriksaan

PROFILES = ("draf", "reviu", "final")
"""From the most lenient to the strictest; `reviu` is what the rules themselves say."""

MISSING: Mapping[str, Severity] = {
    "PP011": Severity.ERROR,  # a file without anything
    "PP211": Severity.WARNING,  # a role that owns nothing
    "PP309": Severity.WARNING,  # a gap in the numbering
    "PP405": Severity.ERROR,  # a decision with one exit
    "PP406": Severity.WARNING,  # a step that nothing leads to, or away from
    "PP407": Severity.WARNING,  # a lane without boxes
    "PP411": Severity.WARNING,  # an exit without its label
    "PP412": Severity.ERROR,  # a step without a name
    "PP413": Severity.ERROR,  # a step that the start does not lead to
    "PP414": Severity.ERROR,  # a step that leads to no end
    "PP506": Severity.ERROR,  # an indicator without a target
    "PP513": Severity.WARNING,  # an objective without an indicator
    "PP514": Severity.WARNING,  # an indicator without a unit
    "PP515": Severity.WARNING,  # an indicator that no process supports
    "PP516": Severity.WARNING,  # a process that supports nothing
    "PP526": Severity.WARNING,  # a row with nothing below it
    "PP601": Severity.ERROR,  # a sheet, map or cascade without anything
    "PP610": Severity.ERROR,  # a placeholder instead of a name
}
"""The rules about what merely is not there yet, with what they weigh in a final map; in a draft they are hints.

All others say that something contradicts itself or is badly written, which weighs the same at any time.
"""

_WORDS = {str(severity.kata): severity for severity in Severity}


def in_profile(rule: Rule, profile: str) -> Severity:
    """Return how much a rule's findings weigh in a profile."""
    if rule.code not in MISSING or profile not in ("draf", "final"):
        return rule.severity
    return Severity.HINT if profile == "draf" else MISSING[rule.code]


def told(rule: Rule) -> Teks:
    """Return how much a rule's findings weigh in other profiles, in words; nothing where that is the same."""
    if rule.code not in MISSING:
        return NOTHING
    return Teks("{draf} di draf, {final} di final", draf=in_profile(rule, "draf").kata, final=MISSING[rule.code].kata)


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
