"""Report -> one line a finding, for long lists and for other programs."""

from __future__ import annotations

from petaproses.findings.record import Report
from petaproses.report.capped import omitted, shown
from petaproses.report.headline import counts, fixable, headline
from petaproses.report.style import Style
from petaproses.report.withheld import withheld


def concise(report: Report, style: Style) -> str:
    """Show each finding in one line, then the counts."""
    lines = (headline(item, style) for item in shown(report, style.most))
    closing = (*fixable(report, style), *omitted(report, style), *withheld(report, style), counts(report, style))
    return "\n".join([*lines, *closing]) + "\n"
