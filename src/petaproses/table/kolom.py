"""A form and a cascade -> the columns of the table: tiers by number, one column a year, and the header above them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from petaproses.model.bentuk import ALL, ISI_INDIKATOR, PER_TAHUN, Bentuk, Isi, Kolom
from petaproses.peta import Baris, Cascading, Indikator, Peta
from petaproses.table.grid import Row, Trait, titled

JUDUL: Mapping[str, str] = {
    "nomor": "No.",
    "kode": "Kode",
    "hasil": "Hasil",
    "pemilik": "Pemilik",
    "pagu": "Pagu",
    "tanda": "Tanda",
    "lintas": "Lintas sektor",
    "mendukung": "Mendukung",
    "proses": "Proses",
    "catatan": "Keterangan",
    "indikator": "Indikator",
    "indikator-rinci": "Indikator",
    "satuan": "Satuan",
    "arah": "Arah",
    "jenis": "Jenis",
    "awal": "Kondisi awal",
    "target": "Target",
    "definisi": "Definisi",
    "sumber_data": "Sumber data",
    "penjelasan": "Keterangan",
}
"""What a column is called whose form does not say; one with the text of rows is called as its tiers."""
TRAITS: Mapping[str, Trait] = {"kode": "kode", "pemilik": "peran", "pagu": "angka", "awal": "angka", "target": "angka"}
"""What kind of thing a column holds, where it is not just text."""


class Segment(NamedTuple):
    """A column of the table: `part` is the number of the form's column that it is one year of, or all of."""

    part: int
    judul: str
    jenjang: frozenset[int]
    isi: Isi
    tahun: str = ""

    @property
    def measured(self) -> bool:
        """Whether it shows something of each measured indicator, else of the row."""
        return self.isi in ISI_INDIKATOR


def shown(baris: Baris, bentuk: Bentuk) -> tuple[Indikator, ...]:
    """Return the measured indicators of a row that a form shows."""
    if not bentuk.jenis:
        return baris.indikator
    return tuple(each for each in baris.indikator if each.jenis in bentuk.jenis)


def columns(peta: Peta, cascading: Cascading, bentuk: Bentuk) -> tuple[Segment, ...]:
    """Return the columns; one that is bound to tiers of which the cascade has none shows nothing."""
    rows: dict[int, list[Baris]] = {}
    for baris in cascading.walk():
        rows.setdefault(baris.jenjang, []).append(baris)
    made: list[Segment] = []
    for kolom, tiers, optional in _bound(cascading, bentuk):
        own = [baris for tier in sorted(tiers) for baris in rows.get(tier, ())]
        if optional and kolom.isi not in ("uraian", "rincian") and not any(filled(each, kolom, bentuk) for each in own):
            continue
        judul = kolom.judul or JUDUL.get(kolom.isi) or "/".join(cascading.jenjang[tier] for tier in sorted(tiers))
        number = made[-1].part + 1 if made else 0
        years = _years(peta, kolom, own, bentuk, optional) if kolom.isi in PER_TAHUN else ("",)
        made += (Segment(number, judul, tiers, kolom.isi, year) for year in years)
    return tuple(made)


def _bound(cascading: Cascading, bentuk: Bentuk) -> Iterator[tuple[Kolom, frozenset[int], bool]]:
    """Give each column with its tiers by number; those that stand for every tier once a tier, and when filled only."""
    known = {name.casefold(): number for number, name in reversed(list(enumerate(cascading.jenjang)))}
    for everywhere, run in groupby(_named(bentuk), key=lambda kolom: kolom.jenjang == (ALL,)):
        kolom = tuple(run)
        if everywhere:
            yield from ((each, frozenset({tier}), True) for tier in range(len(cascading.jenjang)) for each in kolom)
        else:
            for each in kolom:
                yield each, frozenset(known[n.casefold()] for n in each.jenjang if n.casefold() in known), False


