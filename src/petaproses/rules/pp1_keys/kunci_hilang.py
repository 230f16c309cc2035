"""PP103 kunci-hilang: kunci yang wajib belum ditulis.

Mengapa: tanpa kunci ini isinya tidak dapat digambar: proses tanpa kode tidak punya tempat, proses tanpa nama tidak
terbaca.

Salah:
    kelompok:
      - proses:
          - kode: 1

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
    """Name the missing key."""
    for fault in peta.faults_of("kunci-hilang"):
        key = fault["kunci"]
        yield Finding(
            fault.at,
            Teks("kunci {kunci} belum ditulis", kunci=kutip(key)),
            Teks('tambahkan "{kunci}: ..."', kunci=tampak(key)),
        )


RULE = Rule("PP103", "kunci-hilang", Severity.ERROR, find)
