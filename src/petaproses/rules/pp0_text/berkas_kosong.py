"""PP011 berkas-kosong: the file has no content."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Point at the beginning of the file."""
    for fault in peta.faults_of("berkas-kosong"):
        yield Finding(
            fault.at, Said("berkas ini kosong"), Said("isi dengan lembar atau cascading, atau hapus bila tidak dipakai")
        )
