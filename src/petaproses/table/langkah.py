"""Peta -> the steps of each cross-functional map as a table: who does what, to which standard, and what comes next."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from petaproses.peta import LintasFungsi, Peta
from petaproses.peta.hierarchy import Hierarchy
from petaproses.peta.outputs import stepped, steps_id
from petaproses.table.grid import Table, View
from petaproses.table.twin import twin


def views(peta: Peta) -> Iterator[View]:
    """Give one table for each map that has steps; pages that hold a map's content in words anyway do without."""
    for lintas in stepped(peta):
        made = partial(build, lintas=lintas)
        short = f"Langkah {lintas.judul or lintas.kode}"
        yield View(steps_id(lintas), _title(lintas), made, short=short, gambar=lintas.id, at=lintas.at)


def build(peta: Peta, lintas: LintasFungsi) -> Table:
    """Return one row a step, in the author's order."""
    return twin(Hierarchy.of(peta), lintas)._replace(id=steps_id(lintas), judul=_title(lintas))


def _title(lintas: LintasFungsi) -> str:
    return f"Daftar langkah {lintas.judul or lintas.kode}".rstrip()
