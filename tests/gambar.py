"""A picture of a map -> its pages as SVG, and what the geometry checker finds on them: the whole road, as in a render."""

from __future__ import annotations

from petaproses.emit import svg
from petaproses.geometry.checker import Fault, check
from petaproses.geometry.expected import expected
from petaproses.layout import layout
from petaproses.peta import Gambar, Peta
from petaproses.proyek import Kertas


def links(peta: Peta) -> dict[str, str]:
    """Return a file for every picture of a map, by picture id."""
    return {gambar.id: f"{number}.svg" for number, gambar in enumerate(peta.gambar)}


def pages(peta: Peta, gambar: Gambar, kertas: Kertas | None = None) -> list[str]:
    """Lay a picture out and return its pages: one as large as it needs, or those of the paper."""
    return [svg.draw(scene, links(peta)) for scene in layout(peta, gambar, kertas=kertas)]


def faults(peta: Peta, gambar: Gambar, kertas: Kertas | None = None) -> list[Fault]:
    """Return every hard fault of a picture."""
    return check(pages(peta, gambar, kertas), expected(peta, gambar, kertas, links(peta)))
