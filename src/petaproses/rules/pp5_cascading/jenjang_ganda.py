"""PP503 jenjang-ganda: one row has two tiers."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.language.quote import all_quoted
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Name the tiers."""
    for fault in peta.faults_of("jenjang-ganda"):
        yield Finding(
            fault.at,
            Said("satu baris memuat jenjang {kunci}", kunci=all_quoted(fault["kunci"])),
            Said('tulis setiap jenjang sebagai baris sendiri yang diawali "- "'),
        )
