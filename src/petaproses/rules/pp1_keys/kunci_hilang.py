"""PP103 kunci-hilang: a required key is missing."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.language.quote import quoted, shown
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Name the missing key."""
    for fault in peta.faults_of("kunci-hilang"):
        key = fault["kunci"]
        yield Finding(
            fault.at,
            Said("kunci {kunci} belum ditulis", kunci=quoted(key)),
            Said('tambahkan "{kunci}: ..."', kunci=shown(key)),
        )
