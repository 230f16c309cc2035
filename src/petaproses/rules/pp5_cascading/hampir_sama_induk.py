"""PP529 hampir-sama-induk: baris hampir mengulang bunyi induknya.

Mengapa: baris turunan menjelaskan induknya; bila bedanya hanya kata sambung, huruf besar, atau singkatan, tidak ada
yang dijelaskan, dan pembaca mencari bedanya.

Salah:
    cascading: Dinas
    jenjang: [Sasaran, Sasaran Program]
    pohon:
      - Sasaran: Meningkatnya Kualitas Pelayanan Kinerja Perangkat Daerah
      - Sasaran Program: Meningkatnya kualitas pelayanan dan kinerja perangkat daerah

Benar:
    cascading: Dinas
    jenjang: [Sasaran, Sasaran Program]
    pohon:
      - Sasaran: Meningkatnya Kualitas Pelayanan Kinerja Perangkat Daerah
      - Sasaran Program: Meningkatnya kepatuhan pada standar pelayanan
"""

from __future__ import annotations

from collections.abc import Iterator

from petaproses.findings.record import Finding, Related, Rule, Severity
from petaproses.language import Teks
from petaproses.language.quote import kutip
from petaproses.peta import Baris, Cascading, Peta
from petaproses.rules.helpers.texts import bunyi
from petaproses.rules.helpers.wording import core, same

_SHORTEST = 3
"""Words of a text whose likeness says anything."""


def find(peta: Peta) -> Iterator[Finding]:
    """Compare the words that matter; equal texts are another rule's."""
    for cascading in peta.cascading:
        for induk in cascading.walk():
            for baris in induk.anak:
                if not baris.rujuk and _nearly(cascading, induk, baris):
                    yield Finding(
                        baris.at,
                        Teks("{teks} hampir sama dengan bunyi induknya", teks=kutip(baris.teks)),
                        Teks("tulis bunyi yang lebih rinci daripada induknya, atau samakan bila memang satu hal"),
                        (Related(induk.at, Teks("induknya di sini")),),
                    )


def _nearly(cascading: Cascading, induk: Baris, baris: Baris) -> bool:
    if not 0.5 < len(baris.teks) / max(len(induk.teks), 1) < 2 or bunyi(induk.teks) == bunyi(baris.teks):
        return False
    above, below = (core(each.teks, cascading.jenjang[each.jenjang]) for each in (induk, baris))
    return len(below) >= _SHORTEST and same(above, below)


RULE = Rule("PP529", "hampir-sama-induk", Severity.HINT, find)
