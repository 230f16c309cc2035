"""PP106 nilai-kosong: kunci yang wajib berisi dibiarkan kosong.

Mengapa: kode dan nama yang kosong menghasilkan kotak kosong.

Salah:
    kelompok:
      - proses:
          - kode: 1
            nama:

Benar:
    kelompok:
      - proses:
          - kode: 1
            nama: Pelayanan
"""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Rule, Severity
from petaproses.language import Teks
from petaproses.language.quote import kutip, tampak
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Name the key."""
    for fault in peta.faults_of("nilai-kosong"):
        key = fault["kunci"]
        yield Finding(
            fault.at,
            Teks("isi {kunci} kosong", kunci=kutip(key)),
            Teks('tulis isinya sesudah "{kunci}:", atau hapus bagian ini', kunci=tampak(key)),
        )


RULE = Rule("PP106", "nilai-kosong", Severity.ERROR, find)
