"""A page of a cascade's tree -> one drawing: columns with their titles, boxes, and the lines that join them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from petaproses.layout.shared import block
from petaproses.layout.shared.block import Line
from petaproses.layout.shared.place import Body
from petaproses.layout.shared.scene import Box, Edge, Node, Panel, Point
from petaproses.layout.tree.blocks import Block, Page, References
from petaproses.layout.tree.columns import Columns
from petaproses.layout.tree.label import PAD, judul_of, kind_of, uraian_of
from petaproses.layout.tree.twig import Twig
from petaproses.peta import Rujukan

GAP, COUSIN_GAP, ROOT_GAP = 6.0, 10.0, 16.0
"""Space below a leaf, below a subtree and below a whole tree, in pt."""
_BELOW_PATH, _BELOW_TITLES, _BELOW_BLOCK = 8.0, 10.0, 18.0
_PATH_SHARE = 0.25
"""The rows above a block take at most this share of a page's height."""
_LOW = 250.0
"""Pages lower than this, in pt, have no room for them."""
_MOST_BETWEEN_ROOTS = 2.0
"""What the space between trees is multiplied with at most."""
_STRAIGHT = 6.0
"""A parent moves by up to so many pt to stand level with one of its children."""
_STRETCHES = (3.0, 2.5, 2.0, 1.75, 1.5, 1.25, 1.0)
"""What the spaces of a page may be multiplied with to fill its height."""


class Air(NamedTuple):
    """How much space there is: that between boxes multiplied by `gaps`, and so many pt more above and below a text."""

    gaps: float = 1.0
    inside: float = 0.0


_TIGHT = Air()


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


def span(columns: Columns, twig: Twig, air: Air = _TIGHT) -> Span:
    """Pack the children of a box one below the other and set the box beside them, level with their middle if it can be.

    The subtree is as high as the box or all its children, whichever is higher.
    """
    half = columns.height(twig) / 2 + air.inside
    spans = [span(columns, child, air) for child in twig.anak]
    if not spans:
        return Span(twig, half, half)
    middles, bottom = _pack(spans, air)
    middle = (middles[0] + middles[-1]) / 2
    nearest = min(middles, key=lambda y: abs(y - middle))
    middle = nearest if abs(nearest - middle) <= _STRAIGHT else middle
    middle = min(max(middle, min(half, bottom - half)), max(half, bottom - half))
    children = tuple((y - middle, child) for y, child in zip(middles, spans, strict=True))
    return Span(twig, max(half, middle), max(half, bottom - middle), children)


def _pack(spans: Sequence[Span], air: Air) -> tuple[list[float], float]:
    """Return where the middles of subtrees come when set one below the other from 0, and where the last one ends."""
    middles, y, gap = [], 0.0, 0.0
    for each in spans:
        middles.append(y + gap + each.up)
        y += gap + each.height
        gap = air.gaps * (COUSIN_GAP if each.children else GAP)
    return middles, y


def head_height(block_: Block, before: Block | None, width: float, height: float) -> float:
    """Return how much stands above a block's boxes, in pt: the rows above them, and the titles of its columns where
    they are not those of the block `before` on the page, whose size is `width` x `height`."""
    path = _path(block_, before, width, height)
    high = block.height(path) + 2 * PAD + _BELOW_PATH if path else 0.0
    high += _BELOW_BLOCK if before else 0.0
    if before is None or before.columns is not block_.columns:
        high += block_.columns.title_height() + _BELOW_TITLES
    return high


def page_height(page: Page, width: float, height: float) -> float:
    """Return how high a page of this size is filled, in pt, with no more space than needed."""
    y, before = 0.0, None
    for each in page:
        spans = sum(span(each.columns, twig).height for twig in each.twigs)
        y += head_height(each, before, width, height) + spans + ROOT_GAP * (len(each.twigs) - 1)
        before = each
    return y


@dataclass(slots=True)
class _Canvas:
    """What has been drawn so far; lives only while one body is made."""

    references: References
    called: Callable[[Rujukan], str]
    width: float
    height: float
    air: Air
    panels: list[Panel] = field(default_factory=list)
    nodes: list[Node] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)


def draw(
    references: References,
    page: Page,
    width: float,
    height: float,
    called: Callable[[Rujukan], str],
    inside: float = 0.0,
) -> Body:
    """Draw the blocks of a page one below the other, `width` pt wide, spread out as far as `height` pt allow, with
    `inside` pt more above and below each text; `called` names what a reference to another cascade means."""
    for gaps in _STRETCHES:
        canvas = _Canvas(references, called, width, height, Air(gaps, (gaps - 1) * PAD / 2 + inside))
        bottom = _blocks(canvas, page)
        if bottom <= height + 0.01:
            break
    return Body(width, bottom, tuple(canvas.panels), (), tuple(canvas.nodes), tuple(canvas.edges))


