"""PP213 tabel-hilang: a cascade asks for a table form that does not exist."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.language.quote import all_quoted, quoted
from petaproses.language.suggest import Near
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Offer the nearest form, or all; silent where it may stand in what could not be read."""
    for fault in peta.faults_of("tabel-hilang"):
        if peta.may_hold(fault["nama"]):
            continue
        known = tuple(fault["dikenal"])
        yield Finding(
            fault.at,
            Said("bentuk tabel {nama} tidak ada", nama=quoted(fault["nama"])),
            Near(known).hint(fault["nama"], Said("pakai salah satu dari {pilihan}", pilihan=all_quoted(known, 20))),
        )
