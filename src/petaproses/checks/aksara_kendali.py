"""PP014 aksara-kendali: teks memuat aksara kendali yang tidak dapat ditampilkan.

Mengapa: aksara seperti U+0007 (bel) terbawa dari program lain; SVG, Word, dan Excel menolaknya.

Salah:
    kelompok:
      - proses:
          - kode: 1
            nama: "Rapat\\aevaluasi"

Benar:
    kelompok:
      - proses:
          - kode: 1
            nama: Rapat evaluasi
"""

from collections.abc import Iterator

from petaproses.bahasa import Teks
from petaproses.diagnostics import Finding, Rule, Severity
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Name the character by its code point."""
    for fault in peta.faults_of("aksara-kendali"):
        yield Finding(
            fault.at,
            Teks("teks memuat aksara kendali {aksara}", aksara=fault["aksara"]),
            Teks("hapus aksara itu, atau ketik ulang bagian ini"),
        )


RULE = Rule("PP014", "aksara-kendali", Severity.ERROR, find)
