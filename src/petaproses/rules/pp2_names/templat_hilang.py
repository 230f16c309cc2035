"""PP205 templat-hilang: «pakai» points to a template that does not exist."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.language.quote import all_quoted, quoted
from petaproses.language.suggest import Near
from petaproses.peta import Peta
from petaproses.rules.helpers.edits import respelt


def find(peta: Peta) -> Iterator[Finding]:
    """Offer the nearest template."""
    for fault in peta.faults_of("templat-hilang"):
        known = tuple(fault["dikenal"])
        near = Near(known)
        otherwise = (
            Said("pakai salah satu dari {pilihan}", pilihan=all_quoted(known))
            if known
            else Said('tulis templatnya di bawah "templat:"')
        )
        yield Finding(
            fault.at,
            Said("templat {nama} tidak ada", nama=quoted(fault["nama"])),
            near.hint(fault["nama"], otherwise),
            fix=respelt([fault.at], fault["nama"], near),
        )
