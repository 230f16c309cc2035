"""PP506 indikator-tanpa-target: indikator belum punya target.

Mengapa: di cascading yang sudah bertarget, indikator tanpa target biasanya tertinggal. Cascading yang belum bertarget
sama sekali dibiarkan.

Salah:
    cascading: Bagian
    jenjang: [Sasaran]
    pohon:
      - Sasaran: Meningkatnya pelayanan
        indikator:
          - uraian: Indeks kepuasan
            target: {2025: "80"}
          - uraian: Persentase pengaduan yang selesai

Benar:
    cascading: Bagian
    jenjang: [Sasaran]
    pohon:
      - Sasaran: Meningkatnya pelayanan
        indikator:
          - uraian: Indeks kepuasan
            target: {2025: "80"}
          - uraian: Persentase pengaduan yang selesai
            target: {2025: "90"}
"""

from collections.abc import Iterator

from petaproses.bahasa import Teks
from petaproses.checks.kutip import kutip
from petaproses.diagnostics import Finding, Rule, Severity
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Silent while no indicator of the cascade has a target."""
    first = next(iter(peta.proyek.tahun), "2025")
    for cascading in peta.cascading:
        indikator = [item for baris in cascading.walk() for item in baris.indikator]
        if any(item.target for item in indikator):
            for item in indikator:
                if not item.target and not item.at.source.isi((*item.at.path, "target")):
                    yield Finding(
                        item.at / "uraian",
                        Teks("indikator {uraian} belum punya target", uraian=kutip(item.uraian)),
                        Teks('tambahkan "target: {{{tahun}: ...}}" dengan angka setiap tahun', tahun=first),
                    )


RULE = Rule("PP506", "indikator-tanpa-target", Severity.WARNING, find)
