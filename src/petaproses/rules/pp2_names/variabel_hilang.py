"""PP207 variabel-hilang: a variable of a template has no value."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Teks
from petaproses.language.quote import kutip, tampak
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Name the variable and the line to write."""
    for fault in peta.faults_of("variabel-hilang"):
        name = fault["nama"]
        yield Finding(
            fault.at,
            Teks(
                "variabel <{variabel}> dari templat {templat} belum diisi",
                variabel=tampak(name),
                templat=kutip(fault["templat"]),
            ),
            Teks('tambahkan "{variabel}: ..." di bawah pakai', variabel=tampak(name)),
        )
