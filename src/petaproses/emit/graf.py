"""Peta -> process flow as Graphviz source without positions: Graphviz `dot` arranges the boxes itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import TYPE_CHECKING

from petaproses.arus import Pihak, arus_of
from petaproses.emit import dot, palette
from petaproses.emit.context import Context
from petaproses.emit.gv import label
from petaproses.layout.text import wrap
from petaproses.table.arus import JUDUL

if TYPE_CHECKING:
    import graphviz

_FONT = "Arial"
_BOX_WIDTH, _LABEL_WIDTH = 130.0, 100.0
"""How wide the text of boxes and of arrows is, in pt."""
_BOX_SIZE, _LABEL_SIZE = 9.0, 8.0


def gv(context: Context) -> bytes:
    """Return the flow in the DOT language; its links lead to the SVG files."""
    return source(context, context.links("svg")).encode()


def svg(context: Context) -> bytes:
    """Return the flow as SVG that an installed Graphviz arranges and draws; CannotDraw without one that can."""
    return dot.run(source(context, context.links("svg")), "-Tsvg")


def png(context: Context) -> bytes:
    """Return the flow as PNG that an installed Graphviz arranges and draws; CannotDraw without one that can."""
    return dot.run(source(context, {}), "-Tpng", f"-Gdpi={context.look.dpi}")


def source(context: Context, links: Mapping[str, str]) -> str:
    """Return the flow of a map; processes of one level stand in one frame when there are several levels."""
    import graphviz

    arus = arus_of(context.peta)
    ends = dict.fromkeys(pihak for serah in arus for pihak in (serah.dari, serah.ke))
    names = {pihak: f"n{number}" for number, pihak in enumerate(ends, start=1)}
    graph = graphviz.Digraph(
        "arus",
        comment="Cara menggambar: dot -Tsvg -O berkas.gv",
        graph_attr={
            "rankdir": "LR", "nodesep": "0.25", "ranksep": "0.5", "pad": "0.2", "fontname": _FONT, "fontsize": "12",
            "label": label([_judul(context)]), "labelloc": "t",
        },
        node_attr={
            "shape": "box", "style": "rounded,filled", "color": palette.ACCENT, "fillcolor": palette.PAPER,
            "fontname": _FONT, "fontsize": f"{_BOX_SIZE:g}", "fontcolor": palette.INK, "margin": "0.12,0.08",
        },
        edge_attr={
            "color": palette.LINE, "fontname": _FONT, "fontsize": f"{_LABEL_SIZE:g}",
            "fontcolor": palette.text_fill("label"), "arrowsize": "0.7",
        },
    )  # fmt: skip
    for pihak, name in names.items():
        if pihak.proses is None:
            graph.node(name, _lines([pihak.nama], _BOX_WIDTH, _BOX_SIZE), style="filled", fillcolor=palette.HEADER)
    _processes(graph, context, names, links)
    for serah in arus:
        graph.edge(names[serah.dari], names[serah.ke], _lines(serah.apa, _LABEL_WIDTH, _LABEL_SIZE))
    return str(graph.source)


def _judul(context: Context) -> str:
    unit = context.peta.proyek.unit or context.peta.proyek.instansi
    return f"{JUDUL} {unit}".rstrip()


def _processes(graph: graphviz.Digraph, context: Context, names: Mapping[Pihak, str], links: Mapping[str, str]) -> None:
    """Add the processes, one frame a level."""
    inside = sorted((pihak for pihak in names if pihak.proses), key=_level)
    # A frame has no line: Graphviz lets the labels of arrows that enter it stand across its border.
    frame_look = {"style": "filled", "color": palette.STRIPES[1], "fontsize": "10"}
    several = len({_level(pihak) for pihak in inside}) > 1
    for level, members in groupby(inside, key=_level):
        if not several:
            _boxes(graph, context, {pihak: names[pihak] for pihak in members}, links)
            continue
        with graph.subgraph(name=f"cluster_{level}", graph_attr=frame_look | {"label": f"Level {level}"}) as frame:
            _boxes(frame, context, {pihak: names[pihak] for pihak in members}, links)


def _level(pihak: Pihak) -> int:
    return pihak.proses.level if pihak.proses else -1


def _boxes(graph: graphviz.Digraph, context: Context, names: Mapping[Pihak, str], links: Mapping[str, str]) -> None:
    for pihak, name in names.items():
        proses = pihak.proses
        if proses is None:
            continue
        owners = ", ".join(map(context.peta.sebutan, proses.pemilik))
        words = [proses.nama, f"Proses {proses.kode}", *([f"({owners})"] if owners else [])]
        below = context.hierarchy.opens(proses.kode)
        file = links.get(below.id) if below else None
        link = {"URL": file, "tooltip": label([f"Buka {proses.kode}"])} if file else {}
        graph.node(name, _lines(words, _BOX_WIDTH, _BOX_SIZE), **link)


def _lines(texts: Iterable[str], width: float, size: float) -> str:
    """Return texts below each other as one label, each broken into lines of that width in pt."""
    return label([line for text in texts for line in wrap(text, width, size)])
