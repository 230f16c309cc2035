"""Scene -> SVG, written so that style sheets, scripts and checkers may rely on its groups (README, "Susunan SVG")."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from petaproses.emit import palette, wire
from petaproses.emit.legal import ILLEGAL, legal
from petaproses.emit.outline import Document, Polygon, Rectangle, mark_corner, outline
from petaproses.layout.scene import Box, Edge, Lane, Node, Panel, Point, Scene, Text

if TYPE_CHECKING:
    from petaproses.emit.context import Context
    from petaproses.peta import Gambar

STYLE = f"a:focus-visible>:first-child{{stroke:{palette.FOCUS};stroke-width:3}}a:hover>:first-child{{stroke-width:2}}"
"""The only style sheet: what the keyboard's place and the pointer change. All else stands in attributes."""

_SPECIAL = re.compile(f'[&<>"\t\n\r]|{ILLEGAL}')
_ENTITIES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
)


def gambar(context: Context, _subject: Gambar, scenes: Sequence[Scene]) -> tuple[bytes, ...]:
    """Return one SVG file a page; links lead to the other SVG files of the run."""
    links = context.links("svg")
    return tuple(f"{draw(scene, links)}\n".encode() for scene in scenes)


def draw(scene: Scene, links: Mapping[str, str], awalan: str = "") -> str:
    """Return a scene as an `<svg>` element; `links` maps picture ids to file names.

    With `awalan`, a start for its ids, it is to stand inside an HTML page, which then holds `STYLE`.
    """
    writer = _Writer(links, _usual_size(scene))
    width, height = _number(scene.width), _number(scene.height)
    wide, high = (f"{_number(side)}mm" for side in scene.kertas) if scene.kertas else (f"{width}pt", f"{height}pt")
    title, desc = f"{awalan}judul", f"{awalan}uraian"
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" viewBox="0 0 {width} {height}"'
            f' role="graphics-document" aria-labelledby="{title} {desc}" lang="{escape(scene.bahasa)}"'
            f' font-family="{palette.FONTS}" font-size="{_number(writer.size)}" text-anchor="middle"'
            f' fill="{palette.INK}">',
            f'<title id="{title}">{escape(scene.judul)}</title>',
            f'<desc id="{desc}">{escape(scene.uraian)}</desc>',
            *(() if awalan else (f"<style>{STYLE}</style>",)),
            f'<rect width="100%" height="100%" fill="{palette.PAPER}"/>',
            *map(writer.panel, scene.panels),
            *(writer.lane(lane, number) for number, lane in enumerate(scene.lanes)),
            # A line never crosses a box, so boxes may come first, in the order in which the work is done.
            *map(writer.node, scene.nodes),
            *map(writer.edge, scene.edges),
            "</svg>",
        )
    )


def escape(text: str) -> str:
    """Return a text that stands for itself in XML, in content and in attributes; what XML cannot hold is left out."""
    if not _SPECIAL.search(text):
        return text
    return legal(text).translate(_ENTITIES)


def _number(value: float) -> str:
    """Return a length with at most two decimals and none that say nothing."""
    text = repr(round(value, 2) + 0.0)  # adding 0.0 turns -0.0 into 0.0
    return text[:-2] if text.endswith(".0") else text


def _points(points: Iterable[Point]) -> str:
    return " ".join(f"{_number(x)},{_number(y)}" for x, y in points)


def _usual_size(scene: Scene) -> float:
    """Return the text size that most lines have: it stands once, at the top."""
    parts: tuple[Panel | Lane | Node, ...] = (*scene.panels, *scene.lanes, *scene.nodes)
    sizes = Counter(text.size for part in parts for text in part.texts)
    sizes.update(text.size for edge in scene.edges for text in edge.label)
    return sizes.most_common(1)[0][0] if sizes else 8.0


def _shape(bentuk: str, box: Box, paint: str) -> str:
    shape = outline(bentuk, box)
    match shape:
        case Rectangle():
            radius = f' rx="{_number(shape.radius)}"' if shape.radius else ""
            return f"<rect {_place(box)}{radius} {paint}/>"
        case Polygon():
            return f'<polygon points="{_points(shape.points)}" {paint}/>'
        case Document():
            (x, y), *wave = shape.wave
            curves = "".join(
                f"Q{_number(a[0])} {_number(a[1])} {_number(b[0])} {_number(b[1])}"
                for a, b in zip(wave[::2], wave[1::2], strict=True)
            )
            return f'<path d="M{_number(box.x)} {_number(box.y)}H{_number(x)}V{_number(y)}{curves}Z" {paint}/>'


def _place(box: Box) -> str:
    return f'x="{_number(box.x)}" y="{_number(box.y)}" width="{_number(box.w)}" height="{_number(box.h)}"'


def _path(edge: Edge) -> str:
    """Return the commands of an arrow's line: H and V where it runs level or upright, Q in corners, A over hops."""
    (x, y), parts = wire.line(edge)
    here = (_number(x), _number(y))
    commands = [f"M{here[0]} {here[1]}"]
    for part in parts:
        to = (_number(part.to[0]), _number(part.to[1]))
        match part.kind:
            case "Q":
                commands.append(f"Q{_number(part.control[0])} {_number(part.control[1])} {to[0]} {to[1]}")
            case "A":
                radius = _number(part.radius)
                commands.append(f"A{radius} {radius} 0 0 {int(part.clockwise)} {to[0]} {to[1]}")
            case _ if to != here:
                level, upright = to[1] == here[1], to[0] == here[0]
                commands.append(f"H{to[0]}" if level else f"V{to[1]}" if upright else f"L{to[0]} {to[1]}")
        here = to
    return "".join(commands) if len(commands) > 1 else f"{commands[0]}h0"


