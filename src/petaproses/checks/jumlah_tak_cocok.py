"""PP609 jumlah-tak-cocok: jumlah yang disebut dalam teks lain dari isinya.

Mengapa: «terdiri atas lima proses» di atas lembar berisi enam proses membuat pembaca mencari yang kurang; biasanya
teksnya tertinggal ketika proses ditambah.

Salah:
    keterangan: Peta ini terdiri atas tiga proses.
    kelompok:
      - proses:
          - kode: 1
            nama: Penerimaan
          - kode: 2
            nama: Penyerahan

Benar:
    keterangan: Peta ini terdiri atas dua proses.
    kelompok:
      - proses:
          - kode: 1
            nama: Penerimaan
          - kode: 2
            nama: Penyerahan
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from petaproses.bahasa import Teks
from petaproses.checks.kutip import kutip
from petaproses.checks.teks import tepat
from petaproses.diagnostics import Finding, Rule, Severity
from petaproses.peta import Cascading, Lembar, LintasFungsi, Peta
from petaproses.source import At

_ONES = ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_NUMBERS = {
    **{word: number for number, word in enumerate(_ONES, start=1)},
    **{f"{word} belas": number for number, word in enumerate(_ONES[1:], start=12)},
    **{"sepuluh": 10, "sebelas": 11, "dua puluh": 20},
}
_NUMBER = (
    rf"(?P<number>\d{{1,4}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})(?:\s+\([\w\s]+\))?\s+(?:buah\s+)?"
)
_SAYS = (
    r"\b(?:terdiri (?:atas|dari)|terbagi (?:atas|dalam|menjadi)|meliputi|mencakup|memuat|berisi|seluruhnya|semuanya)\s+"
)
_AND = r"(?:\s*,\s*(?:dan\s+|serta\s+)?|\s+dan\s+|\s+serta\s+)"

_THEN = rf"(?=\s*(?:\Z|[.;:()]|,?\s*(?:yaitu|yakni|dan|serta)\b|,\s*(?:\d|(?:{'|'.join(_ONES)})\b)))"
"""What may follow, so that a text counts all and not only some: `3 proses baru` says nothing of all."""

Counts = Mapping[str, tuple[int, ...]]
"""What a word may count, in small letters, with all counts of it that would be right, the likeliest first."""


def find(peta: Peta) -> Iterator[Finding]:
    """Look at titles and notes that say what something consists of; silent where a part of the file is not read."""
    for at, key, text, gambar in _said(peta):
        if not re.search(rf"(?i)\b{_NUMBER}", text) or peta.berlubang(at):
            continue
        counts = _counts(peta, gambar)
        for said, number, noun in _claims(text, counts):
            if number not in counts[noun]:
                yield Finding(
                    tepat(at / key, said),
                    Teks("{teks} tertulis di sini, padahal ada {banyak}", teks=kutip(said), banyak=counts[noun][0]),
                    Teks("betulkan jumlahnya, atau lengkapi isinya"),
                )


def _said(peta: Peta) -> Iterator[tuple[At, str, str, Lembar | LintasFungsi | Cascading]]:
    """Go through the texts that may count something: the place, the key, the text, and the picture that it is about."""
    for gambar in peta.gambar:
        for key, text in (
            ("judul", "" if isinstance(gambar, Cascading) else gambar.judul),
            ("keterangan", gambar.keterangan),
        ):
            if text:
                yield gambar.at, key, text, gambar
    for lembar in peta.lembar:
        if (proses := peta.by_kode.get(lembar.induk or "")) and proses.keterangan:
            yield proses.at, "keterangan", proses.keterangan, lembar


def _counts(peta: Peta, gambar: Lembar | LintasFungsi | Cascading) -> Counts:
    if isinstance(gambar, Cascading):
        return _of_cascade(gambar)
    if isinstance(gambar, LintasFungsi):
        work = sum(langkah.jenis not in ("mulai", "selesai", "penghubung") for langkah in gambar.langkah)
        acts = sum(langkah.jenis == "kegiatan" for langkah in gambar.langkah)
        lanes = len(gambar.lajur) or len({owner for langkah in gambar.langkah for owner in langkah.pemilik[:1]})
        return {"langkah": (work, acts, len(gambar.langkah)), "lajur": (lanes,)}
    counts: dict[str, tuple[int, ...]]
    boxes, below = len(gambar.proses), sum(len(peta.turunan(proses.kode)) for proses in gambar.proses)
    counts = {"proses": (boxes, len(peta.proses)), "subproses": (below or boxes, boxes, len(peta.proses))}
    if gambar.lajur:
        counts["lajur"] = (len(gambar.lajur), len({lajur.pemilik for lajur in gambar.lajur}))
    if gambar.kelompok:
        counts["kelompok"] = (len(gambar.kelompok),)
    return counts


def _of_cascade(cascading: Cascading) -> Counts:
    """Count the rows of each tier, shared ones once or as often as they stand there, and the indicators."""
    rows = Counter(cascading.jenjang[baris.jenjang].casefold() for baris in cascading.walk())
    once = Counter(cascading.jenjang[baris.jenjang].casefold() for baris in cascading.walk() if not baris.rujuk)
    counts: dict[str, tuple[int, ...]]
    counts = {tier.casefold(): (rows[tier.casefold()], once[tier.casefold()]) for tier in cascading.jenjang}
    measured = sum(len(baris.indikator) for baris in cascading.walk())
    if measured:
        counts["indikator"] = (measured + rows["indikator"], measured, rows["indikator"])
    return counts


def _claims(text: str, counts: Counts) -> Iterator[tuple[str, int, str]]:
    """Find what a text says of all that a picture holds: the words, the number and the noun."""
    nouns = "|".join(re.escape(noun).replace(r"\ ", r"\s+") for noun in sorted(counts, key=len, reverse=True))
    one = rf"{_NUMBER}(?P<noun>{nouns}|sub\s*proses)\b{_THEN}"
    claim = re.compile(rf"(?i){one}")
    for start in re.finditer(rf"(?i){_SAYS}|\A\s*|\(\s*", text):
        found = claim.match(text, start.end())
        while found:
            noun = re.sub(r"^sub\s*proses$", "subproses", " ".join(found["noun"].casefold().split()))
            number = " ".join(found["number"].casefold().split())
            if noun in counts:
                yield found[0], _NUMBERS.get(number) or int(number), noun
            following = re.compile(_AND).match(text, found.end())
            found = claim.match(text, following.end()) if following else None


RULE = Rule("PP609", "jumlah-tak-cocok", Severity.HINT, find)
