"""Report -> one line a finding, for long lists and for other programs."""

from __future__ import annotations

from petaproses.diagnostics import Report
from petaproses.show.headline import counts, headline
from petaproses.show.style import Style


def concise(report: Report, style: Style) -> str:
    """Show each finding in one line, then the counts."""
    return "\n".join([*(headline(item, style) for item in report), counts(report, style)]) + "\n"
