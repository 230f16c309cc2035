"""PP102 kunci-tak-dikenal: kunci tidak dikenal di tempat ini.

Mengapa: kunci yang salah tulis tidak terbaca, sehingga isinya hilang dari gambar dan tabel.

Salah:
    kelompok:
      - proses:
          - kode: 1
            nama: Pelayanan
            mendukng: ind-1

Benar:
    kelompok:
      - proses:
          - kode: 1
            nama: Pelayanan
            keterangan: Mendukung semua sasaran
"""

from collections.abc import Iterator

from petaproses.bahasa import Teks
from petaproses.checks.dekat import Dekat
from petaproses.checks.kutip import kutip, kutip_semua
from petaproses.checks.sunting import ejaan_kunci
from petaproses.diagnostics import Finding, Rule, Severity
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Offer the nearest key, or list the known ones."""
    for fault in peta.faults_of("kunci-tak-dikenal"):
        known, near = fault["dikenal"], Dekat(fault["dikenal"])
        yield Finding(
            fault.at,
            Teks("kunci {kunci} tidak dikenal di sini", kunci=kutip(fault["kunci"])),
            near.hint(fault["kunci"], Teks("pakai salah satu dari {pilihan}", pilihan=kutip_semua(known, 20))),
            fix=ejaan_kunci([fault.at], fault["kunci"], near),
        )


RULE = Rule("PP102", "kunci-tak-dikenal", Severity.ERROR, find)
