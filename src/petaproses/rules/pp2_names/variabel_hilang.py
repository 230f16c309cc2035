"""PP207 variabel-hilang: variabel templat belum diisi.

Mengapa: bagian dalam <> harus diganti dengan teks; tanpa isi, tanda <> itu akan tercetak.

Salah:
    cascading: Bagian
    jenjang: [Sasaran, Aktivitas]
    templat:
      rapat:
        - Aktivitas: Tersusunnya undangan <perihal>
    pohon:
      - Sasaran: Meningkatnya koordinasi
      - pakai: rapat

Benar:
    cascading: Bagian
    jenjang: [Sasaran, Aktivitas]
    templat:
      rapat:
        - Aktivitas: Tersusunnya undangan <perihal>
    pohon:
      - Sasaran: Meningkatnya koordinasi
      - pakai: rapat
        perihal: sinergitas
"""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Rule, Severity
from petaproses.language import Teks
from petaproses.language.quote import kutip, tampak
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Name the variable and the line to write."""
    for fault in peta.faults_of("variabel-hilang"):
        name = fault["nama"]
        yield Finding(
            fault.at,
            Teks(
                "variabel <{variabel}> dari templat {templat} belum diisi",
                variabel=tampak(name),
                templat=kutip(fault["templat"]),
            ),
            Teks('tambahkan "{variabel}: ..." di bawah pakai', variabel=tampak(name)),
        )


RULE = Rule("PP207", "variabel-hilang", Severity.ERROR, find)
