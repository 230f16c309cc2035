"""PP611 kata-menempel: dua kata menempel tanpa spasi.

Mengapa: kata yang menempel tidak dapat dicari dan dipenggal di tempat yang salah. Yang dilaporkan hanya dua kata yang
masing-masing juga tertulis sendiri di peta.

Salah:
    kelompok:
      - proses:
          - kode: 1
            nama: KegiatanPengadaan barang
          - kode: 2
            nama: Kegiatan pengadaan jasa

Benar:
    kelompok:
      - proses:
          - kode: 1
            nama: Kegiatan Pengadaan barang
          - kode: 2
            nama: Kegiatan pengadaan jasa
"""

import re
from collections.abc import Iterator

from petaproses.bahasa import Teks
from petaproses.checks.kutip import kutip
from petaproses.checks.salah_ketik import BUKAN_BAHASA, daftar
from petaproses.checks.teks import semua_teks, tepat
from petaproses.diagnostics import Finding, Rule, Severity
from petaproses.peta import Peta
from petaproses.source import Source

_SHAPES = bytes(
    ord("a") if chr(code).islower() and code < 128 else ord("A") if chr(code).isupper() and code < 128 else 32
    for code in range(256)
)
_GLUED = r"\b([^\W\d_]?[a-z]{3,})([A-Z][a-z]{3,})\b"


def find(peta: Peta) -> Iterator[Finding]:
    """One finding for each such word of a file, at its first place."""
    suspects = [
        source for source in peta.sources if b"aaaAaaa" in source.text.encode("utf-8", "ignore").translate(_SHAPES)
    ]
    if not suspects:
        return
    words = {word.lower() for source in peta.sources for word in re.findall(r"[^\W\d_]+", source.text)}
    for source in suspects:
        yield from _in_file(source, words)


def _in_file(source: Source, words: set[str]) -> Iterator[Finding]:
    told = set(daftar())
    for at, text in semua_teks(source):
        if at.key or BUKAN_BAHASA.intersection(at.path):
            continue
        for found in re.finditer(_GLUED, text):
            if (
                found[0] not in told
                and found[0].lower() not in told
                and words.issuperset((found[1].lower(), found[2].lower()))
            ):
                told.add(found[0])
                yield Finding(
                    tepat(at, found[0]),
                    Teks("{kata} dua kata yang menempel", kata=kutip(found[0])),
                    Teks("tulis {kata}", kata=kutip(f"{found[1]} {found[2]}")),
                )


RULE = Rule("PP611", "kata-menempel", Severity.HINT, find)
