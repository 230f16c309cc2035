"""PP502 target-tak-cocok: banyaknya target tidak sama dengan banyaknya tahun.

Mengapa: target yang ditulis sebagai daftar dipasangkan dengan tahun-tahun periode, satu untuk setiap tahun.

Salah:
    # berkas: peta.yaml
    instansi: Pemerintah Kabupaten Contoh
    periode: 2025-2027
    # berkas: cascading.yaml
    cascading: Bagian
    jenjang: [Sasaran]
    pohon:
      - Sasaran: Meningkatnya pelayanan
        indikator:
          - uraian: Indeks kepuasan
            target: ["80", "81"]

Benar:
    # berkas: peta.yaml
    instansi: Pemerintah Kabupaten Contoh
    periode: 2025-2027
    # berkas: cascading.yaml
    cascading: Bagian
    jenjang: [Sasaran]
    pohon:
      - Sasaran: Meningkatnya pelayanan
        indikator:
          - uraian: Indeks kepuasan
            target: ["80", "81", "82"]
"""

from collections.abc import Iterator

from petaproses.bahasa import Teks
from petaproses.diagnostics import Finding, Rule, Severity
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Give both numbers, and the years."""
    for fault in peta.faults_of("target-tak-cocok"):
        years = tuple(fault["tahun"])
        if years:
            told = Teks(
                "ada {banyak} angka, padahal periode {awal}-{akhir} memuat {tahun} tahun",
                banyak=fault["jumlah"],
                awal=years[0],
                akhir=years[-1],
                tahun=len(years),
            )
            hint = Teks("tulis satu angka untuk setiap tahun, atau tulis tahunnya: {{{awal}: ...}}", awal=years[0])
        else:
            told = Teks("angka ditulis sebagai daftar, padahal periode peta tidak menyebut tahun")
            hint = Teks('tulis "periode: 2025-2029" di berkas proyek, atau tulis tahunnya: {{2025: ...}}')
        yield Finding(fault.at, told, hint)


RULE = Rule("PP502", "target-tak-cocok", Severity.ERROR, find)
