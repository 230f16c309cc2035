"""A sheet with lanes or a cross-functional map -> its scenes."""

from __future__ import annotations

from collections.abc import Callable

from petaproses.layout.cells import Cells, cells
from petaproses.layout.draw import draw, least_lane
from petaproses.layout.frame import compose
from petaproses.layout.graph import Graph, graph
from petaproses.layout.hops import hops
from petaproses.layout.labels import label
from petaproses.layout.lattice import lattice
from petaproses.layout.outline import Shape, shape
from petaproses.layout.place import Body
from petaproses.layout.placement import placement
from petaproses.layout.route import routes
from petaproses.layout.scene import Scene
from petaproses.layout.tracks import give_tracks
from petaproses.layout.trunks import Run, trunks
from petaproses.peta import Kertas, Lembar, LintasFungsi, Peta

BOX = 112.0
"""Width of a step's box on a sheet without paper, in pt."""
_LEAST_LENGTH, _LEAST_DEPTH = 230.0, 90.0
_STIFF = ("ketupat", "kapsul", "palang", "penghubung")


def layout_swimlane(peta: Peta, gambar: Lembar | LintasFungsi, kertas: Kertas | None) -> tuple[Scene, ...]:
    """Lay out a picture with lanes: as large as it needs, or as pages of `kertas`."""
    drawn = graph(peta, gambar)
    tegak = gambar.arah == "tegak"
    body = _Routed(drawn, cells(drawn)).body(BOX, tegak=tegak)
    return (compose(peta, gambar, body, kertas=kertas),)


class _Routed:
    """A graph with its cells and paths, which hold for any box width and either way of turning the sheet."""

    def __init__(self, drawn: Graph, placed: Cells) -> None:
        self.graph, self.cells = drawn, placed
        self.grid = lattice(drawn, placed)
        self.paths = routes(drawn, placed, self.grid)

    def body(self, box: float, *, tegak: bool) -> Body:
        """Return the drawing with boxes of this width."""
        vertices, links = self.graph.vertices, self.graph.links
        found = trunks(self.graph, self.paths, self.grid)
        shapes = [shape(vertex.bentuk, vertex.nama, vertex.kode, box, tegak=tegak) for vertex in vertices]
        labels = {
            number: label(link.label, horizontal=found.runs[number][0].along != tegak)
            for number, link in enumerate(links)
            if link.label
        }
        give_tracks(found, self.grid.is_row, {n: text.clearance for n, text in labels.items()}, self._stiff(shapes))
        placed = placement(
            self.graph, self.cells, self.grid, found, shapes=shapes, labels=labels, tegak=tegak,
            least=[least_lane(strip.teks, tegak=tegak) for strip in self.graph.lanes], least_length=_LEAST_DEPTH if tegak else _LEAST_LENGTH,
        )  # fmt: skip
        return draw(self.graph, placed, shapes, labels, hops(found, placed.paths, tegak=tegak), tegak=tegak)

    def _stiff(self, shapes: list[Shape]) -> Callable[[Run], bool]:
        links = self.graph.links

        def stiff(run: Run) -> bool:
            link = links[run.link]
            ends = (link.dari,) * run.first + (link.ke,) * run.last
            return any(shapes[vertex].bentuk in _STIFF for vertex in ends)

        return stiff
