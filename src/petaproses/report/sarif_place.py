"""A place in an author's file -> a location of a SARIF file; lines and columns are ours: from 1, the end exclusive."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote

from petaproses.report.clean import clean
from petaproses.text.source import At, Span

ROOT = "%SRCROOT%"
"""What relative URIs start from: the folder in which the command ran, by GitHub's name for that of the repository."""

_LONGEST = 1000
"""Characters of a snippet at most: a line may be a megabyte long."""


def location(at: At) -> dict[str, Any]:
    """Return the location of a place: its file, its region, and the words there."""
    physical: dict[str, Any] = {"artifactLocation": artifact(at.source.name), "region": region(at.span)}
    words, around = _words(at), _around(at)
    if 0 < len(words) <= _LONGEST:
        physical["region"]["snippet"] = {"text": clean(words)}
    if around:
        physical["contextRegion"] = around
    return {"physicalLocation": physical}


def region(span: Span) -> dict[str, Any]:
    """Return a stretch of a file."""
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def artifact(name: str) -> dict[str, str]:
    """Return the address of a file by the name that findings show: relative to ROOT where it lies inside."""
    uri = quote(clean(name))
    if name.startswith("//"):
        return {"uri": f"file:{uri}"}
    if name.startswith("/"):
        return {"uri": f"file://{uri}"}
    if re.match("[A-Za-z]:/", name):
        return {"uri": f"file:///{name[0]}:{uri[4:]}"}
    return {"uri": uri} if name.startswith("../") else {"uri": uri, "uriBaseId": ROOT}


def _words(at: At) -> str:
    """The text at a place, its lines ended by line feeds; nothing of a place behind the end."""
    span = at.span
    lines = at.source.lines[span.line - 1 : span.end_line]
    if len(lines) <= span.end_line - span.line:
        return ""
    lines[-1] = lines[-1][: span.end_column - 1]
    lines[0] = lines[0][span.column - 1 :]
    return "\n".join(lines)


def _around(at: At) -> dict[str, Any]:
    """The lines of a place with one on either side; nothing where there are no others, as SARIF wants a larger one, and
    where they are too long: their length is looked at first, as a long line may have a finding at each word."""
    line, end, lines = at.span.line, at.span.end_line, at.source.lines
    first, last = max(line - 1, 1), min(end + 1, len(lines))
    shown = lines[first - 1 : last]
    if not (end <= last and last - first > end - line) or sum(map(len, shown)) + last - first > _LONGEST:
        return {}
    return {"startLine": first, "endLine": last, "snippet": {"text": clean("\n".join(shown))}}
