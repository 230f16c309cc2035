"""PP528 indikator-hanya-satuan: the name of an indicator is only a unit or a sign."""

from __future__ import annotations

import re
from collections.abc import Iterator

from petaproses.findings.record import Finding, beside
from petaproses.language import Said
from petaproses.language.quote import quoted
from petaproses.peta import Peta
from petaproses.rules.helpers.wording import UNITS
from petaproses.text.source import At


def find(peta: Peta) -> Iterator[Finding]:
    """One finding a cascade, with the other indicators beside the first."""
    for cascading in peta.cascading:
        found: list[tuple[At, str]] = []
        for baris in cascading.walk():
            if cascading.at_jenjang(baris, "indikator") and not baris.rujuk:
                found.append((baris.at, baris.teks))
            found += ((item.at / "uraian", item.uraian) for item in baris.indikator)
        bare = [(at, text) for at, text in found if _only_a_unit(text)]
        if bare:
            at, text = bare[0]
            yield Finding(
                at,
                Said("{teks} hanya satuan, bukan nama indikator", teks=quoted(text)),
                Said('tulis apa yang diukur, satuannya di "satuan:"'),
                beside(each for each, _ in bare[1:]),
            )


def _only_a_unit(text: str) -> bool:
    """Tell whether a text has no word but a unit; figures say nothing either."""
    words = re.findall(r"[^\W\d_]+", text.casefold())
    return bool(text.strip()) and all(word in UNITS for word in words) and len(words) < 2
