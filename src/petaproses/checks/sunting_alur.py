"""Arrows that lead nowhere or cannot be read -> edits of their ends and signs."""

from __future__ import annotations

import re

from petaproses.bahasa import Teks
from petaproses.checks.dekat import Dekat
from petaproses.checks.sunting import baris, bentang, ganti, hapus_baris, penggantian, tertulis
from petaproses.diagnostics import Edit, Fix
from petaproses.link.alur import ARROW
from petaproses.peta import Lembar, LintasFungsi
from petaproses.source import At

_SIGN = r"\s*(?:[-–—=~]*\s?[>»›]+|[→⟶➔➜])\s*|\s+(?:ke|menuju|[-–—=~]{1,3})\s+"


def kotak(gambar: Lembar | LintasFungsi) -> dict[str, None]:
    """Return the codes or step ids that arrows may name, in order."""
    if isinstance(gambar, Lembar):
        return dict.fromkeys(proses.kode for proses in gambar.proses)
    return dict.fromkeys(langkah.id for langkah in gambar.langkah)


def tanda_panah(at: At, chain: str, known: set[str]) -> Fix | None:
    """Write arrow signs as they are read; only where all ends are boxes is it certain that these are arrows."""
    ends = [end.strip() for end in re.split(_SIGN, chain)]
    if len(ends) < 2 or not known.issuperset(ends):
        return None
    right = " -> ".join(ends)
    return penggantian(ganti(at, chain, right), chain, right, aman=True)


def ujung(at: At, end: str, near: Dekat) -> Fix | None:
    """Write the one box near an unknown one, wherever the chain of arrows at a place names it."""
    guess = near.guess(end)
    if not guess.only:
        return None
    start, stop = bentang(at)
    text = at.source.text
    edits, begin = [], start
    for sign in (*ARROW.finditer(text, start, stop), None):
        upto = sign.start() if sign else stop
        part = text[begin:upto]
        word = part.strip().strip("\"'")
        if word == end:
            first = begin + part.index(word)
            edits.append(Edit(at.source, first, first + len(word), guess.only))
        begin = sign.end() if sign else stop
    return penggantian(tuple(edits), end, guess.only, aman=guess.same)


def kembaran(at: At) -> Fix | None:
    """Delete the line of an arrow that is written already: a guess, for another one may have been meant."""
    if len(ARROW.split(tertulis(at))) != 2:
        return None
    edit = hapus_baris(at.source, at.span.line, r"\s*- [^#{\[]*")
    return Fix((edit,), Teks("hapus panah yang kedua"), safe=False) if edit else None


def panah_terakhir(at: At, chain: str) -> Fix | None:
    """Give the last arrow of a chain a line of its own, to which the label then belongs: a guess."""
    line = baris(at)
    before = line[: at.span.column - 1]
    if tertulis(at) != chain or not re.fullmatch(r"\s*- +", before):
        return None
    *signs, last = ARROW.finditer(chain)
    first, middle = chain[: last.start()].rstrip(), chain[signs[-1].end() : last.start()].strip()
    own = f"{middle} {last[0]} {chain[last.end() :].strip()}"
    new = f"{first}{at.source.newline}{before}{own}"
    return Fix((Edit(at.source, *bentang(at), new),), Teks("pindahkan panah terakhir ke baris sendiri"), safe=False)
