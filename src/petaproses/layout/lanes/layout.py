"""A sheet with lanes or a cross-functional map -> its scenes: as large as it needs, or fitted to paper."""

from __future__ import annotations

from collections.abc import Sequence

from petaproses.layout.lanes.fitting import Fitted, Fitting
from petaproses.layout.lanes.graph import graph
from petaproses.layout.lanes.routed import BOX, Routed
from petaproses.layout.shared.frame import LARGEST_SCALE, compose, room
from petaproses.layout.shared.scene import Scene
from petaproses.model.proyek import Kertas
from petaproses.peta import Lembar, LintasFungsi, Peta

_LONGEST_SCREEN = 12
"""A map with more columns reads better from top to bottom."""


def ways(gambar: Lembar | LintasFungsi) -> tuple[bool, ...]:
    """Return how the flow of a picture may run, `tegak` or not, what is tried first first."""
    return (gambar.arah == "tegak",) if gambar.arah else (False, True)


def layout_swimlane(
    peta: Peta, gambar: Lembar | LintasFungsi, kertas: Kertas | None, scale: float = LARGEST_SCALE, box: float = 0.0
) -> tuple[Scene, ...]:
    """Lay out a picture with lanes: as large as it needs, or as pages of `kertas` at most at a scale, with boxes at
    least `box` pt wide as far as that makes no smaller text."""
    routed = Routed(graph(peta, gambar))
    if kertas is None:
        tegak = gambar.arah == "tegak" or (not gambar.arah and routed.cells.columns > _LONGEST_SCREEN)
        return (compose(peta, gambar, routed.body(BOX, tegak=tegak)),)
    fittings = [
        (paper, Fitting(routed, room(peta, gambar, paper)._replace(largest=scale), box)) for paper in kertas.ways
    ]
    paper, (scale, bodies) = _fitted(fittings, ways(gambar))
    return tuple(
        compose(peta, gambar, body, kertas=paper, page_of=(number, len(bodies)), scale=scale)
        for number, body in enumerate(bodies, 1)
    )


def _fitted(fittings: Sequence[tuple[Kertas, Fitting]], ways: Sequence[bool]) -> tuple[Kertas, Fitted]:
    """Return the paper that a map is drawn on, and its pages: the first paper on which one page can be read, else the
    first on which several can, else the one that lets the text be largest."""
    tried: list[tuple[Kertas, Fitted]] = []
    for fit in (Fitting.whole, Fitting.pages):
        for paper, fitting in fittings:
            fitted = fit(fitting, ways)
            if fitted[0] >= fitting.least:
                return paper, fitted
            tried.append((paper, fitted))
    return max(tried, key=lambda found: found[1][0])
