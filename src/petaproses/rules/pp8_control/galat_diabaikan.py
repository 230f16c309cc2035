"""PP804 galat-diabaikan: galat tidak dapat diabaikan atau diringankan.

Mengapa: galat berarti petanya bertentangan, dan gambar dari peta yang bertentangan akan keliru. Temuannya tetap tampil
dan render tetap berhenti, apa pun yang tertulis di sini.

Salah:
    # berkas: peta.yaml
    instansi: Pemerintah Kabupaten Contoh
    pemeriksaan:
      abaikan: PP302
    # berkas: level-0.yaml
    kelompok:
      - proses:
          - kode: 1
            nama: Pelayanan

Benar:
    # berkas: peta.yaml
    instansi: Pemerintah Kabupaten Contoh
    pemeriksaan:
      abaikan: PP309
    # berkas: level-0.yaml
    kelompok:
      - proses:
          - kode: 1
            nama: Pelayanan
"""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Rule, Severity
from petaproses.language import Teks
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Say that it has no effect."""
    for fault in peta.faults_of("galat-diabaikan"):
        yield Finding(
            fault.at,
            Teks("galat {kode} tidak dapat diabaikan atau diringankan", kode=fault["kode"]),
            Teks("betulkan temuannya, lalu hapus {kode} dari sini", kode=fault["kode"]),
        )


RULE = Rule("PP804", "galat-diabaikan", Severity.WARNING, find)
