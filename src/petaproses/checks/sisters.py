"""Cascades of one project -> which rows and indicators of two tables are one thing, however each table words it.

A Renstra states its goals, programmes and indicators in several tables, and each table becomes a cascade. Two cascades
are sisters when they share a row or an owner. Rows of sisters are paired from the top: by code or core wording where
that is unique, and below paired parents by likeness, where neither has an exact partner.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from petaproses.checks.sister_items import MEASURE, Item, Table, unique
from petaproses.checks.wording import alike, same, worded_alike

_TOP_WORD = "top"

_OWN = "indikator sendiri"
"""Among tiers, which have no blanks, the indicators that a row has itself."""

_NEAR, _LAST, _TOP = 0.7, 0.4, 0.8
"""How alike two texts must be below paired parents, as the only indicators left there, and at the top."""

_FEW = 40
"""Texts of one place that are compared each with each, and cascades that may share a row and still be sisters."""


class Pairing(NamedTuple):
    """Two sisters: the items that are one thing, by their numbers, and the tiers that both have."""

    first: Table
    second: Table
    pairs: dict[int, int]
    tiers: frozenset[str]


def pairings(every: list[Table]) -> Iterator[Pairing]:
    """Yield all pairs of sisters; what very many cascades share makes no sisters."""
    sharing: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, table in enumerate(every):
        for mark in dict.fromkeys(_marks(table)):
            sharing[mark].append(number)
    near: dict[tuple[int, int], bool] = {}
    for (kind, *_), group in sharing.items():
        for both in combinations(group, 2) if len(group) <= _FEW else ():
            near[both] = near.get(both, False) or kind != _TOP_WORD
    for (one, other), certain in sorted(near.items()):
        first, second = every[one], every[other]
        strangers = bool(first.owners and second.owners) and first.owners.isdisjoint(second.owners)
        if not strangers and (certain or _near_tops(first, second)):
            yield _Pairer(first, second).pairing()


def _marks(table: Table) -> Iterator[tuple[str, ...]]:
    """Yield what a sister may share: rows, owners, and words of the rows at the top."""
    yield from (("row", *item.key) for item in table.items if _tells(item))
    yield from (("owner", owner) for owner in table.owners)
    yield from ((_TOP_WORD, word) for item in table.tops for word in item.core if len(word) > 3)


def _near_tops(first: Table, second: Table) -> bool:
    return any(
        one.tier == other.tier and alike(one.core, other.core) >= _TOP for one in first.tops for other in second.tops
    )


def _tells(item: Item) -> bool:
    """Tell whether a row with the same words is the same row: quoted ones and short ones stand in many tables."""
    return not item.quoted and item.tier != MEASURE and len(item.core) > 2


class _Pairer:
    """Pairs the items of two cascades."""

    def __init__(self, first: Table, second: Table) -> None:
        self._tables = (first, second)
        tiers = ({item.tier for item in table.items} for table in (first, second))
        self._tiers = frozenset.intersection(*map(frozenset, tiers)) - {MEASURE}
        self._pairs: dict[int, int] = {}
        self._taken: set[int] = set()

    def pairing(self) -> Pairing:
        """Return what is one thing in both."""
        first, second = self._tables
        self._anchors()
        tops = ([top for top in table.tops if top.tier in self._tiers] for table in self._tables)
        for one, other in self._near(*self._left(*tops), least=_TOP):
            self._join(one, other)
        self._descend()
        self._measures()
        return Pairing(first, second, self._pairs, self._tiers)

    def _join(self, one: Item, other: Item) -> None:
        self._pairs[one.number] = other.number
        self._taken.add(other.number)

    def _free(self, one: Item, other: Item) -> bool:
        return one.number not in self._pairs and other.number not in self._taken

    def _left(self, ones: list[Item], others: list[Item]) -> tuple[list[Item], list[Item]]:
        """Return those of some items of both tables that are not paired yet."""
        return (
            [one for one in ones if one.number not in self._pairs],
            [other for other in others if other.number not in self._taken],
        )

    def _anchors(self) -> None:
        """Join rows that are exactly equal, or bear one code, once in either table."""
        first, second = self._tables
        for ones, others in ((first.by_code, second.by_code), (first.by_key, second.by_key)):
            for key in [key for key in ones if key in others]:
                if key[0] != MEASURE and self._free(ones[key], others[key]):
                    self._join(ones[key], others[key])

    def _parent(self, item: Item, table: Table) -> int | None:
        """Return the nearest row above an item on a tier that both cascades have."""
        return next((number for number in item.above if table.items[number].tier in self._tiers), None)

    def _descend(self) -> None:
        """Join what stands below joined rows, from the top."""
        first, second = (self._below(table) for table in self._tables)
        for item in self._tables[0].items:  # in reading order, parents come before what is below them
            if item.number in self._pairs and item.tier in self._tiers:
                ones, others = first.get(item.number, {}), second.get(self._pairs[item.number], {})
                for tier in (_OWN, *sorted(ones.keys() & others.keys())):
                    self._siblings(ones.get(tier, []), others.get(tier, []))

    def _below(self, table: Table) -> dict[int, dict[str, list[Item]]]:
        """Return what stands below each row on the tiers of both, by tier; its own indicators for themselves too."""
        found: dict[int, dict[str, list[Item]]] = defaultdict(lambda: defaultdict(list))
        for item in table.items:
            parent = self._parent(item, table)
            if parent is not None and (item.tier in self._tiers or item.tier == MEASURE):
                found[parent][item.tier].append(item)
                if item.tier == MEASURE and item.above[0] == parent:
                    found[parent][_OWN].append(item)
        return found

    def _siblings(self, ones: list[Item], others: list[Item]) -> None:
        keyed = unique(others, lambda item: item.key)
        for key, one in unique(ones, lambda item: item.key).items():
            if key in keyed and self._free(one, keyed[key]):
                self._join(one, keyed[key])
        left, right = self._left(ones, others)
        if len(left) == len(right) == 1 and left[0].tier == MEASURE:
            if alike(left[0].core, right[0].core) >= _LAST:
                self._join(left[0], right[0])
        else:
            for one, other in self._near(left, right, least=_NEAR):
                self._join(one, other)

    def _near(self, ones: list[Item], others: list[Item], *, least: float) -> list[tuple[Item, Item]]:
        """Return the pairs that are alike, the likest first; neither side twice."""
        if max(len(ones), len(others)) > _FEW:
            return []
        scored = [
            (-worded_alike(one.core, other.core), one.number, other.number, one, other)
            for one in ones
            for other in others
            if one.tier == other.tier and one.core
        ]
        found: dict[int, tuple[Item, Item]] = {}
        used: set[int] = set()
        for score, first, second, one, other in sorted(scored, key=lambda each: each[:3]):
            if -score >= least and first not in found and second not in used:
                found[first] = one, other
                used.add(second)
        return list(found.values())

    def _measures(self) -> None:
        """Join indicators that are the same words once in either table, wherever they stand."""
        first, second = self._tables
        for key in [key for key in first.by_key if key in second.by_key]:
            one, other = first.by_key[key], second.by_key[key]
            if key[0] == MEASURE and not (one.quoted or other.quoted) and self._free(one, other):
                self._join(one, other)
        measures = (
            [item for item in table.items if item.tier == MEASURE and not item.quoted] for table in self._tables
        )
        left, right = self._left(*measures)
        if len(left) * len(right) > _FEW * _FEW:
            return
        for one in left:
            found = [other for other in right if self._free(one, other) and _one(one, other)]
            if len(found) == 1:
                self._join(one, found[0])


def _one(one: Item, other: Item) -> bool:
    """Tell whether two indicators are one by their words, or by their figures where the words are not far apart."""
    if same(one.core, other.core):
        return True
    figures, others = one.figures, other.figures
    shared = figures.keys() & others.keys()
    equal = all(figures[year] == others[year] for year in shared)
    return equal and telling([figures[year] for year in shared]) and alike(one.core, other.core) >= _LAST


def telling(figures: list[Decimal]) -> bool:
    """Tell whether no other indicator has a series of targets by chance: it has decimals, and changes."""
    return len(set(figures)) > 2 and any(figure != figure.to_integral_value() for figure in figures)