def _named(bentuk: Bentuk) -> Iterator[Kolom]:
    """Give the columns, each with tiers: its own, else those of the one before it that names some, else after it."""
    tiers = next((kolom.jenjang for kolom in bentuk.kolom if kolom.jenjang), (ALL,))
    for kolom in bentuk.kolom:
        tiers = kolom.jenjang or tiers
        yield kolom._replace(jenjang=tiers)


def filled(baris: Baris, kolom: Kolom, bentuk: Bentuk) -> bool:
    """Tell whether a row has something that a column of every tier would show."""
    if kolom.isi in ("indikator", "indikator-rinci"):
        return bool(shown(baris, bentuk))
    field = "keterangan" if kolom.isi in ("penjelasan", "catatan") else kolom.isi
    if kolom.isi in ISI_INDIKATOR:
        return any(getattr(each, field) for each in shown(baris, bentuk))
    return bool(getattr(baris, field, True))  # not every column shows a field of its own


def _years(peta: Peta, kolom: Kolom, rows: Iterable[Baris], bentuk: Bentuk, met_only: bool) -> tuple[str, ...]:
    """Return the years of a column: those it names, else those met, and of a plan all of the period; or one blank."""
    if kolom.tahun and kolom.tahun != (ALL,):
        return kolom.tahun
    series: list[Mapping[str, str]] = (
        [baris.pagu for baris in rows]
        if kolom.isi == "pagu"
        else [getattr(each, kolom.isi) for baris in rows for each in shown(baris, bentuk)]
    )
    return by_year(peta, series, met_only=met_only or kolom.isi == "awal") or ("",)


def by_year(peta: Peta, series: Iterable[Mapping[str, str]], *, met_only: bool) -> tuple[str, ...]:
    """Return the years of some series: those of the period, or only those met, then others that are met."""
    met = dict.fromkeys(year for figures in series for year in figures)
    period = peta.proyek.tahun
    known = tuple(year for year in period if year in met or not met_only)
    return (*known, *(year for year in sorted(met) if year not in period))


def header(segment: tuple[Segment, ...]) -> tuple[Row, ...]:
    """Return the header: one row, or two where a title stands above several years."""
    runs = [tuple(run) for _, run in groupby(segment, key=lambda each: each.part)]
    return titled((same[0].judul, tuple(each.tahun for each in same)) for same in runs)


def heads(segment: tuple[Segment, ...]) -> tuple[tuple[int, ...], ...]:
    """Return for each column those that tell what its cells are about: of a figure its indicator and unit, of an
    indicator its row, of a row the row above it."""
    return tuple(tuple(_heads(segment, x)) for x in range(len(segment)))


def _heads(segment: tuple[Segment, ...], x: int) -> Iterator[int]:
    own = segment[x]
    texts = _nearest(segment, x, ("uraian", "rincian"), own.jenjang)
    if own.isi in ("uraian", "rincian"):
        above = max(
            (
                max(each.jenjang)
                for each in segment
                if each.jenjang and own.jenjang and max(each.jenjang) < min(own.jenjang)
            ),
            default=-1,
        )
        yield from _nearest(segment, x, ("uraian", "rincian"), frozenset({above}))
    elif own.isi in ("indikator", "indikator-rinci") or not own.measured:
        yield from texts
    else:
        named = _nearest(segment, x, ("indikator", "indikator-rinci"), own.jenjang)
        yield from named or texts
        if own.isi in PER_TAHUN:
            yield from _nearest(segment, x, ("satuan",), own.jenjang)


def _nearest(segment: tuple[Segment, ...], x: int, isi: tuple[Isi, ...], jenjang: frozenset[int]) -> tuple[int, ...]:
    """Return the column nearest to another, if there is one, that shows such a thing of rows of some tiers."""
    found = [y for y, each in enumerate(segment) if y != x and each.isi in isi and each.jenjang & jenjang]
    return tuple(sorted(found, key=lambda y: (abs(y - x), y))[:1])
