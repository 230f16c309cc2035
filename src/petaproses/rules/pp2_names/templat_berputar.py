"""PP206 templat-berputar: a template uses itself."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.language.quote import quoted
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Name the template."""
    for fault in peta.faults_of("templat-berputar"):
        yield Finding(
            fault.at,
            Said("templat {nama} memakai dirinya sendiri", nama=quoted(fault["nama"])),
            Said('hapus baris "pakai" ini dari templat'),
        )
