"""A finding -> its first line, and a report -> its last: what all text formats share."""

from __future__ import annotations

from petaproses.diagnostics import Diagnostic, Report, Severity
from petaproses.show.style import Style
from petaproses.source import At


def place(at: At) -> str:
    """Return `file:line:column`, clickable in most terminals; what a file name hides is shown as `?`."""
    name = "".join(character if character.isprintable() else "?" for character in at.source.name)
    return f"{name}:{at.span.line}:{at.span.column}"


def headline(item: Diagnostic, style: Style) -> str:
    """Return a finding in one line: place, severity, rule and message."""
    rule = item.rule
    weight = style.weigh(f"{rule.severity.kata} {rule.code}", rule.severity)
    return f"{style.strong(place(item.finding.at))}: {weight} [{rule.name}] {item.finding.message}"


def counts(report: Report, style: Style) -> str:
    """Return the closing line: how much was checked, and how many findings there are of each severity."""
    checked = ", ".join(f"{_number(count)} {kind}" for count, kind in report.checked)
    return f"{checked or 'tidak ada yang'} diperiksa: {found(report, style)}."


def found(report: Report, style: Style) -> str:
    """Return how many findings there are of each severity."""
    counted = []
    for severity in (Severity.ERROR, Severity.WARNING, Severity.HINT):
        count = report.count(severity)
        text = f"{_number(count)} {severity.kata}"
        counted.append(style.weigh(text, severity) if count else text)
    return ", ".join(counted)


def _number(count: int) -> str:
    return f"{count:,}".replace(",", ".")
