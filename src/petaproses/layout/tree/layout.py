"""Cascading -> its tree, left to right: one column for each tier, leaves packed, parents level with their children.

Every box (see `node_ids`) is drawn exactly once as a node. What goes on elsewhere, on another page or further down on
the same one, goes on below the same boxes, which stand there again as nodes of the kind `ulang`; the text of a box that
is higher than a page goes on in nodes of the kind `lanjutan`.
"""

from __future__ import annotations

from math import inf

from petaproses.layout.shared.frame import compose, room
from petaproses.layout.shared.place import Body
from petaproses.layout.shared.scene import Scene
from petaproses.layout.tree.blocks import Block, References
from petaproses.layout.tree.body import draw, page_height
from petaproses.layout.tree.columns import Columns
from petaproses.layout.tree.fill import drawn
from petaproses.layout.tree.fit import fit
from petaproses.layout.tree.items import node_ids, outline
from petaproses.layout.tree.twig import Twig
from petaproses.model.proyek import Kertas
from petaproses.peta import Cascading, Peta

__all__ = ["layout_tree", "node_ids"]

_ROWS, _WIDEST_LIST = 3, 400.0
"""Without paper: about how many lines a label takes, and the widest list in pt."""


def layout_tree(peta: Peta, cascading: Cascading, kertas: Kertas | None) -> tuple[Scene, ...]:
    """Lay out a cascade as one picture, or on paper as pages with text of one size."""
    forest = tuple(map(Twig.whole, outline(cascading)))
    if kertas is None or not forest:
        return (compose(peta, cascading, _unbounded(peta, cascading, forest), kertas=kertas),)
    space = room(peta, cascading, kertas)
    found = fit(cascading, forest, space)
    if len(found.pages) == 1:
        bodies = [drawn(found, peta.called_rujukan)]
    else:
        references = References(found.pages)
        bodies = [draw(references, page, found.width, found.height, peta.called_rujukan) for page in found.pages]
    highest = max(body.height for body in bodies)  # higher than asked for where a page is too low for one line of text
    scale = min(found.scale, space.height / highest)
    return tuple(
        compose(peta, cascading, body, kertas=kertas, page_of=(number, len(bodies)), scale=scale)
        for number, body in enumerate(bodies, 1)
    )


def _unbounded(peta: Peta, cascading: Cascading, forest: tuple[Twig, ...]) -> Body:
    """Draw a whole cascade as large as it needs."""
    items = [twig.item for root in forest for twig in root.walk()]
    columns = Columns.of(cascading, items, _ROWS, _WIDEST_LIST)
    page = (Block(columns, forest),)
    width = columns.width
    return draw(References((page,)), page, width, page_height(page, width, inf), peta.called_rujukan)
