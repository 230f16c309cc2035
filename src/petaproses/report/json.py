"""Report -> JSON for editors and other programs, ASCII only, so that no console can damage it.

`json.schema.json` beside this file describes it.
"""

from json import dumps
from typing import Any

from petaproses.findings.record import Diagnostic, Fix, Report, Severity
from petaproses.report.clean import clean
from petaproses.report.style import Style
from petaproses.text.source import At, Span

VERSION = 1
"""Raised when a field changes its meaning or goes away; new fields may come at any time."""

_WORDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "hint"}


def json(report: Report, style: Style) -> str:
    """Return the report as one JSON object; colours and width make no difference."""
    data = {
        "version": VERSION,
        "language": style.language,
        "findings": [_finding(item) for item in report],
        "counts": {word: report.count(severity) for severity, word in _WORDS.items()},
        "hidden": [
            {"by": each.by, "reason": clean(each.reason), "finding": _finding(each.item)} for each in report.hidden
        ],
        "checked": {kind: count for count, kind in report.checked},
    }
    return dumps(data, indent=2) + "\n"


def _finding(item: Diagnostic) -> dict[str, Any]:
    finding = item.finding
    return {
        "code": item.rule.code,
        "name": item.rule.name,
        "severity": _WORDS[item.severity],
        "message": finding.message,
        "hint": finding.hint,
        **_place(finding.at),
        "related": [{"message": related.message, **_place(related.at)} for related in finding.related],
        "fix": finding.fix and _fix(finding.fix),
    }


def _fix(fix: Fix) -> dict[str, Any]:
    return {
        "message": fix.message,
        "safe": fix.safe,
        "edits": [{"file": clean(edit.source.name), "span": _span(edit.span), "text": edit.text} for edit in fix.edits],
    }


def _place(at: At) -> dict[str, Any]:
    """File and span; lines and columns count from 1 in characters, the end is exclusive."""
    return {"file": clean(at.source.name), "span": _span(at.span)}


def _span(span: Span) -> dict[str, int]:
    return {
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }
