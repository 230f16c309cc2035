"""Report -> what of it a project and a person want to see, and how much each finding weighs there."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from petaproses.control.baseline import NAME, Baseline, put_off
from petaproses.control.ignored import Ignored, in_project, split
from petaproses.control.names import codes
from petaproses.control.profiles import Weights
from petaproses.findings.record import Diagnostic, Finding, Report, Rule, Severity
from petaproses.language import Number, Said
from petaproses.peta import Peta
from petaproses.rules import check
from petaproses.rules.registry import RULES
from petaproses.text.source import Fault


class Wish(NamedTuple):
    """What a person asks of one run: the rules to see alone, those to leave out, and a profile for the project's.

    `errors` says whether old errors may be left out as well: who builds something must see them all.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    profile: str = ""
    errors: bool = False


_PLAIN = Wish()
_NONE = Baseline()


def examine(peta: Peta, wish: Wish = _PLAIN) -> Report:
    """Run all rules; what a comment, the project or the person does not want to see is taken for right."""
    comments = cache(lambda: Ignored(peta))  # few maps have a finding that this is asked of
    hidden = in_project(peta)[0] | codes(wish.ignore)

    def accepted(rule: Rule, finding: Finding) -> bool:
        if rule.severity is Severity.ERROR:
            return False
        return rule.code in hidden or comments().reason(Diagnostic(rule, finding)) is not None

    return check(peta, accepted)


def control(peta: Peta, report: Report, wish: Wish = _PLAIN, old: Baseline = _NONE) -> Report:
    """Return a report with its findings weighed as the project says, without those that it or the person hides.

    What is wrong with the project's own words about rules is added, by rules like any other. An error by its rule is
    never made lighter, and no comment and no project file hides it.
    """
    comments = Ignored(peta)
    project, faults = in_project(peta)
    ours = [item for item in report.items if item.ours]
    left, ignored = split([item for item in report.items if not item.ours], comments, project)
    told = _worded([*faults, *comments.faults, *comments.unused()])
    left += (item for item in told.items if item.rule.code not in project and not item.ours)
    ours += (item for item in told.items if item.ours)
    left, put_aside, gone = put_off(left, old, errors=wish.errors)
    weights = Weights(peta.proyek.pemeriksaan, wish.profile)
    made = Report(report.checked, (*map(weights.weigh, _chosen(left, wish)), *ours), report.files)
    made.crashes = (*report.crashes, *told.crashes)
    made.hidden = tuple(each._replace(item=weights.weigh(each.item)) for each in (*ignored, *put_aside))
    if old.problem:
        made.notes = (Said("{berkas} tidak dipakai: {sebab}.", berkas=NAME, sebab=old.problem),)
    elif gone and not (peta.holes or made.crashes):
        made.notes = (
            Said(
                "{banyak} temuan lama sudah dibetulkan; --update-baseline menghapusnya dari daftar.",
                banyak=Number(len(gone)),
            ),
        )
    return made


def _worded(faults: list[Fault]) -> Report:
    """Have the rules about rules put faults into words."""
    return check(Peta(faults=tuple(faults)), rules=[rule for rule in RULES if rule.code.startswith("PP8") and faults])


def _chosen(items: list[Diagnostic], wish: Wish) -> list[Diagnostic]:
    if not (wish.select or wish.ignore):
        return items
    chosen = codes(wish.select or ("PP",)) - codes(wish.ignore)
    return [item for item in items if item.rule.code in chosen]
