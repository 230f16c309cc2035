"""Any text -> one line in which every character shows, so that no terminal, log or report takes one for a command."""

from __future__ import annotations

_BREAKS = str.maketrans("\n\r\t", "   ")


def visible(text: str) -> str:
    """Return `text` on one line with hidden characters as `<U+00AD>`, and bytes that are no UTF-8 as `<U+DCFF>`."""
    return text if text.isprintable() else distinct(text.translate(_BREAKS))


def distinct(text: str) -> str:
    """Return the same with line breaks and tabs as code points too, so that two file names stay two."""
    return text if text.isprintable() else "".join(map(_visible, text))


def code_point(character: str) -> str:
    """Return the code point of a character as Unicode writes it, `U+00AD`."""
    return f"U+{ord(character):04X}"


def _visible(character: str) -> str:
    return character if character.isprintable() else f"<{code_point(character)}>"
