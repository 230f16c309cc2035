"""A title that reads upwards -> short level lines in the same narrow cell, for formats that turn no text."""

from __future__ import annotations

from itertools import pairwise

from petaproses.layout.scene import Box
from petaproses.layout.text import LEADING, width

_SIDE = 1.0
_SPARE = 1.15  # fonts drawn in place of Arial are up to 15 % wider
_SHARES = tuple(0.9**step for step in range(9))
"""How far a title may shrink, in steps; where even the last is too large it stands over the edge."""
_LEAST = 6.5
"""Down to this size in pt a smaller text is better than a broken word."""


def stacked(words: str, size: float, box: Box) -> tuple[tuple[str, ...], float]:
    """Return lines that fit a cell, and their text size in pt."""
    room = (box.w - 2 * _SIDE) / _SPARE
    longest = max((width(word, size) for word in words.split()), default=0.0)
    whole = [share for share in _SHARES if size * share >= _LEAST and longest * share <= room]
    for share in (*whole, *_SHARES):
        lines = _lines(words, room, size * share)
        if len(lines) * size * share * LEADING <= box.h:
            break
    return lines, size * share


def _lines(words: str, room: float, size: float) -> tuple[str, ...]:
    """Fill lines with words; one that is wider than the room is cut into equal pieces on lines of their own."""
    lines: list[str] = []
    open_line = False
    for word in words.split():
        pieces = _pieces(word, room, size)
        joined = f"{lines[-1]} {word}" if lines else word
        if open_line and len(pieces) == 1 and width(joined, size) <= room:
            lines[-1] = joined
        else:
            lines += pieces
        open_line = len(pieces) == 1
    return tuple(lines)


def _pieces(word: str, room: float, size: float) -> list[str]:
    for count in range(1, len(word) + 1):
        cuts = [number * len(word) // count for number in range(count + 1)]
        pieces = [word[a:b] for a, b in pairwise(cuts)]
        if all(width(piece, size) <= room for piece in pieces):
            return pieces
    return list(word)
