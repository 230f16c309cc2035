"""A placed graph -> the parts of a scene: lanes, boxes and arrows with their text, turned as the sheet asks."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from petaproses.layout.lanes.graph import Graph, Vertex
from petaproses.layout.lanes.labels import Label
from petaproses.layout.lanes.placement import Placement
from petaproses.layout.shared import block
from petaproses.layout.shared.outline import LINE, SPARE, WAVE, Shape
from petaproses.layout.shared.place import Body
from petaproses.layout.shared.scene import Box, Edge, Lane, Node, Point, Text
from petaproses.layout.shared.text import SIZE, width, wrap
from petaproses.layout.shared.unfinished import LANGKAH, PROSES, REMARK

TITLE = 8.5
"""Text size of a lane title, in pt."""
_STEP = TITLE * 1.2
_LEAST_LANE, _LEAST_WIDE_LANE = 56.0, 90.0
_TITLE_LINES = 3


def least_lane(text: str, box: float, *, tegak: bool) -> float:
    """Return how high (wide when `tegak`) a lane must be for its title, in pt; lanes side by side are about as wide as
    a `box` even when they are empty."""
    words = max((width(word, TITLE, bold=True) for word in text.split()), default=0.0)
    fair = width(text, TITLE, bold=True) / _TITLE_LINES * 1.2
    return max(min(box, _LEAST_WIDE_LANE) if tegak else _LEAST_LANE, min(max(words, fair) * SPARE + 10, 240.0))


class _Turn(NamedTuple):
    """From axes along the flow and across the lanes to x and y, behind the lane headers."""

    header: float
    tegak: bool

    def point(self, point: Point) -> Point:
        u, v = point
        return (v, u + self.header) if self.tegak else (u + self.header, v)


def draw(
    graph: Graph,
    placed: Placement,
    shapes: Sequence[Shape],
    labels: Mapping[int, Label],
    hops: Mapping[int, Sequence[Point]],
    *,
    tegak: bool,
) -> Body:
    """Return the drawing of a graph without its frame."""
    titles = [
        wrap(strip.teks, (high - low - 8) / SPARE, TITLE, bold=True)
        for strip, (low, high) in zip(graph.lanes, placed.lanes, strict=True)
    ]
    turn = _Turn(max((len(lines) for lines in titles), default=1) * _STEP + 14, tegak)
    across = placed.lanes[-1][1] if placed.lanes else 0.0
    wide, high = turn.point((placed.length, across))
    lanes = tuple(_lane(graph, number, placed, titles[number], turn) for number in range(len(graph.lanes)))
    nodes = tuple(
        _node(vertex, shape, turn.point(centre), size)
        for vertex, shape, centre, size in zip(graph.vertices, shapes, placed.centre, placed.size, strict=True)
    )
    edges = tuple(_edge(graph, number, placed, labels, hops, turn) for number in range(len(graph.links)))
    return Body(wide, high, lanes=lanes, nodes=nodes, edges=edges, uraian=_words(graph))


def _words(graph: Graph) -> str:
    owners = ", ".join(dict.fromkeys(strip.judul for strip in graph.lanes))
    kind = "proses" if graph.coded else "langkah"
    lanes = f"{len(graph.lanes)} lajur ({owners})" if graph.lanes else "tanpa lajur"
    return f"{lanes}, {len(graph.vertices)} {kind}, {len(graph.links)} alur"


def _lane(graph: Graph, number: int, placed: Placement, lines: tuple[str, ...], turn: _Turn) -> Lane:
    low, high = placed.lanes[number]
    strip, deep, total = graph.lanes[number], turn.header, turn.header + placed.length
    first = deep / 2 + TITLE * 0.36 - (len(lines) - 1) * _STEP / 2
    middle = (low + high) / 2
    texts = tuple(
        Text(
            *((middle, first + _STEP * i) if turn.tegak else (first + _STEP * i, middle)),
            line, width(line, TITLE, bold=True), TITLE, bold=True, vertical=not turn.tegak, peran="pemilik",
        )
        for i, line in enumerate(lines)
    )  # fmt: skip
    if turn.tegak:
        box, header = Box(low, 0, high - low, total), Box(low, 0, high - low, deep)
    else:
        box, header = Box(0, low, total, high - low), Box(0, low, deep, high - low)
    if not graph.vertices and number == 0:
        free = Box(low, deep, high - low, total - deep) if turn.tegak else Box(deep, low, total - deep, high - low)
        words = PROSES if graph.coded else LANGKAH
        texts = (*texts, *block.stack(block.wrapped(words, free.w - 8, REMARK), free))
    return Lane(strip.pemilik, box, header, texts, strip.judul)


def _node(vertex: Vertex, shape: Shape, centre: Point, size: Point) -> Node:
    x, y = centre
    box = Box(x - size[0] / 2, y - size[1] / 2, *size)
    return Node(
        vertex.id, vertex.jenis, vertex.bentuk, box, _inside(shape, box), vertex.judul, vertex.uraian, vertex.tujuan
    )


def _inside(shape: Shape, box: Box) -> tuple[Text, ...]:
    """Return the lines of a box, the caption under them, in a connector above; those of a bar stand beside it."""
    (x, y), anchor = box.centre, "middle"
    if shape.bentuk == "dokumen":
        y -= WAVE / 2
    elif shape.bentuk == "penghubung":
        y -= box.h / 6
    elif shape.bentuk == "palang" and shape.width < shape.height:
        y = box.y - 3 - shape.text_height / 2
    elif shape.bentuk == "palang":
        x, anchor = box.right + 4, "start"
    first = y - shape.text_height / 2 + 0.76 * LINE
    texts = [Text(x, first + i * LINE, line, width(line), SIZE, anchor) for i, line in enumerate(shape.lines) if line]
    if shape.caption:
        wide = width(shape.caption, bold=True)
        texts.append(Text(x, first + len(shape.lines) * LINE, shape.caption, wide, SIZE, bold=True, peran="kode"))
    return tuple(texts)


def _edge(
    graph: Graph,
    number: int,
    placed: Placement,
    labels: Mapping[int, Label],
    hops: Mapping[int, Sequence[Point]],
    turn: _Turn,
) -> Edge:
    link = graph.links[number]
    dari, ke = graph.vertices[link.dari], graph.vertices[link.ke]
    judul = f"dari {dari.called} ke {ke.called}"
    points = tuple(map(turn.point, placed.paths[number]))
    label: tuple[Text, ...] = ()
    if number in labels:
        head = labels[number].head
        (x0, y0), (x1, y1) = points[:-3:-1] if head else points[:2]
        at = link.ke if head else link.dari
        (x, y), (wide, high) = turn.point(placed.centre[at]), placed.held[at]
        if labels[number].horizontal:
            port, forward = (x + wide / 2 if x1 > x0 else x - wide / 2, y0), x1 > x0
        else:
            port, forward = (x0, y + high / 2 if y1 > y0 else y - high / 2 - placed.lift.get(number, 0.0)), y1 > y0
        label = labels[number].texts(port, forward)
        judul += f": {link.label}"
    return Edge(dari.id, ke.id, points, judul, label, tuple(map(turn.point, hops.get(number, ()))))
