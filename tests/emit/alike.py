"""A scene and another program's SVG of it -> whether both show the same picture."""

from __future__ import annotations

from petaproses.emit import svg
from petaproses.geometry import svg as drawn
from petaproses.geometry.picture import Edge, Picture
from petaproses.layout.shared.scene import Scene

CLOSE = 2.0
"""How far apart two places may be, in pt: Debian's Graphviz rounds, and draws heads 1.5 pt off."""


def assert_alike(scene: Scene, theirs: str) -> None:
    """Hold boxes, lanes, lines and arrow heads of a picture to be within 2 pt of ours."""
    mine, other = drawn.read(svg.draw(scene, {})), drawn.read(theirs)
    boxes = {node.id: node.rect for node in other.nodes}
    assert set(boxes) == {node.id for node in scene.nodes}
    for node in mine.nodes:
        assert far(boxes[node.id], node.rect) < CLOSE
    assert len(mine.lanes) == len(other.lanes)
    for one, two in zip(mine.lanes, other.lanes, strict=True):
        assert two.pemilik.rstrip("'") == one.pemilik
        assert far(one.rect, two.rect) < CLOSE
    for one, two in zip(arrows(mine), arrows(other), strict=True):
        assert (one.dari, one.ke) == (two.dari, two.ke)
        assert far(one.line[0], two.line[0]) < CLOSE
        assert far(one.tip, two.tip) < CLOSE
        assert far(one.rect, two.rect) < CLOSE
        assert bool(one.head) is bool(two.head)
    assert far(mine.rect, other.rect) < CLOSE


def far(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    return max(abs(a - b) for a, b in zip(one, other, strict=True))


def arrows(picture: Picture) -> list[Edge]:
    return sorted(picture.edges, key=lambda edge: (edge.name, edge.line))
