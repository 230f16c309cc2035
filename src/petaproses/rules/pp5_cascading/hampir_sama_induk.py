"""PP529 hampir-sama-induk: a row nearly repeats the wording of its parent."""

from __future__ import annotations

from collections.abc import Iterator

from petaproses.findings.record import Finding, Related
from petaproses.language import Said
from petaproses.language.quote import quoted
from petaproses.peta import Baris, Cascading, Peta
from petaproses.rules.helpers.texts import folded
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
                        Said("{teks} hampir sama dengan bunyi induknya", teks=quoted(baris.teks)),
                        Said("tulis bunyi yang lebih rinci daripada induknya, atau samakan bila memang satu hal"),
                        (Related(induk.at, Said("induknya di sini")),),
                    )


def _nearly(cascading: Cascading, induk: Baris, baris: Baris) -> bool:
    if not 0.5 < len(baris.teks) / max(len(induk.teks), 1) < 2 or folded(induk.teks) == folded(baris.teks):
        return False
    above, below = (core(each.teks, cascading.jenjang[each.jenjang]) for each in (induk, baris))
    return len(below) >= _SHORTEST and same(above, below)
