"""Routed lines -> coordinates of boxes, lanes and arrows, in axes along the flow and across the lanes."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from petaproses.layout.lanes.cells import Cells
from petaproses.layout.lanes.graph import Graph
from petaproses.layout.lanes.labels import Label
from petaproses.layout.lanes.lattice import Lattice
from petaproses.layout.lanes.ports import grown, reach
from petaproses.layout.lanes.trunks import Run, Trunks
from petaproses.layout.shared.measure import LINE_MARGIN, Span, lay_out
from petaproses.layout.shared.outline import Shape
from petaproses.layout.shared.scene import Point

_APART_ALONG, _APART_ACROSS = 64.0, 56.0
"""How much wider than needed a gap between boxes may become to fill the paper, in pt."""
_HALVINGS = 24


class Placement(NamedTuple):
    """Where everything lies, in pt from the corner where the flow begins, in axes (u, v): the borders of each lane,
    the middles of the boxes, and the `paths` from outline to outline. `size` is the drawn width and height of each box,
    `held` that with the text beside it; `lift` tells how far from its box a label begins, where others are in its
    way."""

    length: float
    lanes: tuple[Point, ...]
    centre: tuple[Point, ...]
    size: tuple[Point, ...]
    held: tuple[Point, ...]
    paths: tuple[tuple[Point, ...], ...]
    lift: Mapping[int, float]


class _Placer:
    """Collects what each line must hold, then sets all lines."""

    def __init__(self, graph: Graph, cells: Cells, grid: Lattice, found: Trunks, tegak: bool) -> None:
        self.graph, self.cells, self.grid, self.found, self.tegak = graph, cells, grid, found, tegak
        self.us = [Span() for _ in range(2 * cells.columns + 1)]
        self.vs = [Span() for _ in grid.is_row]
        self.size: list[Point] = []
        self.held: list[Point] = []

    def line_of(self, vertex: int) -> tuple[int, int]:
        p = self.grid.point[vertex]
        return self.grid.u[p], self.grid.v[p]

    def half(self, vertex: int) -> Point:
        """Return half of what a box holds along the flow and across it."""
        width, height = self.held[vertex]
        return (height / 2, width / 2) if self.tegak else (width / 2, height / 2)

    def box_of(self, link: int, label: Label) -> int:
        """Return the vertex at which the label of a link stands."""
        return self.graph.links[link].ke if label.head else self.graph.links[link].dari

    def grow(self, shapes: Sequence[Shape]) -> None:
        """Size the boxes: large enough for their text and for the lines that end there."""
        aside, upright = [0.0] * len(shapes), [0.0] * len(shapes)
        for trunk in self.found.all:
            needs = upright if trunk.along != self.tegak else aside
            for run in trunk.runs:
                link = self.graph.links[run.link]
                for vertex, here in ((link.dari, run.first), (link.ke, run.last)):
                    if here:
                        needs[vertex] = max(needs[vertex], abs(trunk.offset))
        self.size = [grown(shape, *needs) for shape, *needs in zip(shapes, aside, upright, strict=True)]
        self.held = [
            (width + 2 * shape.beside[0], height + 2 * shape.beside[1])
            for shape, (width, height) in zip(shapes, self.size, strict=True)
        ]

    def hold_boxes(self) -> None:
        """Make columns and rows hold their boxes and the text beside them."""
        for vertex in range(len(self.size)):
            u, v = self.line_of(vertex)
            half_u, half_v = self.half(vertex)
            self.us[u].widen(half_u, half_u)
            self.vs[v].widen(half_v, half_v)

    def hold_tracks(self, labels: Mapping[int, Label]) -> None:
        """Make every line hold the trunks on it, and the labels beside those."""
        for trunk in self.found.all:
            span = (self.vs if trunk.along else self.us)[trunk.line]
            if not (self.grid.is_row[trunk.line] if trunk.along else trunk.line % 2):
                span.tracks.append(trunk.offset)
                continue
            beside = ((run, labels[run.link].clearance) for run in trunk.runs if run.link in labels)
            rooms = [room for run, room in beside if (run.last if room.head else run.first)]
            before = max((room.before for room in rooms), default=0.0)
            after = max((room.after for room in rooms), default=0.0)
            span.widen(max(LINE_MARGIN, before) - trunk.offset, max(LINE_MARGIN, after) + trunk.offset)

    def lift(self, labels: Mapping[int, Label]) -> Mapping[int, float]:
        """Return how far a label above a box must begin from it, to clear the labels at the right of the box."""
        high: dict[int, float] = {}
        above: dict[int, int] = {}
        for number, label in labels.items():
            vertex = self.box_of(number, label)
            run, forward = self.found.end(number, head=label.head)
            if label.horizontal and forward:
                top = label.clearance.before - self.found.of[run.number].offset - self.held[vertex][1] / 2
                high[vertex] = max(high.get(vertex, 0.0), top)
            elif not label.horizontal and not forward:
                above[number] = vertex
        return {number: high.get(vertex, 0.0) for number, vertex in above.items()}

    def hold_labels(self, labels: Mapping[int, Label], lift: Mapping[int, float]) -> None:
        """Widen the gutter or channel that a label at a port reaches into."""
        for number, label in labels.items():
            run, forward = self.found.end(number, head=label.head)
            far = label.reach + lift.get(number, 0.0)
            vertex = self.box_of(number, label)
            spans, line = (self.us if run.along else self.vs), self.line_of(vertex)[0 if run.along else 1]
            half = self.half(vertex)[0 if run.along else 1]
            if forward:
                spans[line + 1].before = max(spans[line + 1].before, half + far - spans[line].after)
            else:
                spans[line - 1].after = max(spans[line - 1].after, half + far - spans[line].before)

    def set_lines(self, least: Sequence[float], least_length: float, spare: Point) -> tuple[float, tuple[Point, ...]]:
        """Set all lines, and return the length and where each lane begins and ends; up to `spare` pt along the lanes
        and across them go to the gaps."""
        strips, first = [], 1
        for rows in self.cells.rows:
            strips.append(self.vs[first : first + 2 * rows + 1])
            first += 2 * rows + 1
        (side,) = _spread([self.us], [least_length], spare[0], _APART_ALONG)
        return side[1], tuple(_spread(strips, least, spare[1], _APART_ACROSS))

    def path(self, runs: Sequence[Run]) -> tuple[Point, ...]:
        """Return the corners of a link in (u, v), from outline to outline."""
        link = self.graph.links[runs[0].link]
        fixed = [(self.vs if run.along else self.us)[run.line].place + self.found.of[run.number].offset for run in runs]
        points = [self.port(link.dari, runs[0], runs[0].end > runs[0].start)]
        for run, here, following in zip(runs, fixed, fixed[1:], strict=False):
            points.append((following, here) if run.along else (here, following))
        points.append(self.port(link.ke, runs[-1], runs[-1].end < runs[-1].start))
        return tuple(points)

    def port(self, vertex: int, run: Run, forward: bool) -> Point:
        """Return where a run meets the outline of a box, on the side towards higher or lower lines."""
        u, v = self.line_of(vertex)
        offset = self.found.of[run.number].offset
        far = reach(self.graph.vertices[vertex].bentuk, *self.size[vertex], run.along != self.tegak, forward, offset)
        far = far if forward else -far
        centre_u, centre_v = self.us[u].place, self.vs[v].place
        return (centre_u + far, centre_v + offset) if run.along else (centre_u + offset, centre_v + far)


def _spread(strips: Sequence[Sequence[Span]], least: Sequence[float], spare: float, most: float) -> list[Point]:
    """Set the lines of strips side by side, each at least so wide, and return where they begin and end; up to `spare`
    pt go to all gaps alike, at most `most` to one."""
    for strip in strips:
        strip[0].border_before = strip[-1].border_after = True
    needed = [_set(strip, 0.0, 0.0, 0.0) for strip in strips]
    widths = [max(pair) for pair in zip(needed, least, strict=True)]
    low, high = 0.0, min(most, spare)
    for _ in range(_HALVINGS if spare else 0):
        more = (low + high) / 2
        grown = (each + len(strip) // 2 * more for strip, each in zip(strips, needed, strict=True))
        fits = sum(map(max, grown, least)) <= sum(widths) + spare
        low, high = (more, high) if fits else (low, more)
    sides, here = [], 0.0
    for strip, wide in zip(strips, least, strict=True):
        end = _set(strip, here, wide, low)
        sides.append((here, end))
        here = end
    return sides


def _set(strip: Sequence[Span], start: float, least: float, more: float) -> float:
    """Set the lines of a strip from `start` on, its gaps `more` pt wider than needed, in the middle of at least `least`
    pt, and return where it ends."""
    end = lay_out(strip, (place % 2 == 1 for place in range(len(strip))), start, more)
    spare = max(0.0, least - (end - start))
    for span in strip:
        span.place += spare / 2
    return end + spare


def placement(
    graph: Graph,
    cells: Cells,
    grid: Lattice,
    found: Trunks,
    *,
    shapes: Sequence[Shape],
    labels: Mapping[int, Label],
    least: Sequence[float],
    least_length: float,
    tegak: bool,
    spare: Point = (0.0, 0.0),
) -> Placement:
    """Set coordinates: boxes as large as their text and ports need, every line as wide as what it holds, but the lanes
    at least `least` high and `least_length` long; gaps may take up to `spare` pt more in all."""
    placer = _Placer(graph, cells, grid, found, tegak)
    placer.grow(shapes)
    placer.hold_boxes()
    placer.hold_tracks(labels)
    lift = placer.lift(labels)
    placer.hold_labels(labels, lift)
    length, lanes = placer.set_lines(least, least_length, spare)
    lines = map(placer.line_of, range(len(shapes)))
    centre = tuple((placer.us[u].place, placer.vs[v].place) for u, v in lines)
    paths = tuple(map(placer.path, found.runs))
    return Placement(length, lanes, centre, tuple(placer.size), tuple(placer.held), paths, lift)
