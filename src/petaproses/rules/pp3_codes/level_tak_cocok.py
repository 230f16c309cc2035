"""PP308 level-tak-cocok: level yang ditulis tidak sama dengan level kodenya.

Mengapa: level dihitung dari kode induk; angka lain akan menyesatkan pembaca judul lembar.

Salah:
    # berkas: level-0.yaml
    kelompok:
      - proses:
          - kode: 1
            nama: Pelayanan
    # berkas: level-1.yaml
    induk: 1
    level: 2
    kelompok:
      - proses:
          - kode: 1.1
            nama: Penerimaan

Benar:
    # berkas: level-0.yaml
    kelompok:
      - proses:
          - kode: 1
            nama: Pelayanan
    # berkas: level-1.yaml
    induk: 1
    level: 1
    kelompok:
      - proses:
          - kode: 1.1
            nama: Penerimaan
"""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Rule, Severity
from petaproses.language import Teks
from petaproses.language.quote import kutip, tampak
from petaproses.peta import Peta
from petaproses.rules.helpers.edits import tulis


def find(peta: Peta) -> Iterator[Finding]:
    """Give both levels; where it is the parent that is wrong, the level may be right."""
    level = {lembar.at.source.name: str(lembar.level) for lembar in peta.lembar}
    for fault in peta.faults_of("level-tak-cocok"):
        if level.get(fault.at.source.name) == fault["tertulis"]:
            continue
        right = tampak(str(fault["seharusnya"]))
        yield Finding(
            fault.at,
            Teks(
                "level ditulis {tertulis}, padahal menurut induknya {level}",
                tertulis=kutip(str(fault["tertulis"])),
                level=right,
            ),
            Teks("tulis level: {level}, atau hapus baris ini karena level dihitung sendiri", level=right),
            fix=tulis([fault.at], str(fault["tertulis"]), right),
        )


RULE = Rule("PP308", "level-tak-cocok", Severity.ERROR, find)
