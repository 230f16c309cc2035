"""PP105 pilihan-salah: isi bukan salah satu pilihan yang ada.

Mengapa: beberapa kunci hanya mengenal pilihan tertentu, misalnya jenis langkah atau arah kertas.

Salah:
    arah: miring
    kelompok:
      - proses:
          - kode: 1
            nama: Pelayanan

Benar:
    arah: mendatar
    kelompok:
      - proses:
          - kode: 1
            nama: Pelayanan
"""

from collections.abc import Iterator

from petaproses.bahasa import Teks
from petaproses.checks.dekat import Dekat
from petaproses.checks.kutip import kutip, kutip_semua
from petaproses.diagnostics import Finding, Rule, Severity
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Offer the nearest choice and list all."""
    for fault in peta.faults_of("pilihan-salah"):
        choices = fault["pilihan"]
        yield Finding(
            fault.at,
            Teks("{nilai} bukan pilihan di sini", nilai=kutip(fault["nilai"])),
            Dekat(choices).hint(
                fault["nilai"], Teks("pakai salah satu dari {pilihan}", pilihan=kutip_semua(choices, 20))
            ),
        )


RULE = Rule("PP105", "pilihan-salah", Severity.ERROR, find)
