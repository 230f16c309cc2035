"""PP503 jenjang-ganda: one row has two tiers."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Teks
from petaproses.language.quote import kutip_semua
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Name the tiers."""
    for fault in peta.faults_of("jenjang-ganda"):
        yield Finding(
            fault.at,
            Teks("satu baris memuat jenjang {kunci}", kunci=kutip_semua(fault["kunci"])),
            Teks('tulis setiap jenjang sebagai baris sendiri yang diawali "- "'),
        )
