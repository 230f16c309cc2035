"""PP402 label-banyak-panah: one label for several arrows."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.language.quote import quoted, shown
from petaproses.peta import Peta
from petaproses.rules.helpers.edits_alur import last_arrow


def find(peta: Peta) -> Iterator[Finding]:
    """Quote the line."""
    for fault in peta.faults_of("label-banyak-panah"):
        *before, last = fault["ujung"]
        yield Finding(
            fault.at,
            Said("keterangan pada alur {teks} berlaku untuk lebih dari satu panah", teks=quoted(fault["teks"])),
            Said(
                'tulis panah yang berketerangan di baris tersendiri, misalnya "{rantai}" '
                'lalu "{dari} -> {ke}: {label}"',
                rantai=shown(" -> ".join(before)),
                dari=shown(before[-1]),
                ke=shown(last),
                label=shown(fault["label"]),
            ),
            fix=last_arrow(fault.at, fault["teks"]),
        )
