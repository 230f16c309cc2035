"""PP613 akhiran-hilang: a first word lacks the ending that the rows of its tier have."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.language.quote import quoted
from petaproses.peta import Peta
from petaproses.rules.helpers.texts import exactly_at

_ENDING, _SHORTEST, _OFTEN = "nya", 6, 3
"""The ending, the letters of a word that may lack it, and how many rows of the tier must have it."""


def find(peta: Peta) -> Iterator[Finding]:
    """Compare the first words of rows of one tier."""
    for cascading in peta.cascading:
        rows = [
            (baris, found[0])
            for baris in cascading.walk()
            if not baris.rujuk and (found := re.match(r"[^\W\d_]+", baris.teks))
        ]
        count = Counter((baris.jenjang, word.casefold()) for baris, word in rows)
        for baris, word in rows:
            whole = count[baris.jenjang, word.casefold() + _ENDING]
            if len(word) >= _SHORTEST and whole >= _OFTEN and whole > 2 * count[baris.jenjang, word.casefold()]:
                right = quoted(word + (_ENDING.upper() if word.isupper() else _ENDING))
                yield Finding(
                    exactly_at(baris.at, word),
                    Said("{kata} tanpa akhiran, baris lain memakai {lain}", kata=quoted(word), lain=right),
                    Said("tulis {kata}", kata=right),
                )
