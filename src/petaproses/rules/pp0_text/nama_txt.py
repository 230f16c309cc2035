"""PP020 nama-txt: berkas peta bernama .yaml.txt, jadi tidak dibaca.

Mengapa: Notepad menambahkan .txt ketika menyimpan, dan Windows menyembunyikannya, sehingga peta.yaml.txt tampak seperti
peta.yaml.

Salah: peta.yaml.txt

Benar: peta.yaml
"""

from __future__ import annotations

from collections.abc import Iterator

from petaproses.findings.record import Finding, Rule, Severity
from petaproses.language import Teks
from petaproses.language.quote import kutip, tampak
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """One finding a file."""
    for fault in peta.faults_of("nama-txt"):
        name = fault.at.source.name.rpartition("/")[2]
        yield Finding(
            fault.at,
            Teks("berkas {nama} tidak dibaca karena berakhiran .txt", nama=kutip(name)),
            Teks(
                "ganti namanya menjadi {nama}; di Windows, tampilkan dulu ekstensi nama berkas",
                nama=tampak(name[: -len(".txt")]),
            ),
        )


RULE = Rule("PP020", "nama-txt", Severity.WARNING, find)
