"""Scene -> Graphviz source whose positions are pinned, so that any Graphviz draws the same picture (layout `nop2`).

Lanes, frames and some outlines stand in the background, since a node would hide them; nodes that cannot be seen mark
their places, bear their links and say what they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from petaproses.emit.graphviz import xdot
from petaproses.emit.graphviz.dress import Part, Written, turned
from petaproses.emit.shared import palette
from petaproses.emit.shared.context import Context
from petaproses.emit.shared.legal import legal
from petaproses.emit.shared.strokes import strokes
from petaproses.emit.shared.upright import stacked
from petaproses.emit.shared.wire import Wire, curves
from petaproses.layout.shared.scene import Box, Edge, Lane, Node, Panel, Point, Scene, Text

if TYPE_CHECKING:
    import graphviz

_CLEAR = {"color": "#ffffff00", "fillcolor": "#ffffff00"}
_FONT = "Arial"  # Graphviz writes a name of one family into SVG as it is, and a bold one as a family of that name
BOLD = "Helvetica-Bold"
"""The bold font that every Graphviz knows as one, by its PostScript name; its letters are as wide as Arial's."""
_UNSAFE_NAME = re.compile(r"[^\w .\-/()^]")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_MIDDLE = 0.26
"""How far above its baseline Graphviz takes the middle of a line of text to be, as a share of the text size."""
_PIECE = 10000
_OFF = 1.0
"""How far off the middle of its box, in pt, a line still counts as centred."""
_SPARE = 1.3
"""Room for a line that begins or ends at a given place, as a multiple of its width; fonts differ."""
_ENDS = {"start": "\\l", "middle": "\\n", "end": "\\r"}
"""What ends a line of a label, by where the line stands."""


def gambar(context: Context, _subject: object, scenes: Sequence[Scene]) -> tuple[bytes, ...]:
    """Return one Graphviz file a page; its links lead to the SVG files."""
    links = context.links("svg")
    return tuple(source(scene, links).encode() for scene in scenes)


def source(scene: Scene, links: Mapping[str, str]) -> str:
    """Return a scene in the DOT language; `links` maps picture ids to file names."""
    return written(scene, links).source


def written(scene: Scene, links: Mapping[str, str]) -> Written:
    """Return a scene in the DOT language with the parts it names; `links` maps picture ids to file names."""
    import graphviz

    graph = graphviz.Digraph(
        "peta",
        comment="Semua letak sudah tetap. Cara menggambar: dot -Tsvg -O berkas.gv",
        graph_attr={"layout": "nop2", "notranslate": "true", "outputorder": "nodesfirst", "pad": "0"},
        node_attr={"shape": "box", "fixedsize": "true", "margin": "0", "style": "filled", "fontname": _FONT},
        edge_attr={"fontname": _FONT, "color": palette.LINE, "fontcolor": palette.text_fill("label")},
    )
    background = xdot.background(scene)
    if background:
        graph.attr(_background=background)
    writer = _Writer(graph, scene, links)
    writer.write()
    text = str(graph.source)
    text = text.replace(f'"{background}"', _in_pieces(background)) if background else text
    return Written(text, tuple(writer.parts))


def _in_pieces(operations: str) -> str:
    """Return a long text quoted in pieces: Graphviz reads none of more than 16384 characters."""
    return " + ".join(f'"{operations[start : start + _PIECE]}"' for start in range(0, len(operations), _PIECE))


def label(lines: Sequence[str], anchor: str = "middle") -> str:
    """Return lines as one label in which no character means anything but itself."""
    import graphviz

    # Graphviz takes `&lt;` for one character, and writing SVG it does so twice: a word joiner, which has no width and
    # no ink, keeps such a text apart.
    texts = (_ENTITY.sub("&\u2060", legal(" ".join(line.splitlines()))).replace("&", "&amp;") for line in lines)
    end = _ENDS[anchor]
    joined: str = graphviz.nohtml(end.join(map(graphviz.escape, texts)) + (end if anchor != "middle" else ""))
    return joined


