"""Titles -> names of worksheets that every spreadsheet program takes, and of which no two are the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

MAX = 31
"""The longest name, in characters as Excel counts them: of UTF-16."""
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f\x7f\ufffe\uffff]+")
_RESERVED = {"history"}


def names(titles: Iterable[str]) -> Iterator[str]:
    """Give one name a title, in the same order; what does not fit is cut off, and a number tells equal ones apart."""
    taken = set(_RESERVED)
    for title in titles:
        base = " ".join(_FORBIDDEN.sub(" ", title).split()).strip("' ") or "Lembar"
        name, number = _cut(base, MAX), 1
        while name.casefold() in taken:
            number += 1
            mark = f" ({number})"
            name = f"{_cut(base, MAX - len(mark))}{mark}"
        taken.add(name.casefold())
        yield name


def _cut(text: str, room: int) -> str:
    """Return as much of a text as fits, without half a character or a hanging blank, dash or apostrophe."""
    cut = text.encode("utf-16-le", "surrogatepass")[: room * 2].decode("utf-16-le", "ignore")
    if len(cut) < len(text) and cut.rfind(" ") > room // 2:
        cut = cut[: cut.rfind(" ") if text[len(cut)] != " " else None]  # whole words, where that leaves enough
    return cut.rstrip(" '–-,.(") or "Lembar"
