"""PP501 jenjang-tak-dikenal: baris cascading tanpa jenjang yang dikenal.

Mengapa: kunci pertama sebuah baris adalah jenjangnya; jenjang itu menentukan baris ini berada di bawah baris mana.

Salah:
    cascading: Bagian
    jenjang: [Tujuan, Sasaran]
    pohon:
      - Tujuan: Meningkatnya tata kelola
      - Sasran: Meningkatnya koordinasi

Benar:
    cascading: Bagian
    jenjang: [Tujuan, Sasaran]
    pohon:
      - Tujuan: Meningkatnya tata kelola
      - Sasaran: Meningkatnya koordinasi
"""

from collections.abc import Iterator

from petaproses.bahasa import Teks
from petaproses.checks.dekat import Dekat
from petaproses.checks.kutip import kutip_semua
from petaproses.checks.sunting import ejaan_kunci
from petaproses.diagnostics import Finding, Rule, Severity
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Offer the tier nearest to one of the row's keys."""
    for fault in peta.faults_of("jenjang-tak-dikenal"):
        keys, known = tuple(fault["kunci"]), tuple(fault["dikenal"])
        near = Dekat(known)
        meant = next((hint for key in keys if (hint := near.hint(key))), None)
        told = Teks("kunci {kunci} bukan jenjang", kunci=kutip_semua(keys)) if keys else _NONE
        yield Finding(
            fault.at,
            told,
            meant or Teks("awali baris dengan salah satu jenjang: {jenjang}", jenjang=kutip_semua(known, 20)),
            fix=ejaan_kunci(fault.at, keys[0], near) if len(keys) == 1 else None,
        )


_NONE = Teks("baris ini tidak memuat jenjang")

RULE = Rule("PP501", "jenjang-tak-dikenal", Severity.ERROR, find)
