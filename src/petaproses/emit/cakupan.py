"""Coverage -> what its HTML page says."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from math import ceil

from petaproses.cakupan import ELSEWHERE, Cakupan, Lengkap, Urai, cakupan_of
from petaproses.emit.context import Context
from petaproses.emit.pages import Page
from petaproses.emit.site import Site
from petaproses.filename import stem
from petaproses.outputs import CAKUPAN, PROSES, table_id
from petaproses.table.grid import Cell, Group, Line, Row, Table, Tujuan
from petaproses.table.rujukan import anchor, pointing_to

JUDUL = "Laporan cakupan"
_SHADES = 4
"""How many shades there are for a share above none."""


def coverage_page(context: Context, site: Site) -> Page:
    """Return the page of what is decomposed, and of what is not there yet."""
    found = cakupan_of(context.peta)
    values = {
        "judul": JUDUL,
        "jejak": site.trail(None),
        "id": CAKUPAN,
        "jumlah": tuple(_counts(found)),
        "level": found.level,
        "peta_panas": tuple(_heat(found)),
        "tabel": tuple(table for table in _tables(context, found) if table.groups),
    }
    return Page("cakupan.html.j2", values)


def _counts(found: Cakupan) -> Iterator[tuple[str, str]]:
    whole = [found.urai(level) for level in found.level]
    yield "Proses", str(len(found.proses))
    yield "Terurai", str(sum(each.terurai for each in whole))
    for what, title in (("pemilik", "Tanpa pemilik"), ("sop", "Tanpa SOP"), ("indikator", "Tanpa kaitan ke indikator")):
        yield title, str(len(found.tanpa(what)))
    yield "Indikator tanpa proses", f"{len(found.indikator_lepas)} dari {found.indikator}"
    yield "Peran tanpa proses", str(len(found.peran_kosong))


def _heat(found: Cakupan) -> Iterator[tuple[str, str, Tujuan | None, tuple[tuple[str, str], ...]]]:
    """Give each row's code, name, where it leads, and its cells as class and text; the sums of the levels come last."""
    for cabang in found.cabang:
        link = _listed(cabang.kode) if cabang.nama else None
        cells = tuple(_shaded(cabang.urai.get(level)) for level in found.level)
        yield cabang.kode, cabang.nama or ELSEWHERE, link, cells
    yield "", "Semua", None, tuple(_shaded(found.urai(level)) for level in found.level)


def _shaded(urai: Urai | None) -> tuple[str, str]:
    if urai is None:
        return "", ""
    return f"panas-{ceil(urai.terurai / urai.proses * _SHADES)}", f"{urai.terurai} dari {urai.proses}"


def _listed(kode: str) -> Tujuan:
    """Return where the list of processes shows a code."""
    return Tujuan(PROSES.id, f"p-{stem(kode)}")


def _tables(context: Context, found: Cakupan) -> Iterator[Table]:
    lacking = [each for each in found.proses if not all(each[1:])]
    groups = tuple(
        Group(tuple(_lacks(context, each) for each in members), f"Level {level}")
        for level, members in groupby(lacking, key=lambda each: each.proses.level)
    )
    heads: tuple[str, ...] = ("Kode", "Nama proses", "Pemilik", "SOP", "Indikator")
    yield _table("Proses yang belum lengkap", heads, groups, "SOP di bawahnya ikut dihitung.")
    loose = tuple(
        (
            Cell((Line(each.teks, Tujuan(table_id(each.cascading), anchor(each.baris))),), head=True),
            Cell.of(each.cascading.judul),
        )
        for each in found.indikator_lepas
    )
    yield _table("Indikator tanpa proses", ("Indikator", "Cascading"), _one(loose))
    idle = tuple(
        (Cell.of(each.kunci, head=True), Cell.of(each.nama), Cell.of(each.unit)) for each in found.peran_kosong
    )
    yield _table("Peran tanpa proses", ("Peran", "Sebutan", "Unit"), _one(idle))
    handed = tuple(
        (Cell.of(context.peta.sebutan(each.pemilik), head=True), *(Cell.of(str(number)) for number in each[1:]))
        for each in found.serah
    )
    heads = ("Pemilik", "Proses", "Langkah", "Menyerahkan", "Menerima")
    note = "Dihitung dari anak panah antara dua proses atau langkah yang tidak punya pemilik bersama."
    yield _table("Serah terima pekerjaan antarpemilik", heads, _one(handed), note)


def _table(judul: str, heads: tuple[str, ...], groups: tuple[Group, ...], *notes: str) -> Table:
    header = tuple(Cell.of(head, head=True) for head in heads)
    return Table(CAKUPAN, judul, len(heads), (header,), groups, notes)


def _one(rows: tuple[Row, ...]) -> tuple[Group, ...]:
    return (Group(rows),) if rows else ()


def _lacks(context: Context, each: Lengkap) -> Row:
    proses = each.proses
    kode = Cell((Line(proses.kode, _listed(proses.kode)),), head=True)
    nama = Cell((Line(proses.nama, pointing_to(context.hierarchy.opens(proses.kode))),))
    return (kode, nama, *(Cell.of("ada" if has else "belum") for has in each[1:]))
