"""What Graphviz has no nodes for -> drawing operations of its background, in the xdot language with y running up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from petaproses.emit.shared import palette
from petaproses.emit.shared.outline import outline, ring
from petaproses.layout.shared.scene import Box, Panel, Point, Scene

NATIVE = {"ketupat": "diamond", "kapsul": "box", "bulat": "box", "kotak": "box", "palang": "box"}
"""The outlines that Graphviz has itself, and what it calls them; its rounded corners fit none but a capsule."""


def background(scene: Scene) -> str:
    """Return frames, lanes and the outlines that Graphviz cannot draw as nodes, from the lowest to the one on top."""
    return " ".join(_operations(scene))


def _operations(scene: Scene) -> Iterator[str]:
    height = scene.height
    for panel in scene.panels:
        yield from _panel(panel, height)
    for number, lane in enumerate(scene.lanes):
        yield from _shape("kotak", lane.box, (palette.FRAME, palette.STRIPES[number % 2]), height)
        yield from _shape("kotak", lane.header, (palette.FRAME, palette.HEADER), height)
    for node in scene.nodes:
        if node.bentuk not in NATIVE:
            colours = (palette.ACCENT, palette.node_fill(node.jenis, node.bentuk))
            yield from _shape(node.bentuk, node.box, colours, height)


def _panel(panel: Panel, height: float) -> Iterator[str]:
    for number, box in enumerate(panel.boxes):
        yield from _shape("kotak", box, (palette.FRAME, palette.panel_fill(panel.jenis, number)), height)
    for line in panel.lines:
        yield _pen(palette.FRAME)
        yield _points("L", line, height)
    for bentuk, box in panel.shapes:
        # the legend shows boxes as Graphviz draws them, which is with corners
        yield from _shape(
            "kotak" if bentuk == "bulat" else bentuk, box, (palette.ACCENT, palette.node_fill("", bentuk)), height
        )


def _shape(bentuk: str, box: Box, colours: tuple[str, str], height: float) -> Iterator[str]:
    """Give the operations that draw an outline with these colours of line and fill."""
    line, fill = colours
    yield _pen(line)
    yield f"C {len(fill)} -{fill}"
    yield _points("P", ring(outline(bentuk, box)), height)


def _pen(colour: str) -> str:
    return f"c {len(colour)} -{colour}"


def _points(operation: str, points: Iterable[Point], height: float) -> str:
    places = [f"{x:.2f} {height - y:.2f}" for x, y in points]
    return f"{operation} {len(places)} {' '.join(places)}"
