"""SVG pages -> how much of its room each uses: the inked box of the body over the room between title and foot.

With src and tests on the path, `python -m tools.page_use FOLDER ...` draws the maps of each folder on F4 and A4, both ways,
and prints the use of every page and the medians; it needs nothing but the finished files.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from petaproses import table
from petaproses.emit import svg
from petaproses.geometry.plane import Rect, bounds
from petaproses.geometry.svg import read
from petaproses.model.proyek import Kertas
from petaproses.peta import Peta
from tools.build import peta_of
from tools.drawn import layouts, pages

PAPERS = {
    "F4": Kertas(),
    "F4 tegak": Kertas("F4", 215, 330),
    "A4": Kertas("A4", 297, 210),
    "A4 tegak": Kertas("A4", 210, 297),
    "A3": Kertas("A3", 420, 297),
}
_BELOW = {"kepala", "legenda", "lembar"}
"""Panels that stand in the foot when they lie below all boxes."""


def page_use(text: str, margin: float) -> float:
    """Return the share of its room that a page's body takes, by area; `margin` is the free edge of the paper in pt."""
    room, body = room_and_body(text, margin)
    areas = [(right - left) * (bottom - top) for left, top, right, bottom in (room, body)]
    return areas[1] / areas[0]


def room_and_body(text: str, margin: float) -> tuple[Rect, Rect]:
    """Return the room between a page's title and its foot, and the inked box of what is drawn there, in pt."""
    picture = read(text)
    left, top, right, bottom = picture.rect
    drawn = [part.rect for part in (*picture.lanes, *picture.nodes, *picture.edges)]
    drawn += [label.rect for edge in picture.edges for label in edge.label]
    frames = [shape.rect for panel in picture.panels if panel.jenis not in _BELOW for shape in panel.outlines]
    lowest = max((rect[3] for rect in (*drawn, *frames) if rect != picture.rect), default=bottom)
    above, below = top + margin, bottom - margin
    for panel in picture.panels:
        rects = [shape.rect for shape in panel.outlines if shape.rect != picture.rect]
        rects += [line.rect for line in panel.texts]
        if not rects:
            continue
        whole = _around(rects)
        if panel.jenis == "judul":
            above = max(above, whole[3])
        elif panel.jenis in _BELOW and whole[1] >= lowest:
            below = min(below, whole[1])
        else:
            drawn.append(whole)
    room = (left + margin, above, right - margin, below)
    return room, _around(drawn) if drawn else (left, above, left, above)


def _around(rects: Sequence[Rect]) -> Rect:
    return bounds([corner for left, top, right, bottom in rects for corner in ((left, top), (right, bottom))])


def uses(peta: Peta, kertas: Kertas) -> Iterator[tuple[str, list[float]]]:
    """Give the id of each picture of a map, a matrix among them, and the use of each of its pages on this paper."""
    margin = kertas.pinggir * 72 / 25.4
    for gambar in peta.gambar:
        yield gambar.id, [page_use(page, margin) for page in pages(peta, gambar, kertas)]
    for view in table.views(peta):
        if view.drawn_as == "matriks":
            scenes = layouts(peta).layout(view.build(peta), kertas)
            yield view.id, [page_use(svg.draw(scene, {}), margin) for scene in scenes]


def read_folder(folder: Path) -> Peta:
    """Compile all map files of a folder."""
    return peta_of(**{path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.yaml"))})


def main(folders: Sequence[str]) -> None:
    """Print the use of every page, and for each paper the median and the pages below a quarter that end no picture."""
    for name, kertas in PAPERS.items():
        every, thin = [], []
        for folder in map(Path, folders):
            for id_, shares in uses(read_folder(folder), kertas):
                print(f"{name:9} {folder.name:28} {id_:32} {' '.join(f'{share:.0%}' for share in shares)}")
                every += shares
                thin += [f"{folder.name}/{id_}" for share in shares[:-1] if share < 0.25]
        print(
            f"{name}: median {median(every):.0%} of {len(every)} pages; thin before the last: {', '.join(thin) or '-'}"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
