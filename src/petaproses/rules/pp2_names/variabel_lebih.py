"""PP208 variabel-lebih: variabel diisi, tetapi templat tidak memakainya.

Mengapa: isi yang tidak dipakai tidak tercetak; biasanya nama variabelnya salah tulis.

Salah:
    cascading: Bagian
    jenjang: [Sasaran, Aktivitas]
    templat:
      rapat:
        - Aktivitas: Tersedianya konsumsi rapat
    pohon:
      - Sasaran: Meningkatnya koordinasi
      - pakai: rapat
        perihal: sinergitas

Benar:
    cascading: Bagian
    jenjang: [Sasaran, Aktivitas]
    templat:
      rapat:
        - Aktivitas: Tersedianya konsumsi rapat <perihal>
    pohon:
      - Sasaran: Meningkatnya koordinasi
      - pakai: rapat
        perihal: sinergitas
"""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Rule, Severity
from petaproses.language import Teks
from petaproses.language.quote import kutip, tampak
from petaproses.language.suggest import maksud
from petaproses.peta import Peta
from petaproses.rules.helpers.edits import tulis


def find(peta: Peta) -> Iterator[Finding]:
    """Name the variable."""
    for fault in peta.faults_of("variabel-lebih"):
        name = fault["nama"]
        yield Finding(
            fault.at.at_key,
            Teks(
                "variabel {variabel} tidak dipakai templat {templat}",
                variabel=kutip(name),
                templat=kutip(fault["templat"]),
            ),
            maksud(
                fault["maksud"],
                Teks("hapus baris ini, atau tulis <{variabel}> di dalam templat", variabel=tampak(name)),
            ),
            fix=tulis([fault.at.at_key], name, fault["maksud"]),
        )


RULE = Rule("PP208", "variabel-lebih", Severity.WARNING, find)
