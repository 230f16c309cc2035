"""PP802 abaikan-tak-terpakai: no finding is ignored on this line."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Name the rule that found nothing there."""
    for fault in peta.faults_of("abaikan-tak-terpakai"):
        yield Finding(
            fault.at,
            Said("tidak ada temuan {kode} yang diabaikan di sini", kode=fault["kode"]),
            Said("hapus {kode} dari catatan ini, atau pindahkan ke baris temuannya", kode=fault["kode"]),
        )
