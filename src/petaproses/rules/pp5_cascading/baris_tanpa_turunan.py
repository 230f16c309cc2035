"""PP526 baris-tanpa-turunan: a row has nothing below it, on a tier whose rows nearly all have."""

from __future__ import annotations

from collections.abc import Iterator

from petaproses.findings.record import Finding, beside
from petaproses.language import Teks
from petaproses.language.quote import kutip_semua, tampak
from petaproses.peta import Baris, Peta

_RATIO = 4
"""How many rows of a tier have rows below them for each that has none, if that one is to be missed."""


def find(peta: Peta) -> Iterator[Finding]:
    """One finding a tier; silent where a part of the file is not read."""
    for cascading in peta.cascading:
        if peta.berlubang(cascading.at):
            continue
        tiers: dict[int, list[Baris]] = {}
        for baris in cascading.walk():
            if not baris.rujuk:
                tiers.setdefault(baris.jenjang, []).append(baris)
        for tier, rows in tiers.items():
            bare = [baris for baris in rows if not baris.anak]
            if bare and len(bare) * _RATIO <= len(rows) - len(bare):
                yield Finding(
                    bare[0].at,
                    Teks(
                        "{banyak} dari {semua} baris {jenjang} belum punya turunan: {sebutan}",
                        banyak=len(bare),
                        semua=len(rows),
                        jenjang=tampak(cascading.jenjang[tier]),
                        sebutan=kutip_semua(tuple(baris.teks for baris in bare), 2),
                    ),
                    Teks("tulis turunannya di bawah baris itu"),
                    beside((baris.at for baris in bare[1:]), Teks("juga belum punya turunan")),
                )
