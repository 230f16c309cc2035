"""A small tree alone on its page -> the same tree with wider columns and higher boxes, to use its paper."""

from __future__ import annotations

from collections.abc import Callable

from petaproses.layout.shared.place import Body
from petaproses.layout.tree.blocks import Page, References
from petaproses.layout.tree.body import draw
from petaproses.layout.tree.columns import Columns
from petaproses.layout.tree.fit import Layout
from petaproses.peta import Rujukan

_MOST = 12
"""A tree of more boxes is not small."""
_ENOUGH = 0.3
"""A page of which the tree takes this share is used well."""
_STEPS = ((1.15, 4.0), (1.3, 8.0), (1.45, 12.0), (1.6, 16.0), (1.8, 22.0), (2.0, 28.0))
"""How many times as wide columns become, and how much space more there is above and below the text of a box, in pt."""
_WIDEST_GUTTER = 100.0
"""Space between two columns at most, in pt."""


def drawn(found: Layout, called: Callable[[Rujukan], str]) -> Body:
    """Draw the only page of a tree."""
    (page,) = found.pages
    best = draw(References((page,)), page, found.width, found.height, called)
    if sum(1 for block in page for root in block.twigs for _ in root.walk()) > _MOST:
        return best
    wide = _width(page)
    for times, inside in _STEPS:
        if wide * best.height >= _ENOUGH * found.width * found.height:
            break
        wider = _wider(page, times, found.width)
        body = draw(References((wider,)), wider, found.width, found.height, called, inside)
        if body.height > found.height:
            break
        wide, best = _width(wider), body
    return best


def _width(page: Page) -> float:
    return max(block.columns.width for block in page)


def _wider(page: Page, times: float, room: float) -> Page:
    """Return a page whose columns are so many times as wide, as far as there is room, in pt."""
    made: dict[int, Columns] = {}
    for each in page:
        columns = each.columns
        gutter = min(columns.gutter * times, _WIDEST_GUTTER)
        most = (room - gutter * (len(columns.widths) - 1)) / sum(columns.widths.values())
        if most > 1.0:
            widths = {tier: width * min(times, most) for tier, width in columns.widths.items()}
            columns = Columns(columns.cascading, widths, gutter)
        made.setdefault(id(each.columns), columns)
    return tuple(each._replace(columns=made[id(each.columns)]) for each in page)
