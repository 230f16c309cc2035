"""A table, seen with the tiers that it shares with a sister -> what stands below each of its rows.

Many sisters share the same tiers with one table: what is large is sorted once, and then asked for what a pair needs.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property

from petaproses.rules.helpers.sister_items import MEASURE, Item, Table, unique

OWN = "indikator sendiri"
"""Among tiers, which have no blanks, the indicators that a row has itself."""


class Siblings:
    """What stands below one row on one tier."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.items: list[Item] = []

    @cached_property
    def keyed(self) -> dict[tuple[str, str], Item]:
        """Those whose words no other of them has."""
        return unique(self.items, lambda item: item.key)

    @cached_property
    def own(self) -> list[Item]:
        """Those that do not quote another document."""
        return [item for item in self.items if not item.quoted]


class Rows:
    """A table by its rows on some tiers, all its indicators among what stands below them."""

    def __init__(self, table: Table, tiers: frozenset[str]) -> None:
        """Sort the table."""
        self.table, self.tiers = table, tiers
        self.tops = [top for top in table.tops if top.tier in tiers]
        self.measures = [item for item in table.items if item.tier == MEASURE and not item.quoted]
        self.parents: list[int] = []
        """By number, the nearest row above an item on these tiers, -1 where there is none."""
        self.below: dict[int, dict[str, Siblings]] = defaultdict(lambda: defaultdict(Siblings))
        for item in table.items:
            parent = item.parent
            if parent >= 0 and table.items[parent].tier not in tiers:
                parent = self.parents[parent]
            self.parents.append(parent)
            if parent >= 0 and (item.tier in tiers or item.tier == MEASURE):
                self.below[parent][item.tier].items.append(item)
                if item.tier == MEASURE and item.parent == parent:
                    self.below[parent][OWN].items.append(item)
