"""Part of a cascade's tree -> one drawing: columns with their titles, boxes, and the lines that join them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from petaproses.layout import block
from petaproses.layout.block import Line
from petaproses.layout.columns import GUTTER, Columns
from petaproses.layout.place import Body
from petaproses.layout.scene import Box, Edge, Node, Panel, Point
from petaproses.layout.tree_items import Item
from petaproses.layout.tree_label import PAD, judul_of, uraian_of
from petaproses.peta import Baris

GAP, COUSIN_GAP, ROOT_GAP = 6.0, 10.0, 16.0
"""Space below a leaf, below a subtree and below a whole tree, in pt."""
HINT = Line("", bold=True, peran="kode", above=2)
"""How the number of another page looks."""

_HINT_HEIGHT = block.height([HINT])

_BELOW_PATH, _BELOW_TITLES = 8.0, 10.0
_STRAIGHT = 6.0
"""A parent moves by up to so many pt to stand level with one of its children."""


@dataclass(frozen=True, slots=True, eq=False)
class Twig:
    """A box as one page shows it: with which of its children, whether an earlier page has it too (`ulang`), and the
    hint (`lembar 3`) where its other children are."""

    item: Item
    anak: tuple[Twig, ...] = ()
    ulang: bool = False
    hint: str = ""

    @classmethod
    def whole(cls, item: Item) -> Twig:
        """Return a box with all that is below it."""
        return cls(item, tuple(map(cls.whole, item.anak)))

    @property
    def tiers(self) -> set[int]:
        """The tiers that occur in it."""
        return {self.item.jenjang}.union(*(child.tiers for child in self.anak))


class Span(NamedTuple):
    """A subtree's room above and below the middle of its root box, in pt, and its children relative to that middle."""

    twig: Twig
    up: float
    down: float
    children: tuple[tuple[float, Span], ...] = ()

    @property
    def height(self) -> float:
        """The whole height in pt."""
        return self.up + self.down


def height_of(columns: Columns, twig: Twig) -> float:
    """Return the height of one box in pt, its hint included."""
    return columns.heights[twig.item.id] + (_HINT_HEIGHT if twig.hint else 0.0)


def span(columns: Columns, twig: Twig) -> Span:
    """Pack the children of a box one below the other and set the box level with their middle."""
    half = height_of(columns, twig) / 2
    spans = [span(columns, child) for child in twig.anak]
    if not spans:
        return Span(twig, half, half)
    middles, bottom = _pack(spans)
    middle = (middles[0] + middles[-1]) / 2
    nearest = min(middles, key=lambda y: abs(y - middle))
    middle = nearest if abs(nearest - middle) <= _STRAIGHT else middle
    children = tuple((y - middle, child) for y, child in zip(middles, spans, strict=True))
    return Span(twig, max(half, middle), max(half, bottom - middle), children)


def _pack(spans: Sequence[Span]) -> tuple[list[float], float]:
    """Return where the middles of subtrees come when set one below the other from 0, and where the last one ends."""
    middles, y, gap = [], 0.0, 0.0
    for each in spans:
        middles.append(y + gap + each.up)
        y += gap + each.height
        gap = COUSIN_GAP if each.children else GAP
    return middles, y


class Page(NamedTuple):
    """What one page shows: subtrees, and the rows above them all, which stand on page `dari`."""

    twigs: tuple[Twig, ...]
    path: tuple[Baris, ...] = ()
    dari: int = 0


@dataclass(slots=True)
class _Canvas:
    """What has been drawn so far; lives only while one body is made."""

    columns: Columns
    places: dict[int, tuple[float, float]]
    panels: list[Panel] = field(default_factory=list)
    nodes: list[Node] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)


def size(columns: Columns, page: Page) -> tuple[float, float]:
    """Return the width and height in pt that `draw` gives a page."""
    tiers = _tiers(page)
    width = sum(columns.widths[tier] for tier in tiers) + GUTTER * (len(tiers) - 1)
    spans = sum(span(columns, twig).height for twig in page.twigs) + ROOT_GAP * (len(page.twigs) - 1)
    return width, head_height(columns, page, width) + spans


