"""PP308 level-tak-cocok: level yang ditulis tidak sama dengan level kodenya.

Mengapa: level dihitung dari kode induk; angka lain akan menyesatkan pembaca judul lembar.

Salah:
    # berkas: level-0.yaml
    kelompok:
      - proses:
          - kode: 1
            nama: Pelayanan
    # berkas: level-1.yaml
    induk: 1
    level: 2
    kelompok:
      - proses:
          - kode: 1.1
            nama: Penerimaan

Benar:
    # berkas: level-0.yaml
    kelompok:
      - proses:
          - kode: 1
            nama: Pelayanan
    # berkas: level-1.yaml
    induk: 1
    level: 1
    kelompok:
      - proses:
          - kode: 1.1
            nama: Penerimaan
"""

from collections.abc import Iterator

from petaproses.bahasa import Teks
from petaproses.checks.kutip import kutip, tampak
from petaproses.checks.sunting import ganti, penggantian
from petaproses.diagnostics import Finding, Rule, Severity
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Give both levels."""
    for fault in peta.faults_of("level-tak-cocok"):
        right = tampak(str(fault["seharusnya"]))
        yield Finding(
            fault.at,
            Teks(
                "level ditulis {tertulis}, padahal menurut induknya {level}",
                tertulis=kutip(str(fault["tertulis"])),
                level=right,
            ),
            Teks("tulis level: {level}, atau hapus baris ini karena level dihitung sendiri", level=right),
            fix=penggantian(ganti(fault.at, str(fault["tertulis"]), right), str(fault["tertulis"]), right, aman=False),
        )


RULE = Rule("PP308", "level-tak-cocok", Severity.ERROR, find)
