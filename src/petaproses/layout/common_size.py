"""All pictures of a map on one paper -> the text size and the width of boxes that its sheets have in common.

Sheets lie side by side in one book: those that hold text of 10 pt share the largest size that all of them hold, so
that the size of one depends on the others; a fuller sheet has what it holds. Sizes go in steps of half a pt, so that
rewording one sheet seldom changes the others. Full maps are not even laid out here: most of the cost is theirs.
"""

from __future__ import annotations

from contextlib import suppress
from math import floor
from typing import NamedTuple

from petaproses.layout.bands.layout import largest
from petaproses.layout.lanes.fitting import COMFORTABLE, Fitting
from petaproses.layout.lanes.graph import graph
from petaproses.layout.lanes.layout import ways
from petaproses.layout.lanes.routed import Routed
from petaproses.layout.shared.frame import LARGEST_SCALE, room
from petaproses.layout.shared.unfinished import is_blank
from petaproses.model.proyek import Kertas
from petaproses.peta import Cascading, Lembar, LintasFungsi, Peta

_STEP = 1 / 16
"""Half a pt of text of 8 pt."""
_CELL = 4000.0
"""Paper that a box takes at least with what is around it, in square pt at its natural size."""
_HAIR = 1e-6


class Common(NamedTuple):
    """The scale that sheets have unless they are too full, and the width of boxes in pt, 0 where none is common."""

    scale: float = LARGEST_SCALE
    box: float = 0.0


def common(peta: Peta, kertas: Kertas) -> Common:
    """Return what the sheets of a map have in common on a paper: the same, whichever of them are drawn."""
    scales: list[float] = []
    lanes: list[tuple[Lembar | LintasFungsi, Routed, float]] = []
    for gambar in peta.gambar:
        if isinstance(gambar, Cascading) or is_blank(gambar):
            continue
        with suppress(Exception):  # whoever draws that picture is told of its fault: the others must come out
            if isinstance(gambar, Lembar) and gambar.kelompok:
                scales.append(largest(peta, gambar, kertas))
            elif routed := _routed(peta, gambar, kertas):
                fitting = Fitting(routed, room(peta, gambar, kertas))
                lanes.append((gambar, routed, fitting.comfortable(ways(gambar))))
    scales += [own for _, _, own in lanes]
    scale = min((scale for scale in scales if scale >= COMFORTABLE), default=LARGEST_SCALE)
    scale = floor(scale / _STEP + _HAIR) * _STEP
    boxes = [
        Fitting(routed, room(peta, gambar, kertas)._replace(largest=scale)).box_of(ways(gambar))
        for gambar, routed, own in lanes
        if own >= scale
    ]
    return Common(scale, max(boxes, default=0.0))


def _routed(peta: Peta, gambar: Lembar | LintasFungsi, kertas: Kertas) -> Routed | None:
    """Return a picture with its lines laid if it is small enough to hold comfortable text on one page."""
    shown, space = graph(peta, gambar), room(peta, gambar, kertas)
    fits = len(shown.vertices) * _CELL * COMFORTABLE**2 <= space.width * space.height
    routed = Routed(shown)
    return routed if fits and len(shown.links) <= Fitting(routed, space).most_arrows else None
