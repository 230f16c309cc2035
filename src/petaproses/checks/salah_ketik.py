"""PP604 salah-ketik: kata yang sering salah ketik.

Mengapa: peta dicetak dan disahkan; salah ketik ikut disahkan. Yang diperiksa hanya daftar kata yang pasti salah, jadi
kata di luar daftar itu tidak dipersoalkan. Nama resmi dikutip seperti tercetak: saran ini boleh diabaikan.

Salah:
    kelompok:
      - proses:
          - kode: 1
            nama: Presentase rapat yang dilaksnakan

Benar:
    kelompok:
      - proses:
          - kode: 1
            nama: Persentase rapat yang dilaksanakan
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from petaproses.checks.kutip import kutip
from petaproses.checks.teks import semua_teks, tepat
from petaproses.diagnostics import Finding, Related, Rule, Severity
from petaproses.peta import Peta
from petaproses.source import At, Source


def find(peta: Peta) -> Iterator[Finding]:
    """One finding for each word of a file, at its first place, with some others beside it."""
    for source in peta.sources:
        written = source.text.lower()
        # a large file is written with few different words, and searching it for each typing error takes long
        vocabulary = set(re.findall(r"\w+", " ".join(set(written.split()))))
        suspects = [word for word in _words() if vocabulary.issuperset(word.split()) and word in written]
        if suspects:
            yield from _in_file(source, suspects)


def _in_file(source: Source, suspects: list[str]) -> Iterator[Finding]:
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, suspects))})\b", re.IGNORECASE)
    places: dict[str, list[At]] = {}
    for at, text in semua_teks(source):
        for found in dict.fromkeys(pattern.findall(text)):
            places.setdefault(found.lower(), []).append(tepat(at, found))
    for word, found_at in places.items():
        times = f" ({len(found_at)} tempat di berkas ini)" if len(found_at) > 1 else ""
        yield Finding(
            found_at[0],
            f"{kutip(word)} salah ketik{times}",
            f"tulis {kutip(_words()[word])}",
            tuple(Related(at, "juga di sini") for at in found_at[1:4]),
        )


@cache
def _words() -> dict[str, str]:
    """The list of typing errors in the file beside this one, each with the right spelling."""
    lines = Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.partition(" = ") for line in lines if line and not line.startswith("#"))
    return {wrong: right for wrong, _, right in pairs}


RULE = Rule("PP604", "salah-ketik", Severity.HINT, find)
