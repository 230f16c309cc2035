"""A finding -> its first line, and a report -> its last: what all text formats share."""

from __future__ import annotations

from petaproses.findings.record import Diagnostic, Report, Severity
from petaproses.language import Number, Said
from petaproses.report.style import Style
from petaproses.text.source import At


def place(at: At) -> str:
    """Return `file:line:column`, clickable in most terminals; what a file name hides is shown as `?`."""
    name = "".join(character if character.isprintable() else "?" for character in at.source.name)
    return f"{name}:{at.span.line}:{at.span.column}"


def headline(item: Diagnostic, style: Style) -> str:
    """Return a finding in one line: place, severity, rule and message."""
    rule = item.rule
    weight = style.weigh(f"{style.say(item.severity.word)} {rule.code}", item.severity)
    return f"{style.strong(place(item.finding.at))}: {weight} [{rule.name}] {item.finding.message}"


def counts(report: Report, style: Style) -> str:
    """Return the closing line: how much was checked, and how many findings there are of each severity."""
    checked = ", ".join(_counted(count, kind, style) for count, kind in report.checked)
    if not checked:
        return style.say(Said("tidak ada yang diperiksa: {temuan}.", temuan=found(report, style)))
    return style.say(Said("{isi} diperiksa: {temuan}.", isi=checked, temuan=found(report, style)))


def fixable(report: Report, style: Style) -> list[str]:
    """Return a line for the findings that --fix mends, and one for those that are left to --unsafe-fixes."""
    safe, unsafe = report.fixable(safe=True), report.fixable(safe=False)
    lines = []
    if safe:
        lines.append(style.say(Said("{banyak} dapat dibetulkan dengan --fix.", banyak=Number(safe))))
    if unsafe:
        told = Said("{banyak} dapat dibetulkan dengan --fix --unsafe-fixes, lihat dulu dengan --diff.", banyak=unsafe)
        lines.append(style.say(told))
    return lines


def found(report: Report, style: Style) -> str:
    """Return how many findings there are of each severity."""
    counted = []
    for severity in (Severity.ERROR, Severity.WARNING, Severity.HINT):
        count = report.count(severity)
        text = _counted(count, severity.word, style)
        counted.append(style.weigh(text, severity) if count else text)
    return ", ".join(counted)


def _counted(count: int, kind: Said, style: Style) -> str:
    return f"{style.say(Number(count))} {style.say(kind.counted(count))}"
