"""PP521 target-antartabel: the targets of one indicator differ in two tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from petaproses.findings.record import Finding, Related, beside
from petaproses.language import Said
from petaproses.language.quote import all_quoted, quoted, shown
from petaproses.peta import Indikator, Peta
from petaproses.rules.helpers.figures import figure_of
from petaproses.rules.helpers.same_thing import Place, measured
from petaproses.text.source import At


class Figure(NamedTuple):
    """A figure of an indicator: `awal` or `target`, the year, and the author's text."""

    part: str
    year: str
    text: str


def find(peta: Peta) -> Iterator[Finding]:
    """One finding for each table whose figures of an indicator are not those of the first table that has any."""
    for place, usual, figures in compared(peta):
        odd = [(here, there) for here, there in figures if not _equal(here.text, there.text)]
        if odd:
            here, there = odd[0]
            yield Finding(
                figure_at(place, here),
                _told(place, usual, odd),
                Said("samakan angkanya, atau bedakan nama indikatornya"),
                (
                    Related(figure_at(usual, there), Said("angka yang lain di sini")),
                    *beside(figure_at(place, each) for each, _ in odd[1:]),
                ),
            )


def _told(place: Place, usual: Place, odd: list[tuple[Figure, Figure]]) -> Said:
    if len(odd) == 1:
        here, there = odd[0]
        return Said(
            "{uraian} tahun {tahun}: {angka}, padahal di {tabel} {lain}",
            uraian=quoted(place.item.text),
            tahun=shown(here.year),
            angka=quoted(here.text),
            tabel=quoted(usual.judul),
            lain=quoted(there.text),
        )
    return Said(
        "{uraian}: angka {banyak} tahun ({tahun}) berbeda dengan di {tabel}",
        uraian=quoted(place.item.text),
        banyak=len(odd),
        tahun=all_quoted(tuple(here.year for here, _ in odd), 3),
        tabel=quoted(usual.judul),
    )


def compared(peta: Peta) -> Iterator[tuple[Place, Place, list[tuple[Figure, Figure]]]]:
    """Go through what tables say of one indicator: a table, the first one that has figures, and figures of both."""
    for places in measured(peta):
        having = [place for place in places if place.item.indikator and _figures(place.item.indikator)]
        theirs = {each[:2]: each for each in _of(having[0])} if having else {}
        for place in having[1:]:
            yield place, having[0], [(each, theirs[each[:2]]) for each in _of(place) if each[:2] in theirs]


def _of(place: Place) -> list[Figure]:
    return _figures(place.item.indikator) if place.item.indikator else []


def _figures(item: Indikator) -> list[Figure]:
    """Return the figures of years; a start without a year may be that of any."""
    awal = [Figure("awal", year, text) for year, text in item.awal.items() if year.isdecimal() and text]
    return awal + [Figure("target", year, text) for year, text in item.target.items() if text]


def figure_at(place: Place, figure: Figure) -> At:
    """Return where a figure stands."""
    at = place.item.indikator.at if place.item.indikator else place.item.at
    return at / figure.part / figure.year


def _equal(one: str, other: str) -> bool:
    """Tell whether two figures have one value; a unit that only one of them has makes no other."""
    first, second = figure_of(one), figure_of(other)
    if first is None or second is None:
        return " ".join(one.casefold().split()) == " ".join(other.casefold().split())
    return first.value == second.value
