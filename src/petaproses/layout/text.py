"""A label -> its lines and their widths in pt, by the width table of the Arial family."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from petaproses.layout.widths import BOLD, REGULAR

SIZE = 8.0
"""Text size of a box, in pt."""
LEADING = 1.2
"""Line height as a multiple of the text size."""

_TABLES = tuple({char: width for width, chars in table.items() for char in chars} for table in (REGULAR, BOLD))


def _guess(char: str) -> int:
    """Return a width for a character the table lacks: never narrower than fonts draw it."""
    if unicodedata.combining(char) or unicodedata.category(char) in {"Cf", "Mn", "Me"}:
        return 0
    return 1000 if unicodedata.east_asian_width(char) in "WF" else 889


@lru_cache(maxsize=65536)
def _units(text: str, bold: bool) -> int:
    table = _TABLES[bold]
    try:
        return sum(map(table.__getitem__, text))
    except KeyError:
        return sum(table[char] if char in table else _guess(char) for char in text)


def width(text: str, size: float = SIZE, *, bold: bool = False) -> float:
    """Return the length of a line in pt at `size` pt."""
    return _units(text, bold) * size / 1000


def break_word(word: str, limit: float, size: float = SIZE, *, bold: bool = False) -> list[str]:
    """Cut a word into pieces no wider than `limit` pt, after a `-`, `/` or `.` where one is near; none is empty."""
    pieces = []
    while width(word, size, bold=bold) > limit and len(word) > 1:
        end = 1
        while end < len(word) and width(word[: end + 1], size, bold=bold) <= limit:
            end += 1
        while end < len(word) and unicodedata.combining(word[end]):
            end -= 1  # keep an accent with its letter
        end = max(end, 1)
        soft = max(word.rfind(char, end // 2, end) for char in "-/.")
        end = soft + 1 if soft >= 0 else end
        pieces.append(word[:end])
        word = word[end:]
    return [*pieces, word]


def greedy(text: str, limit: float, size: float = SIZE, *, bold: bool = False) -> tuple[str, ...]:
    """Fill lines of at most `limit` pt one after the other; words wider than the limit are broken."""
    words = text.split()
    return _fill(words, [_units(word, bold) for word in words], limit * 1000 / size, bold)


def _fill(words: list[str], units: list[int], limit: float, bold: bool) -> tuple[str, ...]:
    """Fill lines of at most `limit` thousandths of an em with words of known width."""
    lines: list[str] = []
    line, used, space = "", 0, _units(" ", bold)
    for word, wide in zip(words, units, strict=True):
        if line and used + space + wide <= limit:
            line, used = f"{line} {word}", used + space + wide
            continue
        if line:
            lines.append(line)
        line, used = word, wide
        if wide > limit:
            *full, line = break_word(word, limit / 1000, 1.0, bold=bold)
            lines.extend(full)
            used = _units(line, bold)
    return (*lines, line)


def wrap(text: str, limit: float, size: float = SIZE, *, bold: bool = False) -> tuple[str, ...]:
    """Break into lines of at most `limit` pt, as few as possible and then as even as possible."""
    words = text.split()
    units = [_units(word, bold) for word in words]
    high = limit * 1000 / size
    low = float(max(units, default=0))  # a narrower line would break a word
    if low > high:
        return _fill(words, units, high, bold)
    space = _units(" ", bold)
    fewest = _line_count(units, space, high)
    while fewest > 1 and high - low > 250:
        middle = (low + high) / 2
        if _line_count(units, space, middle) == fewest:
            high = middle
        else:
            low = middle
    return _fill(words, units, high, bold)


def _line_count(units: list[int], space: int, limit: float) -> int:
    lines, used = 1, -space
    for wide in units:
        used += space + wide
        if used > limit:
            lines, used = lines + 1, wide
    return lines


def widest(lines: tuple[str, ...], size: float = SIZE, *, bold: bool = False) -> float:
    """Return the width in pt of the longest of some lines, 0 for none."""
    return max((width(line, size, bold=bold) for line in lines), default=0.0)


def height(lines: tuple[str, ...], size: float = SIZE) -> float:
    """Return the height in pt of some lines."""
    return len(lines) * size * LEADING
