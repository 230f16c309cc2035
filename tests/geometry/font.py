"""A line of text -> its natural width, read from an installed font of the Arial metric family.

The layout has a width table of its own; measuring here with the font itself keeps the two apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from struct import unpack_from

from petaproses.layout import text as table

_PLACES = (
    ("/usr/share/fonts/truetype/liberation/LiberationSans-{}.ttf", ("Regular", "Bold")),
    ("/usr/share/fonts/truetype/liberation2/LiberationSans-{}.ttf", ("Regular", "Bold")),
    ("/usr/share/fonts/liberation-sans/LiberationSans-{}.ttf", ("Regular", "Bold")),
    ("C:/Windows/Fonts/arial{}.ttf", ("", "bd")),
)


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the length of a line in pt at `size` pt, by the font, or by the layout's table for what it lacks."""
    advances = _advances(bold)
    total = 0.0
    for char in text:
        total += advances[char] * size if char in advances else table.width(char, size, bold=bold)
    return total


@cache
def _advances(bold: bool) -> Mapping[str, float]:
    """Return the advance width in em of every character of the font; empty where it is not installed."""
    for pattern, names in _PLACES:
        path = Path(pattern.format(names[bold]))
        if path.is_file():
            return _read(path.read_bytes())
    return {}


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
