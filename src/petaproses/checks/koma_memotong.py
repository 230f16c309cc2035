"""PP012 koma-memotong: koma di dalam kurung { } memotong teks.

Mengapa: di dalam { } koma memisahkan pasangan. «{nama: Draf, final}» dibaca sebagai nama Draf dan kunci final.

Salah:
    kelompok:
      - proses:
          - {kode: 1, nama: Rumusan draf, rancangan awal}

Benar:
    kelompok:
      - proses:
          - {kode: 1, nama: "Rumusan draf, rancangan awal"}
"""

from collections.abc import Iterator

from petaproses.bahasa import Teks
from petaproses.checks.kutip import berkutip, kutip, tampak
from petaproses.diagnostics import Finding, Rule, Severity
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Quote the rest that was cut off."""
    for fault in peta.faults_of("koma-memotong"):
        yield Finding(
            fault.at,
            Teks("koma memotong teks: {kunci} terbaca sebagai kunci tersendiri", kunci=kutip(fault["kunci"])),
            Teks("beri tanda kutip: {teks}", teks=tampak(berkutip(fault["teks"])))
            if fault["teks"]
            else Teks("beri tanda kutip pada seluruh teks yang memuat koma"),
        )


RULE = Rule("PP012", "koma-memotong", Severity.ERROR, find)
