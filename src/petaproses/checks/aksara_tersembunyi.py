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

from petaproses.bahasa import Teks
from petaproses.bahasa.visible import code_point
from petaproses.checks.kutip import kutip
from petaproses.checks.teks import TERSEMBUNYI, semua_teks, tepat
from petaproses.diagnostics import Finding, Fix, Rule, Severity
from petaproses.peta import Peta
from petaproses.source import At

_PARTING = r"[\u200b-\u200d]|\\[uU](?:0000)?200[b-dB-D]"
"""Characters without width that may part words all the same, or join letters: themselves or as escapes."""
_NAMES = {
    "\u00a0": Teks("spasi keras"),
    "\u202f": Teks("spasi keras"),
    "\u00ad": Teks("tanda hubung lunak"),
    "\u200b": Teks("spasi tanpa lebar"),
    "\ufeff": Teks("penanda BOM"),
}


def find(peta: Peta) -> Iterator[Finding]:
    """Look at a file's texts only where one of these characters, or an escape, stands in it."""
    for source in peta.sources:
        if source.text.isascii() and "\\" not in source.text:
            continue
        for at, text in semua_teks(source):
            found = re.search(TERSEMBUNYI, text)
            if found:
                name = _NAMES.get(found[0], Teks("aksara tak terlihat"))
                yield Finding(
                    tepat(at, found[0]),
                    Teks(
                        "teks {teks} memuat {aksara} ({kode})", teks=kutip(text), aksara=name, kode=code_point(found[0])
                    ),
                    Teks("ketik ulang bagian ini dengan spasi biasa")
                    if found[0].isspace()
                    else Teks("hapus aksara itu"),
                    fix=_without(at),
                )


def _without(at: At) -> Fix | None:
    """Blanks for blanks, nothing for the rest; a guess where that joins words, emoji or foreign letters."""
    from petaproses.checks.sunting_aksara import aksara, di_antara_huruf  # a sound map never needs it

    edits = tuple(aksara(at, TERSEMBUNYI))
    parting = tuple(edit for edit in edits if re.search(_PARTING, at.source.text[edit.start : edit.end]))
    return Fix(edits, Teks("hapus aksara tersembunyi"), safe=not di_antara_huruf(parting)) if edits else None


RULE = Rule("PP015", "aksara-tersembunyi", Severity.WARNING, find)
