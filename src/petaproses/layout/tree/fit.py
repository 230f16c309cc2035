"""A cascade and its paper -> the best of several ways to lay it out: where it is cut, and how large its text is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import ceil, inf
from typing import NamedTuple

from petaproses.layout.shared.frame import SMALLEST_TEXT, Room
from petaproses.layout.shared.text import SIZE
from petaproses.layout.tree.blocks import Block, Page
from petaproses.layout.tree.body import page_height
from petaproses.layout.tree.cut import Sheaf, cut
from petaproses.layout.tree.pages import fill
from petaproses.layout.tree.twig import Twig
from petaproses.peta import Cascading

LARGEST_TEXT = 13.0
"""The text of small trees grows up to this, in pt."""
_SIZES = (LARGEST_TEXT, 12.0, 11.0, 10.0, 9.5, 9.0, 8.5, 8.0, 7.5, 7.0, SMALLEST_TEXT)
_COMFORTABLE = 9.0
"""Text of this size in pt is read with ease: a smaller one must save pages, as many as it is smaller."""
_DEARER = 3.0
"""How much dearer than in proportion a page with smaller text is."""
_ROUGH = (9.0, 7.0)
"""Sizes by which cuts are compared."""
_ROUGH_MANY, _SIZES_MANY = (8.0,), (10.0, 8.0, 7.0)
_EMPTY = 0.3
"""A page that is filled less than this is to be avoided."""
_MANY = 160
"""Trees of more boxes are not laid out in so many ways."""
_MOST_COLUMNS = 12


class Layout(NamedTuple):
    """The pages of a cascade, the size in pt that they have before they are scaled, and their scale; `cost` is about
    the number of pages, more where text is small or pages are empty."""

    pages: tuple[Page, ...]
    width: float
    height: float
    scale: float
    cost: float


def fit(cascading: Cascading, forest: Sequence[Twig], room: Room) -> Layout:
    """Return the layout with the fewest pages, as far as text is large enough for that."""
    tiers = sorted({twig.item.jenjang for root in forest for twig in root.walk()})
    many = sum(1 for root in forest for _ in root.walk()) > _MANY
    sheaves = [cut(cascading, forest, cuts) for cuts in _cuts(tiers, many=many)]
    rough, fine, kept = (_ROUGH_MANY, _SIZES_MANY, 1) if many else (_ROUGH, _SIZES, 3)
    ranked = sorted(sheaves, key=lambda sheaf: _least_cost(_tries(sheaf, room, rough)))
    layouts = [found for sheaf in ranked[:kept] for found in _tries(sheaf, room, fine)]
    if not layouts:
        narrowest = min(sheaves, key=lambda sheaf: sheaf.most_columns)
        layouts = [_laid_out(narrowest, room, SMALLEST_TEXT, *narrowest.blocks(room.width * SIZE / SMALLEST_TEXT))]
    return min(layouts, key=lambda each: (round(each.cost, 3), -each.scale))


def _cuts(tiers: Sequence[int], *, many: bool) -> Iterator[tuple[int, ...]]:
    """Give the ways to cut the tiers of a tree: not at all, in two, or in parts of as many columns each."""
    steps = len(tiers) - 1
    ways: list[tuple[int, ...]] = [()] if len(tiers) <= _MOST_COLUMNS else []
    if not many and len(tiers) <= _MOST_COLUMNS:
        ways += [(tier,) for tier in tiers[1:-1]]
    for columns in range(min(steps, _MOST_COLUMNS), 1, -1):
        parts = ceil(steps / (columns - 1))
        ways.append(tuple(tiers[ceil(steps * part / parts)] for part in range(1, parts)))
    yield from dict.fromkeys(ways) or [()]


def _tries(sheaf: Sheaf, room: Room, sizes: Sequence[float]) -> Iterator[Layout]:
    """Lay out a cut tree with text of some sizes, as far as whole words fit its columns, until one page holds it."""
    for size in sizes:
        blocks, whole = sheaf.blocks(room.width * SIZE / size)
        if whole:
            found = _laid_out(sheaf, room, size, blocks)
            yield found
            if len(found.pages) == 1:
                break


def _least_cost(layouts: Iterable[Layout]) -> float:
    return min((each.cost for each in layouts), default=inf)


def _laid_out(sheaf: Sheaf, room: Room, size: float, blocks: Sequence[Block], whole: bool = True) -> Layout:
    scale = size / SIZE
    width, height = room.width / scale, room.height / scale
    pages = fill(blocks, width, height)
    empty = sum(1 for page in pages[:-1] if page_height(page, width, height) < _EMPTY * height)
    again = sum(1 for page in pages for block in page for root in block.twigs if root.again)
    cost = len(pages) * max(1.0, _COMFORTABLE / size) ** _DEARER + empty * 0.5 + again * 0.05
    return Layout(pages, width, height, scale, cost)
