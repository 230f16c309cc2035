"""PP010 dokumen-ganda: one file contains more than one document."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Point at the line that begins the second document."""
    for fault in peta.faults_of("dokumen-ganda"):
        yield Finding(
            fault.at,
            Said("berkas memuat lebih dari satu dokumen"),
            Said("pindahkan isi sesudah --- ke berkas tersendiri, atau hapus garis itu"),
        )
