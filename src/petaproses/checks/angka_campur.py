"""PP508 angka-campur: koma dan titik desimal tercampur dalam satu deret.

Mengapa: 80,51 dan 80.52 dalam satu deret terbaca sebagai angka yang sangat berbeda di Excel. Bahasa Indonesia memakai
koma.

Salah:
    cascading: Bagian
    jenjang: [Sasaran]
    pohon:
      - Sasaran: Meningkatnya pelayanan
        indikator:
          - uraian: Indeks kepuasan
            target: {2025: "80,52", 2026: "81.15"}

Benar:
    cascading: Bagian
    jenjang: [Sasaran]
    pohon:
      - Sasaran: Meningkatnya pelayanan
        indikator:
          - uraian: Indeks kepuasan
            target: {2025: "80,52", 2026: "81,15"}
"""

from collections.abc import Iterator

from petaproses.bahasa import Teks
from petaproses.checks.angka import deret
from petaproses.checks.kutip import berkutip, kutip, tampak
from petaproses.checks.sunting_angka import koma_desimal
from petaproses.diagnostics import Finding, Rule, Severity
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Look at base and targets of each indicator together, and point at the first decimal point."""
    for indikator in (item for cascading in peta.cascading for baris in cascading.walk() for item in baris.indikator):
        figures = deret(dict(indikator.awal), dict(indikator.target))
        if {figure.desimal for _, figure in figures} >= {",", "."}:
            year = next(year for year, figure in figures if figure.desimal == ".")
            series = "target" if year in indikator.target else "awal"
            text = indikator.target.get(year, indikator.awal.get(year, ""))
            yield Finding(
                indikator.at / series / year,
                Teks("angka {angka} memakai titik desimal, angka lain dalam deret ini memakai koma", angka=kutip(text)),
                Teks("tulis {angka}", angka=tampak(berkutip(text.replace(".", ",")))),
                fix=koma_desimal(indikator, peta.proyek.tahun),
            )


RULE = Rule("PP508", "angka-campur", Severity.WARNING, find)
