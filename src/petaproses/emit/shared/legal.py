"""Any text -> the same text without the characters that XML, and so SVG and HTML, cannot hold even escaped."""

from __future__ import annotations

import re

ILLEGAL = "[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]"  # spelled out: the negated class compiles slowly
"""Control characters, lone surrogates, U+FFFE and U+FFFF (XML 1.0, production 2)."""

_ILLEGAL = re.compile(ILLEGAL)


def legal(text: str) -> str:
    """Return the text without them."""
    # They are among what cannot be printed, and asking for that is many times faster.
    return text if text.replace("\n", "").isprintable() else _ILLEGAL.sub("", text)
