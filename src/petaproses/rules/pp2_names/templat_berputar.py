"""PP206 templat-berputar: a template uses itself."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Teks
from petaproses.language.quote import kutip
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Name the template."""
    for fault in peta.faults_of("templat-berputar"):
        yield Finding(
            fault.at,
            Teks("templat {nama} memakai dirinya sendiri", nama=kutip(fault["nama"])),
            Teks('hapus baris "pakai" ini dari templat'),
        )
