"""PP522 tulisan-target: the same target is written with other decimals in another table."""

from __future__ import annotations

from collections.abc import Iterator

from petaproses.findings.record import Finding, Related, beside
from petaproses.language import Said
from petaproses.language.quote import quoted
from petaproses.peta import Peta
from petaproses.rules.helpers.figures import figure_of
from petaproses.rules.pp5_cascading.target_antartabel import compared, figure_at


def find(peta: Peta) -> Iterator[Finding]:
    """One finding for each table that writes figures of an indicator with another number of decimals."""
    for place, usual, figures in compared(peta):
        odd = [(here, there) for here, there in figures if _same_value(here.text, there.text)]
        if odd:
            here, there = odd[0]
            yield Finding(
                figure_at(place, here),
                Said(
                    "{angka} ditulis {lain} di {tabel}, nilainya sama",
                    angka=quoted(here.text),
                    lain=quoted(there.text),
                    tabel=quoted(usual.judul),
                ),
                Said("tulis angka yang sama dengan cara yang sama"),
                (
                    Related(figure_at(usual, there), Said("tulisan yang lain di sini")),
                    *beside(figure_at(place, each) for each, _ in odd[1:]),
                ),
            )


def _same_value(one: str, other: str) -> bool:
    """Tell whether two figures differ in their decimals alone."""
    first, second = figure_of(one), figure_of(other)
    if first is None or second is None or first.value != second.value:
        return False
    return first.value.as_tuple().exponent != second.value.as_tuple().exponent
