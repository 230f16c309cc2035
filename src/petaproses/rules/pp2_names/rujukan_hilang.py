"""PP204 rujukan-hilang: «mendukung» points to an id that does not exist."""

from collections.abc import Iterator

from petaproses.findings.record import Finding, beside
from petaproses.language import Teks
from petaproses.language.quote import kutip, tampak
from petaproses.language.suggest import Dekat
from petaproses.peta import Peta
from petaproses.rules.helpers.dangling import rujukan_hilang
from petaproses.rules.helpers.edits import ejaan
from petaproses.text.source import At


def find(peta: Peta) -> Iterator[Finding]:
    """One finding for each unknown id, at its first place, with the others beside it."""
    places: dict[str, list[At]] = {}
    for rujukan, index in rujukan_hilang(peta):
        # in a list; where the author wrote one text, the path ends at that text
        places.setdefault(rujukan.teks, []).append(rujukan.at / index)
    near = Dekat(peta.baris_by_id)
    for teks, (at, *others) in places.items():
        yield Finding(
            at,
            Teks("tidak ada baris atau indikator cascading dengan id {id}", id=kutip(teks)),
            near.hint(teks, Teks('tambahkan "id: {id}" pada baris yang dimaksud', id=tampak(teks))),
            beside(others),
            ejaan((at, *others), teks, near),
        )
