"""Edits -> a file's new text: from the end backwards, everything else as it was."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable

from petaproses.findings.record import Diagnostic, Edit
from petaproses.text.source import Source


def apart(items: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the findings whose fixes neither overlap nor touch those of earlier ones."""
    taken: dict[str, list[tuple[int, int]]] = {}
    chosen = []
    for item in items:
        edits = item.finding.fix.edits if item.finding.fix else ()
        if edits and not any(_touches(taken.get(edit.source.name, []), edit) for edit in edits):
            chosen.append(item)
            for edit in edits:
                insort(taken.setdefault(edit.source.name, []), (edit.start, edit.end))
    return chosen


def _touches(taken: list[tuple[int, int]], edit: Edit) -> bool:
    """Tell whether an edit meets one of some stretches that lie apart and in order."""
    after = bisect_left(taken, (edit.start, edit.start))
    return (after < len(taken) and taken[after][0] <= edit.end) or (after > 0 and taken[after - 1][1] >= edit.start)


def edited(source: Source, edits: Iterable[Edit]) -> bytes:
    """Return the bytes of a file after some edits, in its own encoding; one that could not be decoded becomes UTF-8."""
    text = source.text
    parts: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda edit: edit.start):
        parts += (text[at : edit.start], edit.text)
        at = edit.end
    encoding = "utf-8" if source.encoding == "latin-1" else source.encoding
    return source.bom + "".join((*parts, text[at:])).encode(encoding)
