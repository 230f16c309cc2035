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

from petaproses.bahasa import Teks
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
                    proses = numbered[upper]
                    gap = {"awal": lower + 1, "akhir": upper - 1, "kode": kutip(proses.kode)}
                    yield Finding(
                        proses.at / "kode",
                        Teks("nomor {awal} terlewat sebelum {kode}", **gap)
                        if upper - lower == 2
                        else Teks("nomor {awal} sampai {akhir} terlewat sebelum {kode}", **gap),
                        Teks("tulis proses yang terlewat, atau urutkan ulang nomornya"),
                    )


RULE = Rule("PP309", "nomor-loncat", Severity.HINT, find)
