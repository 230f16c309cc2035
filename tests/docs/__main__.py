"""Draws the pictures of the handbook and of the pages for developers anew, and makes the site of
the handbook's example, which holds the handbook too."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from docs import dev
from docs.example import EMPTY, drawn, opened, pictures, write_example
from docs.page import DOCS, steps, text_of
from petaproses.cli import run


def draw() -> None:
    """Write every picture that a page shows."""
    for page in sorted(path.name for path in DOCS.glob("*.md")):
        for picture in pictures(page):
            with TemporaryDirectory() as folder:
                reader = opened(page, Path(folder))
                if page in EMPTY:
                    reader.follow(steps(text_of(page)))
                path = DOCS / picture
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(drawn(reader.folder / "maps", path.name))
    for path in dev.pictures():
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(drawn(dev.MAPS, path.name))


def build() -> int:
    """Make the site; return the exit code."""
    with TemporaryDirectory() as folder:
        write_example(Path(folder))
        return run(["build", str(Path(folder) / "maps"), "--only", "situs", "-o", "out/panduan"])


if __name__ == "__main__":
    draw()
    code = build()
    print("Buka out/panduan/situs/panduan.html di peramban.")
    sys.exit(code)
