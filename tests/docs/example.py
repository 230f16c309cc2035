"""The example that the pages about map files tell together: one project of all their files, and the pictures of it."""

from __future__ import annotations

from pathlib import Path

import petaproses
from docs.page import steps, text_of
from docs.reader import Reader
from petaproses.emit import svg
from petaproses.emit.shared.context import Context

PAGES = ("berkas-proyek.md", "lembar.md", "lintas-fungsi.md", "cascading.md", "bentuk-tabel.md")
"""The pages about the kinds of map files, in the order in which they are read."""
EMPTY = frozenset({"mulai.md", "memeriksa.md"})
"""Pages that begin in an empty folder; all others go on with the example."""
_PAPER = ".kertas"


def write_example(folder: Path) -> None:
    """Write the files of all these pages."""
    reader = Reader(folder)
    for step in (step for page in PAGES for step in steps(text_of(page))):
        if step.kind == "file":
            reader.write(step)


def opened(page: str, folder: Path) -> Reader:
    """Return somebody who opens a page, in an empty folder that is made what the page takes it to be."""
    if page not in EMPTY:
        write_example(folder)
    return Reader(folder)


def pictures(page: str) -> list[str]:
    """Return the pictures of a page, by their paths below `docs`."""
    return [step.name for step in steps(text_of(page)) if step.kind == "picture"]


def drawn(maps: Path, name: str) -> bytes:
    """Return a picture as SVG by the name of its file: its id, and `.kertas` for the first sheet of its paper."""
    context = Context(petaproses.load(maps).peta)  # knows no files, so that no box leads to a page that is not there
    id_ = name.removesuffix(".svg").removesuffix(_PAPER)
    subject = context.gambar.get(id_) or context.tabel[id_]
    paper = context.gambar[id_].kertas if name.endswith(f"{_PAPER}.svg") else None
    scene, *_ = context.laid_out(subject, paper)
    return f"{svg.draw(scene, {})}\n".encode()
