"""PP003 berkas-besar: the file is too large for a map."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Number, Said
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Give the size and the limit in megabytes."""
    for fault in peta.faults_of("berkas-besar"):
        size, limit = (Number(fault[fact] / 1_000_000, 1) for fact in ("ukuran", "batas"))
        yield Finding(
            fault.at,
            Said("berkas sebesar {ukuran} MB, lebih dari batas {batas} MB", ukuran=size, batas=limit),
            Said("pecah menjadi satu berkas untuk setiap lembar, atau keluarkan dari folder peta"),
        )
