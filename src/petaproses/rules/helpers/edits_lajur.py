"""Lanes whose owner is written as their key -> edits that give them `pemilik` and `proses`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from petaproses.findings.record import Edit, Fix
from petaproses.language import Said
from petaproses.rules.helpers.edits import baris, span_of, written_at
from petaproses.text.source import At, Fault


def pemilik_lajur(faults: Iterable[Fault]) -> Fix | None:
    """Write `pemilik` before the owners of all such lanes of a file; None unless all of them can be changed."""
    faults = list(faults)
    parts = [tuple(_lane(fault.at, fault["isi"])) for fault in faults]
    edits = tuple(edit for part in parts for edit in part) if all(parts) else ()
    sure = all(fault["isi"] for fault in faults)
    return Fix(edits, Said('tulis "pemilik:" dan "proses:"'), safe=sure) if edits else None


def _lane(at: At, content: str) -> Iterator[Edit]:
    """Put one lane right: the owner on its own line or before a comma, what stands in it under `proses`."""
    source, (start, end) = at.source, span_of(at)
    column = at.span.column - 1
    block = re.fullmatch(r"\s*(?:- +)*", baris(at)[:column]) is not None
    colon = re.compile(r" *:").match(source.text, end)
    owner = f"pemilik: {written_at(at)}"
    if not colon or (content == "pasangan" and not block):
        return
    if not content:
        yield Edit(source, start, colon.end(), owner)
    elif content == "daftar" or not _nested(at, column):
        rest = f"{source.newline}{' ' * column}" if block else ", "
        yield Edit(source, start, colon.end(), f"{owner}{rest}proses:")
    else:
        yield Edit(source, start, colon.end(), owner)
        yield from _outdented(at, column)


def _nested(at: At, column: int) -> int:
    """Return how deep `proses` is indented where it stands in the lane already, below the owner; else 0."""
    found = (re.match(r"( *)proses *:", line) for _, line in _below(at, column))
    return next((len(match[1]) for match in found if match), 0)


def _outdented(at: At, column: int) -> Iterator[Edit]:
    """Move what stands below a key to the left, so that it stands beside the key."""
    surplus = _nested(at, column) - column
    for number, line in _below(at, column):
        begin = at.source.offset(number, 1)
        blank = min(surplus, len(line) - len(line.lstrip(" ")))
        if blank > 0:
            yield Edit(at.source, begin, begin + blank, "")


def _below(at: At, column: int) -> Iterator[tuple[int, str]]:
    """Go through the lines below a key that are indented deeper, with their numbers; empty ones are passed over."""
    for number in range(at.span.line + 1, len(at.source.lines) + 1):
        line = at.source.lines[number - 1]
        if line.strip():
            if len(line) - len(line.lstrip(" ")) <= column:
                return
            yield number, line
