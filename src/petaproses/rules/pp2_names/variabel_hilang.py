"""PP207 variabel-hilang: a variable of a template has no value."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.language.quote import quoted, shown
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Name the variable and the line to write."""
    for fault in peta.faults_of("variabel-hilang"):
        name = fault["nama"]
        yield Finding(
            fault.at,
            Said(
                "variabel <{variabel}> dari templat {templat} belum diisi",
                variabel=shown(name),
                templat=quoted(fault["templat"]),
            ),
            Said('tambahkan "{variabel}: ..." di bawah pakai', variabel=shown(name)),
        )
