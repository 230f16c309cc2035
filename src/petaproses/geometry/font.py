"""A line of text -> its natural width, read from the packed font of the Arial metric family.

The layout has a width table of its own; measuring here with the font itself keeps the two apart.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache
from struct import unpack_from

from petaproses.font import paths

_WIDE, _WIDEST = 1.0, 0.889
"""Width in em of characters the font lacks: full-width ones, and the widest of all others."""


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the length of a line in pt at `size` pt; characters that the font lacks are taken to be wide."""
    advances = _advances(bold)
    return sum(advances[char] if char in advances else _guess(char) for char in text) * size


def _guess(char: str) -> float:
    if unicodedata.combining(char) or unicodedata.category(char) in {"Cf", "Mn", "Me"}:
        return 0.0
    return _WIDE if unicodedata.east_asian_width(char) in "WF" else _WIDEST


@cache
def _advances(bold: bool) -> Mapping[str, float]:
    """Return the advance width in em of every character of the font."""
    return _read(paths()[bold].read_bytes())


def _read(font: bytes) -> Mapping[str, float]:
    """Read a TrueType file's character map (format 4) and advance widths (OpenType 1.9: cmap, head, hhea, hmtx)."""
    count = unpack_from(">H", font, 4)[0]
    tables = {
        font[at : at + 4].decode("ascii"): unpack_from(">I", font, at + 8)[0] for at in range(12, 12 + 16 * count, 16)
    }
    em = unpack_from(">H", font, tables["head"] + 18)[0]
    known = unpack_from(">H", font, tables["hhea"] + 34)[0]
    return {
        char: unpack_from(">H", font, tables["hmtx"] + 4 * min(glyph, known - 1))[0] / em
        for char, glyph in _glyphs(font, tables["cmap"]).items()
    }


def _glyphs(font: bytes, cmap: int) -> Mapping[str, int]:
    count = unpack_from(">H", font, cmap + 2)[0]
    records = [unpack_from(">HHI", font, cmap + 4 + 8 * i) for i in range(count)]
    at = next(cmap + offset for platform, encoding, offset in records if (platform, encoding) == (3, 1))
    segments = unpack_from(">H", font, at + 6)[0] // 2
    row = f">{segments}H"
    ends = unpack_from(row, font, at + 14)
    starts = unpack_from(row, font, at + 16 + 2 * segments)
    deltas = unpack_from(row, font, at + 16 + 4 * segments)
    ranges = at + 16 + 6 * segments
    offsets = unpack_from(row, font, ranges)
    glyphs = {}
    for i, (start, end) in enumerate(zip(starts, ends, strict=True)):
        for code in range(start, min(end, 0xFFFE) + 1):
            glyph = code
            if offsets[i]:
                glyph = unpack_from(">H", font, ranges + 2 * i + offsets[i] + 2 * (code - start))[0]
            if glyph:
                glyphs[chr(code)] = (glyph + deltas[i]) % 65536
    return glyphs
