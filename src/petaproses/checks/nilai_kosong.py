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

from petaproses.checks.kutip import kutip, tampak
from petaproses.diagnostics import Finding, Rule, Severity
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Name the key."""
    for fault in peta.faults_of("nilai-kosong"):
        key = fault["kunci"]
        yield Finding(fault.at, f"isi {kutip(key)} kosong", f"isi {tampak(key)}, atau hapus bagian ini")


RULE = Rule("PP106", "nilai-kosong", Severity.ERROR, find)
