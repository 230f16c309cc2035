"""PP015 aksara-tersembunyi: teks memuat aksara yang tidak terlihat.

Mengapa: spasi keras, tanda hubung lunak, dan aksara tanpa lebar terbawa saat menyalin dari Word atau PDF. Teksnya
tampak sama, tetapi tidak dianggap sama: pemilik atau kode seperti itu tidak ditemukan.

Salah:
    kelompok:
      - proses:
          - kode: 1
            nama: "Rapat\\u00adkerja"

Benar:
    kelompok:
      - proses:
          - kode: 1
            nama: Rapat kerja
"""

import re
from collections.abc import Iterator

from petaproses.checks.kutip import kutip, titik_kode
from petaproses.checks.teks import semua_teks, tepat
from petaproses.diagnostics import Finding, Rule, Severity
from petaproses.peta import Peta

_HIDDEN = "[\u00a0\u00ad\u061c\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u2066-\u206f\u3000\ufeff]"
_NAMES = {
    "\u00a0": "spasi keras",
    "\u202f": "spasi keras",
    "\u00ad": "tanda hubung lunak",
    "\u200b": "spasi tanpa lebar",
    "\ufeff": "penanda BOM",
}


def find(peta: Peta) -> Iterator[Finding]:
    """Look at a file's texts only where one of these characters, or an escape, stands in it."""
    for source in peta.sources:
        if source.text.isascii() and "\\" not in source.text:
            continue
        for at, text in semua_teks(source):
            found = re.search(_HIDDEN, text)
            if found:
                name = _NAMES.get(found[0], "aksara tak terlihat")
                yield Finding(
                    tepat(at, found[0]),
                    f"teks {kutip(text)} memuat {name} ({titik_kode(found[0])})",
                    "ketik ulang bagian ini dengan spasi biasa" if found[0].isspace() else "hapus aksara itu",
                )


RULE = Rule("PP015", "aksara-tersembunyi", Severity.WARNING, find)
