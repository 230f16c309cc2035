"""Pairs of sister tables -> things: what several tables of a project say about one row or one indicator."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from petaproses.peta import Peta
from petaproses.rules.helpers.once import once_a_map
from petaproses.rules.helpers.sister_items import Item, Table, tables
from petaproses.rules.helpers.sisters import Pairing, pairings
from petaproses.text.source import At


class Place(NamedTuple):
    """An item in its table."""

    table: Table
    item: Item

    @property
    def judul(self) -> str:
        """The title of the table."""
        return self.table.cascading.judul


Thing = tuple[Place, ...]
"""The items of one thing, one a table, in the order of the tables."""


class Sisters(NamedTuple):
    """What several tables have in common; `thing_of` gives the number of a thing by the place of each of its items."""

    tables: list[Table]
    pairings: list[Pairing]
    things: list[Thing]
    thing_of: dict[At, int]


@once_a_map
def sisters(peta: Peta) -> Sisters:
    """Return what the tables of a map have in common."""
    every = tables(peta)
    paired = list(pairings(every))
    number = {id(table): index for index, table in enumerate(every)}
    leader: dict[tuple[int, int], tuple[int, int]] = {}
    for each in paired:
        first, second = number[id(each.first.table)], number[id(each.second.table)]
        for one, other in each.pairs.items():
            a, b = _leader(leader, (first, one)), _leader(leader, (second, other))
            leader[max(a, b)] = min(a, b)
    groups: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for key in sorted({key for each in leader for key in (each, leader[each])}):
        groups.setdefault(_leader(leader, key), []).append(key)
    whole = [keys for keys in groups.values() if len({table for table, _ in keys}) == len(keys)]
    things = [tuple(Place(every[table], every[table].items[item]) for table, item in keys) for keys in whole]
    places = {place.item.at: index for index, thing in enumerate(things) for place in thing}
    return Sisters(every, paired, things, places)


def one_thing(peta: Peta, at: At, other: At) -> bool:
    """Tell whether what stands at two places is one thing in two tables."""
    found = sisters(peta).thing_of
    return at in found and found[at] == found.get(other)


def _leader(leader: dict[tuple[int, int], tuple[int, int]], key: tuple[int, int]) -> tuple[int, int]:
    while (above := leader.get(key, key)) != key:
        key = leader[key] = leader.get(
            above, above
        )  # halves the way for the next one (van Leeuwen, van der Weide 1977)
    return key


def measured(peta: Peta) -> Iterator[Thing]:
    """Go through the things that are indicators with figures or units, without those places that have none."""
    for thing in sisters(peta).things:
        places = tuple(place for place in thing if place.item.indikator is not None)
        if len(places) > 1:
            yield places
