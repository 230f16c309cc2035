"""Coverage -> what its HTML page says."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from petaproses.emit.html.pages import Page
from petaproses.emit.shared.context import Context
from petaproses.emit.shared.site import Site
from petaproses.peta.coverage import ELSEWHERE, Breakdown, Coverage, coverage_of
from petaproses.peta.outputs import COVERAGE
from petaproses.table.coverage import TABLES
from petaproses.table.grid import Tujuan
from petaproses.table.references import to_list
from petaproses.table.slim import slim

JUDUL = "Laporan cakupan"
_SHADES = 4
"""How many shades there are for a share above none."""


def coverage_page(context: Context, site: Site) -> Page:
    """Return the page of what is decomposed, and of what is not there yet."""
    found = coverage_of(context.peta)
    values = {
        "judul": JUDUL,
        "jejak": site.trail(None),
        "id": COVERAGE,
        "jumlah": tuple(_counts(found)),
        "level": found.level,
        "peta_panas": tuple(_heat(found)),
        "tabel": tuple(slim(table) for make in TABLES[1:] if (table := make(context.peta, found)).groups),
    }
    return Page("cakupan.html.j2", values)


def _counts(found: Coverage) -> Iterator[tuple[str, str]]:
    whole = [found.breakdown(level) for level in found.level]
    yield "Proses", str(len(found.proses))
    yield "Terurai", str(sum(each.split for each in whole))
    for what, title in (("pemilik", "Tanpa pemilik"), ("sop", "Tanpa SOP"), ("indikator", "Tanpa kaitan ke indikator")):
        yield title, str(len(found.without(what)))
    yield "Indikator tanpa proses", f"{len(found.loose_indikator)} dari {found.indikator}"
    yield "Peran tanpa proses", str(len(found.idle_peran))


def _heat(found: Coverage) -> Iterator[tuple[str, str, Tujuan | None, tuple[tuple[str, str], ...]]]:
    """Give each row's code, name, where it leads, and its cells as class and text; the sums of the levels come last."""
    for branch in found.branches:
        link = to_list(branch.kode) if branch.nama else None
        cells = tuple(_shaded(branch.breakdown.get(level)) for level in found.level)
        yield branch.kode, branch.nama or ELSEWHERE, link, cells
    yield "", "Semua", None, tuple(_shaded(found.breakdown(level)) for level in found.level)


def _shaded(breakdown: Breakdown | None) -> tuple[str, str]:
    if breakdown is None:
        return "", ""
    return f"panas-{ceil(breakdown.split / breakdown.proses * _SHADES)}", f"{breakdown.split} dari {breakdown.proses}"
