"""A graph with its cells and paths -> its drawing, for any width of the boxes and either way of turning the sheet."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from petaproses.layout.lanes.cells import LONGEST_ROW, TALLEST_CELL, cells
from petaproses.layout.lanes.draw import draw, least_lane
from petaproses.layout.lanes.fan import branches
from petaproses.layout.lanes.graph import Graph, Vertex
from petaproses.layout.lanes.hops import hops
from petaproses.layout.lanes.labels import Label, label
from petaproses.layout.lanes.lattice import lattice
from petaproses.layout.lanes.placement import Placement, placement
from petaproses.layout.lanes.route import routes
from petaproses.layout.lanes.tracks import give_tracks
from petaproses.layout.lanes.traffic import Path
from petaproses.layout.lanes.trunks import Run, Trunks, trunks
from petaproses.layout.shared.outline import Shape, shape
from petaproses.layout.shared.place import Body
from petaproses.layout.shared.scene import Point

BOX = 112.0
"""Width of a step's box on a sheet without paper, in pt."""
_LEAST_LENGTH, _LEAST_DEPTH = 230.0, 90.0
_STEPS = ("bulat", "dokumen")
"""The outlines of boxes that are as wide as is asked for."""
_STIFF = ("ketupat", "kapsul", "palang", "penghubung")


class Routed:
    """A graph whose cells and paths are known; a map with a single lane is folded after `longest_row` columns,
    and at most `tallest` boxes share one column of a lane."""

    def __init__(self, drawn: Graph, longest_row: int = LONGEST_ROW, tallest: int = TALLEST_CELL) -> None:
        self.graph = drawn
        self.cells = cells(drawn, longest_row=longest_row, tallest=tallest)
        self._grid = lattice(drawn, self.cells)
        self._leaving = branches(drawn)

    @cached_property
    def _paths(self) -> list[Path]:
        """The points that each link runs through: found when it is drawn."""
        return routes(self.graph, self.cells, self._grid, self._leaving)

    def body(self, box: float, *, tegak: bool, spare: Point = (0.0, 0.0)) -> Body:
        """Return the drawing with boxes `box` pt wide, the flow running down if `tegak`; boxes stand so far apart that
        it becomes longer and broader by up to `spare` pt."""
        found = trunks(self.graph, self._paths, self._grid, self._leaving)
        shapes = self._shapes(box, tegak)
        labels = self._labels(found, tegak)
        placed = self._placed(found, box, shapes, labels, tegak=tegak, spare=spare)
        return draw(self.graph, placed, shapes, labels, hops(found, placed.paths, tegak=tegak), tegak=tegak)

    def even(self, box: float) -> float:
        """Return the width from `box` pt on with which no box needs to be wider than the others for its text."""
        steps = [vertex for vertex in self.graph.vertices if vertex.bentuk in _STEPS]
        while steps and (wide := max(_shape(vertex, box, False).width for vertex in steps)) > box:
            box = wide
        return box

    def most_lines(self, box: float) -> int:
        """Return the lines of the longest text among boxes `box` pt wide."""
        steps = (vertex for vertex in self.graph.vertices if vertex.bentuk in _STEPS)
        return max((len(_shape(vertex, box, False).lines) for vertex in steps), default=0)

    def _shapes(self, box: float, tegak: bool) -> list[Shape]:
        return [_shape(vertex, box, tegak) for vertex in self.graph.vertices]

    def _labels(self, found: Trunks, tegak: bool) -> dict[int, Label]:
        fan = self._leaving.fan
        return {
            number: label(link.label, horizontal=run.along != tegak, head=number in fan)
            for number, link in enumerate(self.graph.links)
            if link.label
            for run, _ in (found.end(number, head=number in fan),)
        }

    def _placed(
        self,
        found: Trunks,
        box: float,
        shapes: list[Shape],
        labels: dict[int, Label],
        *,
        tegak: bool,
        spare: Point = (0.0, 0.0),
    ) -> Placement:
        rooms = {number: text.clearance for number, text in labels.items()}
        give_tracks(found, self._grid.is_row, rooms, self._stiff(shapes))
        return placement(
            self.graph,
            self.cells,
            self._grid,
            found,
            shapes=shapes,
            labels=labels,
            tegak=tegak,
            least=[least_lane(strip.teks, box, tegak=tegak) for strip in self.graph.lanes],
            least_length=_LEAST_DEPTH if tegak else _LEAST_LENGTH,
            spare=spare,
        )

    def _stiff(self, shapes: list[Shape]) -> Callable[[Run], bool]:
        links = self.graph.links

        def stiff(run: Run) -> bool:
            link = links[run.link]
            ends = (link.dari,) * run.first + (link.ke,) * run.last
            return any(shapes[vertex].bentuk in _STIFF for vertex in ends)

        return stiff


def _shape(vertex: Vertex, box: float, tegak: bool) -> Shape:
    return shape(vertex.bentuk, vertex.nama, vertex.kode, box, tegak=tegak)
