"""An author's text -> the form in which a message quotes it: short, on one line, every hidden character visible."""

from __future__ import annotations

import re

from petaproses.language import Said
from petaproses.language.visible import visible

_CURLY = r"[“”„]([^“”„\"]*)[“”]|[‘’‚]([^‘’‚\"]*)[‘’]"

LONGEST = 60
"""Characters of an author's text that a message shows at most."""


def shown(text: str, longest: int = LONGEST) -> str:
    """Return `text` on one line with hidden characters as `<U+00AD>`, cut to about `longest` characters."""
    if len(text) > longest:
        text = f"{text[: longest - 1].rstrip()}…"
    return visible(text)


def quoted(text: str, longest: int = LONGEST) -> str:
    """Return `text` as a message quotes it, in «»."""
    return f"«{shown(text, longest)}»"


def all_quoted(texts: tuple[str, ...], most: int = 5) -> str:
    """Return texts as an enumeration, `«a», «b», dan 3 lainnya`; `most` of them are named."""
    named = ", ".join(quoted(text) for text in texts[:most])
    if len(texts) > most:
        return Said("{sebutan}, dan {banyak} lainnya", sebutan=named, banyak=len(texts) - most)
    return named


def in_quotes(text: str) -> str:
    """Return a text of one line as YAML with quotes around it; curly quotes that wrap it give way to straight ones."""
    curly = re.fullmatch(_CURLY, text)
    text = (curly[1] or curly[2] or "") if curly else text
    return f'"{text}"' if not {'"', "\\"} & set(text) else "'" + text.replace("'", "''") + "'"
