"""A place in a file -> its line with a caret under it, for a terminal."""

import unicodedata
from typing import NamedTuple

from petaproses.text.source import At

_TAB = 4
_BEFORE = 0.4
"""The share of the width that may stand before the caret when a line is cut."""


class Excerpt(NamedTuple):
    """A line as shown, and the columns of it that the caret marks; both cut to fit the width."""

    line: str
    first: int
    length: int

    def caret(self, sign: str = "^") -> str:
        """Return the line of carets that goes below."""
        return " " * self.first + sign * self.length


def excerpt(at: At, width: int) -> Excerpt | None:
    """Return the line at the beginning of a place, at most `width` columns wide; None where there is nothing to show.

    Columns are those of a terminal: East Asian wide letters take two, combining marks none (UAX 11), tabs are filled up
    with blanks, and characters that would not be seen or would steer the terminal stand as `·`.
    """
    span, lines = at.span, at.source.lines
    if span.line > len(lines) or not lines[span.line - 1].strip():
        return None
    line = lines[span.line - 1]
    start = min(span.column - 1, len(line))
    end = span.end_column - 1 if span.end_line == span.line else len(line.rstrip())
    left = max(0, start - width)  # a line may be a megabyte long: only what can be seen is looked at
    right = min(len(line), start + width)
    cells = _cells(line[left:right])
    shown = _window([len_ for _, len_ in cells], start - left, width, cut=(left > 0, right < len(line)))
    head, tail = shown
    text = "".join(cell for cell, _ in cells[head:tail]).rstrip()
    first = sum(len_ for _, len_ in cells[head : start - left])
    length = sum(len_ for _, len_ in cells[start - left : max(min(end - left, tail), start - left)])
    before, after = left + head > 0, left + tail < len(line.rstrip())
    return Excerpt(f"{'…' * before}{text}{'…' * after}", first + before, max(length, 1))


def _window(widths: list[int], caret: int, width: int, cut: tuple[bool, bool]) -> tuple[int, int]:
    """Return the first cell and the one after the last that fit in `width` columns, the caret's among them."""
    if not any(cut) and sum(widths) <= width:
        return 0, len(widths)
    room = width - 2  # an ellipsis on either side
    head, used = caret, 0
    while head > 0 and used + widths[head - 1] <= room * _BEFORE:
        head -= 1
        used += widths[head]
    tail = caret
    while tail < len(widths) and used + widths[tail] <= room:
        used += widths[tail]
        tail += 1
    while head > 0 and used + widths[head - 1] <= room:  # what is left on the right is given to the left
        head -= 1
        used += widths[head]
    return head, tail


def _cells(text: str) -> list[tuple[str, int]]:
    """Return each character as it is shown, with its columns."""
    if text.isascii() and text.isprintable():
        return [(character, 1) for character in text]
    cells: list[tuple[str, int]] = []
    column = 0
    for character in text:
        if character == "\t":
            columns = _TAB - column % _TAB
            cell = " " * columns
        else:
            cell, columns = _wide(character)
        cells.append((cell, columns))
        column += columns
    return cells


def _wide(character: str) -> tuple[str, int]:
    if character == "\u00a0":
        return " ", 1
    if not character.isprintable():
        return "·", 1
    if unicodedata.combining(character):
        return character, 0
    return character, 2 if unicodedata.east_asian_width(character) in "WF" else 1
