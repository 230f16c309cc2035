"""Cascading -> its tree, left to right: one column for each tier, leaves packed, parents level with their children.

Every box (see `node_ids`) is drawn exactly once as a node; where a page goes on below a box of an earlier page, that
box stands there again as a node of the kind `ulang`.
"""

from __future__ import annotations

from typing import NamedTuple

from petaproses.layout.columns import Columns
from petaproses.layout.frame import Room, compose, room
from petaproses.layout.scene import Scene
from petaproses.layout.text import SIZE
from petaproses.layout.tree_body import Page, Twig, draw
from petaproses.layout.tree_items import node_ids, outline
from petaproses.layout.tree_pages import scale_of, split
from petaproses.peta import Cascading, Peta
from petaproses.proyek import Kertas

__all__ = ["layout_tree", "node_ids"]

READABLE = 7.0
"""A tree is cut into pages when one page would make its text smaller than this, in pt."""
SHAPES = tuple((rows, widest) for widest in (400.0, 310.0, 230.0) for rows in (2, 3, 4))
"""What is tried to fill the paper: lines of a label, and the widest list in pt."""
PLAIN = SHAPES[1]
"""The shape without paper, and of trees of more boxes than `_MANY`."""
_MANY = 250


class _Try(NamedTuple):
    """A cascade in one shape: its columns, its pages and the smallest scale of a page."""

    columns: Columns
    pages: tuple[Page, ...]
    scale: float


def _rank(each: _Try) -> tuple[bool, int, float]:
    """Order tries from the best: readable first, then fewer pages, then larger text."""
    return (each.scale * SIZE < READABLE, len(each.pages), -round(each.scale, 3))


def layout_tree(peta: Peta, cascading: Cascading, kertas: Kertas | None) -> tuple[Scene, ...]:
    """Lay out a cascade as one picture, or on paper as an overview and one page or more for each subtree."""
    roots = outline(cascading)
    items = [item for root in roots for item in root.walk()]
    forest = tuple(map(Twig.whole, roots))
    space = room(peta, cascading, kertas)
    few = kertas is None or len(items) > _MANY
    shapes = [
        Columns.of(cascading, items, *shape)._replace(sebutan=peta.sebutan_rujukan)
        for shape in ((PLAIN,) if few else SHAPES)
    ]
    whole: tuple[Page, ...] = (Page(forest),)
    best = min((_Try(columns, whole, scale_of(columns, whole, space)) for columns in shapes), key=_rank)
    if best.scale * SIZE < READABLE:
        best = min((_paged(columns, forest, space) for columns in shapes[::4]), key=_rank)
    return tuple(
        compose(peta, cascading, draw(best.columns, page), kertas=kertas, halaman=(number, len(best.pages)))
        for number, page in enumerate(best.pages, 1)
    )


def _paged(columns: Columns, forest: tuple[Twig, ...], space: Room) -> _Try:
    pages = split(columns, forest, space, READABLE / SIZE)
    return _Try(columns, pages, scale_of(columns, pages, space))
