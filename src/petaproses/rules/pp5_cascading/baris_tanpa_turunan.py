"""PP526 baris-tanpa-turunan: a row has nothing below it, on a tier whose rows nearly all have."""

from __future__ import annotations

from collections.abc import Iterator

from petaproses.findings.record import Finding, beside
from petaproses.language import Said
from petaproses.language.quote import all_quoted, shown
from petaproses.peta import Baris, Peta

_RATIO = 4
"""How many rows of a tier have rows below them for each that has none, if that one is to be missed."""


def find(peta: Peta) -> Iterator[Finding]:
    """One finding a tier; silent where a part of the file is not read."""
    for cascading in peta.cascading:
        if peta.has_holes(cascading.at):
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
                    Said(
                        "{banyak} dari {semua} baris {jenjang} belum punya turunan: {sebutan}",
                        banyak=len(bare),
                        semua=len(rows),
                        jenjang=shown(cascading.jenjang[tier]),
                        sebutan=all_quoted(tuple(baris.teks for baris in bare), 2),
                    ),
                    Said("tulis turunannya di bawah baris itu"),
                    beside((baris.at for baris in bare[1:]), Said("juga belum punya turunan")),
                )
