"""Boxes of a cascade -> the columns of its tree: how wide each tier is, and the lines of every box at that width."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from operator import attrgetter
from typing import NamedTuple

from petaproses.layout import block
from petaproses.layout.block import Line
from petaproses.layout.tree_items import Item
from petaproses.layout.tree_label import PAD, lines_of, wanted_width
from petaproses.peta import Cascading, Rujukan

GUTTER = 22.0
"""Space between two columns, where the lines branch, in pt."""
NARROWEST, WIDEST = 84.0, 165.0
"""Limits of a column of single rows, in pt."""

_HEADER = Line("", 8.5, bold=True, peran="judul")


class Columns(NamedTuple):
    """The widths in pt of the tiers that occur, from the top tier down, the lines of each box by its id, and
    its height in pt; `sebutan` names what a reference means."""

    cascading: Cascading
    widths: Mapping[int, float]
    lines: Mapping[str, tuple[Line, ...]]
    heights: Mapping[str, float]
    sebutan: Callable[[Rujukan], str] = attrgetter("teks")

    @classmethod
    def of(cls, cascading: Cascading, items: Iterable[Item], rows: int, widest: float) -> Columns:
        """Make columns in which most labels take at most `rows` lines and no list is wider than `widest` pt."""
        widths: dict[int, float] = {}
        every = tuple(items)
        for item in every:
            wanted = min(max(wanted_width(item, rows), NARROWEST), widest if item.daftar else WIDEST)
            widths[item.jenjang] = max(widths.get(item.jenjang, 0.0), wanted)
        lines = {item.id: lines_of(item, widths[item.jenjang]) for item in every}
        needed = dict.fromkeys(sorted(widths), NARROWEST)
        for item in every:
            needed[item.jenjang] = max(needed[item.jenjang], block.width(lines[item.id]) + 2 * PAD)
        heights = {key: block.height(found) + 2 * PAD for key, found in lines.items()}
        return cls(cascading, needed, lines, heights)

    def places(self, tiers: Iterable[int]) -> dict[int, tuple[float, float]]:
        """Return the left side and the width of each of these tiers, set side by side."""
        places, x = {}, 0.0
        for tier in tiers:
            places[tier] = (x, self.widths[tier])
            x += self.widths[tier] + GUTTER
        return places

    def header(self, tier: int) -> list[Line]:
        """Return the lines of a column's title."""
        return block.wrapped(self.cascading.jenjang[tier], self.widths[tier] - 2 * PAD, _HEADER)
