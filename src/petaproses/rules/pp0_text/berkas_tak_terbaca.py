"""PP004 berkas-tak-terbaca: the file cannot be opened."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Pass on what the operating system says."""
    for fault in peta.faults_of("berkas-tak-terbaca"):
        yield Finding(
            fault.at,
            Said("berkas tidak dapat dibuka ({sebab})", sebab=fault["sebab"]),
            Said("periksa izin dan letaknya, tutup program lain yang memakainya, atau keluarkan dari folder peta"),
        )
