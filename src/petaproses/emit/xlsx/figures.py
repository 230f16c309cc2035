"""A figure as its author writes it -> the number it certainly is, and the number format that shows it as written.

A single point may part thousands or decimals: `1.500` stays text, as does whatever else leaves a doubt.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_PLAIN = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:,(\d{1,9}))?")
_GROUPED = re.compile(r"-?[1-9]\d{0,2}(?:\.\d{3}){2,4}(?:,(\d{1,9}))?")
_DIGITS = 15
"""As many digits as Excel keeps."""


class Number(NamedTuple):
    """A number, and the format that shows it as its author wrote it: with a decimal comma where the program follows
    the language of the format (LibreOffice), or its user's is Indonesian (Excel)."""

    value: float
    bentuk: str


def number(text: str) -> Number | None:
    """Return the number that a text certainly is, None for any other."""
    grouped = _GROUPED.fullmatch(text)
    found = grouped or _PLAIN.fullmatch(text)
    if not found or sum(map(str.isdigit, text)) > _DIGITS:
        return None
    decimals = f".{'0' * len(found[1])}" if found[1] else ""
    return Number(float(text.replace(".", "").replace(",", ".")), f"[$-421]{'#,##0' if grouped else '0'}{decimals}")
