"""A cascade -> its rows as a tree in words, which can be folded."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from petaproses.peta import Baris, Cascading, Indikator, Peta
from petaproses.table.content import rincian, rincian_indikator
from petaproses.table.grid import Line


class Node(NamedTuple):
    """A row: its tier, its lines, the lines of each measured indicator, the rows below it, and whether they are shown
    at first."""

    jenjang: str
    baris: tuple[Line, ...]
    indikator: tuple[tuple[Line, ...], ...]
    anak: tuple[Node, ...]
    buka: bool


_OPEN_TIERS = 2
"""How many tiers are unfolded at first."""


def pohon(peta: Peta, cascading: Cascading) -> tuple[Node, ...]:
    """Return the rows of a cascade as trees."""
    return tuple(_node(peta, cascading, baris, 1) for baris in cascading.pohon)


def _node(peta: Peta, cascading: Cascading, baris: Baris, depth: int) -> Node:
    tier = cascading.jenjang[baris.jenjang] if baris.jenjang < len(cascading.jenjang) else ""
    return Node(
        tier,
        rincian(peta, baris),
        tuple((*rincian_indikator(each), *_figures(each)) for each in baris.indikator),
        tuple(_node(peta, cascading, each, depth + 1) for each in baris.anak),
        depth <= _OPEN_TIERS,
    )


def _figures(indikator: Indikator) -> Iterator[Line]:
    """Give an indicator's figures, which a table has in columns."""
    for title, figures in (("Kondisi awal", indikator.awal), ("Target", indikator.target)):
        if figures:
            years = "; ".join(f"{year}: {figure}" if year else figure for year, figure in figures.items())
            yield Line(f"{title}: {years} {indikator.satuan}".rstrip(), catatan=True)
