"""Report -> GitLab's code quality report, a subset of Code Climate's: shown in merge requests, beside the lines."""

from __future__ import annotations

from json import dumps
from typing import Any

from petaproses.findings.fingerprint import with_fingerprints
from petaproses.findings.record import Diagnostic, Report, Severity
from petaproses.report.clean import clean
from petaproses.report.prose import prose
from petaproses.report.style import Style

_WORDS = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.HINT: "info"}


def gitlab(report: Report, style: Style) -> str:
    """Return a JSON array, ASCII only, with one object a finding; only the style's language matters."""
    return (
        dumps([_finding(item, fingerprint, style) for item, fingerprint in with_fingerprints(report)], indent=2) + "\n"
    )


def _finding(item: Diagnostic, fingerprint: str, style: Style) -> dict[str, Any]:
    span = item.span
    return {
        "check_name": item.rule.code,
        "description": f"{item.rule.code} {item.rule.name}: {prose(item.finding, style)}",
        "fingerprint": fingerprint,
        "severity": _WORDS[item.severity],
        "location": {
            "path": clean(item.finding.at.source.name),
            "lines": {"begin": span.line, "end": span.end_line},
        },
    }
