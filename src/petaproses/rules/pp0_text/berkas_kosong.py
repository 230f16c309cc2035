"""PP011 berkas-kosong: berkas tidak berisi apa-apa.

Mengapa: berkas kosong di folder peta biasanya tersimpan sebelum diisi atau isinya terhapus.

Salah:
    # belum diisi

Benar:
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
    """Point at the beginning of the file."""
    for fault in peta.faults_of("berkas-kosong"):
        yield Finding(
            fault.at, Teks("berkas ini kosong"), Teks("isi dengan lembar atau cascading, atau hapus bila tidak dipakai")
        )


RULE = Rule("PP011", "berkas-kosong", Severity.WARNING, find)
