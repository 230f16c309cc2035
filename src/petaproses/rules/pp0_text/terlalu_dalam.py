"""PP005 terlalu-dalam: the content is nested too deep."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Give the limit."""
    for fault in peta.faults_of("terlalu-dalam"):
        yield Finding(
            fault.at,
            Said("isi bersarang lebih dari {batas} tingkat", batas=fault["batas"]),
            Said("hapus kurung yang berlebih; pecah lembar menjadi beberapa berkas bila memang sedalam ini"),
        )
