"""A picture of a map -> its pages as SVG, and what the geometry checker finds on them: the whole road, as in a render."""

from __future__ import annotations

from collections import deque

from petaproses.emit import svg
from petaproses.geometry.checker import Fault, check
from petaproses.geometry.expected import expected
from petaproses.layout import Layouts
from petaproses.model.proyek import Kertas
from petaproses.peta import Gambar, Peta


def links(peta: Peta) -> dict[str, str]:
    """Return a file for every picture of a map, by picture id."""
    return {gambar.id: f"{number}.svg" for number, gambar in enumerate(peta.gambar)}


def pages(peta: Peta, gambar: Gambar, kertas: Kertas | None = None) -> list[str]:
    """Lay a picture out and return its pages: one as large as it needs, or those of the paper."""
    return [svg.draw(scene, links(peta)) for scene in layouts(peta).layout(gambar, kertas)]


def layouts(peta: Peta) -> Layouts:
    """Return the layouts of a map, the same for the same map: what its sheets share is found once."""
    for known, made in _KEPT:
        if known is peta:
            return made
    _KEPT.appendleft((peta, Layouts(peta)))
    return _KEPT[0][1]


_KEPT: deque[tuple[Peta, Layouts]] = deque(maxlen=4)
"""Those of the last few maps; random maps soon push one another out."""


def faults(peta: Peta, gambar: Gambar, kertas: Kertas | None = None) -> list[Fault]:
    """Return every hard fault of a picture."""
    return check(pages(peta, gambar, kertas), expected(peta, gambar, kertas, links(peta)))
