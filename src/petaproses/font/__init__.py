"""The font files in this folder -> what PNG and embedding need: Liberation Sans 2.1.5, cut down to the width table.

The licence is in OFL.txt. `tests/font/build.py` made the files.
"""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from pathlib import Path

NAME = "PetaprosesSans"
"""How the files begin."""
FAMILY = "Petaproses Sans"
"""The name that style sheets call the font by."""
WEIGHTS = {"Regular": 400, "Bold": 700}
"""The weights there are, by the end of their file names."""


def paths() -> tuple[Path, ...]:
    """Return the TrueType files, one a weight, with all characters of the width table."""
    return tuple(_folder() / f"{NAME}-{weight}.ttf" for weight in WEIGHTS)


@cache
def face() -> str:
    """Return style rules that hold the font itself, with Latin letters, signs and arrows: 32 KB for both weights."""
    return "".join(
        f"@font-face{{font-family:'{FAMILY}';font-weight:{number};"
        f"src:url(data:font/woff2;base64,{_base64(weight)})format('woff2')}}"
        for weight, number in WEIGHTS.items()
    )


def _base64(weight: str) -> str:
    return b64encode((_folder() / f"{NAME}-{weight}.woff2").read_bytes()).decode("ascii")


def _folder() -> Path:
    return Path(__file__).parent
