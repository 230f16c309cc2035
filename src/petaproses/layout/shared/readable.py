"""Finished pages -> what to tell whoever prints them: whose text had to be smaller than people can be asked to read."""

from __future__ import annotations

from collections.abc import Sequence

from petaproses.language import Number, Said
from petaproses.layout.shared.frame import SMALLEST_TEXT
from petaproses.layout.shared.scene import Scene

_ROUNDING = 0.01  # pt
_NAMED = 5
"""So many pages of a picture are named one by one."""


def too_small(scenes: Sequence[Scene]) -> tuple[Said, ...]:
    """Return a sentence on the pages of one picture on paper whose text is below 6.5 pt; none if there are none."""
    pages = [scene for scene in scenes if scene.kertas and scene.smallest_text < SMALLEST_TEXT - _ROUNDING]
    if not pages:
        return ()
    size = min(scene.smallest_text for scene in pages)
    numbers = ", ".join(str(scene.page_of[0]) for scene in pages[:_NAMED]) + (", …" if pages[_NAMED:] else "")
    return (
        Said(
            "gambar «{judul}», lembar {halaman} dari {jumlah}: huruf terkecilnya {ukuran} pt, di bawah {batas} pt; "
            "pakai kertas yang lebih besar",
            judul=pages[0].judul,
            halaman=numbers,
            jumlah=len(scenes),
            ukuran=Number(size, 1),
            batas=Number(SMALLEST_TEXT, 1),
        ),
    )
