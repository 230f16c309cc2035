"""PP524 baris-antartabel: a row of one table is missing in another that has the rows beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from petaproses.findings.record import Finding, Related, beside
from petaproses.language import Said
from petaproses.language.quote import quoted
from petaproses.peta import Peta
from petaproses.rules.helpers.same_thing import Sisters, sisters
from petaproses.rules.helpers.sister_items import Item, Table
from petaproses.rules.helpers.sister_rows import Rows

_RATIO = 3
"""How many rows two tables share for each that one of them lacks, if that one is to be missed."""


class Lack(NamedTuple):
    """A row of one table that another lacks below the same parent, which stands there as `parent`."""

    item: Item
    lacking: Table
    parent: Item


def find(peta: Peta) -> Iterator[Finding]:
    """One finding for each row that a table lacks, at the row. A table that has most of the rows misses the others; one
    that has half of them those that two other tables have; one that has fewer is a selection."""
    found = sisters(peta)
    told: set[object] = set()
    for each in found.pairings:
        flipped = {other: one for one, other in each.pairs.items()}
        for rows, lacking, pairs in (
            (each.first, each.second.table, each.pairs),
            (each.second, each.first.table, flipped),
        ):
            shared = _shared(rows, pairs)
            having = sum(shared.values())
            lacks = sum(len(rows.below[parent][tier].own) for parent, tier in shared) - having
            for lack in _lacks(rows, lacking, pairs, shared) if 0 < lacks <= having else ():
                key = (found.thing_of.get(lack.item.at, lack.item.at), lack.lacking.cascading.id)
                if key not in told and (lacks * _RATIO <= having or lack.item.at in found.thing_of):
                    told.add(key)
                    yield _finding(lack, found)


def _shared(rows: Rows, pairs: dict[int, int]) -> dict[tuple[int, str], int]:
    """Return how many rows both tables have below a row that both have, by its number and their tier."""
    shared: dict[tuple[int, str], int] = {}
    for number in sorted(pairs):
        item, parent = rows.table.items[number], rows.parents[number]
        if item.tier in rows.tiers and parent in pairs and not item.quoted:
            shared[parent, item.tier] = shared.get((parent, item.tier), 0) + 1
    return shared


def _lacks(rows: Rows, lacking: Table, pairs: dict[int, int], shared: Iterable[tuple[int, str]]) -> Iterator[Lack]:
    """Go through the rows that the other table lacks there; where it has none of a parent's rows, it goes less deep."""
    for parent, tier in shared:
        for item in rows.below[parent][tier].own:
            if item.number not in pairs:
                yield Lack(item, lacking, lacking.items[pairs[parent]])


def _finding(lack: Lack, found: Sisters) -> Finding:
    thing = found.thing_of.get(lack.item.at)
    others = (
        [place.item.at for place in found.things[thing] if place.item is not lack.item] if thing is not None else []
    )
    return Finding(
        lack.item.at,
        Said(
            "{teks} tidak ada di {tabel} di bawah induk yang sama",
            teks=quoted(lack.item.text),
            tabel=quoted(lack.lacking.cascading.judul),
        ),
        Said("tambahkan di tabel itu, atau hapus di sini"),
        (Related(lack.parent.at, Said("induknya di tabel itu")), *beside(others)),
    )
