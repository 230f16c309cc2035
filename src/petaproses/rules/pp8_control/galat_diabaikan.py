"""PP804 galat-diabaikan: an error cannot be ignored or made lighter."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Say that it has no effect."""
    for fault in peta.faults_of("galat-diabaikan"):
        yield Finding(
            fault.at,
            Said("galat {kode} tidak dapat diabaikan atau diringankan", kode=fault["kode"]),
            Said("betulkan temuannya, lalu hapus {kode} dari sini", kode=fault["kode"]),
        )
