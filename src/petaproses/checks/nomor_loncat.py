"""PP309 nomor-loncat: nomor turunan meloncat.

Mengapa: nomor yang terlewat biasanya proses yang terhapus, belum ditulis, atau salah ketik. Bila memang dipetakan
unit lain, saran ini dapat diabaikan.

Salah:
    kelompok:
      - proses:
          - kode: 1
            nama: Penerimaan
          - kode: 3
            nama: Penyerahan

Benar:
    kelompok:
      - proses:
          - kode: 1
            nama: Penerimaan
          - kode: 2
            nama: Penyerahan
"""

from collections.abc import Iterator
from itertools import pairwise

from petaproses.checks.kutip import kutip
from petaproses.diagnostics import Finding, Rule, Severity
from petaproses.peta import Peta, Proses


def find(peta: Peta) -> Iterator[Finding]:
    """Compare the last parts of a sheet's codes, those that are plain numbers."""
    for lembar in peta.lembar:
        series: dict[str, dict[int, Proses]] = {}
        for proses in lembar.proses:
            before, _, last = proses.kode.rpartition(peta.proyek.kode.pemisah)
            if last.isdecimal() and len(last) <= 6:
                series.setdefault(before, {})[int(last)] = proses
        for numbered in series.values():
            for lower, upper in pairwise(sorted(numbered)):
                if upper - lower > 1:
                    gap = f"nomor {lower + 1}" if upper - lower == 2 else f"nomor {lower + 1} sampai {upper - 1}"
                    proses = numbered[upper]
                    yield Finding(
                        proses.at / "kode",
                        f"{gap} terlewat sebelum {kutip(proses.kode)}",
                        "tulis proses yang terlewat, atau urutkan ulang nomornya",
                    )


RULE = Rule("PP309", "nomor-loncat", Severity.HINT, find)