def head_height(columns: Columns, page: Page, width: float) -> float:
    """Return how much the path and the column titles of a page take, in pt."""
    path = block.height(_path(columns, page, width)) + 2 * PAD + _BELOW_PATH if page.path else 0.0
    return path + _title_height(columns, _tiers(page)) + _BELOW_TITLES


def draw(columns: Columns, page: Page) -> Body:
    """Draw the subtrees of a page one below the other under their column titles."""
    canvas = _Canvas(columns, columns.places(_tiers(page)))
    width, height = size(columns, page)
    y = 0.0
    if page.path:
        lines = _path(columns, page, width)
        box = Box(0, 0, width, block.height(lines) + 2 * PAD)
        judul = f"Lanjutan dari lembar {page.dari}"
        canvas.panels.append(Panel("lembar", (box,), block.stack(lines, box, PAD), judul=judul))
        y = box.h + _BELOW_PATH
    high = _title_height(columns, _tiers(page))
    for tier, (x, w) in canvas.places.items():
        box = Box(x, y, w, high)
        judul = f"Jenjang {columns.cascading.jenjang[tier]}"
        canvas.panels.append(Panel("jenjang", (box,), block.stack(columns.header(tier), box), judul=judul))
    y += high + _BELOW_TITLES
    for root in (span(columns, twig) for twig in page.twigs):
        _subtree(canvas, root, y + root.up)
        y += root.height + ROOT_GAP
    return Body(width, height, tuple(canvas.panels), (), tuple(canvas.nodes), tuple(canvas.edges))


def _tiers(page: Page) -> list[int]:
    return sorted(set[int]().union(*(twig.tiers for twig in page.twigs)))


def _path(columns: Columns, page: Page, width: float) -> list[Line]:
    lines: list[Line] = []
    for depth, row in enumerate(page.path):
        words = f"{columns.cascading.jenjang[row.jenjang]}: {row.teks}"
        look = Line("", peran="keterangan", anchor="start", indent=8.0 * depth)
        lines.extend(block.wrapped(words, width - 2 * PAD, look, even=False))
    return lines


def _title_height(columns: Columns, tiers: Sequence[int]) -> float:
    return max((block.height(columns.header(tier)) for tier in tiers), default=0.0) + 2 * PAD


def _subtree(canvas: _Canvas, root: Span, middle: float) -> None:
    stack: list[tuple[Span, float, tuple[Span, float] | None]] = [(root, middle, None)]
    while stack:
        each, y, parent = stack.pop()
        canvas.nodes.append(_node(canvas, each.twig, y))
        if parent:
            canvas.edges.append(_edge(canvas, *parent, each, y))
        stack.extend((child, y + dy, (each, y)) for dy, child in reversed(each.children))


def _node(canvas: _Canvas, twig: Twig, middle: float) -> Node:
    columns, item = canvas.columns, twig.item
    x, w = canvas.places[item.jenjang]
    high = height_of(columns, twig)
    box = Box(x, middle - high / 2, w, high)
    lines = (*columns.lines[item.id], *((HINT._replace(text=twig.hint),) if twig.hint else ()))
    jenis = "ulang" if twig.ulang else columns.cascading.jenjang[item.jenjang]
    judul = judul_of(columns.cascading, item)
    return Node(item.id, jenis, "bulat", box, block.stack(lines, box, PAD), judul, uraian_of(item, columns.sebutan))


def _edge(canvas: _Canvas, parent: Span, y: float, child: Span, below: float) -> Edge:
    x, w = canvas.places[parent.twig.item.jenjang]
    end = canvas.places[child.twig.item.jenjang][0]
    points = tuple(_elbow((x + w, y), (end, below)))
    columns = canvas.columns
    names = (judul_of(columns.cascading, twig.item) for twig in (parent.twig, child.twig))
    return Edge(parent.twig.item.id, child.twig.item.id, points, " → ".join(names), panah=False)


def _elbow(start: Point, end: Point) -> Iterator[Point]:
    """Go right, up or down in the gutter right of the start, and right again."""
    yield start
    if abs(start[1] - end[1]) > 0.05:
        yield (start[0] + GUTTER / 2, start[1])
        yield (start[0] + GUTTER / 2, end[1])
    yield end
