"""Process flow -> its scenes: as large as it needs, or as pages of a paper."""

from __future__ import annotations

from petaproses.layout.flow.graph import flow_of
from petaproses.layout.flow.pages import LEAST, Fitted, pages, whole
from petaproses.layout.shared.frame import LARGEST_SCALE, compose, room
from petaproses.layout.shared.scene import Scene
from petaproses.model.proyek import Kertas
from petaproses.peta import Peta, WholePicture
from petaproses.peta.arus import arus_of
from petaproses.peta.hierarchy import Hierarchy

_HAIR = 1e-6


def layout_flow(
    peta: Peta, gambar: WholePicture, kertas: Kertas | None, largest: float = LARGEST_SCALE
) -> tuple[Scene, ...]:
    """Lay out who hands what to whom, from left to right: on one page if it can be read there, lying or upright, else
    on as few pages as can be; nothing is drawn at a scale above `largest`."""
    flow = flow_of(Hierarchy.of(peta), arus_of(peta))
    if kertas is None:
        fitted = whole(flow, room(peta, gambar, None))
        return (compose(peta, gambar, _said(fitted, len(flow.ends), len(flow.things)).bodies[0]),)
    for paper in kertas.ways:
        fitted = whole(flow, room(peta, gambar, paper))
        if fitted.scale >= LEAST:
            break
    else:
        tried = [(paper, pages(flow, room(peta, gambar, paper))) for paper in kertas.ways]
        paper, fitted = min(tried, key=lambda each: (each[1].scale < LEAST - _HAIR, len(each[1].bodies)))
    fitted = _said(fitted, len(flow.ends), len(flow.things))
    return tuple(
        compose(
            peta, gambar, body, kertas=paper, page_of=(number, len(fitted.bodies)), scale=min(fitted.scale, largest)
        )
        for number, body in enumerate(fitted.bodies, 1)
    )


def _said(fitted: Fitted, ends: int, things: int) -> Fitted:
    """Return the pages with what they show in words."""
    words = f"{ends} pihak, {things} serah terima"
    return fitted._replace(bodies=tuple(body._replace(uraian=words) for body in fitted.bodies))
