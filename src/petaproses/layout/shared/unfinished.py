"""A picture whose content is not written yet -> a page that says so, in place of a drawing that has no size."""

from __future__ import annotations

from petaproses.layout.shared import block
from petaproses.layout.shared.block import Line
from petaproses.layout.shared.frame import PT_PER_MM, compose, room
from petaproses.layout.shared.place import Body
from petaproses.layout.shared.scene import Box, Panel, Scene
from petaproses.model.proyek import Kertas
from petaproses.peta import Cascading, Gambar, Lembar, Peta

PROSES, LANGKAH, BARIS = (f"(belum ada {kind})" for kind in ("proses", "langkah", "baris"))
"""What stands in place of the boxes of a sheet, a cross-functional map and a cascade."""
REMARK = Line("", peran="keterangan")
"""How it looks."""
FAILED = REMARK._replace(text="(gambar ini gagal dibuat: kesalahan petaproses)", above=6.0)
"""What stands in place of a picture that a fault of ours kept from being laid out."""
_SCREEN, _PAPER = (230.0, 56.0), (400.0, 120.0)
"""How wide and high an empty frame is, in pt; on small paper it is smaller."""


def notice(gambar: Gambar) -> str:
    """Return what a picture says in place of what is not written yet: its boxes."""
    return PROSES if isinstance(gambar, Lembar) else BARIS if isinstance(gambar, Cascading) else LANGKAH


def is_blank(gambar: Gambar) -> bool:
    """Tell whether a picture has nothing at all to draw: no box, and no lane or named row for boxes to come."""
    if isinstance(gambar, Cascading):
        return not gambar.pohon
    if isinstance(gambar, Lembar):
        return not gambar.lajur and not any(kelompok.nama or kelompok.proses for kelompok in gambar.kelompok)
    return not gambar.lajur and not gambar.langkah


def layout_blank(peta: Peta, gambar: Gambar, kertas: Kertas | None) -> tuple[Scene, ...]:
    """Lay out a picture as an empty frame that says what is not there yet."""
    space = room(peta, gambar, kertas)
    wide, high = _PAPER if kertas else _SCREEN
    frame = Box(0.0, 0.0, min(wide, space.width), min(high, space.height))
    words = notice(gambar)
    panel = Panel("lembar", (frame,), block.stack([REMARK._replace(text=words)], frame), judul=words)
    return (compose(peta, gambar, Body(frame.w, frame.h, (panel,), uraian=words.strip("()")), kertas=kertas),)


def layout_failed(id_: str, title: str, kertas: Kertas | None) -> tuple[Scene, ...]:
    """Return the page that stands in a document in place of a picture that we could not lay out; it is made here, line
    by line, for nothing of what failed may be needed for it."""
    wide, high = (kertas.width * PT_PER_MM, kertas.height * PT_PER_MM) if kertas else (480.0, 120.0)
    lines = (*block.wrapped(title, wide - 80.0, Line("", 12.0, bold=True, peran="judul")), FAILED)
    panel = Panel("judul", texts=block.stack(lines, Box(40.0, 0.0, wide - 80.0, high)), judul=title)
    paper = (kertas.width, kertas.height) if kertas else None
    return (Scene(id_, title, FAILED.text, round(wide, 1), round(high, 1), (panel,), kertas=paper),)
