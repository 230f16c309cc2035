"""A text in Bookman Old Style -> its length, and on how many lines Word sets it: by the widths of its letters."""

from __future__ import annotations

from functools import lru_cache

from petaproses.emit.docx.bookman import BOLD, REGULAR
from petaproses.language.syllables import pieces
from petaproses.layout.shared.text import break_word, width

_TABLES = tuple({char: wide for wide, chars in table.items() for char in chars} for table in (REGULAR, BOLD))
_OTHER = 1.2
"""How much wider than in the Arial family a character is whose width we do not know."""
_HAIR = 0.01


@lru_cache(maxsize=65536)
def _long(text: str, bold: bool) -> float:
    """Return the length of a text at a size of 1 pt."""
    table = _TABLES[bold]
    return sum(table[char] / 1000 if char in table else width(char, 1.0, bold=bold) * _OTHER for char in text)


def length(text: str, size: float, *, bold: bool = False) -> float:
    """Return how long a text is in the document's font, in pt."""
    return _long(text, bold) * size


def longest_piece(word: str, size: float, *, bold: bool = False) -> float:
    """Return how wide the longest piece of a word is that no line may part, with its hyphen, in pt."""
    return max(length(piece, size, bold=bold) for piece in pieces(word))


def wrapped(text: str, size: float, wide: float, *, bold: bool = False) -> int:
    """Return on how many lines of `wide` pt a text stands, one at least."""
    room, space = max(wide, 1.0) / size + _HAIR, _long(" ", bold)
    lines, used = 1, -space
    for word in text.split():
        long = _long(word, bold)
        if used + space + long <= room:
            used += space + long
            continue
        lines += used > 0
        used = long
        if long > room:
            parts = break_word(word, room * width(word, 1.0, bold=bold) / long, 1.0, bold=bold)
            lines += len(parts) - 1
            used = _long(parts[-1], bold)
    return lines
