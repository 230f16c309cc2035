"""PP209 rujuk-hilang: «rujuk» points to a row that does not exist."""

from collections.abc import Iterator

from petaproses.findings.record import Finding, beside
from petaproses.language import Said
from petaproses.language.quote import quoted, shown
from petaproses.language.suggest import Near
from petaproses.peta import Peta
from petaproses.rules.helpers.edits import respelt
from petaproses.text.source import Fault


def find(peta: Peta) -> Iterator[Finding]:
    """Offer the nearest id; each unknown one is told once a cascade."""
    for fault, *others in _lost(peta).values():
        known = tuple(fault["dikenal"])
        near = Near(known)
        yield Finding(
            fault.at,
            Said("tidak ada baris dengan id {id}", id=quoted(fault["id"])),
            near.hint(fault["id"], Said('tambahkan "id: {id}" pada baris yang dimaksud', id=shown(fault["id"]))),
            beside(other.at for other in others),
            respelt((each.at for each in (fault, *others)), fault["id"], near),
        )


def mend(peta: Peta) -> Peta:
    """Let the missing row be there for whoever else names it."""
    anything = next(iter(peta.baris_by_id.values()), None)
    if anything is None:
        return peta
    return peta._replace(baris_by_id={**{name: anything for _, name in _lost(peta)}, **peta.baris_by_id})


def _lost(peta: Peta) -> dict[tuple[str, str], list[Fault]]:
    """Return what nobody bears, by the cascade's file and the id."""
    found: dict[tuple[str, str], list[Fault]] = {}
    for fault in peta.faults_of("rujuk-hilang"):
        if not peta.may_hold(fault["id"]):
            found.setdefault((fault.at.source.name, fault["id"]), []).append(fault)
    return found
