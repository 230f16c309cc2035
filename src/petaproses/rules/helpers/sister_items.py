"""A cascade -> its rows and indicators as items that can be compared with those of other cascades."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

from petaproses.peta import Baris, Cascading, Indikator, Peta
from petaproses.rules.helpers.figures import series_of
from petaproses.rules.helpers.tiers import tier_key
from petaproses.rules.helpers.wording import Words, core
from petaproses.text.source import At

MEASURE = "indikator"
"""The tier of all indicators, be they measured ones or rows of a tier of that name."""

_HIGHER = frozenset({"rpjmd", "rpjpd", "rpjmn", "rpjpn", "rpjm", "rpjp", "nasional"})
"""Words of tiers that quote a document above: many agencies quote the same rows."""


class Item(NamedTuple):
    """A row or an indicator; `tier` is the name of its tier without brackets and blanks, `parent` the row above it
    by its number among the items of its cascade, -1 at the top."""

    number: int
    tier: str
    core: Words
    text: str
    at: At
    kode: str
    parent: int
    quoted: bool
    baris: Baris
    indikator: Indikator | None

    @property
    def key(self) -> tuple[str, str]:
        """What exactly equal things share."""
        return self.tier, "".join(self.core)

    @property
    def figures(self) -> dict[str, Decimal]:
        """The targets that are numbers, by year."""
        return {year: found.value for year, found in series_of(dict(self.indikator.target))} if self.indikator else {}


class Table(NamedTuple):
    """A cascade with its items, in reading order; `tiers` are those of its rows, `tops` the highest rows of the
    agency's own, `by_key` and `by_code` the items whose words, or whose code, no other has."""

    cascading: Cascading
    items: tuple[Item, ...]
    tiers: frozenset[str]
    owners: frozenset[str]
    tops: tuple[Item, ...]
    by_key: Mapping[tuple[str, str], Item]
    by_code: Mapping[tuple[str, str], Item]


def tables(peta: Peta) -> list[Table]:
    """Return the cascades that have rows, with their items."""
    return [_table(each) for each in peta.cascading if each.pohon]


def _table(cascading: Cascading) -> Table:
    items: list[Item] = []
    seen: set[tuple[str, object]] = set()
    stack: list[tuple[Baris, int]] = [(row, -1) for row in reversed(cascading.pohon)]
    while stack:
        baris, parent = stack.pop()
        place = (baris.at.source.name, baris.at.path)
        if baris.rujuk or place in seen:  # a shared row, or one of a template that stands here too
            continue
        seen.add(place)
        row = _row(len(items), cascading.jenjang[baris.jenjang], baris, parent, items)
        items.append(row)
        for one in baris.indikator:
            if any(map(str.isalpha, one.uraian)):
                items.append(_measured(len(items), one, row))
        stack.extend((each, row.number) for each in reversed(baris.anak))
    tops = _tops(items)
    owners = frozenset(owner for item in tops for owner in item.baris.pemilik)
    by_code = unique(items, lambda item: (item.tier, item.kode))
    tiers = frozenset(item.tier for item in items) - {MEASURE}
    return Table(cascading, tuple(items), tiers, owners, tuple(tops), unique(items, lambda item: item.key), by_code)


def _tops(items: list[Item]) -> list[Item]:
    """Return the items that quote nothing, below rows that all do."""
    under: list[bool] = []  # whether an item and all above it are quoted
    tops = []
    for item in items:
        above = item.parent < 0 or under[item.parent]
        under.append(item.quoted and above)
        if above and not item.quoted:
            tops.append(item)
    return tops


def _row(number: int, tier: str, baris: Baris, parent: int, items: list[Item]) -> Item:
    key = tier_key(tier)
    measure = key.startswith(MEASURE)
    higher = not _HIGHER.isdisjoint(re.findall(r"\w+", tier.casefold()))
    quoted = higher or (measure and parent >= 0 and items[parent].quoted)
    words = core(baris.teks, tier)
    return Item(
        number, MEASURE if measure else key, words, baris.teks, baris.at, baris.kode, parent, quoted, baris, None
    )


def _measured(number: int, one: Indikator, row: Item) -> Item:
    words = core(one.uraian, satuan=one.satuan)
    at = one.at / "uraian"
    return Item(number, MEASURE, words, one.uraian, at, one.kode, row.number, row.quoted, row.baris, one)


def unique(items: Iterable[Item], key: Callable[[Item], tuple[str, str]]) -> dict[tuple[str, str], Item]:
    """Return the items whose key no other has, in their order; those without words or code have none."""
    keyed = [(key(item), item) for item in items]
    count = Counter(found for found, _ in keyed)
    return {found: item for found, item in keyed if found[1] and count[found] == 1}
