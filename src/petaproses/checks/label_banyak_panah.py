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

from petaproses.bahasa import Teks
from petaproses.checks.kutip import kutip, tampak
from petaproses.checks.sunting_alur import panah_terakhir
from petaproses.diagnostics import Finding, Rule, Severity
from petaproses.peta import Peta


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
