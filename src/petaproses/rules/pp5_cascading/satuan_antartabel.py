"""PP523 satuan-antartabel: the unit of one indicator differs in two tables."""

from __future__ import annotations

from collections.abc import Iterator

from petaproses.findings.record import Finding, Related
from petaproses.language import Said
from petaproses.language.quote import quoted
from petaproses.peta import Peta
from petaproses.rules.helpers.same_thing import Place, measured
from petaproses.text.source import At

_SAME = {"%": "persen", "persentase": "persen", "prosentase": "persen"}


def find(peta: Peta) -> Iterator[Finding]:
    """One finding for each table whose unit is another than that of the first table that has one."""
    for places in measured(peta):
        having = [place for place in places if place.item.indikator and place.item.indikator.satuan]
        for place in having[1:]:
            if _unit(place) != _unit(having[0]):
                yield Finding(
                    _at(place),
                    Said(
                        "{uraian} bersatuan {satuan}, padahal di {tabel} {lain}",
                        uraian=quoted(place.item.text),
                        satuan=quoted(_written(place)),
                        tabel=quoted(having[0].judul),
                        lain=quoted(_written(having[0])),
                    ),
                    Said("samakan satuannya, atau bedakan nama indikatornya"),
                    (Related(_at(having[0]), Said("satuan yang lain di sini")),),
                )


def _written(place: Place) -> str:
    return place.item.indikator.satuan if place.item.indikator else ""


def _unit(place: Place) -> str:
    word = " ".join(_written(place).casefold().split())
    return _SAME.get(word, word)


def _at(place: Place) -> At:
    return place.item.indikator.at / "satuan" if place.item.indikator else place.item.at
