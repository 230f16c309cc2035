"""An SVG file, ours or Graphviz's -> the Picture it shows."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from math import cos, radians, sin, sqrt
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from petaproses.geometry import font, pathdata
from petaproses.geometry.joints import followed
from petaproses.geometry.outline import SHAPES, Matrix, apply, outline
from petaproses.geometry.picture import Edge, Lane, Node, Outline, Panel, Picture, Text
from petaproses.geometry.plane import Rect, bounds, corners
from petaproses.geometry.style import Declarations, Sheet, tag, units

_TRANSFORM = re.compile(r"(\w+)\s*\(([^)]*)\)")
_XLINK = "{http://www.w3.org/1999/xlink}"
_STILL: Matrix = (1, 0, 0, 1, 0, 0)
_UNSEEN = {"defs", "style", "title", "desc", "metadata", "marker", "symbol", "clipPath", "script"}
_ASCENT, _DESCENT = 0.73, 0.21
"""Height of an ascender and depth of a descender, in em."""
_SWING = 3.5
"""Most that a shape in the background may reach beyond the frame of its box: a document's lower edge is a wave."""
WIDER = 1.15
"""How much wider the widest fallback font (DejaVu Sans) draws a line."""


def read(svg: str) -> Picture:
    """Read one SVG; a ParseError when it is not well-formed XML."""
    root = ElementTree.fromstring(svg)
    reader = _Reader(root)
    reader.walk(root, [], _STILL, {}, reader.loose)
    return reader.picture()


def _times(first: Matrix, second: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    g, h, i, j, k, l = second  # noqa: E741 - the letters of the SVG standard
    return (a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f)


def _matrix(text: str) -> Matrix:
    matrix = _STILL
    for name, arguments in _TRANSFORM.findall(text):
        n = [float(part) for part in arguments.replace(",", " ").split()]
        if name == "translate":
            step: Matrix = (1, 0, 0, 1, n[0], n[1] if len(n) > 1 else 0)
        elif name == "scale":
            step = (n[0], 0, 0, n[-1], 0, 0)
        elif name == "rotate":
            c, s = cos(radians(n[0])), sin(radians(n[0]))
            x, y = n[1:] if len(n) > 1 else (0.0, 0.0)
            step = (c, s, -s, c, x - c * x + s * y, y - s * x - c * y)
        elif name == "matrix":
            a, b, c, d, e, f = n
            step = (a, b, c, d, e, f)
        else:
            raise ValueError(f"transform {name!r} is not read here")
        matrix = _times(matrix, step)
    return matrix


@dataclass
class _Group:
    """What one group of the file holds, while it is read."""

    kind: str
    element: Element
    order: int
    title: str = ""
    href: str = ""
    tooltip: str = ""
    shapes: list[tuple[Element, Outline]] = field(default_factory=list)
    tracks: list[pathdata.Track] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)


def _kind(element: Element) -> str:
    """Return what a group draws, by its class; empty for a group that only gathers others, `more` for more text of the
    box before."""
    names = element.get("class", "").split()
    if "isi" in names:
        return "more"
    if "lajur" in names:
        return "lane"
    if "alur" in names or "edge" in names:
        return "edge"
    if "node" in names:
        return "panel" if {"judul", "panel"} & set(names) else "node"
    return "panel" if names and "graph" not in names else ""


