"""Report -> a Markdown table, for the summary page of a CI run or a comment."""

from __future__ import annotations

from petaproses.emit.shared.markdown import escape
from petaproses.findings.record import Diagnostic, Report
from petaproses.language import Number, Said
from petaproses.report.capped import shown
from petaproses.report.clean import clean
from petaproses.report.headline import counts, place
from petaproses.report.style import Style
from petaproses.report.withheld import withheld

_MOST = 500
"""Findings in the table: CI servers refuse a summary above some size, GitHub one of 1 MiB."""

_HEADS = (Said("Bobot"), Said("Tempat"), Said("Temuan"), Said("Petunjuk"))


def markdown(report: Report, style: Style) -> str:
    """Return the counts and a row a finding, the weightiest 500 of more; only the style's language matters."""
    lines = ["### petaproses", "", escape(counts(report, style.plain))]
    if report.items:
        lines += ["", f"| {' | '.join(map(style.say, _HEADS))} |", "|---|---|---|---|"]
        lines += (_row(item, style) for item in shown(report, _MOST))
    rest = len(report.items) - _MOST
    if rest > 0:
        lines += ["", style.say(Said("{banyak} temuan lain tidak dimuat di sini.", banyak=Number(rest)))]
    lines += (line for told in withheld(report, style) for line in ("", escape(told)))
    return "\n".join(lines) + "\n"


def _row(item: Diagnostic, style: Style) -> str:
    rule, finding = item.rule, item.finding
    cells = (f"{style.say(item.severity.word)} {rule.code}", place(finding.at), finding.message, finding.hint)
    return f"| {' | '.join(escape(clean(cell)) for cell in cells)} |"
