"""Findings -> names by which other programs know them again from one run to the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256

from petaproses.diagnostics import Diagnostic, Report


def with_fingerprints(report: Report) -> Iterator[tuple[Diagnostic, str]]:
    """Yield each finding with 32 hexadecimal digits that no other finding of this report has.

    They are made of the rule's code, the file and the words of the line, so they stay when lines are added above, when
    the line is indented anew or its wording of the finding changes; equal findings are told apart by their order.
    """
    met: Counter[str] = Counter()
    for item in report:
        key = "\0".join((item.rule.code, item.finding.at.source.name, _words(item)))
        met[key] += 1
        yield item, sha256(f"{key}\0{met[key]}".encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _words(item: Diagnostic) -> str:
    """The line without its blanks at either end, and with one between words."""
    number, lines = item.span.line, item.finding.at.source.lines
    return " ".join(lines[number - 1].split()) if number <= len(lines) else ""
