"""A body -> the sheet around it: title on top, parent cell at the left, foot, margins, scale to the paper."""

from typing import NamedTuple

from petaproses.layout.shared.foot import foot
from petaproses.layout.shared.heading import gambar_induk, induk_cell, judul, subjudul
from petaproses.layout.shared.place import Body, Place
from petaproses.layout.shared.scene import Box, Panel, Scene, Text
from petaproses.layout.shared.text import widest, width, wrap
from petaproses.model.proyek import Kertas
from petaproses.peta import Gambar, Peta, WholePicture

PT_PER_MM = 72 / 25.4
MARGIN = 12.0
"""Free space around a picture without paper, in pt."""
LARGEST_SCALE = 1.625
"""A picture is never blown up more than this: text of 13 pt in its boxes."""
SMALLEST_TEXT = 6.5
"""The smallest text size allowed on paper, in pt."""
CELL = 24.0
"""Width of the parent cell in pt; it grows by a line of text when its title must wrap."""
_NARROWEST = 260.0
"""A title is never wrapped narrower than this, in pt."""
_TITLE, _SUBTITLE, _PARENT = 12.0, 9.0, 10.0
_ON_PAPER = 1.25
"""How much larger titles are on paper, where boxes may be too."""


class Room(NamedTuple):
    """What a sheet leaves for the body: `width` x `height` pt, infinite without paper; nothing is drawn there at a
    scale above `largest`. The cell `beside` the body, in pt at its natural size, is scaled with it."""

    width: float
    height: float
    largest: float = LARGEST_SCALE
    beside: float = 0.0

    def scale(self, body_width: float, body_height: float) -> float:
        """Return the largest scale at which a body fits; 1 without paper."""
        if self.width == float("inf"):
            return 1.0
        return min(self.largest, self.width / (body_width + self.beside), self.height / body_height)

    def inside(self, scale: float) -> tuple[float, float]:
        """Return how wide and high a body may be at its natural size to fit at a scale, in pt."""
        return self.width / scale - self.beside, self.height / scale


def room(peta: Peta, gambar: Gambar | WholePicture, kertas: Kertas | None) -> Room:
    """Return the space for the body of a picture on this paper."""
    if kertas is None:
        return Room(float("inf"), float("inf"))
    wide, high = _inner(kertas)
    title_height = _title(peta, gambar, wide, (99, 99), _ON_PAPER)[1]
    foot_height = foot(gambar, wide, (9, 9))[1]
    beside = CELL if induk_cell(peta, gambar) else 0.0
    return Room(max(1.0, wide), max(1.0, high - title_height - foot_height), beside=beside)


def compose(
    peta: Peta,
    gambar: Gambar | WholePicture,
    body: Body,
    *,
    kertas: Kertas | None = None,
    page_of: tuple[int, int] = (1, 1),
    scale: float = LARGEST_SCALE,
) -> Scene:
    """Set a body on its sheet: the page of `kertas`, or as large as needed when there is none; `scale` is that of all
    pages together, where it is known."""
    space = room(peta, gambar, kertas)
    parent = _parent(peta, gambar, body.height)
    cell = parent.boxes[0].w if parent else 0.0
    scale = min(scale, space._replace(beside=cell).scale(body.width, body.height))
    wide, high = (cell + body.width) * scale, body.height * scale
    margin = kertas.pinggir * PT_PER_MM if kertas else MARGIN
    inner = _inner(kertas)[0] if kertas else max(wide, _NARROWEST)
    title, title_height = _title(peta, gambar, inner, page_of, _ON_PAPER if kertas else 1.0)
    under, foot_height = foot(gambar, inner, page_of if kertas else None, {node.bentuk for node in body.nodes})
    bottom = margin + (_inner(kertas)[1] - foot_height if kertas else title_height + high)
    left = margin + (inner - wide) / 2
    # a picture of one page stands in the middle; pages that are read one after the other begin at the same height
    down = max(0.0, space.height - high) / 2 if kertas and page_of[1] == 1 else 0.0
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
        page_of,
        (kertas.width, kertas.height) if kertas else None,
        peta.proyek.bahasa,
    )


def _inner(kertas: Kertas) -> tuple[float, float]:
    """Return the width and height inside the margins, in pt."""
    return (kertas.width - 2 * kertas.pinggir) * PT_PER_MM, (kertas.height - 2 * kertas.pinggir) * PT_PER_MM


def _title(
    peta: Peta, gambar: Gambar | WholePicture, limit: float, page_of: tuple[int, int], times: float
) -> tuple[Panel, float]:
    """Return the title about x = 0 from y = 0 down, `times` as large as on the screen, and its height with the space
    below it; it says which part of a picture of several a page is, for what has pages numbers them itself."""
    texts, y = [], 0.0
    part = "lembar {} dari {}".format(*page_of) if page_of[1] > 1 else ""
    for text, size, bold, peran in (
        (judul(gambar), _TITLE * times, True, "judul"),
        (
            " \N{MIDDLE DOT} ".join(filter(None, (subjudul(peta, gambar), part))),
            _SUBTITLE * times,
            False,
            "subjudul",
        ),
    ):
        for line in wrap(text, limit / 1.15, size, bold=bold) if text else ():
            y += size * 1.2
            texts.append(Text(0, y - size * 0.25, line, width(line, size, bold=bold), size, bold=bold, peran=peran))
    return Panel("judul", texts=tuple(texts), judul=judul(gambar)), y + 8


def _parent(peta: Peta, gambar: Gambar | WholePicture, height: float) -> Panel | None:
    """Return the cell that names the parent, read upwards, as high as the body."""
    text = induk_cell(peta, gambar)
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
