"""The packed fonts: the letters and widths that the layout measures with, under a name the licence allows."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from petaproses import font
from petaproses.layout.shared.widths import BOLD, REGULAR

FOLDER = Path(font.__file__).parent
NARROWER = {"·": 55, "Ѝ": 4}
"""Characters that version 1, from which the table was read, draws otherwise: by how many 1/1000 em."""


class TrueType:
    """As much of a TrueType file as says which characters it has and how wide they are."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        (count,) = struct.unpack(">H", data[4:6])
        entries = (struct.unpack(">4sIII", data[12 + 16 * n : 28 + 16 * n]) for n in range(count))
        self.tables = {tag.decode().strip(): data[at : at + length] for tag, _, at, length in entries}

    def widths(self) -> dict[str, float]:
        """Return the advance of every character in 1/1000 em."""
        (em,) = struct.unpack(">H", self.tables["head"][18:20])
        (long,) = struct.unpack(">H", self.tables["hhea"][34:36])
        advances = [struct.unpack(">H", self.tables["hmtx"][4 * n : 4 * n + 2])[0] for n in range(long)]
        return {char: advances[min(glyph, long - 1)] * 1000 / em for char, glyph in self.glyphs().items()}

    def glyphs(self) -> dict[str, int]:
        """Return the glyph of every character, from the table for Windows in format 4."""
        cmap = self.tables["cmap"]
        (count,) = struct.unpack(">H", cmap[2:4])
        records = [struct.unpack(">HHI", cmap[4 + 8 * n : 12 + 8 * n]) for n in range(count)]
        sub = cmap[next(at for platform, encoding, at in records if (platform, encoding) == (3, 1)) :]
        kind, _, _, doubled = struct.unpack(">HHHH", sub[:8])
        assert kind == 4
        ends, starts, shifts, offsets = (
            struct.unpack(f">{doubled // 2}H", sub[at : at + doubled])
            for at in (14, 16 + doubled, 16 + 2 * doubled, 16 + 3 * doubled)
        )
        found = {}
        for n, (start, end) in enumerate(zip(starts, ends, strict=True)):
            for code in range(start, end + 1):
                glyph = code
                if offsets[n]:
                    at = 16 + 3 * doubled + 2 * n + offsets[n] + 2 * (code - start)
                    (glyph,) = struct.unpack(">H", sub[at : at + 2])
                found[chr(code)] = (glyph + shifts[n]) & 0xFFFF
        return {char: glyph for char, glyph in found.items() if glyph}

    def names(self) -> list[str]:
        """Return what the file says about itself."""
        table = self.tables["name"]
        _, count, storage = struct.unpack(">HHH", table[:6])
        records = (struct.unpack(">6H", table[6 + 12 * n : 18 + 12 * n]) for n in range(count))
        return [table[storage + at : storage + at + length].decode("utf-16-be") for *_, length, at in records]


@pytest.mark.parametrize(
    ("path", "table"), list(zip(font.paths(), (REGULAR, BOLD), strict=True)), ids=["regular", "bold"]
)
def test_font_is_as_wide_as_the_layout_measures(path: Path, table: dict[int, str]) -> None:
    widths = TrueType(path.read_bytes()).widths()
    measured = {char: width for width, chars in table.items() for char in chars}
    assert set(widths) == set(measured)
    assert {char for char, width in measured.items() if abs(widths[char] - width) > 1} == set(NARROWER)
    assert all(abs(widths[char] - measured[char]) < NARROWER[char] + 1 for char in NARROWER)


@pytest.mark.parametrize("path", font.paths(), ids=lambda path: path.stem)
def test_name_is_not_the_one_the_licence_reserves(path: Path) -> None:
    names = TrueType(path.read_bytes()).names()
    assert font.FAMILY in names
    assert any("SIL Open Font License" in name for name in names)
    assert [name for name in names if "Liberation" in name or "Arimo" in name] == []


def test_licence_is_beside_the_fonts() -> None:
    text = (FOLDER / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in text
    assert "Reserved Font Name Liberation" in text
