"""A label -> its lines and their widths in pt, by the width table of the Arial family."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate, chain

from petaproses.language.syllables import breaks, pieces
from petaproses.layout.shared.widths import BOLD, REGULAR

SIZE = 8.0
"""Text size of a box, in pt."""
LEADING = 1.2
"""Line height as a multiple of the text size."""

_TABLES = tuple({char: width for width, chars in table.items() for char in chars} for table in (REGULAR, BOLD))

_ITEM = re.compile(r"\s*(?:[-*•–]|[0-9]{1,2}[.)]|[a-z][.)])\s+\S")
"""How the line of an author begins that is an item of a list."""
_HAIR = 0.01
"""What a sum may be off by, in thousandths of an em."""
_Place = tuple[int, int, bool]
"""Where a word may be cut, how far it reaches until there in thousandths of an em, and whether with a hyphen."""


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
    """Cut a word into pieces no wider than `limit` pt: behind its own signs where one is near, else between syllables
    with a hyphen. Where not even a syllable fits, it is cut anywhere; none is empty."""
    room = limit * 1000 / size + _HAIR
    ends = [0, *accumulate(_units(char, bold) for char in word)]
    hyphen = _units("-", bold)
    places = [(each.at, ends[each.at] + each.hyphen * hyphen, each.hyphen) for each in breaks(word)]
    found, start, first = [], 0, 0
    while ends[-1] - ends[start] > room and len(word) - start > 1:
        past = first
        while past < len(places) and places[past][1] - ends[start] <= room:
            past += 1
        fitting = [place for place in places[first:past] if place[0] > start]
        end, _, cut = _chosen(fitting, start) if fitting else _anywhere(word, ends, start, room - hyphen)
        found.append(word[start:end] + "-" * cut)
        start, first = end, past
        while first and places[first - 1][0] > start:
            first -= 1
    return [*found, word[start:]]


def _chosen(places: list[_Place], start: int) -> _Place:
    """Return the last place, or one behind a sign of the word's own if that is not much less."""
    far = places[-1][0] - start
    soft = [place for place in places if not place[2] and 2 * (place[0] - start) >= far]
    return soft[-1] if soft else places[-1]


def _anywhere(word: str, ends: list[int], start: int, room: float) -> _Place:
    """Return a place between any two characters, before `room` thousandths of an em are full."""
    end = max(start + 1, bisect_right(ends, ends[start] + room) - 1)
    while end - 1 > start and unicodedata.combining(word[end]):
        end -= 1  # keep an accent with its letter
    return end, ends[end], word[end - 1].isalpha() and word[end].isalpha()


def is_item(line: str) -> bool:
    """Tell whether a line of an author begins an item of a list."""
    return _ITEM.match(line) is not None


def items(text: str) -> tuple[str, ...]:
    """Return a text in the parts that begin on lines of their own: the items of a list that its author wrote with `- `
    or numbers, and what stands before it; one part if there is none."""
    if "\n" not in text:
        return (text,)
    parts: list[str] = []
    for line in text.strip().splitlines():
        if parts and not is_item(line):
            parts[-1] += f" {line}"
        else:
            parts.append(line)
    return tuple(parts) or ("",)


def greedy(text: str, limit: float, size: float = SIZE, *, bold: bool = False) -> tuple[str, ...]:
    """Fill lines of at most `limit` pt one after the other; words wider than the limit are broken."""
    parts = items(text)
    if len(parts) > 1:
        return tuple(chain.from_iterable(greedy(part, limit, size, bold=bold) for part in parts))
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
    parts = items(text)
    if len(parts) > 1:
        return tuple(chain.from_iterable(wrap(part, limit, size, bold=bold) for part in parts))
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


@lru_cache(maxsize=65536)
def longest_piece(word: str, size: float = SIZE, *, bold: bool = False) -> float:
    """Return how wide the longest piece of a word is that no line may part, with its hyphen, in pt."""
    return max(width(piece, size, bold=bold) for piece in pieces(word))


def widest(lines: tuple[str, ...], size: float = SIZE, *, bold: bool = False) -> float:
    """Return the width in pt of the longest of some lines, 0 for none."""
    return max((width(line, size, bold=bold) for line in lines), default=0.0)


def height(lines: tuple[str, ...], size: float = SIZE) -> float:
    """Return the height in pt of some lines."""
    return len(lines) * size * LEADING
