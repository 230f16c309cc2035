"""PP802 abaikan-tak-terpakai: tidak ada temuan yang diabaikan di baris ini.

Mengapa: temuannya sudah dibetulkan, atau catatannya berada di baris lain; bila dibiarkan, ia kelak menutupi temuan
baru. Catatan berlaku untuk baris yang diakhirinya atau, bila berdiri sendiri, untuk baris di bawahnya.

Salah:
    kelompok:
      - proses:
          - kode: 1
            # petaproses: abaikan PP604 -- nama resmi
            nama: Persentase rapat

Benar:
    kelompok:
      - proses:
          - kode: 1
            # petaproses: abaikan PP604 -- nama resmi
            nama: Presentase rapat
"""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Rule, Severity
from petaproses.language import Teks
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Name the rule that found nothing there."""
    for fault in peta.faults_of("abaikan-tak-terpakai"):
        yield Finding(
            fault.at,
            Teks("tidak ada temuan {kode} yang diabaikan di sini", kode=fault["kode"]),
            Teks("hapus {kode} dari catatan ini, atau pindahkan ke baris temuannya", kode=fault["kode"]),
        )


RULE = Rule("PP802", "abaikan-tak-terpakai", Severity.WARNING, find)
