"""PP204 rujukan-hilang: «mendukung» points to an id that does not exist."""

from collections.abc import Iterator

from petaproses.findings.record import Finding, beside
from petaproses.language import Said
from petaproses.language.quote import quoted, shown
from petaproses.language.suggest import Near
from petaproses.peta import Peta
from petaproses.rules.helpers.dangling import dangling_rujukan
from petaproses.rules.helpers.edits import respelt
from petaproses.text.source import At


def find(peta: Peta) -> Iterator[Finding]:
    """One finding for each unknown id, at its first place, with the others beside it."""
    places: dict[str, list[At]] = {}
    for rujukan, index in dangling_rujukan(peta):
        # in a list; where the author wrote one text, the path ends at that text
        places.setdefault(rujukan.teks, []).append(rujukan.at / index)
    near = Near(peta.baris_by_id)
    for teks, (at, *others) in places.items():
        yield Finding(
            at,
            Said("tidak ada baris atau indikator cascading dengan id {id}", id=quoted(teks)),
            near.hint(teks, Said('tambahkan "id: {id}" pada baris yang dimaksud', id=shown(teks))),
            beside(others),
            respelt((at, *others), teks, near),
        )
