"""PP524 baris-antartabel: baris yang ada di satu tabel tidak ada di tabel lain yang memuat baris-baris di sebelahnya.

Mengapa: bila dua tabel menguraikan induk yang sama dan hampir semua turunannya sama, turunan yang hanya ada di satu
tabel biasanya tertinggal, atau sudah dihapus dari tabel yang satu saja.

Salah:
    # berkas: tabel-4.1.yaml
    cascading: Program dan Kegiatan (Tabel 4.1)
    jenjang: [Kegiatan, Subkegiatan]
    pohon:
      - Kegiatan: Administrasi Tata Pemerintahan Daerah
      - Subkegiatan: Penataan Administrasi Pemerintahan
      - Subkegiatan: Pengelolaan Administrasi Kewilayahan
      - Subkegiatan: Fasilitasi Pelaksanaan Otonomi Daerah
    # berkas: tabel-4.2.yaml
    cascading: Target dan Pagu (Tabel 4.2)
    jenjang: [Kegiatan, Subkegiatan]
    pohon:
      - Kegiatan: Administrasi Tata Pemerintahan Daerah
      - Subkegiatan: Penataan Administrasi Pemerintahan
      - Subkegiatan: Pengelolaan Administrasi Kewilayahan
      - Subkegiatan: Fasilitasi Pelaksanaan Otonomi Daerah
      - Subkegiatan: Evaluasi Pelaksanaan Kerja Sama

Benar:
    # berkas: tabel-4.1.yaml
    cascading: Program dan Kegiatan (Tabel 4.1)
    jenjang: [Kegiatan, Subkegiatan]
    pohon:
      - Kegiatan: Administrasi Tata Pemerintahan Daerah
      - Subkegiatan: Penataan Administrasi Pemerintahan
      - Subkegiatan: Pengelolaan Administrasi Kewilayahan
      - Subkegiatan: Fasilitasi Pelaksanaan Otonomi Daerah
      - Subkegiatan: Evaluasi Pelaksanaan Kerja Sama
    # berkas: tabel-4.2.yaml
    cascading: Target dan Pagu (Tabel 4.2)
    jenjang: [Kegiatan, Subkegiatan]
    pohon:
      - Kegiatan: Administrasi Tata Pemerintahan Daerah
      - Subkegiatan: Penataan Administrasi Pemerintahan
      - Subkegiatan: Pengelolaan Administrasi Kewilayahan
      - Subkegiatan: Fasilitasi Pelaksanaan Otonomi Daerah
      - Subkegiatan: Evaluasi Pelaksanaan Kerja Sama
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from petaproses.bahasa import Teks
from petaproses.checks.kutip import kutip
from petaproses.checks.same_thing import Sisters, sisters
from petaproses.checks.sister_items import MEASURE, Item, Table
from petaproses.diagnostics import Finding, Related, Rule, Severity, beside
from petaproses.peta import Peta

_RATIO = 3
"""How many rows two tables share for each that one of them lacks, if that one is to be missed."""


class Lack(NamedTuple):
    """A row of one table that another lacks below the same parent, which stands there as `parent`."""

    item: Item
    lacking: Table
    parent: Item


def find(peta: Peta) -> Iterator[Finding]:
    """One finding for each row that a table lacks, at the row; rows that two other tables have are always missed."""
    found = sisters(peta)
    told: set[object] = set()
    for each in found.pairings:
        flipped = {other: one for one, other in each.pairs.items()}
        for table, lacking, pairs in ((each.first, each.second, each.pairs), (each.second, each.first, flipped)):
            shared, lacks = _compared(table, lacking, pairs, each.tiers)
            for lack in lacks:
                key = (found.thing_of.get(lack.item.at, lack.item.at), lack.lacking.cascading.id)
                if key not in told and (len(lacks) * _RATIO <= shared or lack.item.at in found.thing_of):
                    told.add(key)
                    yield _finding(lack, found)


def _compared(table: Table, lacking: Table, pairs: dict[int, int], tiers: frozenset[str]) -> tuple[int, list[Lack]]:
    """Return how many rows both have below the same parents, and the rows of the first that the second lacks there;
    where it has none of a parent's rows, it goes less deep."""
    shared: dict[tuple[int, str], int] = {}
    alone: dict[tuple[int, str], list[Item]] = {}
    for item in table.items:
        parent = next((number for number in item.above if table.items[number].tier in tiers), None)
        if item.tier == MEASURE or item.tier not in tiers or parent not in pairs or item.quoted:
            continue
        key = (parent, item.tier)
        if item.number in pairs:
            shared[key] = shared.get(key, 0) + 1
        else:
            alone.setdefault(key, []).append(item)
    lacks = [
        Lack(item, lacking, lacking.items[pairs[parent]])
        for (parent, tier), items in alone.items()
        for item in items
        if shared.get((parent, tier))
    ]
    return sum(shared.values()), lacks


def _finding(lack: Lack, found: Sisters) -> Finding:
    thing = found.thing_of.get(lack.item.at)
    others = (
        [place.item.at for place in found.things[thing] if place.item is not lack.item] if thing is not None else []
    )
    return Finding(
        lack.item.at,
        Teks(
            "{teks} tidak ada di {tabel} di bawah induk yang sama",
            teks=kutip(lack.item.text),
            tabel=kutip(lack.lacking.cascading.judul),
        ),
        Teks("tambahkan di tabel itu, atau hapus di sini"),
        (Related(lack.parent.at, Teks("induknya di tabel itu")), *beside(others)),
    )


RULE = Rule("PP524", "baris-antartabel", Severity.WARNING, find)
