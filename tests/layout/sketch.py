"""Short words -> a graph to lay out: `a0 b1` are boxes a and b in lanes 0 and 1, `ab` an arrow between them."""

from __future__ import annotations

from petaproses.layout.lanes.cells import Cells, cells
from petaproses.layout.lanes.fan import branches
from petaproses.layout.lanes.graph import Graph, Link, Strip, Vertex
from petaproses.layout.lanes.lattice import Lattice, lattice
from petaproses.layout.lanes.route import routes
from petaproses.layout.lanes.traffic import Path
from petaproses.layout.lanes.trunks import Trunks, trunks

JENIS = {"?": "keputusan", "=": "paralel", "(": "mulai", ")": "selesai", "~": "dokumen", ">": "penghubung"}


def sketch(boxes: str, arrows: str = "") -> Graph:
    """Return a graph: a box may end with a sign of JENIS, an arrow with `:label`; lanes are as many as are named."""
    vertices = tuple(
        Vertex(box[0], JENIS.get(box[2:], "kegiatan"), box[0], int(box[1]), box[0]) for box in boxes.split()
    )
    number = {vertex.id: place for place, vertex in enumerate(vertices)}
    lanes = tuple(Strip(f"P{lane}", f"P{lane}", f"P{lane}") for lane in range(max(v.lane for v in vertices) + 1))
    links = tuple(Link(number[arrow[0]], number[arrow[1]], arrow[3:]) for arrow in arrows.split())
    return Graph(lanes, vertices, links)


def cell(graph: Graph, id: str, found: Cells | None = None) -> tuple[int, int]:
    """Return column and row of a box."""
    found = found or cells(graph)
    number = [vertex.id for vertex in graph.vertices].index(id)
    return found.column[number], found.row[number]


def routed(graph: Graph) -> tuple[Cells, Lattice, list[Path]]:
    """Return cells, grid and paths of a graph."""
    found = cells(graph)
    grid = lattice(graph, found)
    return found, grid, routes(graph, found, grid, branches(graph))


def trunks_of(graph: Graph) -> Trunks:
    """Return the lines of a graph."""
    _, grid, paths = routed(graph)
    return trunks(graph, paths, grid, branches(graph))