_FRAMED = f'stroke="{palette.FRAME}" stroke-width=".8"'
_INVISIBLE = 'fill="none"'


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes the groups of one picture."""

    links: Mapping[str, str]
    size: float

    def panel(self, panel: Panel) -> str:
        """Return a frame around the map: its boxes, rules, examples and texts."""
        paints = (f'fill="{palette.panel_fill(panel.jenis, number)}" {_FRAMED}' for number in range(len(panel.boxes)))
        boxes = (_shape("kotak", box, paint) for box, paint in zip(panel.boxes, paints, strict=True))
        lines = (
            f'<path d="M{_number(a[0])} {_number(a[1])}L{_number(b[0])} {_number(b[1])}" {_FRAMED}/>'
            for a, b in panel.lines
        )
        shapes = (_shape(bentuk, box, _node_paint("", bentuk)) for bentuk, box in panel.shapes)
        body = self._linked("".join((*boxes, *lines, *shapes, *self._texts(panel.texts, panel.jenis))), panel)
        title = f"<title>{escape(panel.judul)}</title>" if panel.judul and panel.jenis != "judul" else ""
        return f'<g class="panel" data-jenis="{escape(panel.jenis)}">{title}{body}</g>'

    def lane(self, lane: Lane, number: int) -> str:
        """Return a lane: its full rectangle first, then the cell with the owner's name."""
        fill = palette.STRIPES[number % 2]
        return (
            f'<g class="lajur" data-pemilik="{escape(lane.pemilik)}"><title>{escape(lane.judul)}</title>'
            f'<rect {_place(lane.box)} fill="{fill}" {_FRAMED}/>'
            f'<rect {_place(lane.header)} fill="{palette.HEADER}" {_FRAMED}/>'
            f"{''.join(self._texts(lane.texts))}</g>"
        )

    def node(self, node: Node) -> str:
        """Return a box with its lines; a box that opens another picture is a link and bears a mark in its corner."""
        body = _shape(node.bentuk, node.box, _node_paint(node.jenis, node.bentuk))
        body += "".join(self._texts(node.texts))
        linked = node.tujuan in self.links
        role = "" if linked else ' role="graphics-symbol"'
        uraian = f"<desc>{escape(node.uraian)}</desc>" if node.uraian else ""
        return (
            f'<g class="node" data-id="{escape(node.id)}" data-jenis="{escape(node.jenis)}"{role}>'
            f"<title>{escape(node.judul)}</title>{uraian}"
            f"{self._linked(body + _mark(node), node) if linked else body}</g>"
        )

    def edge(self, edge: Edge) -> str:
        """Return an arrow: its line, its head, and its label."""
        head = wire.head(edge)
        arrow = f'<polygon points="{_points(head)}" fill="{palette.LINE}"/>' if head else ""
        return (
            f'<g class="alur" data-dari="{escape(edge.dari)}" data-ke="{escape(edge.ke)}" role="graphics-symbol">'
            f"<title>{escape(edge.judul)}</title>"
            f'<path class="garis" d="{_path(edge)}" {_INVISIBLE} stroke="{palette.LINE}"/>{arrow}'
            f"{''.join(self._texts(edge.label))}</g>"
        )

    def _linked(self, body: str, part: Node | Panel) -> str:
        name = self.links.get(part.tujuan)
        return f'<a href="{escape(name)}" aria-label="{escape(part.judul)}">{body}</a>' if name else body

    def _texts(self, texts: Iterable[Text], panel: str = "") -> Iterable[str]:
        """Give the lines of a part; `textLength` keeps each inside its box whatever font the reader has."""
        for text in texts:
            if not text.text:
                continue
            x, y = _number(text.x), _number(text.y)
            size = f' font-size="{_number(text.size)}"' if text.size != self.size else ""
            anchor = f' text-anchor="{text.anchor}"' if text.anchor != "middle" else ""
            bold = ' font-weight="bold"' if text.bold else ""
            colour = palette.text_fill(text.peran, panel)
            fill = f' fill="{colour}"' if colour != palette.INK else ""
            turn = f' transform="rotate(-90 {x} {y})"' if text.vertical else ""
            yield (
                f'<text x="{x}" y="{y}"{size}{anchor}{bold}{fill}'
                f' textLength="{_number(text.width)}" lengthAdjust="spacingAndGlyphs"{turn}>{escape(text.text)}</text>'
            )


def _node_paint(jenis: str, bentuk: str) -> str:
    return f'fill="{palette.node_fill(jenis, bentuk)}" stroke="{palette.ACCENT}"'


def _mark(node: Node) -> str:
    """Return the small triangle that tells a box that opens another picture."""
    corner = mark_corner(node.bentuk, node.box)
    if corner is None:
        return ""
    return f'<path class="tanda" d="M{_number(corner[0])} {_number(corner[1])}h-6l6-6z" fill="{palette.ACCENT}"/>'
