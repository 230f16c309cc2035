"""PP402 label-banyak-panah: satu keterangan untuk beberapa anak panah.

Mengapa: pada rangkaian a -> b -> c: Ya tidak jelas panah mana yang berketerangan Ya.

Salah:
    kelompok:
      - proses:
          - kode: 1
            nama: Penerimaan
          - kode: 2
            nama: Pemeriksaan
          - kode: 3
            nama: Penyerahan
    alur:
      - 1 -> 2 -> 3: Ya

Benar:
    kelompok:
      - proses:
          - kode: 1
            nama: Penerimaan
          - kode: 2
            nama: Pemeriksaan
          - kode: 3
            nama: Penyerahan
    alur:
      - 1 -> 2
      - 2 -> 3: Ya
"""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Rule, Severity
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


RULE = Rule("PP402", "label-banyak-panah", Severity.ERROR, find)
