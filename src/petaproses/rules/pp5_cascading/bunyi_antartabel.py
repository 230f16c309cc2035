"""PP520 bunyi-antartabel: one thing is worded differently in another table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from petaproses.findings.record import MOST, Finding, Related, beside
from petaproses.language import Said
from petaproses.language.quote import all_quoted, quoted
from petaproses.peta import Peta
from petaproses.rules.helpers.same_thing import Place, Thing, sisters
from petaproses.rules.helpers.wording import Words, said

_MANY = 6
"""Texts of one table that are told one by one; more of them are a habit of the table, told once."""

_WHOLE = 200
"""Characters of a text that are quoted: the difference may be at its end."""


class Variant(NamedTuple):
    """A wording of a thing that is not the commonest, its places, and those of the commonest."""

    places: list[Place]
    usual: list[Place]

    @property
    def key(self) -> tuple[str, str, bool]:
        """The two tables, in which many things may be worded in two ways, and whether no more than a unit, brackets or
        small words are other ones."""
        here, there = self.places[0], self.usual[0]
        return here.judul, there.judul, here.item.key == there.item.key

    @property
    def related(self) -> tuple[Related, ...]:
        """All places but the first one."""
        others = beside((place.item.at for place in self.usual), Said("bunyi yang lain di sini"))
        return (*others, *beside(place.item.at for place in self.places[1:]))


def find(peta: Peta) -> Iterator[Finding]:
    """One finding for each rarer wording, or one for a pair of tables that word much in other ways."""
    tables: dict[tuple[str, str, bool], list[Variant]] = {}
    for thing in sisters(peta).things:
        for variant in _variants(thing):
            tables.setdefault(variant.key, []).append(variant)
    for (*_, little), variants in tables.items():
        if len(variants) > (1 if little else _MANY):
            yield _all(variants)
        else:
            yield from map(_one, variants)


def _variants(thing: Thing) -> Iterator[Variant]:
    worded: dict[Words, list[Place]] = {}
    for place in thing:
        tier = "" if place.item.indikator else place.table.cascading.jenjang[place.item.baris.jenjang]
        worded.setdefault(said(place.item.text, tier), []).append(place)
    usual, *others = sorted(worded.values(), key=len, reverse=True)
    yield from (Variant(places, usual) for places in others)


def _one(variant: Variant) -> Finding:
    here, there = variant.places[0], variant.usual[0]
    return Finding(
        here.item.at,
        Said(
            "{teks} di {tabel} berbunyi {lain}",
            teks=quoted(here.item.text, _WHOLE),
            tabel=quoted(there.judul),
            lain=quoted(there.item.text, _WHOLE),
        ),
        Said("samakan bunyinya bila yang dimaksud sama"),
        variant.related,
    )


def _all(variants: list[Variant]) -> Finding:
    first = variants[0]
    return Finding(
        first.places[0].item.at,
        Said(
            "{banyak} teks berbunyi lain daripada di {tabel}: {sebutan}",
            banyak=len(variants),
            tabel=quoted(first.usual[0].judul),
            sebutan=all_quoted(tuple(variant.places[0].item.text for variant in variants), 2),
        ),
        Said("samakan bunyinya bila yang dimaksud sama"),
        (
            *first.related,
            *(each for variant in variants[1 : MOST + 1] for each in _both(variant)),
        ),
    )


def _both(variant: Variant) -> tuple[Related, ...]:
    return (*beside([variant.places[0].item.at]), *variant.related)
