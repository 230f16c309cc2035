"""PP013 pagar-memotong: tanda pagar sesudah spasi memotong teks.

Mengapa: spasi dan tanda pagar memulai catatan, jadi sisa teksnya tidak terbaca. Catatan yang disengaja ditulis dengan
spasi sesudah tanda pagar: «# catatan».

Salah:
    kelompok:
      - proses:
          - kode: 1
            nama: Ruang rapat #2

Benar:
    kelompok:
      - proses:
          - kode: 1
            nama: "Ruang rapat #2"     # ruang di lantai dua
"""

import re
from collections.abc import Iterator

from petaproses.bahasa import Teks
from petaproses.checks.kutip import kutip
from petaproses.checks.sunting import bentang, dalam_kutip
from petaproses.diagnostics import Finding, Fix, Rule, Severity
from petaproses.peta import Peta
from petaproses.source import At


def find(peta: Peta) -> Iterator[Finding]:
    """Quote the rest that was cut off."""
    for fault in peta.faults_of("pagar-memotong"):
        yield Finding(
            fault.at,
            Teks("tanda pagar memotong teks: {sisa} dibaca sebagai catatan", sisa=kutip(fault["sisa"])),
            Teks("beri tanda kutip pada seluruh teks, atau beri spasi sesudah # bila memang catatan"),
            fix=_whole(fault.at, fault["awal"], fault["sisa"]),
        )


def _whole(at: At, column: int | None, rest: str) -> Fix | None:
    """Put the text up to the end of the line in quotes; only a number behind the hash is certainly no comment."""
    if column is None:
        return None
    start = at.source.offset(at.span.line, column + 1)
    return dalam_kutip(at.source, start, bentang(at)[1], aman=re.fullmatch(r"#\d+\s*", rest) is not None)


RULE = Rule("PP013", "pagar-memotong", Severity.WARNING, find)
