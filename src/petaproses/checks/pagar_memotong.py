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

from collections.abc import Iterator

from petaproses.bahasa import Teks
from petaproses.checks.kutip import berkutip, kutip, tampak
from petaproses.diagnostics import Finding, Rule, Severity
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Quote the rest that was cut off."""
    for fault in peta.faults_of("pagar-memotong"):
        before = fault.at.source.isi(fault.at.path)
        whole = f"{before} {fault['sisa']}" if fault.at.path and isinstance(before, str) else ""
        yield Finding(
            fault.at,
            Teks("tanda pagar memotong teks: {sisa} dibaca sebagai catatan", sisa=kutip(fault["sisa"])),
            Teks(
                "beri tanda kutip: {teks}, atau beri spasi sesudah # bila memang catatan", teks=tampak(berkutip(whole))
            )
            if whole
            else Teks("beri tanda kutip pada seluruh teks, atau beri spasi sesudah # bila memang catatan"),
        )


RULE = Rule("PP013", "pagar-memotong", Severity.WARNING, find)