class _Reader:
    """Goes through the elements in painting order and gathers what each group holds."""

    def __init__(self, root: Element) -> None:
        box = [float(part) for part in root.get("viewBox", "").replace(",", " ").split()]
        width, height = units(root.get("width", ""), -1), units(root.get("height", ""), -1)
        self.left, self.top, self.width, self.height = box or (0.0, 0.0, width, height)
        # a picture without a width of its own is as large as its units say
        self.scale = width * 0.75 / self.width if width > 0 and self.width else 1.0
        self.sheet = Sheet("".join(element.text or "" for element in root.iter() if tag(element) == "style"))
        self.title = _title(root)
        self.loose = _Group("panel", root, 0)
        self.groups: list[_Group] = []
        self.links: list[str] = []
        self.order = 0

    def walk(
        self, element: Element, above: list[Element], matrix: Matrix, inherited: Declarations, group: _Group
    ) -> None:
        """Read an element and all it holds into its group."""
        name = tag(element)
        if name in _UNSEEN or not name:
            return
        chain = [*above, element]
        style = self.sheet.of(chain, inherited)
        if style.get("display") == "none" or style.get("visibility") == "hidden":
            return
        self.order += 1
        matrix = _times(matrix, _matrix(element.get("transform", "")))
        if "graph" in element.get("class", "").split():
            self.title = self.title or _title(element)
        if name == "g" and (kind := _kind(element)) == "more":
            group = self.groups[-1] if self.groups else group
        elif name == "g" and kind:
            group = _Group(kind, element, self.order, _title(element))
            self.groups.append(group)
        elif name == "a":
            self._link(element, group)
        elif name == "text":
            group.texts.extend(self._lines(element, chain, matrix, style))
            return
        elif name in SHAPES:
            self._shape(element, matrix, style, group)
        for child in element:
            self.walk(child, chain, matrix, style, group)

    def _link(self, element: Element, group: _Group) -> None:
        """Read a link; Graphviz wraps what only has a tooltip in one that leads nowhere."""
        tooltip = element.get(f"{_XLINK}title", "")
        href = element.get("href", element.get(f"{_XLINK}href"))
        group.tooltip = group.tooltip or tooltip
        if href is not None or not tooltip:
            self.links.append(href or "")
            group.href = group.href or href or ""

    def _shape(self, element: Element, matrix: Matrix, style: Declarations, group: _Group) -> None:
        if group.kind == "edge" and tag(element) == "path":
            track = pathdata.read(element.get("d", ""))
            line, skeleton = (tuple(apply(matrix, p) for p in points) for points in (track.line, track.skeleton))
            group.tracks.append(pathdata.Track(line, skeleton, track.breaks))
            return
        filled = style.get("fill", "black") not in ("none", "transparent")
        group.shapes.append(
            (
                element,
                outline(element, matrix, self.order, filled=filled, width=self.width, height=self.height),
            )
        )

    def _lines(self, element: Element, chain: list[Element], matrix: Matrix, style: Declarations) -> list[Text]:
        """Read a text element: one line, or one for each tspan that has a place of its own."""
        x, y = units(element.get("x", "0")), units(element.get("y", "0"))
        parts = [part for part in element if tag(part) == "tspan" and {"x", "y", "dy"} & set(part.attrib)]
        if not parts:
            text = self._line("".join(element.itertext()), element, (x, y), matrix, style)
            return [text] if text.content else []
        texts = []
        for part in parts:
            x = units(part.get("x", str(x)))
            y = units(part.get("y", str(y))) + units(part.get("dy", "0"))
            own = self.sheet.of([*chain, part], style)
            texts.append(self._line("".join(part.itertext()), part, (x, y), matrix, own))
        return [text for text in texts if text.content]

    @staticmethod
    def _line(content: str, element: Element, at: tuple[float, float], matrix: Matrix, style: Declarations) -> Text:
        content = " ".join(content.split())
        size = units(style.get("font-size", "16"), 16.0)
        bold = style.get("font-weight", "") in ("bold", "bolder", "600", "700", "800", "900")
        natural = font.width(content, size, bold=bold)
        declared = units(element.get("textLength", ""), -1.0)
        back = {"middle": 0.5, "end": 1.0}.get(style.get("text-anchor", "start"), 0.0)
        stretch = sqrt(abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]))
        rects = []
        for width in (declared if declared >= 0 else natural, natural * WIDER):
            left, top = at[0] - back * width, at[1] - _ASCENT * size
            ring = corners((left, top, left + width, at[1] + _DESCENT * size))
            rects.append(bounds(apply(matrix, corner) for corner in ring))
        return Text(content, size * stretch, rects[0], rects[1], declared if declared >= 0 else None, natural)

    def picture(self) -> Picture:
        """Return what was read as a Picture."""
        ground = [shape for _, shape in self.loose.shapes]
        nodes = [_node(group, ground) for group in self.groups if group.kind == "node" and group.shapes]
        by_id = {node.id: node for node in reversed(nodes)}
        edges = [_edge(group, by_id) for group in self.groups if group.kind == "edge"]
        lanes = [_lane(group, ground) for group in self.groups if group.kind == "lane" and group.shapes]
        panels = [self.loose, *(group for group in self.groups if group.kind == "panel")]
        return Picture(
            rect=(self.left, self.top, self.left + self.width, self.top + self.height),
            scale=self.scale,
            title=self.title,
            lanes=tuple(lanes),
            nodes=tuple(nodes),
            edges=followed([edge for edge in edges if edge], by_id),
            panels=tuple(_panel(group) for group in panels),
            links=tuple(self.links),
        )


