"""Any text -> the same text without the characters that XML, and so SVG and HTML, cannot hold even escaped."""

from __future__ import annotations

import re

ILLEGAL = "[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
"""Control characters, lone surrogates, U+FFFE and U+FFFF (XML 1.0, production 2)."""

_ILLEGAL = re.compile(ILLEGAL)


def legal(text: str) -> str:
    """Return the text without them."""
    return _ILLEGAL.sub("", text)
