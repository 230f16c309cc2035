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
from petaproses.checks.sunting import dalam_kutip
from petaproses.diagnostics import Finding, Fix, Rule, Severity
from petaproses.peta import Peta
from petaproses.source import At


def find(peta: Peta) -> Iterator[Finding]:
    """Quote the rest that was cut off."""
    for fault in peta.faults_of("koma-memotong"):
        yield Finding(
            fault.at,
            Teks("koma memotong teks: {kunci} terbaca sebagai kunci tersendiri", kunci=kutip(fault["kunci"])),
            Teks("beri tanda kutip: {teks}", teks=tampak(berkutip(fault["teks"])))
            if fault["teks"]
            else Teks("beri tanda kutip pada seluruh teks yang memuat koma"),
            fix=_whole(fault.at, *fault["bentang"]) if fault["teks"] else None,
        )


def _whole(at: At, start: int, end: int) -> Fix | None:
    """Put the text in quotes from its beginning to its last part."""
    text = at.source.text[start:end]
    if set(text) & set("\"'{}[]#&*!|>%@`\\") or ": " in text:
        return None
    return dalam_kutip(at.source, start, end)


RULE = Rule("PP012", "koma-memotong", Severity.ERROR, find)
