"""The words on an arrow between groups -> their lines: as they look best, and as narrow as they can be."""

from __future__ import annotations

import re
from functools import lru_cache

from petaproses.layout.shared import block
from petaproses.layout.shared.block import Line

LABEL = Line("", 7.5, peran="label")
"""How the words on an arrow look."""

_WIDE, _NARROW = 96.0, 54.0
_PIECE = re.compile(r"[^\s/.-]*[/.-]?")


@lru_cache(maxsize=4096)
def usual(words: str) -> tuple[Line, ...]:
    """Return the lines of a label when it has room, none for an empty one."""
    return tuple(block.wrapped(words, _WIDE, LABEL)) if words else ()


@lru_cache(maxsize=4096)
def narrow(words: str) -> tuple[Line, ...]:
    """Return the lines of a label that has to be narrow; no word is broken but after its `-`, `/` or `.`."""
    longest = max((block.width([LABEL._replace(text=piece)]) for piece in _PIECE.findall(words)), default=0.0)
    return tuple(block.wrapped(words, min(max(_NARROW, longest + 0.1), _WIDE), LABEL)) if words else ()
