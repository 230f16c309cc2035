"""An author's text -> text that every program can take in: XML, databases and strict JSON readers refuse the rest."""

from __future__ import annotations

import re

_REFUSED = re.compile("[^\t\n\r\x20-\x7e\x80-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """Return a text with control characters, halves of surrogate pairs and noncharacters replaced by U+FFFD."""
    return _REFUSED.sub("\ufffd", text)


def escape(text: str, escapes: dict[int, str]) -> str:
    """Return a text, cleaned, with some characters replaced by what stands for them in an output language."""
    return clean(text).translate(escapes)
