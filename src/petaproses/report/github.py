"""Report -> workflow commands of GitHub Actions (Gitea and Forgejo know them too): findings stand beside the lines."""

from __future__ import annotations

from petaproses.findings.record import Diagnostic, Report, Severity
from petaproses.report.clean import escape
from petaproses.report.headline import counts
from petaproses.report.prose import advice, statement
from petaproses.report.style import Style
from petaproses.report.withheld import withheld

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}
_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = _IN_MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})


def github(report: Report, style: Style) -> str:
    """Return one command a finding, then the counts for who reads the log; only the style's language matters."""
    commands = (_command(item, style) for item in report)
    return "\n".join([*commands, *withheld(report, style), counts(report, style.plain)]) + "\n"


def _command(item: Diagnostic, style: Style) -> str:
    span, finding = item.span, item.finding
    properties = {
        "file": finding.at.source.name,
        "line": str(span.line),
        "endLine": str(span.end_line),
        "title": f"{item.rule.code} {item.rule.name}",
    }
    if span.line == span.end_line:  # GitHub refuses columns of a place that spans lines
        properties |= {"col": str(span.column), "endColumn": str(span.end_column)}
    shown = ",".join(f"{name}={escape(value, _IN_PROPERTY)}" for name, value in properties.items())
    message = "\n".join(filter(None, (statement(finding), advice(finding, style))))
    return f"::{_COMMANDS[item.severity]} {shown}::{escape(message, _IN_MESSAGE)}"
