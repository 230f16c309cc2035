"""PP205 templat-hilang: «pakai» points to a template that does not exist."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Teks
from petaproses.language.quote import kutip, kutip_semua
from petaproses.language.suggest import Dekat
from petaproses.peta import Peta
from petaproses.rules.helpers.edits import ejaan


def find(peta: Peta) -> Iterator[Finding]:
    """Offer the nearest template."""
    for fault in peta.faults_of("templat-hilang"):
        known = tuple(fault["dikenal"])
        near = Dekat(known)
        otherwise = (
            Teks("pakai salah satu dari {pilihan}", pilihan=kutip_semua(known))
            if known
            else Teks('tulis templatnya di bawah "templat:"')
        )
        yield Finding(
            fault.at,
            Teks("templat {nama} tidak ada", nama=kutip(fault["nama"])),
            near.hint(fault["nama"], otherwise),
            fix=ejaan([fault.at], fault["nama"], near),
        )
