"""A cascade -> its table: one column a tier, cells that span what lies below, measured indicators beside their row."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import NamedTuple

from petaproses.outputs import table_id, tabulated
from petaproses.peta import Baris, Cascading, Indikator, Peta
from petaproses.table.grid import Cell, Group, Line, Row, Table, Tujuan, View
from petaproses.table.rujukan import anchor, line_of

Unit = tuple[Baris, ...]
"""What takes rows of the table on its own: one cascade row with all below it, or a run of leaves shown as one list."""

Place = tuple[int, int, Cell]
"""A row of the table, a column, and the cell that begins there."""


def views(peta: Peta) -> Iterator[View]:
    """Give one table a cascade that has rows."""
    for cascading in tabulated(peta):
        yield View(table_id(cascading), _title(cascading), partial(build, cascading=cascading))


def _title(cascading: Cascading) -> str:
    return cascading.judul if cascading.judul.lower().startswith("cascading") else f"Cascading {cascading.judul}"


class _Tier(NamedTuple):
    """A tier's columns: from `x`, its text, then those of measured indicators when some row of the tier has any."""

    nama: str
    x: int
    satuan: bool = False
    awal: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    terukur: bool = False

    @property
    def width(self) -> int:
        """How many columns the tier takes."""
        return 1 + (self.terukur + self.satuan + len(self.awal) + len(self.target) if self.terukur else 0)


def build(peta: Peta, cascading: Cascading) -> Table:
    """Return the cascade's table; the last tier's rows below one parent stand as a numbered list in one cell."""
    tiers = _tiers(peta, cascading)
    width = tiers[-1].x + tiers[-1].width
    heights = _heights(cascading)
    total = sum(_unit_height(unit, heights) for unit in _units(cascading, cascading.pohon))
    rows: list[list[tuple[int, Cell]]] = [[] for _ in range(total)]
    for y, x, cell in _places(peta, cascading, tiers, heights):
        rows[y].append((x, cell))
    body = tuple(tuple(cell for _, cell in sorted(row, key=lambda place: place[0])) for row in rows)
    notes = (cascading.keterangan,) if cascading.keterangan else ()
    return Table(table_id(cascading), _title(cascading), width, _header(tiers), (Group(body),), notes, nomor=True)


def _tiers(peta: Peta, cascading: Cascading) -> list[_Tier]:
    measured: dict[int, list[Indikator]] = {}
    for baris in cascading.walk():
        measured.setdefault(baris.jenjang, []).extend(baris.indikator)
    tiers: list[_Tier] = []
    x = 0
    for number, nama in enumerate(cascading.jenjang):
        found = measured.get(number, [])
        satuan = any(indikator.satuan for indikator in found)
        awal = _years(peta, [indikator.awal for indikator in found])
        target = _years(peta, [indikator.target for indikator in found])
        tiers.append(_Tier(nama, x, satuan, awal, target, bool(found)))
        x += tiers[-1].width
    return tiers


def _years(peta: Peta, figures: list[Mapping[str, str]]) -> tuple[str, ...]:
    met = dict.fromkeys(year for figure in figures for year in figure)
    known = [year for year in peta.proyek.tahun if year in met]
    return (*known, *(year for year in sorted(met) if year not in peta.proyek.tahun))


def _header(tiers: list[_Tier]) -> tuple[Row, ...]:
    years = tuple(Cell.of(year, head=True) for tier in tiers for year in (*tier.awal, *tier.target))
    deep = 2 if years else 1
    top: list[Cell] = []
    for tier in tiers:
        names = (tier.nama, *(("Indikator",) if tier.terukur else ()), *(("Satuan",) if tier.satuan else ()))
        top += [Cell.of(name, head=True, rowspan=deep) for name in names]
        for name, span in (("Kondisi awal", tier.awal), ("Target", tier.target)):
            top += [Cell.of(name, head=True, colspan=len(span))] if span else []
    return (tuple(top), years) if years else (tuple(top),)


def _units(cascading: Cascading, rows: tuple[Baris, ...]) -> Iterator[Unit]:
    """Part siblings into units: each on its own, but neighbours in the last tier with nothing beside them together."""
    run: list[Baris] = []
    for baris in rows:
        if baris.jenjang == len(cascading.jenjang) - 1 and not baris.anak and not baris.indikator:
            run.append(baris)
            continue
        if run:
            yield tuple(run)
            run = []
        yield (baris,)
    if run:
        yield tuple(run)


def _heights(cascading: Cascading) -> dict[str, int]:
    """Return how many table rows each cascade row takes: those of what lies below it, or of its indicators if more."""
    heights: dict[str, int] = {}
    for baris in reversed(tuple(cascading.walk())):
        below = sum(_unit_height(unit, heights) for unit in _units(cascading, baris.anak))
        heights[baris.kunci] = max(1, below, len(baris.indikator))
    return heights


