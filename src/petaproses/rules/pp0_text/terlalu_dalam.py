"""PP005 terlalu-dalam: the content is nested too deep."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Teks
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Give the limit."""
    for fault in peta.faults_of("terlalu-dalam"):
        yield Finding(
            fault.at,
            Teks("isi bersarang lebih dari {batas} tingkat", batas=fault["batas"]),
            Teks("hapus kurung yang berlebih; pecah lembar menjadi beberapa berkas bila memang sedalam ini"),
        )
