"""A diagram of a flow -> its drawing: boxes in columns, lines in the gaps between them, bands behind."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from petaproses.layout.flow.layers import Diagram, Layers, layers_of
from petaproses.layout.flow.nets import Net, Port, nets_of
from petaproses.layout.flow.order import ordered
from petaproses.layout.flow.place import GRID, Placed, placed
from petaproses.layout.lanes.tracks import SPACING
from petaproses.layout.shared import block
from petaproses.layout.shared.block import Line
from petaproses.layout.shared.measure import BESIDE_BOX, BETWEEN_BOXES
from petaproses.layout.shared.place import Body, Place
from petaproses.layout.shared.scene import Box, Edge, Node, Panel, Point

_TITLE = Line("", 9.5, bold=True, peran="judul")
_TITLE_CELL, _PAD = 24.0, 8.0
_HOP = 3.5
"""A crossing so near to the end of a line is its corner, in pt."""


class _Measured(NamedTuple):
    """A diagram with the place of everything: where each layer and each gap begins and ends and where each net runs
    upright in a gap, in pt."""

    diagram: Diagram
    layers: Layers
    nets: tuple[Net, ...]
    placed: Placed
    columns: tuple[tuple[float, float], ...]
    gaps: tuple[tuple[float, float], ...]
    tracks: Mapping[tuple[int, int], float]
    """By net and gap."""

    def line(self, net: int, port: Port) -> float:
        """Return how far down a net meets a gap."""
        lines = self.placed
        return GRID * (lines.port[net, port.item] if port.item >= 0 else lines.way[port.slot])

    def box(self, item: int) -> Box:
        """Return where a box stands."""
        slot = (item, -1, False)
        left, right = self.columns[self.layers.of[item]]
        wide = self.diagram.items[item].w
        top, high = self.placed.top[slot], self.placed.high[slot]
        return Box((left + right - wide) / 2, top * GRID, wide, high * GRID)


def drawn(diagram: Diagram) -> Body:
    """Lay out and draw a diagram."""
    measured = _measured(diagram)
    boxes = [measured.box(item) for item in range(len(diagram.items))]
    panels, left, end = _panels(measured)
    nodes = tuple(
        Node(item.id, item.jenis, item.bentuk, box, block.stack(item.lines, box), item.judul, item.uraian, item.tujuan)
        for item, box in zip(diagram.items, boxes, strict=True)
    )
    margin = _PAD if panels else 0.0
    place = Place(-left, margin)
    return Body(
        measured.gaps[-1][1] - left + margin,
        end + 2 * margin,
        tuple(map(place.panel, panels)),
        (),
        tuple(map(place.node, nodes)),
        tuple(map(place.edge, _edges(measured, boxes))),
    )


def _measured(diagram: Diagram) -> _Measured:
    layers = layers_of(diagram)
    nets = nets_of(diagram, layers)
    lines = placed(diagram, layers, nets, ordered(diagram, layers, nets))
    found = _tracks(nets, lines, layers.total + 1)
    widths = [0.0] * layers.total
    for item, layer in zip(diagram.items, layers.of, strict=True):
        widths[layer] = max(widths[layer], item.w)
    here = 0.0
    columns: list[tuple[float, float]] = []
    gaps: list[tuple[float, float]] = []
    tracks: dict[tuple[int, int], float] = {}
    for gap, (count, of_net) in enumerate(found):
        outer = gap in (0, layers.total)
        least = 0.0 if outer else BETWEEN_BOXES
        wide = max(least, 2 * BESIDE_BOX + (count - 1) * SPACING) if count else least
        first = here + (wide - (count - 1) * SPACING) / 2
        tracks |= {(net, gap): first + track * SPACING for net, track in of_net.items()}
        gaps.append((here, here + wide))
        here += wide
        if gap < layers.total:
            columns.append((here, here + widths[gap]))
            here += widths[gap]
    return _Measured(diagram, layers, nets, lines, tuple(columns), tuple(gaps), tracks)


def _tracks(nets: Sequence[Net], lines: Placed, gaps: int) -> list[tuple[int, dict[int, int]]]:
    """Return, for each gap, how many tracks it has and on which of them each net runs that does not go straight on:
    those that turn back next to where they come from, the others so that those of one direction do not cross."""
    waiting: list[list[tuple[tuple[int, float], int, int, int]]] = [[] for _ in range(gaps)]
    for number, net in enumerate(nets):
        for gap, sides in net.gaps.items():
            left, right = (
                [lines.port[number, port.item] if port.item >= 0 else lines.way[port.slot] for port in side]
                for side in sides
            )
            low, high = min((*left, *right)), max((*left, *right))
            if low < high:
                waiting[gap].append((_turn(left, right), number, low, high))
    found = []
    for each in waiting:
        sky = [0] * (max((high for *_, high in each), default=0) + 1)
        tracks = {}
        for _, number, low, high in sorted(each):
            track = max(sky[low : high + 1])
            sky[low : high + 1] = [track + 1] * (high + 1 - low)
            tracks[number] = track
        found.append((max(sky), tracks))
    return found


def _turn(left: Sequence[int], right: Sequence[int]) -> tuple[int, float]:
    """Return the place of a net among those of its gap, from left to right."""
    if not right:
        return 0, max(left) - min(left)
    if not left:
        return 3, min(right) - max(right)
    begin, end = sum(left) / len(left), sum(right) / len(right)
    return (1, -begin) if end > begin else (2, begin)


def _panels(measured: _Measured) -> tuple[tuple[Panel, ...], float, float]:
    """Return the frames of the bands with their names upright at the left, where the drawing begins at the left, and
    where it ends below, in pt."""
    bands, names = measured.placed.bands, measured.diagram.bands
    end = max((last for _, last in bands.values()), default=0) * GRID
    if not names:
        return (), 0.0, end
    left, right = -_TITLE_CELL - _PAD, measured.gaps[-1][1] + _PAD
    panels = []
    for number, (first, last) in bands.items():
        frame = Box(left, first * GRID - _PAD, right - left, (last - first) * GRID + 2 * _PAD)
        title = frame._replace(w=_TITLE_CELL)
        texts = block.upright(names[number], title, _TITLE)
        panels.append(Panel("kelompok", (frame, title), texts, judul=names[number]))
    return tuple(panels), left, end


def _edges(measured: _Measured, boxes: Sequence[Box]) -> Iterator[Edge]:
    hops = _hops(measured)
    items = measured.diagram.items
    for number, net in enumerate(measured.nets):
        hub = net.hub
        for end in hub.givers if net.into else hub.takers:
            dari, ke = (end, hub.item) if net.into else (hub.item, end)
            points, crossed = _line(measured, number, end, boxes, hops)
            judul = f"dari {items[dari].judul.partition(': dari ')[0]} ke {items[ke].judul.partition(': dari ')[0]}"
            yield Edge(items[dari].id, items[ke].id, points, judul, hops=crossed)


_Hops = Mapping[tuple[int, int, float, bool], tuple[Point, ...]]


def _line(
    measured: _Measured, number: int, end: int, boxes: Sequence[Box], hops: _Hops
) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    """Return the corners of the line of an end, and where it jumps over others."""
    net = measured.nets[number]
    hub = net.hub.item
    dari, ke = (end, hub) if net.into else (hub, end)
    y = GRID * measured.placed.port[number, dari]
    points: list[Point] = [(boxes[dari].right, y)]
    crossed: list[Point] = []
    right = True
    for gap, slot in net.passed(end, measured.layers.of):
        last = slot is None
        below = GRID * (measured.placed.port[number, ke] if slot is None else measured.placed.way[slot])
        out = last or not slot[2]  # type: ignore[index]
        crossed += hops.get((number, gap, y, not right), ())
        if below != y:
            x = measured.tracks[number, gap]
            points += [(x, y), (x, below)]
        crossed += hops.get((number, gap, below, out), ())
        y, right = below, out
    return (*points, (boxes[ke].x, y)), tuple(dict.fromkeys(crossed))


def _hops(measured: _Measured) -> dict[tuple[int, int, float, bool], tuple[Point, ...]]:
    """Return where level lines jump over the upright ones of other nets: by net, gap, height, and whether the line lies
    at the right of its own upright one."""
    uprights: list[list[tuple[float, float, float, int]]] = [[] for _ in measured.gaps]
    stubs: list[list[tuple[int, float, bool]]] = [[] for _ in measured.gaps]
    for number, net in enumerate(measured.nets):
        for gap, sides in net.gaps.items():
            lines = [[measured.line(number, port) for port in side] for side in sides]
            stubs[gap] += [(number, y, side == 1) for side in (0, 1) for y in dict.fromkeys(lines[side])]
            x = measured.tracks.get((number, gap))
            if x is not None:
                every = [*lines[0], *lines[1]]
                uprights[gap].append((x, min(every), max(every), number))
    found: dict[tuple[int, int, float, bool], tuple[Point, ...]] = {}
    for gap, (begin, end) in enumerate(measured.gaps):
        standing = sorted(uprights[gap])
        for number, y, behind in stubs[gap]:
            own = measured.tracks.get((number, gap))
            low, high = (begin, end) if own is None else (own, end) if behind else (begin, own)
            first = bisect_left(standing, (low + _HOP,))
            last = bisect_right(standing, (high - _HOP,))
            found[number, gap, y, behind] = tuple(
                (x, y)
                for x, top, bottom, other in standing[first:last]
                if other != number and top + _HOP < y < bottom - _HOP
            )
    return found
