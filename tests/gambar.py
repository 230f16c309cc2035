"""A picture of a map -> its pages as SVG, and what the geometry checker finds on them: the whole road, as in a render."""

from __future__ import annotations

from dataclasses import replace

from geometry.checker import check
from geometry.expected import Expected, of_lembar, of_lintas_fungsi
from geometry.page import Fault
from petaproses.emit import svg
from petaproses.layout import layout
from petaproses.peta import Cascading, Gambar, Kertas, Lembar, Peta

SMALLEST = 6.5
"""The least size of text on paper, in pt."""
PT = 72 / 25.4


def links(peta: Peta) -> dict[str, str]:
    """Return a file for every picture of a map, by picture id."""
    return {gambar.id: f"{number}.svg" for number, gambar in enumerate(peta.gambar)}


def pages(peta: Peta, gambar: Gambar, kertas: Kertas | None = None) -> list[str]:
    """Lay a picture out and return its pages: one as large as it needs, or those of the paper."""
    return [svg.draw(scene, links(peta)) for scene in layout(peta, gambar, kertas=kertas)]


def expected(peta: Peta, gambar: Gambar, kertas: Kertas | None = None) -> Expected | None:
    """Return what a picture has to show, None for a cascade, whose tree draws lists as one box."""
    if isinstance(gambar, Cascading):
        return None
    shown = of_lembar(gambar) if isinstance(gambar, Lembar) else of_lintas_fungsi(gambar)
    shown = replace(
        shown, files=frozenset(links(peta).values()), linked=frozenset(shown.nodes.keys() & peta.lembar_by_induk.keys())
    )
    return replace(shown, margin=kertas.pinggir * PT, smallest_text=SMALLEST) if kertas else shown


def faults(peta: Peta, gambar: Gambar, kertas: Kertas | None = None) -> list[Fault]:
    """Return every hard fault of a picture."""
    return check(pages(peta, gambar, kertas), expected(peta, gambar, kertas))
