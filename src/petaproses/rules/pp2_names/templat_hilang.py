"""PP205 templat-hilang: «pakai» menunjuk templat yang tidak ada.

Mengapa: baris-baris templat tidak dapat disalin bila templatnya tidak ada di berkas cascading yang sama.

Salah:
    cascading: Bagian
    jenjang: [Sasaran, Aktivitas]
    templat:
      rapat:
        - Aktivitas: Tersedianya konsumsi rapat
    pohon:
      - Sasaran: Meningkatnya koordinasi
      - pakai: rapt

Benar:
    cascading: Bagian
    jenjang: [Sasaran, Aktivitas]
    templat:
      rapat:
        - Aktivitas: Tersedianya konsumsi rapat
    pohon:
      - Sasaran: Meningkatnya koordinasi
      - pakai: rapat
"""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Rule, Severity
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


RULE = Rule("PP205", "templat-hilang", Severity.ERROR, find)
