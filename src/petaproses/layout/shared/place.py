"""A drawing made from (0, 0) -> the same drawing scaled and moved to its place on the sheet."""

from collections.abc import Iterable
from typing import NamedTuple

from petaproses.layout.shared.scene import Box, Edge, Lane, Node, Panel, Point, Text


class Body(NamedTuple):
    """A drawing without its frame: `width` x `height` pt from (0, 0), text at its natural size; `uraian` says in words
    what it shows."""

    width: float
    height: float
    panels: tuple[Panel, ...] = ()
    lanes: tuple[Lane, ...] = ()
    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()
    uraian: str = ""


class Place(NamedTuple):
    """Where a body goes: each coordinate times `scale`, then moved by (`x`, `y`) pt; results have one decimal."""

    x: float = 0.0
    y: float = 0.0
    scale: float = 1.0

    def point(self, point: Point) -> Point:
        """Place a point."""
        return (round(point[0] * self.scale + self.x, 1), round(point[1] * self.scale + self.y, 1))

    def box(self, box: Box) -> Box:
        """Place a rectangle; corners are rounded, so that neighbours keep touching."""
        x, y = self.point((box.x, box.y))
        right, bottom = self.point((box.x + box.w, box.y + box.h))
        return Box(x, y, round(right - x, 1), round(bottom - y, 1))

    def texts(self, texts: Iterable[Text]) -> tuple[Text, ...]:
        """Place some lines of text."""
        s = self.scale
        return tuple(
            Text(
                *self.point((t.x, t.y)),
                t.text,
                round(t.width * s, 2),
                round(t.size * s, 2),
                t.anchor,
                t.bold,
                t.vertical,
                t.peran,
            )
            for t in texts
        )

    def panel(self, panel: Panel) -> Panel:
        """Place a panel."""
        return Panel(
            panel.jenis,
            tuple(map(self.box, panel.boxes)),
            self.texts(panel.texts),
            tuple((self.point(a), self.point(b)) for a, b in panel.lines),
            panel.judul,
            panel.tujuan,
            tuple((shape, self.box(box)) for shape, box in panel.shapes),
        )

    def lane(self, lane: Lane) -> Lane:
        """Place a lane."""
        return Lane(lane.pemilik, self.box(lane.box), self.box(lane.header), self.texts(lane.texts), lane.judul)

    def node(self, node: Node) -> Node:
        """Place a node."""
        box, texts = self.box(node.box), self.texts(node.texts)
        return Node(node.id, node.jenis, node.bentuk, box, texts, node.judul, node.uraian, node.tujuan)

    def edge(self, edge: Edge) -> Edge:
        """Place an edge."""
        points, hops = tuple(map(self.point, edge.points)), tuple(map(self.point, edge.hops))
        return Edge(edge.dari, edge.ke, points, edge.judul, self.texts(edge.label), hops, edge.arrow)
