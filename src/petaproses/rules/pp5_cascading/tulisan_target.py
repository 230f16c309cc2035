"""PP522 tulisan-target: target yang sama ditulis dengan desimal yang berbeda di dua tabel.

Mengapa: 81 dan 81,00 bernilai sama, tetapi tampak seperti dua target bila tabelnya disandingkan.

Salah:
    # berkas: tabel-3.2.yaml
    cascading: Tujuan dan Sasaran (Tabel 3.2)
    jenjang: [Tujuan]
    pohon:
      - Tujuan: Meningkatnya tata kelola pemerintahan yang baik
        indikator:
          - uraian: Indeks Reformasi Birokrasi
            target: {2025: "80,52", 2026: "81,00"}
    # berkas: tabel-4.4.yaml
    cascading: Indikator Kinerja Utama (Tabel 4.4)
    jenjang: [Tujuan]
    pohon:
      - Tujuan: Meningkatnya tata kelola pemerintahan yang baik
        indikator:
          - uraian: Indeks Reformasi Birokrasi
            target: {2025: "80,52", 2026: 81}

Benar:
    # berkas: tabel-3.2.yaml
    cascading: Tujuan dan Sasaran (Tabel 3.2)
    jenjang: [Tujuan]
    pohon:
      - Tujuan: Meningkatnya tata kelola pemerintahan yang baik
        indikator:
          - uraian: Indeks Reformasi Birokrasi
            target: {2025: "80,52", 2026: "81,00"}
    # berkas: tabel-4.4.yaml
    cascading: Indikator Kinerja Utama (Tabel 4.4)
    jenjang: [Tujuan]
    pohon:
      - Tujuan: Meningkatnya tata kelola pemerintahan yang baik
        indikator:
          - uraian: Indeks Reformasi Birokrasi
            target: {2025: "80,52", 2026: "81,00"}
"""

from __future__ import annotations

from collections.abc import Iterator

from petaproses.findings.record import Finding, Related, Rule, Severity, beside
from petaproses.language import Teks
from petaproses.language.quote import kutip
from petaproses.peta import Peta
from petaproses.rules.helpers.figures import angka
from petaproses.rules.pp5_cascading.target_antartabel import compared, figure_at


def find(peta: Peta) -> Iterator[Finding]:
    """One finding for each table that writes figures of an indicator with another number of decimals."""
    for place, usual, figures in compared(peta):
        odd = [(here, there) for here, there in figures if _same_value(here.text, there.text)]
        if odd:
            here, there = odd[0]
            yield Finding(
                figure_at(place, here),
                Teks(
                    "{angka} ditulis {lain} di {tabel}, nilainya sama",
                    angka=kutip(here.text),
                    lain=kutip(there.text),
                    tabel=kutip(usual.judul),
                ),
                Teks("tulis angka yang sama dengan cara yang sama"),
                (
                    Related(figure_at(usual, there), Teks("tulisan yang lain di sini")),
                    *beside(figure_at(place, each) for each, _ in odd[1:]),
                ),
            )


def _same_value(one: str, other: str) -> bool:
    """Tell whether two figures differ in their decimals alone."""
    first, second = angka(one), angka(other)
    if first is None or second is None or first.nilai != second.nilai:
        return False
    return first.nilai.as_tuple().exponent != second.nilai.as_tuple().exponent


RULE = Rule("PP522", "tulisan-target", Severity.HINT, find)
