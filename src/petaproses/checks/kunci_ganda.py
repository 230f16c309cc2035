"""PP007 kunci-ganda: satu kunci ditulis dua kali di tempat yang sama.

Mengapa: hanya satu isi yang dapat dipakai, dan tidak ada yang tahu mana yang dimaksud.

Salah:
    kelompok:
      - proses:
          - kode: 1
            nama: Pelayanan
            nama: Pengaduan

Benar:
    kelompok:
      - proses:
          - kode: 1
            nama: Pelayanan
          - kode: 2
            nama: Pengaduan
"""

from collections.abc import Iterator

from petaproses.bahasa import Teks
from petaproses.checks.kutip import kutip
from petaproses.diagnostics import Finding, Related, Rule, Severity
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Show both places."""
    for fault in peta.faults_of("kunci-ganda"):
        yield Finding(
            fault.at,
            Teks("kunci {kunci} ditulis dua kali", kunci=kutip(fault["kunci"])),
            Teks('hapus salah satu, atau awali dengan "- " bila ini isi daftar yang baru'),
            (Related(fault["pertama"], Teks("yang pertama di sini")),),
        )


RULE = Rule("PP007", "kunci-ganda", Severity.ERROR, find)