class _Writer:
    """Adds the parts of one picture to a graph, whose y runs up."""

    def __init__(self, graph: graphviz.Digraph, scene: Scene, links: Mapping[str, str]) -> None:
        self._graph, self._scene, self._links = graph, scene, links
        self._taken: set[str] = set()
        self.parts: list[Part] = []
        # Boxes come first to their names: those are what a reader of the source looks for.
        self._named = [(node, self._name(node.id)) for node in scene.nodes]
        self._name_of = {node.id: name for node, name in reversed(self._named)}

    def write(self) -> None:
        """Add all parts, from the lowest to the one on top."""
        # What cannot be seen still counts for the size of the picture.
        self._box(self._own_name("halaman"), Box(0, 0, self._scene.width, self._scene.height), style="invis")
        for panel in self._scene.panels:
            self._panel(panel)
        for lane in self._scene.lanes:
            self._lane(lane)
        for node, name in self._named:
            self._node(node, name)
        for edge, drawn in zip(self._scene.edges, strokes(self._scene.edges), strict=True):
            self._edge(edge, drawn)

    def _panel(self, panel: Panel) -> None:
        for box in panel.boxes:
            link = self._link(panel.tujuan, panel.judul)
            self._box(self._own_name(panel.jenis), box, class_="panel", **_CLEAR, **link)
        self._texts(panel.texts, panel.boxes, panel.jenis)

    def _lane(self, lane: Lane) -> None:
        name = self._name(lane.pemilik)
        self._box(name, lane.box, class_="lajur", **_CLEAR)
        self.parts.append(Part(name, lane.judul, (("pemilik", lane.pemilik),)))
        self._texts(lane.texts, (lane.header,), css="isi")

    def _node(self, node: Node, name: str) -> None:
        native = xdot.NATIVE.get(node.bentuk)
        fill = palette.node_fill(node.jenis, node.bentuk)
        look = {"shape": native, "color": palette.ACCENT, "fillcolor": fill} if native else dict(_CLEAR)
        if node.bentuk == "kapsul":
            look["style"] = "rounded,filled"
        if native and palette.node_line(node.jenis) != 1:
            look["penwidth"] = _number(palette.node_line(node.jenis))
        inside = _label_of(node)
        if inside:
            first = inside[0]
            inset = abs(first.x - (node.box.right if first.anchor == "end" else node.box.x)) / 72
            margin = {"margin": f"{inset:.4f},0"} if first.anchor != "middle" else {}
            look |= {"label": label([text.text for text in inside], first.anchor), "fontsize": _number(first.size)}
            look |= margin
        self._box(name, node.box, **(look | self._link(node.tujuan, node.judul)))
        self.parts.append(Part(name, node.judul, (("id", node.id), ("jenis", node.jenis))))
        self._texts([text for text in node.texts if text not in inside], (), css="isi")

    def _edge(self, edge: Edge, drawn: Wire) -> None:
        look = {"pos": self._spline(drawn), "arrowhead": "normal" if drawn.head else "none"}
        if drawn.head:
            # An arrow head of Graphviz is 10 pt long and begins where the line ends.
            look["arrowsize"] = _number(drawn.head_length / 10)
        if edge.label:
            look["fontsize"] = _number(edge.label[0].size)
            look["label"] = label([text.text for text in edge.label])
            look["lp"] = self._at(_middle(edge.label))
        dari, ke = self._end(edge.dari, edge.points[0]), self._end(edge.ke, edge.points[-1])
        self._graph.edge(dari, ke, **look)
        self.parts.append(Part(f"{dari}->{ke}", edge.judul, (("dari", edge.dari), ("ke", edge.ke))))

    def _end(self, id_: str, place: Point) -> str:
        """Return the node at an arrow's end; one that cannot be seen where the picture shows no such box."""
        if id_ in self._name_of:
            return self._name_of[id_]
        name = self._own_name("ujung")
        self._box(name, Box(*place, 0, 0), style="invis")
        return name

    def _texts(self, texts: Iterable[Text], boxes: Sequence[Box], panel: str = "", *, css: str = "panel") -> None:
        """Add texts as nodes without a border; those that read upwards are stacked, for Graphviz turns no text.

        Who reads the drawn SVG takes those of the class `isi` for text of the box or lane before them.
        """
        upright = [text for text in texts if text.vertical]
        for text in texts:
            if not text.vertical:
                colour = palette.text_fill(text.peran, panel)
                self._text([text.text], _middle([text]), text.size, colour, line=text, bold=text.bold, css=css)
        if upright:
            first = upright[0]
            box = next((box for box in reversed(boxes) if _holds(box, first)), Box(first.x - 12, first.y - 12, 24, 24))
            colour = palette.text_fill(first.peran, panel)
            lines, size = stacked(" ".join(text.text for text in upright), first.size, box)
            name = self._text(lines, box.centre, size, colour, css=css)
            turned_lines = "".join(turned(text, colour, self._scene.height) for text in upright)
            self.parts.append(Part(name, "", text=turned_lines))

    def _text(
        self,
        lines: Sequence[str],
        middle: Point,
        size: float,
        colour: str,
        *,
        line: Text | None = None,
        bold: bool = False,
        css: str,
    ) -> str:
        """Add text without a border about its middle and return its name; a `line` that begins or ends at a place does
        so in any font."""
        room, anchor = 0.0, "middle"
        if line and line.anchor != "middle":
            room, anchor = line.width * _SPARE, line.anchor
            middle = (line.x + (room / 2 if anchor == "start" else -room / 2), middle[1])
        name = self._own_name("teks")
        look = {"class": css} | ({"fontname": BOLD} if bold else {})
        self._graph.node(
            name,
            label(lines, anchor),
            **look,
            pos=f"{self._at(middle)}!",
            shape="plaintext",
            style="",
            fixedsize="true" if room else "false",
            width=_number(room / 72) if room else "0",
            height=_number(size * 1.5 / 72) if room else "0",
            fontsize=_number(size),
            fontcolor=colour,
        )
        return name

    def _box(self, name: str, box: Box, class_: str = "", **look: str) -> None:
        """Add a node as large as a box, without a label unless its look has one."""
        wide, high = box.w, box.h
        if look.get("shape") == "box" or class_ == "panel":
            # Graphviz rounds sides to whole points, and rows and cells of a matrix stand one against another
            wide, high = max(1, int(wide)), max(1, int(high))
        sides = {"width": f"{wide / 72:.4f}", "height": f"{high / 72:.4f}"}
        if class_:
            look["class"] = class_
        words = look.pop("label", "")
        self._graph.node(name, words, pos=f"{self._at(box.centre)}!", **sides, **look)

    def _name(self, wanted: str) -> str:
        """Return a name that no node has yet: the one wanted, without what Graphviz reads as a port or as markup."""
        name = _UNSAFE_NAME.sub("_", wanted) or "_"
        while name in self._taken:
            name += "'"
        self._taken.add(name)
        return name

    def _own_name(self, kind: str) -> str:
        """Return a name for what is no box of the map."""
        return self._name(f"_{kind} {len(self._taken) + 1}")

    def _link(self, tujuan: str, judul: str) -> dict[str, str]:
        file = self._links.get(tujuan)
        return {"URL": file, "tooltip": label([judul])} if file else {}

    def _at(self, point: Point) -> str:
        return f"{_number(point[0])},{_number(self._scene.height - point[1])}"

    def _spline(self, drawn: Wire) -> str:
        """Return an arrow's way as Bézier curves, the tip of its head first."""
        tip = f"e,{self._at(drawn.head[0])} " if drawn.head else ""
        way = map(self._at, curves(drawn.start, drawn.parts))
        return f"{tip}{self._at(drawn.start)} {' '.join(way)}"


def _label_of(node: Node) -> list[Text]:
    """Return the lines of a box that one label of Graphviz can hold: all at one side, or all in the middle."""
    inside = [text for text in node.texts if _holds(node.box, text)]
    middle = node.box.centre[0]
    sides = {text.anchor if text.anchor != "middle" or abs(text.x - middle) < _OFF else "" for text in inside}
    return inside if len(sides) == 1 and "" not in sides else []


def _middle(texts: Sequence[Text]) -> Point:
    """Return the middle of the block that lines of one size make."""
    shifts = {"start": 0.5, "middle": 0.0, "end": -0.5}
    lefts = [text.x + (shifts[text.anchor] - 0.5) * text.width for text in texts]
    rights = [text.x + (shifts[text.anchor] + 0.5) * text.width for text in texts]
    baselines = [text.y for text in texts]
    return ((min(lefts) + max(rights)) / 2, (min(baselines) + max(baselines)) / 2 - _MIDDLE * texts[0].size)


def _holds(box: Box, text: Text) -> bool:
    return box.x <= text.x <= box.right and box.y <= text.y <= box.bottom


def _number(value: float) -> str:
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
