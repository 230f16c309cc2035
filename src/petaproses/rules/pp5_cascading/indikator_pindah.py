"""PP525 indikator-pindah: one indicator measures different rows in two tables."""

from __future__ import annotations

from collections.abc import Iterator

from petaproses.findings.record import Finding, Related
from petaproses.language import Said
from petaproses.language.quote import quoted
from petaproses.peta import Peta
from petaproses.rules.helpers.same_thing import Place, Sisters, sisters
from petaproses.rules.helpers.sister_items import MEASURE, Item


def find(peta: Peta) -> Iterator[Finding]:
    """One finding for each table in which an indicator stands at another row of one tier than in the first, where each
    of the two tables has both rows."""
    found = sisters(peta)
    for thing in found.things:
        if thing[0].item.tier != MEASURE or thing[0].item.parent < 0:
            continue
        first, row = thing[0], _row(thing[0])
        for place in thing[1:]:
            other = _row(place)
            if other is not None and row is not None and _moved(found, row, other):
                yield Finding(
                    place.item.at,
                    Said(
                        "indikator {uraian} di {tabel} mengukur {baris}",
                        uraian=quoted(place.item.text),
                        tabel=quoted(first.judul),
                        baris=quoted(row.text),
                    ),
                    Said("pindahkan ke baris yang sama di kedua tabel"),
                    (Related(first.item.at, Said("di tabel itu berdiri di sini")),),
                )


def _row(place: Place) -> Item | None:
    return place.table.items[place.item.parent] if place.item.parent >= 0 else None


def _moved(found: Sisters, row: Item, other: Item) -> bool:
    """Tell whether two rows of one tier are two things, each of which several tables have."""
    one, another = found.thing_of.get(row.at), found.thing_of.get(other.at)
    return row.tier == other.tier and one is not None and another is not None and one != another
