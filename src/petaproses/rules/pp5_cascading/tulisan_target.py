"""PP522 tulisan-target: the same target is written with other decimals in another table."""

from __future__ import annotations

from collections.abc import Iterator

from petaproses.findings.record import Finding, Related, beside
from petaproses.language import Teks
from petaproses.language.quote import kutip
from petaproses.peta import Peta
from petaproses.rules.helpers.figures import angka
from petaproses.rules.pp5_cascading.target_antartabel import compared, figure_at


def find(peta: Peta) -> Iterator[Finding]:
    """One finding for each table that writes figures of an indicator with another number of decimals."""
    for place, usual, figures in compared(peta):
        odd = [(here, there) for here, there in figures if _same_value(here.text, there.text)]
        if odd:
            here, there = odd[0]
            yield Finding(
                figure_at(place, here),
                Teks(
                    "{angka} ditulis {lain} di {tabel}, nilainya sama",
                    angka=kutip(here.text),
                    lain=kutip(there.text),
                    tabel=kutip(usual.judul),
                ),
                Teks("tulis angka yang sama dengan cara yang sama"),
                (
                    Related(figure_at(usual, there), Teks("tulisan yang lain di sini")),
                    *beside(figure_at(place, each) for each, _ in odd[1:]),
                ),
            )


def _same_value(one: str, other: str) -> bool:
    """Tell whether two figures differ in their decimals alone."""
    first, second = angka(one), angka(other)
    if first is None or second is None or first.nilai != second.nilai:
        return False
    return first.nilai.as_tuple().exponent != second.nilai.as_tuple().exponent
