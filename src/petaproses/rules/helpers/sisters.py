"""Cascades of one project -> which rows and indicators of two tables are one thing, however each table words it.

A Renstra states its goals, programmes and indicators in several tables, and each table becomes a cascade. Two cascades
are sisters when they share a row or an owner. Rows of sisters are paired from the top: by code or core wording where
that is unique, and below paired parents by likeness, where neither has an exact partner.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cache
from heapq import heappop, heappush
from itertools import combinations, islice
from typing import NamedTuple

from petaproses.rules.helpers.sister_items import MEASURE, Item, Table
from petaproses.rules.helpers.sister_rows import OWN, Rows, Siblings
from petaproses.rules.helpers.wording import alike, same, worded_alike

_TOP_WORD = "top"

_NEAR, _LAST, _TOP = 0.7, 0.4, 0.8
"""How alike two texts must be below paired parents, as the only indicators left there, and at the top."""

_FEW = 40
"""Texts of one place that are compared each with each, and cascades that may share a row and still be sisters."""


class Pairing(NamedTuple):
    """Two sisters: the items that are one thing, by their numbers."""

    first: Rows
    second: Rows
    pairs: dict[int, int]


def pairings(every: list[Table]) -> Iterator[Pairing]:
    """Yield all pairs of sisters; what very many cascades share makes no sisters."""
    sharing: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, table in enumerate(every):
        for mark in dict.fromkeys(_marks(table)):
            sharing[mark].append(number)
    rows = cache(lambda number, tiers: Rows(every[number], tiers))
    near: dict[tuple[int, int], bool] = {}
    for (kind, *_), group in sharing.items():
        for both in combinations(group, 2) if len(group) <= _FEW else ():
            near[both] = near.get(both, False) or kind != _TOP_WORD
    for (one, other), certain in sorted(near.items()):
        first, second = every[one], every[other]
        strangers = bool(first.owners and second.owners) and first.owners.isdisjoint(second.owners)
        if not strangers and (certain or _near_tops(first, second)):
            tiers = first.tiers & second.tiers
            yield _Pairer(rows(one, tiers), rows(other, tiers)).pairing()


def _marks(table: Table) -> Iterator[tuple[str, ...]]:
    """Yield what a sister may share: rows, owners, and words of the rows at the top."""
    yield from (("row", *item.key) for item in table.items if _tells(item))
    yield from (("owner", owner) for owner in table.owners)
    yield from ((_TOP_WORD, word) for item in table.tops for word in item.core if len(word) > 3)


def _near_tops(first: Table, second: Table) -> bool:
    return len(first.tops) * len(second.tops) <= _FEW * _FEW and any(
        one.tier == other.tier and alike(one.core, other.core) >= _TOP for one in first.tops for other in second.tops
    )


def _tells(item: Item) -> bool:
    """Tell whether a row with the same words is the same row: quoted ones and short ones stand in many tables."""
    return not item.quoted and item.tier != MEASURE and len(item.core) > 2


class _Pairer:
    """Pairs the items of two cascades.

    One of them may be very large, and have very many small sisters: what is done for a pair takes as long as the
    smaller side, or as what is paired.
    """

    def __init__(self, first: Rows, second: Rows) -> None:
        self._first, self._second = first, second
        self._pairs: dict[int, int] = {}
        self._taken: set[int] = set()
        self._waiting: list[int] = []

    def pairing(self) -> Pairing:
        """Return what is one thing in both."""
        self._anchors()
        for one, other in self._near(*self._left(self._first.tops, self._second.tops), least=_TOP):
            self._join(one, other)
        self._descend()
        self._measures()
        return Pairing(self._first, self._second, self._pairs)

    def _join(self, one: Item, other: Item) -> None:
        self._pairs[one.number] = other.number
        self._taken.add(other.number)
        heappush(self._waiting, one.number)

    def _free(self, one: Item, other: Item) -> bool:
        return one.number not in self._pairs and other.number not in self._taken

    def _left(self, ones: Iterable[Item], others: Iterable[Item]) -> tuple[list[Item], list[Item]]:
        """Return those of some items of both tables that are not paired yet; no more than tell that they are many."""
        left = (one for one in ones if one.number not in self._pairs)
        right = (other for other in others if other.number not in self._taken)
        return list(islice(left, _FEW + 1)), list(islice(right, _FEW + 1))

    def _anchors(self) -> None:
        """Join rows that are exactly equal, or bear one code, once in either table."""
        first, second = self._first.table, self._second.table
        for ones, others in ((first.by_code, second.by_code), (first.by_key, second.by_key)):
            for one, other in _both(ones, others):
                if one.tier != MEASURE and self._free(one, other):
                    self._join(one, other)

    def _descend(self) -> None:
        """Join what stands below joined rows, from the top."""
        while self._waiting:  # by number: parents come before what is below them
            number = heappop(self._waiting)
            if self._first.table.items[number].tier in self._first.tiers:
                ones = self._first.below.get(number, {})
                others = self._second.below.get(self._pairs[number], {})
                shared = ones.keys() & others.keys()
                for tier in (*shared & {OWN}, *sorted(shared)):
                    self._siblings(ones[tier], others[tier])

    def _siblings(self, ones: Siblings, others: Siblings) -> None:
        for one, other in _both(ones.keyed, others.keyed):
            if self._free(one, other):
                self._join(one, other)
        left, right = self._left(ones.items, others.items)
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
        first, second = self._first.table, self._second.table
        for one, other in _both(first.by_key, second.by_key):
            if one.tier == MEASURE and not (one.quoted or other.quoted) and self._free(one, other):
                self._join(one, other)
        paired = (
            sum(item.tier == MEASURE and not item.quoted for item in (table.items[number] for number in numbers))
            for table, numbers in ((first, self._pairs), (second, self._taken))
        )
        one_side, other_side = (
            len(rows.measures) - many for rows, many in zip((self._first, self._second), paired, strict=True)
        )
        if not 0 < one_side * other_side <= _FEW * _FEW:
            return
        left = [one for one in self._first.measures if one.number not in self._pairs]
        right = [other for other in self._second.measures if other.number not in self._taken]
        for one in left:
            found = [other for other in right if self._free(one, other) and _one(one, other)]
            if len(found) == 1:
                self._join(one, found[0])


def _both(ones: Mapping[tuple[str, str], Item], others: Mapping[tuple[str, str], Item]) -> list[tuple[Item, Item]]:
    """Return the items that have one key, in the order of the first ones; takes as long as the fewer of them."""
    few, many = (ones, others) if len(ones) <= len(others) else (others, ones)
    return sorted(((ones[key], others[key]) for key in few if key in many), key=lambda pair: pair[0].number)


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
