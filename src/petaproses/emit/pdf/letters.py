"""Any text -> the same text in letters that the packed font has, and which ones it has not.

Another font for the rest would be whatever a machine holds, and PDF/A allows no letter without a shape.
"""

from __future__ import annotations

import unicodedata
from functools import cache

from petaproses.layout.shared.widths import REGULAR

MISSING = "\N{BLACK SQUARE}"
"""What stands for a letter that the font has not."""


@cache
def known() -> frozenset[str]:
    """Return the characters of the font: those of the width table."""
    return frozenset("".join(REGULAR.values()))


def lacking(text: str) -> frozenset[str]:
    """Return the characters of a text that the font has not."""
    return frozenset(text) - known()


@cache
def instead(char: str) -> str:
    """Return what is set for a character that the font has not: nothing for one that is not seen anyway, the letters
    that it is put together from (a ligature, a wide letter), else a black square."""
    if char.isspace():
        return " "
    if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Mn", "Me"}:
        return ""
    parts = unicodedata.normalize("NFKD", char)
    plain = "".join(part for part in parts if not unicodedata.combining(part))
    return plain if plain and known().issuperset(plain) else MISSING


def settable(text: str) -> str:
    """Return the text with letters of the font only."""
    if known().issuperset(text):
        return text
    composed = unicodedata.normalize("NFC", text)
    return composed.translate({ord(char): instead(char) for char in lacking(composed)})


def unshown(text: str) -> frozenset[str]:
    """Return the characters of a text for which a black square is set."""
    return frozenset(char for char in lacking(unicodedata.normalize("NFC", text)) if instead(char) == MISSING)
