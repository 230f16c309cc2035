"""A picture -> the same content as a table, for readers who cannot see the picture or want to search it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from petaproses.peta import (
    JENIS_CALLED,
    Alur,
    Cascading,
    Gambar,
    Kelompok,
    Lajur,
    Langkah,
    Lembar,
    LintasFungsi,
    Peta,
    Proses,
)
from petaproses.peta.hierarchy import Hierarchy
from petaproses.table import cascading
from petaproses.table.grid import Cell, Group, Line, Row, Table, titled
from petaproses.table.references import pointing_to
from petaproses.table.slim import slim

_ALONE = ("",)
_PROCESS = tuple((title, _ALONE) for title in ("Kode", "Nama proses", "Pemilik", "Berikutnya"))
_STEP = (
    *((title, _ALONE) for title in ("No.", "Langkah", "Jenis", "Pelaksana")),
    ("Mutu baku", ("Kelengkapan", "Waktu", "Output")),  # as SOPs have it
    *((title, _ALONE) for title in ("Berikutnya", "Keterangan")),
)
"""The titles of the columns, each with those below it."""


def twin(hierarchy: Hierarchy, gambar: Gambar) -> Table:
    """Return what a picture shows, in the order in which it is read; columns that nothing fills are left out."""
    if isinstance(gambar, Cascading):
        return slim(cascading.build(hierarchy.peta, gambar))
    if isinstance(gambar, Lembar):
        return _of_lembar(hierarchy, gambar)
    return _of_lintas_fungsi(hierarchy, gambar)


def _of_lembar(hierarchy: Hierarchy, lembar: Lembar) -> Table:
    strips: tuple[Lajur | Kelompok, ...] = (*lembar.lajur, *lembar.kelompok)
    after = _after(lembar.alur, {arrow.ke: arrow.ke for arrow in lembar.alur})
    groups = [
        (_heading(hierarchy.peta, strip), [_process(hierarchy, proses, after) for proses in strip.proses])
        for strip in strips
    ]
    return _table(lembar.id, "Daftar proses pada lembar ini", _PROCESS, groups)


def _heading(peta: Peta, strip: Lajur | Kelompok) -> str:
    if isinstance(strip, Kelompok):
        return strip.nama
    names = " / ".join(map(peta.called, strip.pemilik)) or "tanpa pemilik"
    return f"Lajur {names}" if strip.proses else f"Lajur {names} (kosong)"


def _process(hierarchy: Hierarchy, proses: Proses, after: Mapping[str, list[str]]) -> Row:
    peta = hierarchy.peta
    return (
        Cell((Line(proses.kode, proses=proses.kode),), head=True),
        Cell((Line(proses.nama, pointing_to(hierarchy.opens(proses.kode))),)),
        Cell.of(*map(peta.called, proses.pemilik)),
        Cell.of(*after.get(proses.kode, ())),
    )


def _of_lintas_fungsi(hierarchy: Hierarchy, lintas: LintasFungsi) -> Table:
    named = {step.id: f"{number}. {step.called}" for number, step in enumerate(lintas.langkah, start=1)}
    after = _after(lintas.alur, named)
    rows = [_step(hierarchy, step, number, after) for number, step in enumerate(lintas.langkah, start=1)]
    return _table(lintas.id, "Daftar langkah", _STEP, [("", rows)])


def _step(hierarchy: Hierarchy, langkah: Langkah, number: int, after: Mapping[str, list[str]]) -> Row:
    peta = hierarchy.peta
    target = hierarchy.lintas.get(langkah.ke_peta) or peta.lembar_by_induk.get(langkah.ke_peta or "-")
    return (
        Cell((Line(str(number), key=langkah.id),), head=True),
        Cell((Line(langkah.called, pointing_to(target)),)),
        Cell.of(JENIS_CALLED.get(langkah.jenis, langkah.jenis)),
        Cell.of(*map(peta.called, (*langkah.pemilik, *langkah.pelaku))),
        Cell.of(langkah.mutu_baku.kelengkapan),
        Cell.of(langkah.mutu_baku.waktu),
        Cell.of(langkah.mutu_baku.output),
        Cell.of(*after.get(langkah.id, ())),
        Cell.of(langkah.keterangan, *langkah.dasar_hukum),
    )


def _after(alur: Iterable[Alur], named: Mapping[str, str]) -> Mapping[str, list[str]]:
    """Return where the arrows from each step or process lead, each with its label; what has no name is no box of
    the picture, and left to the rules."""
    after: dict[str, list[str]] = {}
    for arrow in alur:
        if to := named.get(arrow.ke):
            after.setdefault(arrow.dari, []).append(f"{arrow.label}: {to}" if arrow.label else to)
    return after


def _table(
    id_: str, judul: str, titles: tuple[tuple[str, tuple[str, ...]], ...], groups: list[tuple[str, list[Row]]]
) -> Table:
    """Return the table; its titles are such as `titled` takes."""
    body = tuple(Group(tuple(rows), heading) for heading, rows in groups)
    return slim(Table(id_, judul, sum(len(below) for _, below in titles), titled(titles), body))
