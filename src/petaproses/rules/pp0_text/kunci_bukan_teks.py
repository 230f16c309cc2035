"""PP008 kunci-bukan-teks: kunci berupa daftar atau pasangan, bukan teks.

Mengapa: kunci menamai isinya, jadi harus berupa satu kata atau teks.

Salah:
    kelompok:
      - proses:
          - {kode: 1, nama: Surat}: penting

Benar:
    kelompok:
      - proses:
          - {kode: 1, nama: Surat}
"""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Rule, Severity
from petaproses.language import Teks
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Point at the bracket that stands where a key should."""
    for fault in peta.faults_of("kunci-bukan-teks"):
        yield Finding(
            fault.at,
            Teks("kunci harus berupa teks, bukan daftar atau pasangan"),
            Teks("beri tanda kutip bila kurung ini bagian dari teks, atau hapus titik dua sesudah kurung tutupnya"),
        )


RULE = Rule("PP008", "kunci-bukan-teks", Severity.ERROR, find)
