"""A report -> as many of its findings as a person wants to see at once."""

from __future__ import annotations

from collections.abc import Iterator

from petaproses.findings.record import Diagnostic, Report
from petaproses.language import Number, Said
from petaproses.report.style import Style


def shown(report: Report, most: int | None) -> list[Diagnostic]:
    """Return at most that many findings (None: all), the weightiest, still by file and place."""
    items = list(report)
    if most is None or len(items) <= most:
        return items
    weightiest = sorted(range(len(items)), key=lambda index: -items[index].severity)
    return [items[index] for index in sorted(weightiest[:most])]


def omitted(report: Report, style: Style) -> Iterator[str]:
    """Yield the line that says how many findings are not shown, if there are any."""
    rest = 0 if style.most is None else len(report.items) - style.most
    if rest > 0:
        told = Said("{banyak} temuan lain tidak ditampilkan (--max {batas}).", banyak=Number(rest), batas=style.most)
        yield style.say(told)
