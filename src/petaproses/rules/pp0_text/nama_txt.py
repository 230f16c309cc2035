"""PP020 nama-txt: a map file is named .yaml.txt, so it is not read."""

from __future__ import annotations

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.language.quote import quoted, shown
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """One finding a file."""
    for fault in peta.faults_of("nama-txt"):
        name = fault.at.source.name.rpartition("/")[2]
        yield Finding(
            fault.at,
            Said("berkas {nama} tidak dibaca karena berakhiran .txt", nama=quoted(name)),
            Said(
                "ganti namanya menjadi {nama}; di Windows, tampilkan dulu ekstensi nama berkas",
                nama=shown(name[: -len(".txt")]),
            ),
        )
