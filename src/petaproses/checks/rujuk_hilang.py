"""PP209 rujuk-hilang: «rujuk» menunjuk baris yang tidak ada.

Mengapa: baris yang dirujuk harus punya id di cascading yang sama, supaya dapat berdiri di dua tempat.

Salah:
    cascading: Bagian
    jenjang: [Sasaran, Program]
    pohon:
      - Sasaran: Meningkatnya koordinasi
      - Program: Program koordinasi
        id: prog-koordinasi
      - Sasaran: Meningkatnya pelayanan
      - rujuk: prog-kordinasi

Benar:
    cascading: Bagian
    jenjang: [Sasaran, Program]
    pohon:
      - Sasaran: Meningkatnya koordinasi
      - Program: Program koordinasi
        id: prog-koordinasi
      - Sasaran: Meningkatnya pelayanan
      - rujuk: prog-koordinasi
"""

from collections.abc import Iterator

from petaproses.bahasa import Teks
from petaproses.checks.dekat import Dekat
from petaproses.checks.kutip import kutip, tampak
from petaproses.checks.sunting import ejaan
from petaproses.diagnostics import Finding, Rule, Severity
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Offer the nearest id."""
    for fault in peta.faults_of("rujuk-hilang"):
        known = tuple(fault["dikenal"])
        near = Dekat(known)
        yield Finding(
            fault.at,
            Teks("tidak ada baris dengan id {id}", id=kutip(fault["id"])),
            near.hint(fault["id"], Teks('tambahkan "id: {id}" pada baris yang dimaksud', id=tampak(fault["id"]))),
            fix=ejaan([fault.at], fault["id"], near),
        )


RULE = Rule("PP209", "rujuk-hilang", Severity.ERROR, find)
