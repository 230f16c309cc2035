"""PP511 tahun-di-luar-periode: target untuk tahun di luar periode.

Mengapa: target dan pagu berlaku dalam periode peta; tahun di luarnya biasanya salah ketik atau sisa periode lama.

Salah:
    # berkas: peta.yaml
    instansi: Pemerintah Kabupaten Contoh
    periode: 2025-2029
    # berkas: cascading.yaml
    cascading: Bagian
    jenjang: [Sasaran]
    pohon:
      - Sasaran: Meningkatnya pelayanan
        indikator:
          - uraian: Indeks kepuasan
            target: {2052: "80"}

Benar:
    # berkas: peta.yaml
    instansi: Pemerintah Kabupaten Contoh
    periode: 2025-2029
    # berkas: cascading.yaml
    cascading: Bagian
    jenjang: [Sasaran]
    pohon:
      - Sasaran: Meningkatnya pelayanan
        indikator:
          - uraian: Indeks kepuasan
            target: {2025: "80"}
"""

from collections.abc import Iterator

from petaproses.bahasa import Teks
from petaproses.checks.kutip import kutip, tampak
from petaproses.checks.pemegang import baris_lengkap
from petaproses.diagnostics import Finding, Rule, Severity
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Silent where the project's period names no years; a base may be older."""
    years = peta.proyek.tahun
    for baris in (baris for cascading in peta.cascading for baris in cascading.walk()) if years else ():
        series = [(baris_lengkap(baris) / "pagu", baris.pagu)]
        series += [(indikator.at / "target", indikator.target) for indikator in baris.indikator]
        for at, figures in series:
            for year in (year for year in figures if year not in years):
                yield Finding(
                    at / year,
                    Teks(
                        "tahun {tahun} di luar periode {awal}-{akhir}",
                        tahun=kutip(year),
                        awal=tampak(years[0]),
                        akhir=tampak(years[-1]),
                    ),
                    Teks("betulkan tahunnya, atau periode di berkas proyek"),
                )


RULE = Rule("PP511", "tahun-di-luar-periode", Severity.WARNING, find)
