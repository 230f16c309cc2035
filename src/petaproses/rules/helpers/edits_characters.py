"""Characters that nobody sees, as such or as escapes -> edits that delete them or put a blank in their place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from petaproses.findings.record import Edit
from petaproses.rules.helpers.edits import span_of
from petaproses.text.source import At, Source

_ESCAPE = r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)"
_SHORT = {"0": 0, "a": 7, "b": 8, "t": 9, "v": 11, "f": 12, "e": 27, "_": 0xA0, "N": 0x85, "L": 0x2028, "P": 0x2029}


def characters(at: At, wanted: str) -> Iterator[Edit]:
    """Yield edits of each character of a class of a regular expression within the text at a place."""
    start, end = span_of(at)
    inner = range(start + 1, end - 1) if at.source.text[start : start + 1] in {'"', "'"} else range(start, end)
    for edit in _within(at.source, wanted, start, end):
        at_an_end = edit.start == inner.start or edit.end == inner.stop  # nothing is parted there
        yield edit._replace(text="") if at_an_end else edit


def _within(source: Source, wanted: str, start: int, end: int) -> Iterator[Edit]:
    yield from in_raw(source, wanted, start, end)
    if source.text[start : start + 1] == '"':
        for found in re.finditer(_ESCAPE, source.text[start:end]):
            escaped = found[0][1:]
            code = int(escaped[1:], 16) if len(escaped) > 1 else _SHORT.get(escaped)
            if code is not None and code < 0x110000 and re.fullmatch(wanted, chr(code)):
                yield _edit(source, start + found.start(), start + found.end(), chr(code))


def in_raw(source: Source, wanted: str, start: int = 0, end: int | None = None) -> Iterator[Edit]:
    """Yield edits of such characters where they stand as themselves."""
    for found in re.compile(wanted).finditer(source.text, start, len(source.text) if end is None else end):
        yield _edit(source, found.start(), found.end(), found[0])


def _edit(source: Source, start: int, end: int, character: str) -> Edit:
    """A blank for what parts words, unless one stands there already or the line ends; nothing for the rest."""
    beside = (source.text[start - 1 : start], source.text[end : end + 1])
    parts = character.isspace() and not set(beside) & {"", " ", "\t", "\r", "\n"}
    return Edit(source, start, end, " " if parts else "")


def between_letters(edits: tuple[Edit, ...]) -> bool:
    """Tell whether an edit deletes something between two letters or digits: words may have been parted by it."""
    for edit in edits:
        text = edit.source.text
        if not edit.text and edit.start > 0 and (text[edit.start - 1] + text[edit.end : edit.end + 1]).isalnum():
            return True
    return False
