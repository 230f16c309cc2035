"""Peta -> process flow as Graphviz source without positions: Graphviz `dot` arranges the boxes itself.

What is handed over is a box without a border on the way from one end to the other: Graphviz keeps lines clear of boxes,
and not of the labels of lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from petaproses.arus import Pihak, Serah, arus_of
from petaproses.emit import dot, palette
from petaproses.emit.context import Context
from petaproses.emit.dress import Part, Written
from petaproses.emit.gv import label
from petaproses.layout.text import LEADING, widest, wrap
from petaproses.table.arus import JUDUL

if TYPE_CHECKING:
    import graphviz

_FONT = "Arial"
_BOX_WIDTH, _LABEL_WIDTH = 130.0, 100.0
"""How wide the text of boxes and of what is handed over is at most, in pt."""
_BOX_SIZE, _LABEL_SIZE = 9.0, 8.0
_SPARE = 1.2
"""Room for text as a multiple of its width: the font that draws it may be wider than ours."""
_LEFT, _TOP = 8.0, 6.0
"""Room beside and above the text of a box, in pt."""


def gv(context: Context) -> bytes:
    """Return the flow in the DOT language; its links lead to the SVG files."""
    return written(context, context.links("svg")).source.encode()


def svg(context: Context) -> bytes:
    """Return the flow as SVG that an installed Graphviz arranges and draws; CannotDraw without one that can."""
    proyek = context.peta.proyek
    heading = dot.Heading(_judul(context), proyek.instansi, proyek.bahasa)
    drawn = dot.document(written(context, context.links("svg")), heading, embed_font=context.look.embed_font)
    return drawn.encode()


def png(context: Context) -> bytes:
    """Return the flow as PNG that an installed Graphviz arranges and draws; CannotDraw without one that can."""
    return dot.run(written(context, {}).source, "-Tpng", f"-Gdpi={context.look.dpi}")


def written(context: Context, links: Mapping[str, str]) -> Written:
    """Return the flow of a map; processes of one level stand in one frame when there are several levels."""
    import graphviz

    graph = graphviz.Digraph(
        "arus",
        comment="Cara menggambar: dot -Tsvg -O berkas.gv",
        graph_attr={
            "rankdir": "LR", "nodesep": "0.3", "ranksep": "0.7", "mclimit": "4",
            "pad": "0.2", "fontname": _FONT, "fontsize": "12",
            "label": label([_judul(context)]), "labelloc": "t",
        },
        node_attr={
            "shape": "box", "style": "filled", "color": palette.ACCENT, "fillcolor": palette.PAPER,
            "fontname": _FONT, "fontsize": f"{_BOX_SIZE:g}", "fontcolor": palette.INK, "fixedsize": "true",
            "margin": "0",
        },
        edge_attr={"color": palette.LINE, "arrowsize": "0.7", "penwidth": "0.8"},
    )  # fmt: skip
    writer = _Writer(graph, context, links)
    writer.write()
    return Written(str(graph.source), tuple(writer.parts))


def _judul(context: Context) -> str:
    unit = context.peta.proyek.unit or context.peta.proyek.instansi
    return f"{JUDUL} {unit}".rstrip()


class _Writer:
    """Adds the parts of a flow to a graph."""

    def __init__(self, graph: graphviz.Digraph, context: Context, links: Mapping[str, str]) -> None:
        """Name the ends; `links` maps picture ids to file names."""
        self._graph, self._context, self._links = graph, context, links
        self._arus = arus_of(context.peta)
        ends = {
            id_: pihak for each in self._arus for id_, pihak in zip(each.ids[::2], (each.dari, each.ke), strict=True)
        }
        self._ends = [(id_, f"n{number}", pihak) for number, (id_, pihak) in enumerate(ends.items(), start=1)]
        self._name_of = {id_: name for id_, name, _ in self._ends}
        levels = sorted({_level(pihak) for pihak in ends.values() if pihak.proses})
        self._levels = levels if len(levels) > 1 else []
        self.parts: list[Part] = []

    def write(self) -> None:
        """Add all boxes, those of one level in one frame, then the lines."""
        self._boxes(self._graph, -1)
        for level in self._levels:
            # A frame has no line: what enters it from outside would seem to be cut by it.
            look = {"style": "filled", "color": palette.STRIPES[1], "fontsize": "10", "label": f"Level {level}"}
            name = f"cluster_{level}"
            with self._graph.subgraph(name=name, graph_attr=look) as frame:
                self._boxes(frame, level)
            self.parts.append(Part(name, f"Level {level}", (("jenis", "kelompok"),)))
        for number, serah in enumerate(self._arus, start=1):
            self._lines(serah, f"s{number}")

    def _boxes(self, graph: graphviz.Digraph, frame: int) -> None:
        """Add the boxes that stand in the frame of a level, or in none (-1)."""
        for id_, name, pihak in self._ends:
            if self._frame(pihak) == frame:
                self._box(graph, name, id_, pihak)
        for number, serah in enumerate(self._arus, start=1):
            inside = self._frame(serah.dari) == self._frame(serah.ke) == frame
            if serah.apa and (inside or (frame == -1 and self._frame(serah.dari) != self._frame(serah.ke))):
                self._things(graph, f"s{number}", serah)

    def _frame(self, pihak: Pihak) -> int:
        return _level(pihak) if self._levels else -1

    def _box(self, graph: graphviz.Digraph, name: str, id_: str, pihak: Pihak) -> None:
        proses = pihak.proses
        if proses is None:
            look = _sized([pihak.nama], _BOX_WIDTH, _BOX_SIZE)
            graph.node(name, style="filled", fillcolor=palette.HEADER, **look)
            self.parts.append(Part(name, pihak.nama, (("id", id_), ("jenis", "pihak"))))
            return
        owners = ", ".join(map(self._context.peta.sebutan, proses.pemilik))
        words = [proses.nama, f"Proses {proses.kode}", *([f"({owners})"] if owners else [])]
        below = self._context.hierarchy.opens(proses.kode)
        file = self._links.get(below.id) if below else None
        link = {"URL": file, "tooltip": label([f"Buka {proses.kode}"])} if file else {}
        graph.node(name, **_sized(words, _BOX_WIDTH, _BOX_SIZE), **link)
        self.parts.append(Part(name, " ".join(words), (("id", id_), ("jenis", "proses"))))

    def _things(self, graph: graphviz.Digraph, name: str, serah: Serah) -> None:
        look = _sized(serah.apa, _LABEL_WIDTH, _LABEL_SIZE, left=2.0, top=1.0)
        clear = {"color": "#ffffff00", "fillcolor": "#ffffff00", "style": "filled"}
        graph.node(name, fontsize=f"{_LABEL_SIZE:g}", fontcolor=palette.text_fill("label"), **look, **clear)
        judul = f"{', '.join(serah.apa)}: dari {serah.dari.nama} ke {serah.ke.nama}"
        self.parts.append(Part(name, judul, (("id", serah.ids[1]), ("jenis", "serah"))))

    def _lines(self, serah: Serah, name: str) -> None:
        dari, things, ke = serah.ids
        if not serah.apa:
            self._line(dari, ke)
            return
        self._name_of[things] = name
        self._line(dari, things, arrowhead="none")
        self._line(things, ke)

    def _line(self, dari: str, ke: str, **look: str) -> None:
        """Add a line between two boxes by their ids."""
        first, last = self._name_of[dari], self._name_of[ke]
        self._graph.edge(first, last, **look)
        self.parts.append(Part(f"{first}->{last}", f"dari {dari} ke {ke}", (("dari", dari), ("ke", ke))))


def _level(pihak: Pihak) -> int:
    return pihak.proses.level if pihak.proses else -1


def _sized(texts: Iterable[str], width: float, size: float, left: float = _LEFT, top: float = _TOP) -> dict[str, str]:
    """Return the label and the size of a box with texts below each other, each broken into lines of that width."""
    lines = tuple(line for text in texts for line in wrap(text, width, size))
    wide, high = widest(lines, size) * _SPARE + 2 * left, len(lines) * size * LEADING + 2 * top
    return {"label": label(lines), "width": f"{wide / 72:.3f}", "height": f"{high / 72:.3f}"}
