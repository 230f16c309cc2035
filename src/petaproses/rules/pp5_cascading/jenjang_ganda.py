"""PP503 jenjang-ganda: satu baris memuat dua jenjang.

Mengapa: satu baris tabel adalah satu butir; jenjang kedua dalam butir yang sama tidak terbaca.

Salah:
    cascading: Bagian
    jenjang: [Tujuan, Sasaran]
    pohon:
      - Tujuan: Meningkatnya tata kelola
        Sasaran: Meningkatnya koordinasi

Benar:
    cascading: Bagian
    jenjang: [Tujuan, Sasaran]
    pohon:
      - Tujuan: Meningkatnya tata kelola
      - Sasaran: Meningkatnya koordinasi
"""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Rule, Severity
from petaproses.language import Teks
from petaproses.language.quote import kutip_semua
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Name the tiers."""
    for fault in peta.faults_of("jenjang-ganda"):
        yield Finding(
            fault.at,
            Teks("satu baris memuat jenjang {kunci}", kunci=kutip_semua(fault["kunci"])),
            Teks('tulis setiap jenjang sebagai baris sendiri yang diawali "- "'),
        )


RULE = Rule("PP503", "jenjang-ganda", Severity.ERROR, find)
