"""Liberation Sans -> the fonts in src/petaproses/font: only what the width table knows, under a name of their own.

To make them anew, with fonttools and brotli installed, and Debian's fonts-liberation2 2.1.5 unpacked in FOLDER
(version 1, which Debian calls fonts-liberation, is not under the OFL):

    PYTHONPATH=src python tests/font/build.py FOLDER/usr/share/fonts/truetype/liberation2

The licence reserves the name of what is not changed, so the result bears another one.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

from petaproses import font
from petaproses.layout.shared.widths import BOLD, REGULAR

WEIGHTS = (("Regular", REGULAR), ("Bold", BOLD))
KEPT_NAMES = (0, 13, 14)
"""Copyright, licence and its address."""
EMBEDDED = 0x24F
"""The last letter that the embedded fonts have: Latin; signs and arrows stand from U+2000 on."""


def build(source: Path, target: Path) -> None:
    """Write both weights, whole for PNG and with Latin letters alone for embedding."""
    for weight, table in WEIGHTS:
        chars = {ord(char) for line in table.values() for char in line}
        path = source / f"LiberationSans-{weight}.ttf"
        cut(path, weight, chars).save(target / f"{font.NAME}-{weight}.ttf")
        latin = cut(path, weight, {char for char in chars if char <= EMBEDDED or char >= 0x2000})
        latin.flavor = "woff2"
        latin.save(target / f"{font.NAME}-{weight}.woff2")


def cut(path: Path, weight: str, chars: set[int]) -> TTFont:
    """Return a font with some characters only, without hints, kerning and ligatures: the width table knows none."""
    made = TTFont(path, recalcTimestamp=False)
    for table in made["cmap"].tables:
        if table.isUnicode():
            table.cmap.setdefault(0x2011, table.cmap[0x2D])  # a hyphen that does not break looks like any other
    options = subset.Options(hinting=False, layout_features=[], notdef_outline=True, name_IDs=KEPT_NAMES)
    options.drop_tables += ["GDEF", "GPOS", "GSUB", "kern", "FFTM", "gasp"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=chars)
    cutter.subset(made)
    names = {
        1: font.FAMILY,
        2: weight,
        3: f"{font.NAME}-{weight} 2.1.5",
        4: f"{font.FAMILY} {weight}",
        6: f"{font.NAME}-{weight}",
    }
    for number, name in names.items():
        made["name"].setName(name, number, 3, 1, 0x409)
    return made


if __name__ == "__main__":
    build(Path(sys.argv[1]), Path(font.__file__).parent)
