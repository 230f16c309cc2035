"""The font files in this folder -> what PNG and embedding need: Liberation Sans 2.1.5, cut down to the width table.

The licence is in OFL.txt. `tests/font/build.py` made the files.
"""

from __future__ import annotations

from importlib.resources import files
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


def _folder() -> Path:
    return Path(str(files(__package__)))
