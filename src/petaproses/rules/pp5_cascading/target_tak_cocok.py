"""PP502 target-tak-cocok: there are not as many targets as years."""

from collections.abc import Iterator

from petaproses.findings.record import Finding, beside
from petaproses.language import Said
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Give both numbers, and the years; a period without years is told once, at the first list that needs it."""
    faults = list(peta.faults_of("target-tak-cocok"))
    for fault in (fault for fault in faults if fault["tahun"]):
        years = tuple(fault["tahun"])
        yield Finding(
            fault.at,
            Said(
                "ada {banyak} angka, padahal periode {awal}-{akhir} memuat {tahun} tahun",
                banyak=fault["jumlah"],
                awal=years[0],
                akhir=years[-1],
                tahun=len(years),
            ),
            Said("tulis satu angka untuk setiap tahun, atau tulis tahunnya: {{{awal}: ...}}", awal=years[0]),
        )
    lists = [fault.at for fault in faults if not fault["tahun"]]
    if lists and not any("periode" in hole.teks for hole in peta.holes):
        yield Finding(
            lists[0],
            Said("angka ditulis sebagai daftar, padahal periode peta tidak menyebut tahun"),
            Said('tulis "periode: 2025-2029" di berkas proyek, atau tulis tahunnya: {{2025: ...}}'),
            beside(lists[1:]),
        )
