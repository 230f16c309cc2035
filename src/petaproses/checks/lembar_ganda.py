"""PP307 lembar-ganda: dua lembar menguraikan proses yang sama.

Mengapa: satu proses hanya punya satu lembar turunan; dengan dua lembar tidak jelas mana yang berlaku.

Salah:
    # berkas: level-0.yaml
    kelompok:
      - proses:
          - kode: 1
            nama: Pelayanan
    # berkas: level-1.yaml
    induk: 1
    kelompok:
      - proses:
          - kode: 1.1
            nama: Penerimaan
    # berkas: level-1-lain.yaml
    induk: 1
    kelompok:
      - proses:
          - kode: 1.2
            nama: Penyerahan

Benar:
    # berkas: level-0.yaml
    kelompok:
      - proses:
          - kode: 1
            nama: Pelayanan
    # berkas: level-1.yaml
    induk: 1
    kelompok:
      - proses:
          - kode: 1.1
            nama: Penerimaan
          - kode: 1.2
            nama: Penyerahan
"""

from collections.abc import Iterator

from petaproses.bahasa import Teks
from petaproses.checks.kutip import kutip
from petaproses.diagnostics import Finding, Related, Rule, Severity
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Show both sheets."""
    for fault in peta.faults_of("lembar-ganda"):
        induk = fault["induk"]
        yield Finding(
            fault.at,
            Teks("proses {induk} sudah punya lembar turunan", induk=kutip(induk))
            if induk
            else Teks("lembar level 0 sudah ada"),
            Teks("gabungkan kedua berkas, atau betulkan induknya"),
            (Related(fault["pertama"], Teks("lembar yang pertama di sini")),),
        )


RULE = Rule("PP307", "lembar-ganda", Severity.ERROR, find)
