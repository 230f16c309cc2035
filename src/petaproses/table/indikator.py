"""Peta -> the list of all indicators with their figures by year, whether measured or rows of a tier of indicators."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from petaproses.peta import Baris, Cascading, Indikator, Peta
from petaproses.peta.outputs import INDIKATOR, table_id
from petaproses.table.content import indikator_key
from petaproses.table.grid import Cell, Group, Line, Table, Trait, Tujuan, View, titled
from petaproses.table.kolom import by_year
from petaproses.table.references import anchor, supporters


class _One(NamedTuple):
    """One indicator: the row it measures, and itself where it is not a row of its own (`baris`)."""

    cascading: Cascading
    measured: Baris | None
    baris: Baris
    indikator: Indikator | None

    def of(self, field: str) -> str:
        """Return a field's text; a row has none of those that only measured indicators have."""
        return str(getattr(self.indikator, field)) if self.indikator else ""


def views(peta: Peta) -> Iterator[View]:
    """Give the list when some cascade has an indicator."""
    if INDIKATOR.of(peta):
        yield View(INDIKATOR.id, INDIKATOR.judul, build)


def build(peta: Peta) -> Table:
    """Return one row an indicator, in groups by cascade; of the columns that nothing fills only unit and
    targets stand, to be filled in."""
    found = [each for cascading in peta.cascading for each in _indicators(cascading, cascading.pohon, None)]
    measured = [each.indikator for each in found if each.indikator]
    by = supporters(peta)
    fields = [each for each in FIELDS if each[0] == "Satuan" or any(each[2](by, one) for one in found)]
    awal = by_year(peta, (each.awal for each in measured), met_only=True)
    target = by_year(peta, (each.target for each in measured), met_only=False)
    groups = []
    for cascading in peta.cascading:
        own = [each for each in found if each.cascading is cascading]
        rows = tuple((*(Cell(get(by, each)) for _, _, get in fields), *_figures(each, awal, target)) for each in own)
        groups += [Group(rows, cascading.judul)] if rows else []
    figures: list[Trait] = ["angka" for _ in (*awal, *target)]
    header = titled([*((title, ("",)) for title, _, _ in fields), ("Kondisi awal", awal), ("Target", target)])
    return Table(
        INDIKATOR.id,
        INDIKATOR.judul,
        len(fields) + len(figures),
        header,
        tuple(groups),
        traits=(*(kind for _, kind, _ in fields), *figures),
        kelompok="Cascading",
    )


def _indicators(cascading: Cascading, rows: Iterable[Baris], above: Baris | None) -> Iterator[_One]:
    for baris in rows:
        if baris.rujuk:
            continue
        if cascading.at_jenjang(baris, "indikator"):
            yield _One(cascading, above, baris, None)
        yield from (_One(cascading, baris, baris, each) for each in baris.indikator)
        yield from _indicators(cascading, baris.anak, baris)


def _figures(each: _One, awal: tuple[str, ...], target: tuple[str, ...]) -> Iterator[Cell]:
    own = each.indikator
    yield from (Cell.of(own.awal.get(year, "") if own else "") for year in awal)
    yield from (Cell.of(own.target.get(year, "") if own else "") for year in target)


def _uraian(each: _One) -> tuple[Line, ...]:
    target = Tujuan(table_id(each.cascading), anchor(each.baris))
    own = each.indikator
    if own is None:
        return (Line(each.baris.teks, target, key=each.baris.id or each.baris.key),)
    return (Line(own.uraian, target, key=own.id or f"{each.baris.id or each.baris.key}/{indikator_key(own)}"),)


def _texts(*texts: str) -> tuple[Line, ...]:
    return tuple(Line(text) for text in texts if text)


Supporters = dict[int, list[str]]
Get = Callable[[Supporters, _One], tuple[Line, ...]]

FIELDS: tuple[tuple[str, Trait, Get], ...] = (
    ("Jenjang", "", lambda _, each: _texts(each.cascading.jenjang[each.measured.jenjang] if each.measured else "")),
    ("Yang diukur", "", lambda _, each: _texts(each.measured.teks if each.measured else "")),
    ("Kode", "kode", lambda _, each: _texts(each.indikator.kode if each.indikator else each.baris.kode)),
    ("Indikator", "", lambda _, each: _uraian(each)),
    ("Jenis", "", lambda _, each: _texts(each.of("jenis"))),
    ("Satuan", "", lambda _, each: _texts(each.of("satuan"))),
    ("Arah", "", lambda _, each: _texts(each.of("arah"))),
    ("Sumber data", "", lambda _, each: _texts(each.of("sumber_data"))),
    ("Proses", "", lambda by, each: _texts(*by.get(id(each.indikator or each.baris), ()))),
)
"""The columns before the figures: heading, kind, and the lines of one indicator's cell."""