def _blocks(canvas: _Canvas, page: Page) -> float:
    """Draw the blocks of a page and return where the last one ends."""
    y, before = 0.0, None
    for each in page:
        y = _head(canvas, each, before, y)
        gap = 0.0
        for twig in each.twigs:
            root = span(each.columns, twig, canvas.air)
            _subtree(canvas, each.columns, root, y + gap + root.up)
            y += gap + root.height
            gap = ROOT_GAP * min(canvas.air.gaps, _MOST_BETWEEN_ROOTS)
        before = each
    return y


def _head(canvas: _Canvas, each: Block, before: Block | None, y: float) -> float:
    """Draw what stands above the boxes of a block, and return where they begin."""
    columns = each.columns
    y += _BELOW_BLOCK if before else 0.0
    left = (canvas.width - columns.width) / 2
    if before is None or before.columns is not columns:
        high = columns.title_height()
        for tier, (x, w) in columns.places(columns.widths).items():
            box = Box(left + x, y, w, high)
            judul = f"Jenjang {columns.cascading.jenjang[tier]}"
            canvas.panels.append(Panel("jenjang", (box,), block.stack(columns.header(tier), box), judul=judul))
        y += high + _BELOW_TITLES
    if lines := _path(each, before, canvas.width, canvas.height):
        box = Box(left, y, columns.width, block.height(lines) + 2 * PAD)
        judul = "Baris di atasnya"
        canvas.panels.append(Panel("lembar", (box,), block.stack(lines, box, PAD), judul=judul))
        y = box.bottom + _BELOW_PATH
    return y


def _path(each: Block, before: Block | None, width: float, height: float) -> list[Line]:
    """Return the lines that name the rows above a block, but for those that the page has just named."""
    known = 0
    for one, other in zip(each.path, before.path if before else (), strict=False):
        if one is not other:
            break
        known += 1
    if known == len(each.path) or height < _LOW:
        return []
    room = min(width, each.columns.width) - 2 * PAD
    return each.columns.path(each.path, known, room, height * _PATH_SHARE)


def _subtree(canvas: _Canvas, columns: Columns, root: Span, middle: float) -> None:
    stack: list[tuple[Span, float, Node | None]] = [(root, middle, None)]
    while stack:
        each, y, parent = stack.pop()
        node = _node(canvas, columns, each, y)
        canvas.nodes.append(node)
        if parent:
            canvas.edges.append(_edge(columns, parent, node))
        stack.extend((child, y + dy, node) for dy, child in reversed(each.children))


def _node(canvas: _Canvas, columns: Columns, each: Span, middle: float) -> Node:
    twig, item = each.twig, each.twig.item
    x, w = columns.places(columns.widths)[item.jenjang]
    high = columns.height(twig) + 2 * canvas.air.inside
    box = Box((canvas.width - columns.width) / 2 + x, middle - high / 2, w, high)
    before, after = columns.notes(twig, *canvas.references.around(twig))
    lines = (*before, *columns.lines(twig), *after) if twig.continued else (*columns.lines(twig), *before, *after)
    jenis = "lanjutan" if twig.continued else "ulang" if twig.again else kind_of(columns.cascading, item)
    judul = judul_of(columns.cascading, item)
    return Node(
        _own_id(canvas, item.id),
        jenis,
        "bulat",
        box,
        block.stack(lines, box, PAD),
        judul,
        uraian_of(item, canvas.called),
    )


def _own_id(canvas: _Canvas, id_: str) -> str:
    """Return the id of a box; one that the page has already is told apart by what is behind it."""
    own, number = id_, 1
    while own in canvas.ids:
        own, number = f"{id_}/ulang" + (f"-{number}" if number > 1 else ""), number + 1
    canvas.ids.add(own)
    return own


def _edge(columns: Columns, parent: Node, child: Node) -> Edge:
    start, end = (parent.box.right, parent.box.centre[1]), (child.box.x, child.box.centre[1])
    points = tuple(_elbow(start, end, columns.gutter))
    return Edge(parent.id, child.id, points, f"{parent.judul} → {child.judul}", arrow=False)


def _elbow(start: Point, end: Point, gutter: float) -> Iterator[Point]:
    """Go right, up or down in the gutter right of the start, and right again."""
    yield start
    if abs(start[1] - end[1]) > 0.05:
        yield (start[0] + gutter / 2, start[1])
        yield (start[0] + gutter / 2, end[1])
    yield end