def _title(element: Element) -> str:
    return next(("".join(child.itertext()).strip() for child in element if tag(child) == "title"), "")


def _node(group: _Group, ground: Sequence[Outline]) -> Node:
    """Return the group's box; an outline without paint stands for the shape of its size in the background."""
    get = group.element.get
    own = group.shapes[0][1]
    if not own.filled:
        like = (shape for shape in ground if _like(shape.rect, own.rect))
        own = next((shape for shape in like if len(shape.polygon) != len(own.polygon)), own)
    return Node(
        get("data-id") or group.title,
        get("data-jenis", ""),
        own,
        tuple(group.texts),
        group.tooltip or group.title,
        group.href,
    )


def _like(first: Rect, second: Rect) -> bool:
    return all(abs(a - b) < _SWING for a, b in zip(first, second, strict=True))


def _ends(title: str, ids: Container[str]) -> tuple[str, str]:
    """Read the ends of an edge from the title Graphviz gives it; ids may hold an arrow themselves."""
    cuts = [(title[: found.start()], title[found.end() :]) for found in re.finditer("->", title)]
    return next((cut for cut in cuts if all(id_ in ids for id_ in cut)), cuts[0] if cuts else (title, ""))


def _edge(group: _Group, ids: Container[str]) -> Edge | None:
    """Return the group's arrow, None when it draws no line at all."""
    if not group.tracks or len(group.tracks[0].line) < 2:
        return None
    get = group.element.get
    dari, ke = (
        (get("data-dari", ""), get("data-ke", "")) if "data-dari" in group.element.attrib else _ends(group.title, ids)
    )
    heads = [shape for element, shape in group.shapes if tag(element) == "polygon"]
    return Edge(
        dari=dari,
        ke=ke,
        track=group.tracks[0],
        head=heads[0] if heads else None,
        label=tuple(group.texts),
        title=group.title,
        order=group.order,
        lines=len(group.tracks),
    )


def _lane(group: _Group, ground: Sequence[Outline]) -> Lane:
    """Return the group's lane; one without paint stands for the shape of its size in the background, on which the
    header lies next."""
    full, *headers = (shape for _, shape in group.shapes)
    if not full.filled:
        place = next((i for i, shape in enumerate(ground) if shape.filled and _like(shape.rect, full.rect)), None)
        full, *headers = ground[place : place + 2] if place is not None else (full,)
    pemilik = group.element.get("data-pemilik", group.title)
    return Lane(pemilik, full, tuple(headers), tuple(group.texts), group.title)


def _panel(group: _Group) -> Panel:
    jenis = group.element.get("data-jenis") or group.element.get("class") or ""
    # a path that is not filled is a rule or a grid, no frame
    frames = (shape for element, shape in group.shapes if shape.filled or tag(element) != "path")
    return Panel(jenis, tuple(frames), tuple(group.texts))
