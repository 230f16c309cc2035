"""What a finished picture shows, as data: boxes, arrows, lanes, titles and texts, in one coordinate system."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import hypot

from petaproses.geometry.pathdata import Track
from petaproses.geometry.plane import Point, Rect, bounds, depth


@dataclass(frozen=True)
class Text:
    """One line of text: where its ink stands, as drawn and in a font that is 15 % wider."""

    content: str
    size: float
    rect: Rect
    wide: Rect
    declared: float | None
    """The `textLength` it is forced into, None when there is none."""
    natural: float
    """Its width in the font, in pt."""


@dataclass(frozen=True)
class Outline:
    """A closed shape that is painted as the `order`-th thing of the picture."""

    polygon: tuple[Point, ...]
    order: int
    filled: bool = True
    radius: float | None = None
    """The radius of the corners of an upright rectangle, 0 for a plain one; None for any other shape."""

    @property
    def upright(self) -> bool:
        """Whether it is a plain upright rectangle."""
        return self.radius == 0

    @cached_property
    def rect(self) -> Rect:
        """The smallest upright rectangle around it."""
        return bounds(self.polygon)

    def depth(self, point: Point) -> float:
        """Return how far inside the outline a point lies, negative outside."""
        if self.radius is None:
            return depth(point, self.polygon)
        left, top, right, bottom = self.rect
        beyond_x = max(left - point[0], point[0] - right) + self.radius
        beyond_y = max(top - point[1], point[1] - bottom) + self.radius
        if beyond_x > 0 and beyond_y > 0:
            return self.radius - hypot(beyond_x, beyond_y)
        return self.radius - max(beyond_x, beyond_y)


@dataclass(frozen=True)
class Node:
    """A box of the map."""

    id: str
    jenis: str
    outline: Outline
    texts: tuple[Text, ...]
    title: str
    href: str = ""

    @property
    def rect(self) -> Rect:
        """The smallest upright rectangle around its outline."""
        return self.outline.rect


@dataclass(frozen=True)
class Edge:
    """An arrow: its track, and the polygon of its head, None when it has none."""

    dari: str
    ke: str
    track: Track
    head: Outline | None
    label: tuple[Text, ...]
    title: str
    order: int
    lines: int = 1
    """How many lines its group holds; anything but one is a fault."""

    @property
    def name(self) -> str:
        """How faults name it."""
        return f"{self.dari} -> {self.ke}"

    @cached_property
    def tip(self) -> Point:
        """The head's tip, its corner farthest from its middle; the line's last point when there is no head."""
        if self.head is None:
            return self.track.line[-1]
        ring = self.head.polygon
        x, y = sum(p[0] for p in ring) / len(ring), sum(p[1] for p in ring) / len(ring)
        return max(ring, key=lambda p: (p[0] - x) ** 2 + (p[1] - y) ** 2)

    @cached_property
    def line(self) -> tuple[Point, ...]:
        """The whole way from the source to the tip."""
        last = self.track.line[-1]
        return self.track.line if self.tip == last else (*self.track.line, self.tip)

    @cached_property
    def rect(self) -> Rect:
        """The smallest upright rectangle around its line."""
        return bounds(self.line)


@dataclass(frozen=True)
class Lane:
    """A lane: its full rectangle, and the header that holds the owner's name where there is one."""

    pemilik: str
    outline: Outline
    headers: tuple[Outline, ...]
    texts: tuple[Text, ...]
    title: str

    @property
    def rect(self) -> Rect:
        """Its full rectangle."""
        return self.outline.rect


@dataclass(frozen=True)
class Panel:
    """A frame, title or legend around the map."""

    jenis: str
    outlines: tuple[Outline, ...]
    texts: tuple[Text, ...]


@dataclass(frozen=True)
class Picture:
    """One page: everything drawn on it. `rect` is the sheet, `scale` the pt on paper of one unit of it."""

    rect: Rect
    scale: float
    title: str
    lanes: tuple[Lane, ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    panels: tuple[Panel, ...]
    links: tuple[str, ...]
    """Every `href`, in order."""

    def on_paper(self, point: Point) -> Point:
        """Return where a point lies, in pt of paper from the sheet's upper left corner."""
        return ((point[0] - self.rect[0]) * self.scale, (point[1] - self.rect[1]) * self.scale)

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """Every line of text on the page."""
        framed = [part.texts for part in self.panels] + [part.texts for part in self.lanes]
        drawn = [part.texts for part in self.nodes] + [edge.label for edge in self.edges]
        return tuple(text for texts in (*framed, *drawn) for text in texts)

    @cached_property
    def node_by_id(self) -> dict[str, Node]:
        """The boxes by id; the first of several."""
        return {node.id: node for node in reversed(self.nodes)}
