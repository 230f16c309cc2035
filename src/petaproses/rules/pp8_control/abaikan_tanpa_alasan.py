"""PP801 abaikan-tanpa-alasan: temuan diabaikan tanpa alasan.

Mengapa: yang membaca berkas ini kelak tidak tahu mengapa temuannya dibiarkan. Tanpa alasan, catatannya tidak berlaku.

Salah:
    kelompok:
      - proses:
          - kode: 1
            nama: Presentase rapat     # petaproses: abaikan PP604

Benar:
    kelompok:
      - proses:
          - kode: 1
            nama: Presentase rapat     # petaproses: abaikan PP604 -- nama resmi, dikutip seperti tercetak
"""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Rule, Severity
from petaproses.language import Teks
from petaproses.language.quote import tampak
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Show where the reason belongs."""
    for fault in peta.faults_of("abaikan-tanpa-alasan"):
        kode = tampak(fault["kode"])
        yield Finding(
            fault.at,
            Teks("temuan {kode} diabaikan tanpa alasan", kode=kode),
            Teks("tulis alasannya sesudah dua tanda hubung, misalnya: {kode} -- nama resmi", kode=kode),
        )


RULE = Rule("PP801", "abaikan-tanpa-alasan", Severity.WARNING, find)
