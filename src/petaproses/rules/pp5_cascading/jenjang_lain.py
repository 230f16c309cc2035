"""PP530 jenjang-lain: a row names another tier than its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.language.quote import quoted, shown
from petaproses.peta import Baris, Cascading, Peta
from petaproses.rules.helpers.tiers import tier_key


def find(peta: Peta) -> Iterator[Finding]:
    """Look for tiers most of whose rows, two at least, begin with the tier's name, and for other rows that do."""
    for cascading in peta.cascading:
        names = {tier_key(name): tier for tier, name in reversed(list(enumerate(cascading.jenjang)))}
        rows = [baris for baris in cascading.walk() if not baris.rujuk]
        begins = [(baris, _begins(baris, names)) for baris in rows]
        own = Counter(baris.jenjang for baris, tier in begins if tier == baris.jenjang)
        every = Counter(baris.jenjang for baris in rows)
        for baris, tier in begins:
            if tier is not None and tier != baris.jenjang and own[tier] > 1 and 2 * own[tier] > every[tier]:
                yield _finding(cascading, baris, tier)


def _finding(cascading: Cascading, baris: Baris, tier: int) -> Finding:
    own, named = (shown(cascading.jenjang[each]) for each in (baris.jenjang, tier))
    return Finding(
        baris.at,
        Said("{teks} ditulis di jenjang {jenjang}", teks=quoted(baris.teks), jenjang=own),
        Said("tulis {jenjang} di depannya bila memang {jenjang}, atau betulkan teksnya", jenjang=named),
    )


def _begins(baris: Baris, names: dict[str, int]) -> int | None:
    """Return the tier with whose name a row begins, the longest name first; None where there is none."""
    words = re.findall(r"\w+", baris.teks.casefold())
    begins = ("".join(words[:many]) for many in reversed(range(1, min(len(words), 4))))
    return next((names[begin] for begin in begins if begin in names), None)
