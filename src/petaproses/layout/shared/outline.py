"""A box's text -> its size and lines, and where its outline lies."""

from math import sqrt
from typing import NamedTuple

from petaproses.layout.shared.text import LEADING, SIZE, break_word, widest, width, wrap

SPARE = 1.15
"""Fonts drawn in place of Arial are up to 15 % wider: the text must still fit."""
LINE = SIZE * LEADING
PAD = 5.0
"""Free space above and below the text of a box, in pt."""
ASIDE = 3.0
"""Free space at the left and right of the widest text a box may hold, in pt."""
WAVE = 5.0
"""Height of the wavy lower edge of a document, in pt: half of it inside the box, half below."""
BAR = 6.0
"""Thickness of a parallel bar, in pt."""
_BAR_LENGTH = 44.0
_WIDEST = 320.0
_HAIR = 0.01  # pt: a word is as wide as the box that grew for it, but for rounding
_LONGEST_WORD = 110.0  # pt: a box grows rather than break a word up to this
_DIAMONDS = ((96.0, 58.0), (112.0, 66.0), (128.0, 76.0), (146.0, 84.0), (164.0, 96.0), (190.0, 110.0))
_STEEP_DIAMONDS = ((80.0, 60.0), (90.0, 72.0), (100.0, 82.0), (112.0, 94.0), (126.0, 108.0), (146.0, 124.0))
_NARROW = 90.0  # pt: with boxes narrower than this, diamonds are steep
_PIECE = 0.62  # of its width: the longest word that a diamond holds
_UNBROKEN = 150.0  # pt: wider diamonds rather break a word than grow
_SPACE = width(" ")
_SOFT = "\N{SOFT HYPHEN}"


class Shape(NamedTuple):
    """A box before it is placed: its size in pt and its lines of text; the caption stands under the lines. `beside`
    is the free space (to each side, above and below) for text that does not stand inside."""

    bentuk: str
    width: float
    height: float
    lines: tuple[str, ...]
    caption: str = ""
    beside: tuple[float, float] = (0.0, 0.0)

    @property
    def text_height(self) -> float:
        """The height of all lines, in pt."""
        return (len(self.lines) + bool(self.caption)) * LINE


def shape(bentuk: str, text: str, caption: str, limit: float, *, tegak: bool = False) -> Shape:
    """Return the box that holds a text: `limit` pt wide for steps, wider when the text is very long. `tegak` tells
    that the flow runs down, so that bars lie."""
    if bentuk == "ketupat":
        return _diamond(text, _STEEP_DIAMONDS if limit < _NARROW else _DIAMONDS)
    if bentuk == "kapsul":
        return _capsule(text, limit)
    if bentuk == "palang":
        return _bar(text, tegak)
    if bentuk == "penghubung":
        return _pentagon(text, caption, limit)
    longest = max(_longest(text), width(caption, bold=True))
    limit = max(limit, longest * SPARE + 2 * ASIDE + _HAIR)
    lines = wrap(text, (limit - 2 * ASIDE) / SPARE)
    while len(lines) > 10 and limit < _WIDEST:
        limit *= 1.25
        lines = wrap(text, (limit - 2 * ASIDE) / SPARE)
    height = (len(lines) + bool(caption)) * LINE + 2 * PAD + (WAVE if bentuk == "dokumen" else 0)
    return Shape(bentuk, limit, max(30.0, height), lines, caption)


def _longest(text: str) -> float:
    """Return the width of the longest word that is kept whole, in pt."""
    return min(widest(tuple(text.split())), _LONGEST_WORD)


def _bar(text: str, tegak: bool) -> Shape:
    """Return a bar across the flow, its text above it, or at its right when it lies."""
    lines = wrap(text, 90.0 / SPARE) if text else ()
    wide, high = widest(lines) * SPARE, len(lines) * LINE
    if tegak:
        return Shape("palang", _BAR_LENGTH, BAR, lines, beside=(wide + 4 if lines else 0.0, max(0.0, high - BAR) / 2))
    return Shape("palang", BAR, _BAR_LENGTH, lines, beside=(max(0.0, wide - BAR) / 2, high + 3 if lines else 0.0))


def _capsule(text: str, limit: float) -> Shape:
    lines = wrap(text, max(limit / SPARE, _longest(text) + _HAIR))
    high = len(lines) * LINE
    height = max(22.0, high + 2 * PAD)
    radius = height / 2
    inset = radius - sqrt(max(radius**2 - (high / 2) ** 2, 0.0))
    return Shape("kapsul", max(46.0, widest(lines) * SPARE + 2 * inset + 6), height, lines)


def _pentagon(text: str, caption: str, limit: float) -> Shape:
    """Return the off-page connector: square above, its lower third runs to a point that holds no text."""
    lines = wrap(text, max(min(limit, 84.0) / SPARE, _longest(text) + _HAIR))
    body = max(18.0, (len(lines) + bool(caption)) * LINE + 6)
    wide = max(widest(lines), width(caption, bold=True)) * SPARE + 8
    return Shape("penghubung", max(28.0, wide), body * 1.5, lines, caption)


def _diamond(text: str, sizes: tuple[tuple[float, float], ...]) -> Shape:
    words = text.split()
    longest = widest(tuple(words)) * SPARE
    wide, high = sizes[0]
    step = 0
    while True:
        if longest <= _PIECE * wide or wide > _UNBROKEN:
            lines = _into_diamond(_pieces(words, _PIECE * wide / SPARE), wide, high)
            if lines:
                return Shape("ketupat", wide, high, lines)
        step += 1
        wide, high = sizes[step] if step < len(sizes) else (round(wide * 1.15, 1), round(high * 1.15, 1))


def _pieces(words: list[str], limit: float) -> list[tuple[str, str]]:
    """Return the words, those wider than `limit` cut, each with what joins it to the one before on its line; a hyphen
    that a piece has only at the end of a line is soft."""
    pieces = []
    for word in words:
        joint, rest = " ", word
        for piece in break_word(word, limit) if width(word) > limit else (word,):
            own = piece if rest.startswith(piece) else piece[:-1]
            pieces.append((joint, piece if own == piece else own + _SOFT))
            joint, rest = "", rest[len(own) :]
    return pieces


def _line(pieces: list[tuple[str, str]]) -> str:
    line = "".join(joint + piece for joint, piece in pieces).strip()
    return (f"{line[:-1]}-" if line.endswith(_SOFT) else line).replace(_SOFT, "")


def _into_diamond(pieces: list[tuple[str, str]], wide: float, high: float) -> tuple[str, ...]:
    """Break text into lines that lie inside a diamond; none when they do not fit."""
    units = [width(joint + piece.replace(_SOFT, "-")) for joint, piece in pieces]
    if not pieces:
        return ("",)
    least = int(sum(units) / (wide / SPARE)) + 1
    for count in range(least, int(high / LINE)):
        limits = [_room_in_diamond(number, count, wide, high) for number in range(count)]
        if limits[0] < SIZE:
            break
        lines, start = [], 0
        for limit in limits:
            end, left = start, limit + _SPACE
            while end < len(pieces) and units[end] <= left:
                left -= units[end]
                end += 1
            lines.append(_line(pieces[start:end]))
            start = end
        if start == len(pieces) and all(lines):
            return tuple(lines)
    return ()


def _room_in_diamond(number: int, count: int, wide: float, high: float) -> float:
    """Return how wide line `number` of `count` may be."""
    top, bottom = (number - count / 2) * LINE, (number + 1 - count / 2) * LINE
    return (wide * (1 - 2 * max(abs(top), abs(bottom)) / high) - 4) / SPARE
