"""PP206 templat-berputar: templat memakai dirinya sendiri.

Mengapa: templat yang memuat dirinya sendiri, langsung atau lewat templat lain, tidak pernah selesai disalin.

Salah:
    cascading: Bagian
    jenjang: [Sasaran, Aktivitas]
    templat:
      rapat:
        - Aktivitas: Tersedianya konsumsi rapat
        - pakai: rapat
    pohon:
      - Sasaran: Meningkatnya koordinasi
      - pakai: rapat

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
from petaproses.language.quote import kutip
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Name the template."""
    for fault in peta.faults_of("templat-berputar"):
        yield Finding(
            fault.at,
            Teks("templat {nama} memakai dirinya sendiri", nama=kutip(fault["nama"])),
            Teks('hapus baris "pakai" ini dari templat'),
        )


RULE = Rule("PP206", "templat-berputar", Severity.ERROR, find)
