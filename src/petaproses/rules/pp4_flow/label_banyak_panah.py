"""PP402 label-banyak-panah: one label for several arrows."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Teks
from petaproses.language.quote import kutip, tampak
from petaproses.peta import Peta
from petaproses.rules.helpers.edits_alur import panah_terakhir


def find(peta: Peta) -> Iterator[Finding]:
    """Quote the line."""
    for fault in peta.faults_of("label-banyak-panah"):
        *before, last = fault["ujung"]
        yield Finding(
            fault.at,
            Teks("keterangan pada alur {teks} berlaku untuk lebih dari satu panah", teks=kutip(fault["teks"])),
            Teks(
                'tulis panah yang berketerangan di baris tersendiri, misalnya "{rantai}" '
                'lalu "{dari} -> {ke}: {label}"',
                rantai=tampak(" -> ".join(before)),
                dari=tampak(before[-1]),
                ke=tampak(last),
                label=tampak(fault["label"]),
            ),
            fix=panah_terakhir(fault.at, fault["teks"]),
        )