def _unit_height(unit: Unit, heights: Mapping[str, int]) -> int:
    return heights[unit[0].kunci] if len(unit) == 1 else 1


def _places(peta: Peta, cascading: Cascading, tiers: list[_Tier], heights: Mapping[str, int]) -> Iterator[Place]:
    """Give every cell with its place; where a row is higher than what lies below it, the last cells are stretched."""
    width = tiers[-1].x + tiers[-1].width
    total = sum(_unit_height(unit, heights) for unit in _units(cascading, cascading.pohon))
    stack = [(0, 0, total, cascading.pohon)]
    while stack:
        y, x, height, rows = stack.pop()
        end = y + height
        units = tuple(_units(cascading, rows))
        if not units and x < width:
            yield y, x, Cell(rowspan=height, colspan=width - x)
        for number, unit in enumerate(units, start=1):
            span = end - y if number == len(units) else _unit_height(unit, heights)
            tier = tiers[unit[0].jenjang]
            if tier.x > x:
                yield y, x, Cell(rowspan=span, colspan=tier.x - x)
            yield y, tier.x, _cell(peta, cascading, unit, span)
            yield from _figures(tier, unit[0].indikator, y, span)
            stack.append((y, tier.x + tier.width, span, unit[0].anak))
            y += span


def _cell(peta: Peta, cascading: Cascading, unit: Unit, span: int) -> Cell:
    last = len(cascading.jenjang) - 1
    own = tuple(line for baris in unit for line in lines(peta, baris))
    return Cell(own, rowspan=span, head=unit[0].jenjang < last, daftar=unit[0].jenjang == last)


def lines(peta: Peta, baris: Baris) -> Iterator[Line]:
    """Give a cascade row's text, then what else the author says of it."""
    if baris.rujuk:
        cascading, found, _ = peta.baris_by_id.get(baris.rujuk, (None, baris, None))
        target = Tujuan(table_id(cascading), anchor(found)) if cascading else None
        yield Line(f"Lihat: {baris.teks or found.teks}", target, jangkar=anchor(baris))
        return
    yield Line(" ".join(part for part in (baris.kode, baris.teks) if part), jangkar=anchor(baris))
    pagu = "; ".join(f"{year}: {text}" for year, text in baris.pagu.items())
    remarks = {
        "Hasil": baris.hasil,
        "Pemilik": ", ".join(map(peta.sebutan, baris.pemilik)),
        "Pagu": pagu,
        "Tanda": ", ".join(baris.tanda),
        "Keterangan": baris.keterangan,
    }
    yield from (Line(f"{name}: {text}", catatan=True) for name, text in remarks.items() if text)
    for lintas in baris.lintas:
        others = ", ".join(map(peta.sebutan, lintas.dengan))
        role = f" sebagai {lintas.sebagai}" if lintas.sebagai else ""
        yield Line(f"Lintas: {others}{role}", catatan=True)
    for rujukan in baris.mendukung:
        found_line = line_of(peta, rujukan)
        yield Line(f"Mendukung: {found_line.text}", found_line.tujuan, catatan=True)


def _figures(tier: _Tier, indikator: tuple[Indikator, ...], y: int, height: int) -> Iterator[Place]:
    """Give the cells of a row's measured indicators, one below the other; the last one takes the height left over."""
    if tier.terukur and not indikator:
        yield y, tier.x + 1, Cell(rowspan=height, colspan=tier.width - 1)
    for number, each in enumerate(indikator):
        span = height - number if number == len(indikator) - 1 else 1
        cells = [
            Cell(tuple(indicator_lines(each)), rowspan=span),
            *([Cell.of(each.satuan, rowspan=span)] if tier.satuan else []),
            *(Cell.of(each.awal.get(year, ""), rowspan=span) for year in tier.awal),
            *(Cell.of(each.target.get(year, ""), rowspan=span) for year in tier.target),
        ]
        for x, cell in enumerate(cells, start=tier.x + 1):
            yield y + number, x, cell


def indicator_lines(indikator: Indikator) -> Iterator[Line]:
    """Give an indicator's text, then what else the author says of it."""
    yield Line(" ".join(part for part in (indikator.kode, indikator.uraian) if part))
    remarks = {
        "Jenis": indikator.jenis,
        "Arah": indikator.arah,
        "Definisi": indikator.definisi,
        "Sumber data": indikator.sumber_data,
        "Keterangan": indikator.keterangan,
    }
    yield from (Line(f"{name}: {text}", catatan=True) for name, text in remarks.items() if text)
