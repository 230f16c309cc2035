"""PP527 pagu-tak-cocok: the budget of a row is not the sum of those below it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from petaproses.findings.record import Finding, beside
from petaproses.language import Said
from petaproses.language.quote import quoted, shown
from petaproses.peta import Baris, Cascading, Peta
from petaproses.rules.helpers.figures import Figure, figure_of
from petaproses.rules.helpers.holders import whole_baris
from petaproses.text.source import At


class Sum(NamedTuple):
    """A row's budget of one year beside the sum of those of the rows below it."""

    baris: Baris
    year: str
    own: Figure
    below: Decimal

    @property
    def agrees(self) -> bool:
        """Whether both are the same, to the unit in which they are written."""
        return abs(self.own.value - self.below) < 1


def find(peta: Peta) -> Iterator[Finding]:
    """One finding a row, with its other years beside the first."""
    for cascading in peta.cascading:
        sums = list(_sums(cascading))
        tiers: dict[int, list[Sum]] = {}
        for each in sums:
            tiers.setdefault(each.baris.jenjang, []).append(each)
        usual = {tier: 2 * sum(each.agrees for each in found) > len(found) for tier, found in tiers.items()}
        odd: dict[str, list[Sum]] = {}
        for each in sums:
            if not each.agrees and (each.below > each.own.value or usual[each.baris.jenjang]):
                odd.setdefault(each.baris.key, []).append(each)
        yield from map(_finding, odd.values())


def _finding(odd: list[Sum]) -> Finding:
    first = odd[0]
    return Finding(
        _at(first.baris, first.year),
        Said(
            "pagu {tahun} tertulis {pagu}, padahal turunannya berjumlah {jumlah}",
            tahun=shown(first.year),
            pagu=quoted(first.baris.pagu[first.year]),
            jumlah=_written(first.below),
        ),
        Said("betulkan pagunya, atau pagu turunannya"),
        (
            *beside(_at(first.baris, each.year) for each in odd[1:]),
            *beside((_at(row, first.year) for row in first.baris.anak), Said("turunannya")),
        ),
    )


def _sums(cascading: Cascading) -> Iterator[Sum]:
    """Go through the years of rows whose children all have a budget in the same unit."""
    for baris in cascading.walk():
        if not baris.pagu or not baris.anak or any(row.rujuk for row in baris.anak):
            continue
        for year, text in baris.pagu.items():
            own = figure_of(text)
            below = _below(baris, year, own.satuan) if own else None
            if own and below is not None:
                yield Sum(baris, year, own, below)


def _below(baris: Baris, year: str, satuan: str) -> Decimal | None:
    """Return the sum of a year's budgets of the rows below; None at the first that has none in that unit."""
    total = Decimal()
    for row in baris.anak:
        part = figure_of(row.pagu[year]) if year in row.pagu else None
        if part is None or part.satuan != satuan:
            return None
        total += part.value
    return total


def _at(baris: Baris, year: str) -> At:
    return whole_baris(baris) / "pagu" / year


def _written(value: Decimal) -> str:
    """Return a number as plans write it: points between thousands, a comma before decimals."""
    whole, _, rest = f"{value:,f}".partition(".")
    rest = rest.rstrip("0")
    return whole.replace(",", ".") + (f",{rest}" if rest else "")
