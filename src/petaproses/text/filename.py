"""An id of a picture or table -> a file name that every system can hold."""

from __future__ import annotations

import re
import unicodedata

MAX_BYTES = 120
"""The longest file name made here, in bytes of UTF-8, suffix included."""

PAGE_MARK = "~"
"""Stands between a stem and a page number; no stem holds it unless its end was cut off, and then a hash follows."""

_ROOM = 100
_UNSAFE = re.compile(r"[^\w.\-]+")
_FURTHER = re.compile(rf"{PAGE_MARK}(?:[2-9]|[1-9]\d+)(?=\.\w+$)")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin|conout|com[0-9¹²³]|lpt[0-9¹²³])", re.IGNORECASE)


def stem(id_: str) -> str:
    """Return the file name without suffix for an id: letters, digits and `. - _`, at most 100 bytes, no path in it.

    The names that Windows reserves for devices (with any suffix) and names that begin with a dot get a `_` in front.
    """
    text = _UNSAFE.sub(
        lambda found: "-" if "/" in found[0] or "\\" in found[0] else "_", unicodedata.normalize("NFC", id_)
    )
    text = text.rstrip(".") or "_"
    if text.startswith(".") or _RESERVED.fullmatch(text.split(".")[0]):
        text = f"_{text}"
    if len(text.encode()) <= _ROOM:
        return text
    from hashlib import sha256  # few names are that long

    # The hash keeps two long ids apart that differ only beyond the cut.
    digest = sha256(text.encode()).hexdigest()[:8]
    return f"{text.encode()[: _ROOM - 9].decode(errors='ignore')}{PAGE_MARK}{digest}"


def page(name: str, number: int) -> str:
    """Return the file name of a picture's page, counted from 1: `10.1.svg`, then `10.1~2.svg`."""
    if number == 1:
        return name
    base, dot, suffix = name.rpartition(".")
    return f"{base}{PAGE_MARK}{number}{dot}{suffix}"


def first_page(name: str) -> str:
    """Return the file name of page 1 of the picture whose page a file is, if it is a further page."""
    return _FURTHER.sub("", name)


def same(name: str) -> str:
    """Return what two file names share when Windows or macOS take them for one."""
    return unicodedata.normalize("NFC", name.casefold())
