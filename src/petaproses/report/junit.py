"""Report -> JUnit's XML, which every CI server shows: each file is a test, which fails if it has something to mend.

What need not be mended stands in the output of a passed test. ASCII only, so that no console can damage it.
"""

from __future__ import annotations

from collections.abc import Iterator

from petaproses.findings.record import Diagnostic, Report
from petaproses.report.clean import escape
from petaproses.report.headline import found, headline
from petaproses.report.prose import advice
from petaproses.report.style import Style

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;"})
_IN_ATTRIBUTE = _ESCAPES | str.maketrans({"\n": "&#10;", "\t": "&#9;"})


def junit(report: Report, style: Style) -> str:
    """Return one test suite with a test a file; only the style's language matters."""
    by_file: dict[str, list[Diagnostic]] = {name: [] for name in report.files}
    for item in report:
        by_file.setdefault(item.finding.at.source.name, []).append(item)
    failed = {name for name, items in by_file.items() if any(item.severity >= report.least for item in items)}
    counts = f'tests="{len(by_file)}" failures="{len(failed)}" errors="0"'
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="petaproses" {counts}>',
        f'  <testsuite name="petaproses" {counts} skipped="0">',
        *(line for name, items in by_file.items() for line in _test(name, items, style.plain, failed=name in failed)),
        "  </testsuite>",
        "</testsuites>",
    ]
    return "\n".join(lines).encode("ascii", "xmlcharrefreplace").decode("ascii") + "\n"


def _test(name: str, items: list[Diagnostic], style: Style, *, failed: bool) -> Iterator[str]:
    shown = escape(name, _IN_ATTRIBUTE)
    head = f'    <testcase classname="petaproses" name="{shown}" file="{shown}"'
    if not items:
        yield f"{head}/>"
        return
    text = escape("\n".join(line for item in items for line in _lines(item, style)), _ESCAPES)
    yield f"{head}>"
    if failed:
        message = escape(found(Report(items=items), style), _IN_ATTRIBUTE)
        yield f'      <failure message="{message}" type="{style.say(max(item.severity for item in items).word)}">'
        yield f"{text}</failure>"
    else:
        yield f"      <system-out>{text}</system-out>"
    yield "    </testcase>"


def _lines(item: Diagnostic, style: Style) -> Iterator[str]:
    yield headline(item, style)
    if item.finding.hint:
        yield f"  {advice(item.finding, style)}"
