"""Peta -> tables, before any format: `views` gives those that a map has, of the kinds that `peta.outputs` lists."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module

from petaproses.peta import Peta
from petaproses.peta.outputs import KINDS
from petaproses.table.grid import View
from petaproses.table.slim import slimmed


def views(peta: Peta) -> tuple[View, ...]:
    """Return the tables that this map has, in the order in which they are shown; none is built yet, and none has
    empty columns then."""
    return tuple(view for kind in KINDS for view in _of(kind.module, peta))


def coverage_views(peta: Peta) -> tuple[View, ...]:
    """Return the tables of the coverage report, for formats that have no page for it."""
    return tuple(_of("coverage", peta))


def _of(module: str, peta: Peta) -> Iterable[View]:
    found: Iterable[View] = import_module(f"{__name__}.{module}").views(peta)
    return map(slimmed, found)
