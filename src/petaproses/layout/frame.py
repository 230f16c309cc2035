"""A body -> the sheet around it: title on top, parent cell at the left, foot, margins, scale to the paper."""

from typing import NamedTuple

from petaproses.layout.foot import foot
from petaproses.layout.heading import gambar_induk, judul, sel_induk, subjudul
from petaproses.layout.place import Body, Place
from petaproses.layout.scene import Box, Panel, Scene, Text
from petaproses.layout.text import widest, width, wrap
from petaproses.peta import Gambar, Peta
from petaproses.proyek import Kertas

PT_PER_MM = 72 / 25.4
MARGIN = 12.0
"""Free space around a picture without paper, in pt."""
LARGEST_SCALE = 1.25
SMALLEST_TEXT = 6.5
"""The smallest text size allowed on paper, in pt."""
CELL = 24.0
"""Width of the parent cell in pt; it grows by a line of text when its title must wrap."""
_NARROWEST = 260.0
"""A title is never wrapped narrower than this, in pt."""
_TITLE, _SUBTITLE, _PARENT = 12.0, 9.0, 10.0


class Room(NamedTuple):
    """What a sheet leaves for the body: `width` x `height` pt, infinite without paper."""

    width: float
    height: float

    def scale(self, body_width: float, body_height: float) -> float:
        """Return the largest scale, at most 1.25, at which a body fits; 1 without paper."""
        if self.width == float("inf"):
            return 1.0
        return min(LARGEST_SCALE, self.width / body_width, self.height / body_height)


def room(peta: Peta, gambar: Gambar, kertas: Kertas | None) -> Room:
    """Return the space for the body of a picture on this paper."""
    if kertas is None:
        return Room(float("inf"), float("inf"))
    wide, high = _inner(kertas)
    title_height = _title(peta, gambar, wide, (99, 99))[1]
    foot_height = foot(gambar, wide, (9, 9))[1]
    cell = CELL * LARGEST_SCALE if sel_induk(peta, gambar) else 0.0
    return Room(max(1.0, wide - cell), max(1.0, high - title_height - foot_height))


def compose(
    peta: Peta,
    gambar: Gambar,
    body: Body,
    *,
    kertas: Kertas | None = None,
    halaman: tuple[int, int] = (1, 1),
    scale: float = 0.0,
) -> Scene:
    """Set a body on its sheet: the page of `kertas`, or as large as needed when there is none; `scale` is that of all
    pages together, where it is known."""
    space = room(peta, gambar, kertas)
    scaled = scale > 0
    scale = scale or space.scale(body.width, body.height)
    parent = _parent(peta, gambar, body.height)
    cell = parent.boxes[0].w if parent else 0.0
    wide, high = (cell + body.width) * scale, body.height * scale
    margin = kertas.pinggir * PT_PER_MM if kertas else MARGIN
    inner = _inner(kertas)[0] if kertas else max(wide, _NARROWEST)
    title, title_height = _title(peta, gambar, inner, halaman)
    under, foot_height = foot(gambar, inner, halaman if kertas else None, {node.bentuk for node in body.nodes})
    bottom = margin + (_inner(kertas)[1] - foot_height if kertas else title_height + high)
    left = margin + (inner - wide) / 2
    # a picture of one page stands in the middle; pages that are read one after the other begin at the same height
    down = (space.height - high) / 2 if kertas and scaled and halaman[1] == 1 else 0.0
    place, beside = (Place(x, margin + title_height + down, scale) for x in (left + cell * scale, left))
    panels = (Place(margin + inner / 2, margin).panel(title), *((beside.panel(parent),) if parent else ()))
    return Scene(
        gambar.id,
        judul(gambar),
        ". ".join(filter(None, (subjudul(peta, gambar), body.uraian))),
        round(inner + 2 * margin, 1),
        round(bottom + foot_height + margin, 1),
        (*panels, *map(place.panel, body.panels), *map(Place(margin, bottom).panel, under)),
        tuple(map(place.lane, body.lanes)),
        tuple(map(place.node, body.nodes)),
        tuple(map(place.edge, body.edges)),
        halaman,
        (kertas.lebar, kertas.tinggi) if kertas else None,
        peta.proyek.bahasa,
    )


def _inner(kertas: Kertas) -> tuple[float, float]:
    """Return the width and height inside the margins, in pt."""
    return (kertas.lebar - 2 * kertas.pinggir) * PT_PER_MM, (kertas.tinggi - 2 * kertas.pinggir) * PT_PER_MM


def _title(peta: Peta, gambar: Gambar, limit: float, halaman: tuple[int, int]) -> tuple[Panel, float]:
    """Return the title about x = 0 from y = 0 down, and its height with the space below it; it says which part of a
    picture of several a page is, for what has pages numbers them itself."""
    texts, y = [], 0.0
    part = "lembar {} dari {}".format(*halaman) if halaman[1] > 1 else ""
    for text, size, bold, peran in (
        (judul(gambar), _TITLE, True, "judul"),
        (" \N{MIDDLE DOT} ".join(filter(None, (subjudul(peta, gambar), part))), _SUBTITLE, False, "subjudul"),
    ):
        for line in wrap(text, limit / 1.15, size, bold=bold) if text else ():
            y += size * 1.2
            texts.append(Text(0, y - size * 0.25, line, width(line, size, bold=bold), size, bold=bold, peran=peran))
    return Panel("judul", texts=tuple(texts), judul=judul(gambar)), y + 8


def _parent(peta: Peta, gambar: Gambar, height: float) -> Panel | None:
    """Return the cell that names the parent, read upwards, as high as the body."""
    text = sel_induk(peta, gambar)
    if not text:
        return None
    lines = wrap(text, max((height - 8) / 1.15, 12), _PARENT, bold=True)
    step = _PARENT * 1.2
    cell = CELL + (len(lines) - 1) * step
    first = cell / 2 + _PARENT * 0.36 - (len(lines) - 1) * step / 2
    texts = tuple(
        Text(
            first + i * step, height / 2, line, widest((line,), _PARENT, bold=True), _PARENT,
            bold=True, vertical=True, peran="judul",
        )
        for i, line in enumerate(lines)
    )  # fmt: skip
    box = Box(0, 0, cell, height)
    return Panel("induk", (box,), texts, judul=text, tujuan=gambar_induk(peta, gambar))
