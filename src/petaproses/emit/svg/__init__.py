"""Scene -> SVG, written so that style sheets, scripts and checkers may rely on its groups."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import count, cycle
from typing import TYPE_CHECKING

from petaproses import font
from petaproses.emit.shared import palette
from petaproses.emit.shared.legal import ILLEGAL, legal
from petaproses.emit.shared.outline import mark_corner
from petaproses.emit.shared.reading import in_order
from petaproses.emit.shared.spoken import Spoken
from petaproses.emit.shared.strokes import strokes
from petaproses.emit.shared.wire import Wire
from petaproses.emit.shared.wire import wire as wire
from petaproses.emit.svg.pen import Pen
from petaproses.layout.shared.scene import Edge, Lane, Node, Panel, Scene, Text
from petaproses.model.proyek import NONE_WRITTEN

if TYPE_CHECKING:
    from petaproses.emit.shared.context import Context

STYLE = f"a:focus-visible>:first-child{{stroke:{palette.FOCUS};stroke-width:3}}a:hover>:first-child{{stroke-width:2}}"
"""The only style sheet: what the keyboard's place and the pointer change. All else stands in attributes."""

_SPECIAL = re.compile(f'[&<>"\t\n\r]|{ILLEGAL}')
_ENTITIES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
)


def gambar(context: Context, _subject: object, scenes: Sequence[Scene]) -> tuple[bytes, ...]:
    """Return one SVG file a page; links lead to the other SVG files of the run."""
    links = context.links("svg")
    return tuple(f"{draw(scene, links, embed_font=context.look.embed_font)}\n".encode() for scene in scenes)


def draw(
    scene: Scene,
    links: Mapping[str, str],
    awalan: str = "",
    *,
    embed_font: bool = False,
    boxes: Mapping[str, str] = NONE_WRITTEN,
) -> str:
    """Return a scene as an `<svg>` element; `links` maps picture ids to file names, and `boxes` those boxes that open
    no picture to pages about them.

    With `awalan`, its id and the start of those in it, it is to stand inside an HTML page, which then holds `STYLE`
    and the font if that is to be embedded.
    """
    families = f"'{font.FAMILY}', {palette.FONTS}" if embed_font else palette.FONTS
    face = font.face() if embed_font else ""
    sheet = "" if awalan else f"<style>{STYLE}{face}</style>"
    return "\n".join(_writer(scene).svg((links, boxes), awalan, families, sheet))


def aims(scene: Scene) -> Iterator[str]:
    """Give the ids of the pictures that parts of a scene lead to."""
    parts: tuple[Panel | Node, ...] = (*scene.panels, *scene.nodes)
    return (part.tujuan for part in parts if part.tujuan)


def escape(text: str) -> str:
    """Return a text that stands for itself in XML, in content and in attributes; what XML cannot hold is left out."""
    if not _SPECIAL.search(text):
        return text
    return legal(text).translate(_ENTITIES)


Ways = tuple[Mapping[str, str], Mapping[str, str]]
"""Where a click leads: the files of pictures by their ids, and the pages about boxes by the boxes' ids."""

_FRAMED = f'stroke="{palette.FRAME}" stroke-width=".8"'


