"""PP106 nilai-kosong: a key that must have a value is left empty."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.language.quote import quoted, shown
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Name the key."""
    for fault in peta.faults_of("nilai-kosong"):
        key = fault["kunci"]
        yield Finding(
            fault.at,
            Said("isi {kunci} kosong", kunci=quoted(key)),
            Said('tulis isinya sesudah "{kunci}:", atau hapus bagian ini', kunci=shown(key)),
        )
