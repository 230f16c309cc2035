"""PP010 dokumen-ganda: satu berkas memuat lebih dari satu dokumen.

Mengapa: satu berkas adalah satu lembar; isi sesudah garis --- tidak terbaca.

Salah:
    kelompok:
      - proses:
          - kode: 1
            nama: Pelayanan
    ---
    induk: 1

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
            nama: Pengaduan
"""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Rule, Severity
from petaproses.language import Teks
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Point at the line that begins the second document."""
    for fault in peta.faults_of("dokumen-ganda"):
        yield Finding(
            fault.at,
            Teks("berkas memuat lebih dari satu dokumen"),
            Teks("pindahkan isi sesudah --- ke berkas tersendiri, atau hapus garis itu"),
        )


RULE = Rule("PP010", "dokumen-ganda", Severity.ERROR, find)
