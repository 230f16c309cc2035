"""The pages for developers, and the maps of petaproses itself from which their pictures are drawn."""

from __future__ import annotations

import re
from pathlib import Path

from docs.page import DOCS

DEV = DOCS / "dev"
MAPS = DEV / "peta"
PAGES = sorted(path.name for path in DEV.glob("*.md"))
_PICTURE = re.compile(r"^!\[[^]]+\]\((gambar/[^)]+)\)$", re.MULTILINE)


def text_of(name: str) -> str:
    """Return the text of a page below `docs/dev`."""
    return (DEV / name).read_text(encoding="utf-8")


def pictures() -> list[Path]:
    """Return where the pictures of all pages stand."""
    return [DEV / found for name in PAGES for found in _PICTURE.findall(text_of(name))]
