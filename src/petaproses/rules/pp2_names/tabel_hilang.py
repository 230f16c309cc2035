"""PP213 tabel-hilang: a cascade asks for a table form that does not exist."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Teks
from petaproses.language.quote import kutip, kutip_semua
from petaproses.language.suggest import Dekat
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Offer the nearest form, or all; silent where it may stand in what could not be read."""
    for fault in peta.faults_of("tabel-hilang"):
        if peta.mungkin(fault["nama"]):
            continue
        known = tuple(fault["dikenal"])
        yield Finding(
            fault.at,
            Teks("bentuk tabel {nama} tidak ada", nama=kutip(fault["nama"])),
            Dekat(known).hint(fault["nama"], Teks("pakai salah satu dari {pilihan}", pilihan=kutip_semua(known, 20))),
        )
