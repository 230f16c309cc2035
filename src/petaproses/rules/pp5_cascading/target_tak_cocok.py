"""PP502 target-tak-cocok: there are not as many targets as years."""

from collections.abc import Iterator

from petaproses.findings.record import Finding, beside
from petaproses.language import Teks
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Give both numbers, and the years; a period without years is told once, at the first list that needs it."""
    faults = list(peta.faults_of("target-tak-cocok"))
    for fault in (fault for fault in faults if fault["tahun"]):
        years = tuple(fault["tahun"])
        yield Finding(
            fault.at,
            Teks(
                "ada {banyak} angka, padahal periode {awal}-{akhir} memuat {tahun} tahun",
                banyak=fault["jumlah"],
                awal=years[0],
                akhir=years[-1],
                tahun=len(years),
            ),
            Teks("tulis satu angka untuk setiap tahun, atau tulis tahunnya: {{{awal}: ...}}", awal=years[0]),
        )
    lists = [fault.at for fault in faults if not fault["tahun"]]
    if lists and not any("periode" in lubang.teks for lubang in peta.lubang):
        yield Finding(
            lists[0],
            Teks("angka ditulis sebagai daftar, padahal periode peta tidak menyebut tahun"),
            Teks('tulis "periode: 2025-2029" di berkas proyek, atau tulis tahunnya: {{2025: ...}}'),
            beside(lists[1:]),
        )
