"""A report -> what it does not show because the project does not want to see it."""

from __future__ import annotations

from collections.abc import Iterator

from petaproses.findings.record import Report
from petaproses.language import Number, Said
from petaproses.report.style import Style


def withheld(report: Report, style: Style) -> Iterator[str]:
    """Yield a line for each reason for which findings are hidden, and what there is to say of that."""
    old = sum(each.by == "baseline" for each in report.hidden)
    ignored = len(report.hidden) - old
    if ignored:
        yield style.say(Said("{banyak} temuan diabaikan, tidak ditampilkan.", banyak=Number(ignored)))
    if old:
        yield style.say(Said("{banyak} temuan lama tidak ditampilkan.", banyak=Number(old)))
    yield from map(style.say, report.notes)
