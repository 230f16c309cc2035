"""PP602 nama-panjang: the text of a box is too long."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.peta import Peta
from petaproses.rules.helpers.labels import LONG, TOO_LONG, long_labels, too_long
from petaproses.rules.helpers.texts import folded
from petaproses.rules.helpers.tiers import official
from petaproses.text.source import At


def find(peta: Peta) -> Iterator[Finding]:
    """Give the length of what its author can shorten."""
    long = [(at, text) for at, text in long_labels(peta) if len(text) <= TOO_LONG]
    given, names = _given(peta) if long else (frozenset(), ())
    for at, text in long:
        if at not in given and _own(text, names) > LONG:
            yield too_long(at, text, LONG)


def _given(peta: Peta) -> tuple[frozenset[At], tuple[str, ...]]:
    """Return the places of names of the nomenclature with those of their indicators, and the names, longest first."""
    places: set[At] = set()
    names: set[str] = set()
    for cascading in peta.cascading:
        tiers = {tier for tier, name in enumerate(cascading.jenjang) if official(name)}
        for baris in cascading.walk() if tiers else ():
            if baris.jenjang in tiers:
                names.add(folded(baris.teks))
                places.update((baris.at, *(item.at / "uraian" for item in baris.indikator)))
    return frozenset(places), tuple(sorted(names, key=lambda name: (-len(name), name)))


def _own(text: str, names: tuple[str, ...]) -> int:
    """Return how many characters of a text are not a quoted name."""
    left = folded(text)
    for name in names:
        if len(name) <= len(left) and len(left) > LONG:
            left = left.replace(name, "")
    return len(left)
