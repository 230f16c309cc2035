"""A text that YAML cannot read to its end, and where it stops -> the same text without the part that stops it.

What is taken out is the item or key around the stop, by indentation; it becomes blanks, so that everything else keeps
its line, column and index.
"""

from __future__ import annotations

import re
from typing import NamedTuple

MAX_STOPS = 20
"""How many parts of one file are taken out; more of them are left unread."""

_WIDENED = 3
"""How often a part grows to the one that holds it, before nothing can be done."""

_BLANK = re.compile(r"[^\n\r]")
_ITEM = re.compile(r" *- ")


class Part(NamedTuple):
    """Lines of a text, numbered from 0, the last one not included."""

    first: int
    last: int


def part_around(lines: list[str], line: int, times: int) -> Part | None:
    """Return the item or key that holds a line, numbered from 0, or the part `times` levels above; None at the top."""
    if times > _WIDENED or not 0 <= line < len(lines):
        return None
    first = line
    while first > 0 and not lines[first].strip():
        first -= 1
    first = _begin(lines, first, inclusive=True)
    for _ in range(times):
        if _indent(lines[first]) == 0 and not _ITEM.match(lines[first]):
            return None
        first = _begin(lines, first, inclusive=False)
    return Part(first, max(_end(lines, first), line + 1))


def without(lines: list[str], part: Part) -> list[str]:
    """Return the lines with blanks in the place of a part."""
    return [_BLANK.sub(" ", text) if part.first <= number < part.last else text for number, text in enumerate(lines)]


def _begin(lines: list[str], line: int, *, inclusive: bool) -> int:
    """Return the nearest line at or above one that begins an item of a list further left, else one that begins a key at
    the very left."""
    limit = _indent(lines[line])
    for number in range(line, -1, -1):
        text = lines[number]
        if not text.strip() or text.lstrip().startswith("#") or (number == line and not inclusive):
            continue
        here = _indent(text)
        if _ITEM.match(text) and (here < limit or (number == line and inclusive)):
            return number
        if here == 0 and (number < line or inclusive):
            return number
    return 0


def _end(lines: list[str], first: int) -> int:
    """Return the line behind a part: the next one that is as far left, but for list items of the key that begins it."""
    left, item = _indent(lines[first]), bool(_ITEM.match(lines[first]))
    for number in range(first + 1, len(lines)):
        text = lines[number]
        if text.strip() and not text.lstrip().startswith("#") and _indent(text) <= left:
            if not item and _ITEM.match(text) and _indent(text) == left:
                continue  # a list may stand as far left as its key
            return number
    return len(lines)


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))
