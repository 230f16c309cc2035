"""PP104 bentuk-salah: the value of a key has the wrong form."""

import re
from collections.abc import Iterator

from petaproses.findings.record import Finding, Fix
from petaproses.language import Said
from petaproses.peta import Peta
from petaproses.rules.helpers.edits import rewritten, written_at
from petaproses.text.source import At, Fault

_WORDS = {
    "teks": Said("teks"),
    "daftar": Said("daftar"),
    "pasangan": Said("pasangan «kunci: isi»"),
    "angka": Said("angka"),
    "ya/tidak": Said("ya atau tidak"),
    "tahun": Said("tahun"),
}
_HINTS = {
    "teks": Said("tulis satu teks; beri tanda kutip bila memuat titik dua, koma, atau kurung"),
    "daftar": Said('tulis setiap isi di baris sendiri yang diawali "- " (tanda - dan spasi)'),
    "pasangan": Said('tulis sebagai "kunci: isi" di baris sendiri, dengan spasi sesudah titik dua'),
    "angka": Said("tulis angka saja, misalnya 1"),
    "ya/tidak": Said("tulis ya atau tidak"),
    "tahun": Said("tulis tahun empat angka sebagai kunci, misalnya 2025"),
}


def find(peta: Peta) -> Iterator[Finding]:
    """Say which form is expected and which was found, or which limit there is."""
    for fault in peta.faults_of("bentuk-salah"):
        if "batas" in fault.facts:
            yield _beyond(fault)
            continue
        expected, found = fault["harapan"], fault["dapat"]
        yield Finding(
            fault.at,
            Said("isi harus berupa {harapan}, bukan {dapat}", harapan=_WORDS[expected], dapat=_WORDS[found]),
            _HINTS[expected],
            fix=_millimetres(fault.at) if expected == "angka" else None,
        )


def _beyond(fault: Fault) -> Finding:
    """Say which limit there is for what has the right form."""
    most = fault["paling"]
    if fault["batas"] == "too_long":
        found = Said("daftar ini memuat {banyak} isi, paling banyak {paling}", banyak=fault["banyak"], paling=most)
        return Finding(fault.at, found, Said("hapus sebagian isinya, atau bagi menjadi beberapa berkas"))
    if fault["batas"] == "less_than_equal":
        return Finding(fault.at, Said("angka ini paling besar {paling}", paling=most), _HINTS["angka"])
    return Finding(fault.at, Said("angka ini paling kecil {paling}", paling=most), _HINTS["angka"])


def _millimetres(at: At) -> Fix | None:
    """Take off the unit that all numbers of paper have anyway."""
    found = re.fullmatch(r"[\"']?((\d+(?:[.,]\d+)?)\s*mm)[\"']?", written_at(at))
    return rewritten([at], found[1], found[2], safe=True) if found else None
