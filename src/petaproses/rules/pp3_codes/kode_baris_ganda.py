"""PP312 kode-baris-ganda: one code is used by two different rows of a cascade."""

import re
from collections.abc import Iterator

from petaproses.findings.record import Finding, Related
from petaproses.language import Said
from petaproses.language.quote import quoted
from petaproses.peta import Cascading, Peta
from petaproses.rules.helpers.holders import whole_baris
from petaproses.rules.helpers.texts import folded
from petaproses.text.source import At


def find(peta: Peta) -> Iterator[Finding]:
    """Compare the rows of one tier, and the indicators, of one cascade; rows that say the same are the same."""
    for cascading in peta.cascading:
        first: dict[tuple[int, str], tuple[str, At]] = {}
        for tier, kode, teks, at in _coded(cascading):
            said, earlier = first.setdefault((tier, kode), (teks, at))
            if folded(said) != folded(teks):
                yield Finding(
                    at,
                    Said("kode {kode} sudah dipakai {nama}", kode=quoted(kode), nama=quoted(said)),
                    Said("beri kode lain, atau samakan bunyinya bila yang dimaksud sama"),
                    (Related(earlier, Said("yang pertama di sini")),),
                )


def _coded(cascading: Cascading) -> Iterator[tuple[int, str, str, At]]:
    """Go through what has a code of several parts: its tier (-1 of an indicator), its code, its text, its place."""
    for baris in cascading.walk():
        if baris.kode and not baris.rujuk and _has_parts(baris.kode):
            yield baris.jenjang, baris.kode, baris.teks, whole_baris(baris) / "kode"
        for item in baris.indikator:
            if item.kode and _has_parts(item.kode):
                yield -1, item.kode, item.uraian, item.at / "kode"


def _has_parts(kode: str) -> bool:
    return re.search(r"\w[.\-/]\w", kode) is not None
