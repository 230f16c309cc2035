"""Peta -> tables, before any format: `KINDS` lists what can be made, `views` the tables that a map has."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from petaproses.peta import Peta
from petaproses.table import abbreviations, arus, cascading, coverage, indikator, langkah, matriks, proses, relasi
from petaproses.table.grid import View
from petaproses.table.slim import slimmed

KINDS: tuple[Callable[[Peta], Iterable[View]], ...] = (
    proses.views,
    relasi.views,
    arus.views,
    matriks.views,
    indikator.views,
    cascading.views,
    langkah.views,
    abbreviations.views,
)
"""One line a kind of table, each giving the tables of that kind a map has."""


def views(peta: Peta) -> tuple[View, ...]:
    """Return the tables that this map has, in the order in which they are shown; none is built yet, and none has
    empty columns then."""
    return tuple(slimmed(view) for kind in KINDS for view in kind(peta))


def coverage_views(peta: Peta) -> tuple[View, ...]:
    """Return the tables of the coverage report, for formats that have no page for it."""
    return tuple(map(slimmed, coverage.views(peta)))
