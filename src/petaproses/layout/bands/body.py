"""Rows of cells and their arrows -> one drawing: bands with their names, boxes, lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from petaproses.layout.bands.channels import Way, downward
from petaproses.layout.bands.label_spots import ABOVE
from petaproses.layout.bands.plan import Plan, plan_of
from petaproses.layout.bands.rows import TITLE, Cell, Grid, Link, Spot
from petaproses.layout.shared import block
from petaproses.layout.shared.arrow_words import usual
from petaproses.layout.shared.crossings import hops_of
from petaproses.layout.shared.place import Body
from petaproses.layout.shared.scene import Box, Edge, Node, Panel, Point, Text, chevron_slope


def size(grid: Grid) -> tuple[float, float]:
    """Return the width and height in pt that `draw` gives a grid."""
    plan = plan_of(grid)
    return plan.width, plan.height


def draw(grid: Grid) -> Body:
    """Draw the bands of a grid, their boxes and arrows."""
    plan = plan_of(grid)
    boxes = {
        (number, place): Box(plan.left + cell.x, plan.tops[number], cell.w, row.h)
        for number, row in enumerate(grid.rows)
        for place, cell in enumerate(row.cells)
    }
    cells = {spot: grid.rows[spot[0]].cells[spot[1]] for spot in boxes}
    nodes = (_node(cell, boxes[spot]) for spot, cell in cells.items() if cell.bentuk)
    panels = (_panel(plan, band, grid.names[band]) for band in plan.frames)
    remarks = (
        Panel("lembar", texts=block.stack(cell.lines, boxes[spot])) for spot, cell in cells.items() if not cell.bentuk
    )
    return Body(plan.width, plan.height, (*panels, *remarks), (), tuple(nodes), tuple(_edges(grid, plan, boxes)))


def _panel(plan: Plan, band: int, name: str) -> Panel:
    top, bottom = plan.frames[band]
    frame = Box(0.0, top, plan.width, bottom - top)
    if not name:
        return Panel("kelompok", (frame,))
    title = Box(0.0, top, plan.title, frame.h)
    return Panel("kelompok", (frame, title), block.upright(name, title, TITLE), judul=f"Kelompok {name}")


def _node(cell: Cell, box: Box) -> Node:
    upper = Box(box.x, box.y, box.w, box.h * 2 / 3) if cell.bentuk == "penghubung" else box
    texts = block.stack(cell.lines, upper)
    return Node(cell.id, cell.jenis, cell.bentuk, box, texts, cell.judul, cell.uraian, cell.tujuan)


def _edges(grid: Grid, plan: Plan, boxes: Mapping[Spot, Box]) -> list[Edge]:
    lines = [
        _beside(grid, link, boxes) if link.beside else _line(link, way, plan, boxes, number)
        for number, (link, way) in enumerate(zip(grid.links, plan.ways, strict=True))
    ]
    labels = _labels(grid, plan, lines)
    hops = hops_of(lines)
    return [
        Edge(dari.id, ke.id, line, _judul(dari, ke, link), label, hop)
        for link, line, label, hop in zip(grid.links, lines, labels, hops, strict=True)
        for dari, ke in [[grid.rows[row].cells[place] for row, place in (link.dari, link.ke)]]
    ]


def _labels(grid: Grid, plan: Plan, lines: Sequence[Sequence[Point]]) -> list[tuple[Text, ...]]:
    """Return the words of every arrow: above an arrow to a neighbour, else where its channel has room for them."""
    texts: list[tuple[Text, ...]] = [()] * len(lines)
    for channel, top in zip(plan.channels.values(), plan.track_tops, strict=True):
        for number, (words, box) in channel.labels.items():
            texts[number] = block.stack(words, box._replace(x=plan.left + box.x, y=top + box.y))
    for number, (link, line) in enumerate(zip(grid.links, lines, strict=True)):
        if link.beside:
            (x, y), (x_to, _) = line
            words = usual(link.label)
            high = block.height(words)
            texts[number] = block.stack(words, Box(min(x, x_to), y - ABOVE - high, abs(x_to - x), high))
    return texts


def _judul(dari: Cell, ke: Cell, link: Link) -> str:
    return f"{dari.judul} → {ke.judul}" + (f": {link.label}" if link.label else "")


def _beside(grid: Grid, link: Link, boxes: Mapping[Spot, Box]) -> tuple[Point, ...]:
    """Go straight to the neighbour, at the middle of both boxes; a chevron's left side lies deeper by its notch."""
    dari, ke = boxes[link.dari], boxes[link.ke]
    y = dari.centre[1]
    rightwards = dari.x < ke.x
    left, right = (dari, ke) if rightwards else (ke, dari)
    row, place = link.ke if rightwards else link.dari
    notch = chevron_slope(boxes[row, place]) if grid.rows[row].cells[place].bentuk == "chevron" else 0.0
    ends = ((left.right, y), (right.x + notch, y))
    return ends if rightwards else ends[::-1]


def _line(link: Link, way: Way, plan: Plan, boxes: Mapping[Spot, Box], number: int) -> tuple[Point, ...]:
    lower, lower_to = downward(link)
    dari, ke = boxes[link.dari], boxes[link.ke]
    xs = [plan.left + x for x in way.xs]
    points = [(xs[0], dari.bottom if lower else dari.y)]
    for place, channel in enumerate(way.channels):
        y = plan.track_tops[channel] + plan.channels[channel].offsets[number]
        points += [(xs[place], y), (xs[place + 1], y)]
    return (*points, (xs[-1], ke.bottom if lower_to else ke.y))
