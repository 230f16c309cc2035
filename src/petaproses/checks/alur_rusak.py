"""PP401 alur-rusak: alur tidak berbentuk «a -> b».

Mengapa: anak panah hanya dapat digambar di antara dua kode atau id; tanda panahnya diapit spasi karena kode boleh
memuat tanda -.

Salah:
    kelompok:
      - proses:
          - kode: 1
            nama: Penerimaan
          - kode: 2
            nama: Penyerahan
    alur:
      - 1 ke 2

Benar:
    kelompok:
      - proses:
          - kode: 1
            nama: Penerimaan
          - kode: 2
            nama: Penyerahan
    alur:
      - 1 -> 2
"""

import re
from collections.abc import Iterator

from petaproses.bahasa import Teks
from petaproses.checks.kutip import kutip, tampak
from petaproses.diagnostics import Finding, Rule, Severity
from petaproses.peta import Peta

_SIGNS = r"\s*(?:[-=–—]*[>›→]|[,;])\s*|\s+(?:ke|menuju|lalu|kemudian|[-–—]+)\s+"
"""What authors put between two ends in the place of an arrow."""


def find(peta: Peta) -> Iterator[Finding]:
    """Quote the line and show the form, with the author's own words where the ends can be told."""
    for fault in peta.faults_of("alur-rusak"):
        ends = [end for end in re.split(_SIGNS, fault["teks"].strip()) if end]
        meant = " -> ".join(ends) + (f": {fault['label']}" if fault["label"] else "")
        yield Finding(
            fault.at,
            Teks("alur {teks} tidak dapat dibaca", teks=kutip(fault["teks"])),
            Teks('tulis dengan panah diapit spasi: "{alur}"', alur=tampak(meant))
            if len(ends) > 1
            else Teks("tulis dengan panah diapit spasi: a -> b, a -> b -> c, atau a -> b: Ya"),
        )


RULE = Rule("PP401", "alur-rusak", Severity.ERROR, find)