class Writer:
    """Writes the groups of one picture; what cannot be a link is the same in every format, and written once."""

    def __init__(self, scene: Scene) -> None:
        """Look at a picture; the text size that it mostly has need not be said."""
        self._scene, self._usual, self._pen = scene, usual_size(scene), Pen()
        self._n = self._pen.n
        self._spoken = Spoken(scene)

    def svg(self, ways: Ways, awalan: str, families: str, sheet: str) -> Iterator[str]:
        """Give the whole element, a group a line; its text is set in `families`, and `sheet` is its style element."""
        scene, n = self._scene, self._n
        links, boxes = ways
        width, height = n[scene.width], n[scene.height]
        wide, high = (f"{n[side]}mm" for side in scene.kertas) if scene.kertas else (f"{width}pt", f"{height}pt")
        own = f' id="{awalan}"' if awalan else ""
        title, desc = (f"{awalan}-{part}".lstrip("-") for part in ("judul", "uraian"))
        yield (
            f'<svg{own} xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}"'
            f' viewBox="0 0 {width} {height}" role="graphics-document" aria-labelledby="{title} {desc}"'
            f' lang="{escape(scene.bahasa)}"'
            f' font-family="{families}" font-size="{n[self._usual]}" text-anchor="middle" fill="{palette.INK}">'
        )
        yield f'<title id="{title}">{escape(scene.judul)}</title>'
        yield f'<desc id="{desc}">{escape(scene.uraian)}</desc>'
        if sheet:
            yield sheet
        yield self._ground()
        yield from (self.panel(panel, links) for panel in scene.panels)
        yield from self._lanes
        # A line never crosses a box, so boxes may come first, in the order in which the work is done.
        for node, drawn in self._nodes:
            opens = node.tujuan in links
            href = links[node.tujuan] if opens else boxes.get(node.id)
            yield self.node(node, href, opens=opens) if href else drawn
        yield from self._edges
        yield "</svg>"

    def _ground(self) -> str:
        return f'<rect width="100%" height="100%" fill="{palette.PAPER}"/>'

    @cached_property
    def _lanes(self) -> tuple[str, ...]:
        return tuple(map(self.lane, self._scene.lanes, cycle(palette.STRIPES), count(1)))

    @cached_property
    def _nodes(self) -> tuple[tuple[Node, str], ...]:
        """The boxes in order, each with its group as it is where its picture is not made."""
        return tuple((node, self.node(node)) for node in in_order(self._scene.nodes, self._scene.edges))

    @cached_property
    def _edges(self) -> tuple[str, ...]:
        return tuple(map(self.edge, self._scene.edges, strokes(self._scene.edges)))

    def panel(self, panel: Panel, links: Mapping[str, str]) -> str:
        """Return a frame around the map: its boxes, rules, examples and texts."""
        paints = (f'fill="{palette.panel_fill(panel.jenis, number)}" {_FRAMED}' for number in range(len(panel.boxes)))
        boxes = (self._pen.shape("kotak", box, paint) for box, paint in zip(panel.boxes, paints, strict=True))
        n = self._n
        lines = (f'<path d="M{n[a[0]]} {n[a[1]]}L{n[b[0]]} {n[b[1]]}" {_FRAMED}/>' for a, b in panel.lines)
        shapes = (self._pen.shape(bentuk, box, _node_paint("", bentuk)) for bentuk, box in panel.shapes)
        inside = "".join((*boxes, *lines, *shapes, self._texts(panel.texts, panel.jenis)))
        body = _linked(inside, panel, links.get(panel.tujuan, ""))
        title = f"<title>{escape(panel.judul)}</title>" if panel.judul and panel.jenis != "judul" else ""
        return f'<g class="panel" data-jenis="{escape(panel.jenis)}">{title}{body}</g>'

    def lane(self, lane: Lane, fill: str, number: int) -> str:
        """Return a lane: its full rectangle first, then the cell with the owner's name."""
        return (
            f'<g class="lajur" data-pemilik="{escape(lane.pemilik)}" role="graphics-object">'
            f"{self._said(lane.judul, self._spoken.lane(number))}"
            f'<rect {self._pen.place(lane.box)} fill="{fill}" {_FRAMED}/>'
            f'<rect {self._pen.place(lane.header)} fill="{palette.HEADER}" {_FRAMED}/>'
            f"{self._texts(lane.texts)}</g>"
        )

    def node(self, node: Node, href: str = "", *, opens: bool = False) -> str:
        """Return a box with its lines, a link if it has an `href`; one that opens another picture bears a mark in its
        corner."""
        body = self._pen.shape(node.bentuk, node.box, _node_paint(node.jenis, node.bentuk)) + self._texts(node.texts)
        # what is inside a symbol is not read out: a link would be lost
        role = f' role="graphics-{"object" if href else "symbol"}"'
        return (
            f'<g class="node" data-id="{escape(node.id)}" data-jenis="{escape(node.jenis)}"{role}>'
            f"{self._said(node.judul, self._spoken.node(node))}"
            f"{_linked(body + (self._mark(node) if opens else ''), node, href)}</g>"
        )

    def edge(self, edge: Edge, drawn: Wire) -> str:
        """Return an arrow: its label, and of its line and head what no other arrow has drawn."""
        arrow = f'<polygon points="{self._pen.points(drawn.head)}" fill="{palette.LINE}"/>' if drawn.head else ""
        return (
            f'<g class="alur" data-dari="{escape(edge.dari)}" data-ke="{escape(edge.ke)}" role="graphics-symbol">'
            f"{self._said(edge.judul, self._spoken.edge(edge))}"
            f'<path class="garis" d="{self._pen.path(drawn)}" fill="none" stroke="{palette.LINE}"/>{arrow}'
            f"{self._texts(edge.label)}</g>"
        )

    @staticmethod
    def _said(name: str, more: str) -> str:
        """Return a part's name and its description, which must be its first children."""
        return f"<title>{escape(name)}</title>" + (f"<desc>{escape(more)}</desc>" if more else "")

    def _mark(self, node: Node) -> str:
        """Return the small triangle that tells a box that opens another picture."""
        corner = mark_corner(node.bentuk, node.box)
        if corner is None:
            return ""
        x, y = self._n[corner[0]], self._n[corner[1]]
        return f'<path class="tanda" d="M{x} {y}h-6l6-6z" fill="{palette.ACCENT}"/>'

    def _texts(self, texts: Iterable[Text], panel: str = "") -> str:
        """Return the lines of a part, parted by spaces for those who have them read out."""
        return " ".join([self._text(text, palette.text_fill(text.peran, panel)) for text in texts if text.text])

    def _text(self, text: Text, colour: str) -> str:
        """Return one line; `textLength` keeps it inside its box whatever font the reader has."""
        n = self._n
        x, y = n[text.x], n[text.y]
        size = f' font-size="{n[text.size]}"' if text.size != self._usual else ""
        anchor = f' text-anchor="{text.anchor}"' if text.anchor != "middle" else ""
        bold = ' font-weight="bold"' if text.bold else ""
        fill = f' fill="{colour}"' if colour != palette.INK else ""
        turn = f' transform="rotate(-90 {x} {y})"' if text.vertical else ""
        return (
            f'<text x="{x}" y="{y}"{size}{anchor}{bold}{fill}'
            f' textLength="{n[text.width]}" lengthAdjust="spacingAndGlyphs"{turn}>{escape(text.text)}</text>'
        )


@lru_cache(maxsize=2)
def _writer(scene: Scene) -> Writer:
    """Return the writer of a picture; the last ones are kept for the other formats, which show the same pictures."""
    return Writer(scene)


def _linked(body: str, part: Node | Panel, href: str) -> str:
    """Return the body as a link if it leads somewhere; its texts are the link's name."""
    if not href:
        return body
    spoken = "" if part.texts else f' aria-label="{escape(part.judul)}"'
    return f'<a href="{escape(href)}"{spoken}>{body}</a>'


def _node_paint(jenis: str, bentuk: str) -> str:
    line = palette.node_line(jenis)
    width = f' stroke-width="{line:g}"' if line != 1 else ""
    return f'fill="{palette.node_fill(jenis, bentuk)}" stroke="{palette.ACCENT}"{width}'


def usual_size(scene: Scene) -> float:
    """Return the text size that most lines have."""
    parts: tuple[Panel | Lane | Node, ...] = (*scene.panels, *scene.lanes, *scene.nodes)
    sizes = Counter(text.size for part in parts for text in part.texts)
    sizes.update(text.size for edge in scene.edges for text in edge.label)
    return sizes.most_common(1)[0][0] if sizes else 8.0
