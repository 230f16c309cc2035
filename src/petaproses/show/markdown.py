"""Report -> a Markdown table, for the summary page of a CI run or a comment."""

from __future__ import annotations

from petaproses.diagnostics import Diagnostic, Report
from petaproses.emit.md import escape
from petaproses.show.capped import shown
from petaproses.show.clean import clean
from petaproses.show.headline import counts, place
from petaproses.show.style import Style

_MOST = 500
"""Findings in the table: CI servers refuse a summary above some size, GitHub one of 1 MiB."""


def markdown(report: Report, style: Style) -> str:
    """Return the counts and a row a finding, the weightiest 500 if there are more; no style makes a difference."""
    lines = ["### petaproses", "", escape(counts(report, Style()))]
    if report.items:
        lines += ["", "| Bobot | Tempat | Temuan | Saran |", "|---|---|---|---|"]
        lines += map(_row, shown(report, _MOST))
    rest = len(report.items) - _MOST
    if rest > 0:
        lines += ["", f"{rest} temuan lain tidak dimuat di sini."]
    return "\n".join(lines) + "\n"


def _row(item: Diagnostic) -> str:
    rule, finding = item.rule, item.finding
    cells = (f"{rule.severity.kata} {rule.code}", place(finding.at), finding.message, finding.hint)
    return f"| {' | '.join(escape(clean(cell)) for cell in cells)} |"
