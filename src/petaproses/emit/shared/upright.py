"""A title that reads upwards -> short level lines in the same narrow cell, for formats that turn no text."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import pairwise

from petaproses.language.syllables import parts
from petaproses.layout.shared.scene import Box
from petaproses.layout.shared.text import LEADING, width

_SIDE = 1.0
_SPARE = 1.15  # fonts drawn in place of Arial are up to 15 % wider
_SHARES = tuple(0.9**step for step in range(9))
"""How far a title may shrink, in steps; where even the last is too large it stands over the edge."""
_LEAST = 6.5
"""Down to this size in pt a smaller text is better than a broken word."""


Fits = Callable[[str], bool]
"""Tells whether a line is narrow enough."""


def stacked(words: str, size: float, box: Box) -> tuple[tuple[str, ...], float]:
    """Return lines that fit a cell, and their text size in pt."""
    room = (box.w - 2 * _SIDE) / _SPARE
    readable = [share for share in _SHARES if size * share >= _LEAST]
    tries = [(share, cut) for cut in (_whole, _syllables) for share in readable]
    for share, cut in (*tries, *((share, _equal) for share in _SHARES)):
        fits = partial(_fits, room=room, size=size * share)
        lines = _lines(words, fits, cut)
        if len(lines) * size * share * LEADING <= box.h and all(map(fits, lines)):
            break
    return lines, size * share


def _fits(text: str, room: float, size: float) -> bool:
    return width(text, size) <= room


def _lines(words: str, fits: Fits, cut: Callable[[str, Fits], list[str]]) -> tuple[str, ...]:
    """Fill lines with words; one that is too wide is cut into pieces on lines of their own."""
    lines: list[str] = []
    open_line = False
    for word in words.split():
        pieces = [word] if fits(word) else cut(word, fits)
        joined = f"{lines[-1]} {word}" if lines else word
        if open_line and len(pieces) == 1 and fits(joined):
            lines[-1] = joined
        else:
            lines += pieces
        open_line = len(pieces) == 1
    return tuple(lines)


def _whole(word: str, _: Fits) -> list[str]:
    return [word]


def _syllables(word: str, fits: Fits) -> list[str]:
    """Cut a word between syllables, with a hyphen, and behind its signs."""
    cut, joint = [""], False
    for start, end, hyphen in parts(word):
        if cut[-1] and not fits(cut[-1] + word[start:end] + "-" * hyphen):
            cut[-1] += "-" * joint
            cut.append("")
        cut[-1] += word[start:end]
        joint = hyphen
    return cut


def _equal(word: str, fits: Fits) -> list[str]:
    for count in range(1, len(word) + 1):
        cuts = [number * len(word) // count for number in range(count + 1)]
        pieces = [word[a:b] for a, b in pairwise(cuts)]
        if all(map(fits, pieces)):
            return pieces
    return list(word)
