"""PP104 bentuk-salah: isi sebuah kunci salah bentuk.

Mengapa: setiap kunci punya bentuk: teks, daftar dengan «- », atau pasangan «kunci: isi». Bentuk lain tidak dapat
dibaca.

Salah:
    kelompok:
      - proses:
          - kode: 1
            nama: [Pelayanan, Pengaduan]

Benar:
    kelompok:
      - proses:
          - kode: 1
            nama: Pelayanan, Pengaduan
"""

from collections.abc import Iterator

from petaproses.diagnostics import Finding, Rule, Severity
from petaproses.peta import Peta

_WORDS = {
    "teks": "teks",
    "daftar": "daftar",
    "pasangan": "pasangan «kunci: isi»",
    "angka": "angka",
    "ya/tidak": "ya atau tidak",
    "tahun": "tahun",
}
_HINTS = {
    "teks": "tulis satu teks; beri tanda kutip bila memuat titik dua, koma, atau kurung",
    "daftar": 'tulis setiap isi di baris sendiri yang diawali "- " (tanda - dan spasi)',
    "pasangan": 'tulis sebagai "kunci: isi" di baris sendiri, dengan spasi sesudah titik dua',
    "angka": "tulis angka saja, misalnya 1",
    "ya/tidak": "tulis ya atau tidak",
    "tahun": "tulis tahun empat angka sebagai kunci, misalnya 2025",
}


def find(peta: Peta) -> Iterator[Finding]:
    """Say which form is expected and which was found."""
    for fault in peta.faults_of("bentuk-salah"):
        expected, found = fault["harapan"], fault["dapat"]
        yield Finding(fault.at, f"isi harus berupa {_WORDS[expected]}, bukan {_WORDS[found]}", _HINTS[expected])


RULE = Rule("PP104", "bentuk-salah", Severity.ERROR, find)
