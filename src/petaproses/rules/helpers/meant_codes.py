"""Codes that do not fit their sheet -> the codes that were probably meant, by numbers, arrows and other sheets."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from petaproses.language.near import SEARCHES
from petaproses.language.suggest import Near
from petaproses.model.kode import LONGEST, ProfilKode, well_formed
from petaproses.peta import Lembar, LintasFungsi, Peta, Proses
from petaproses.rules.helpers.once import once_a_map
from petaproses.rules.helpers.spoilt_code import spoilt
from petaproses.rules.helpers.texts import HIDDEN

_GAP = 20
"""Numbers of one gap that are worth naming."""


class Astray(NamedTuple):
    """A process whose code does not fit its sheet; `meant` is the code that was probably meant, "" if nobody knows."""

    proses: Proses
    lembar: Lembar
    meant: str


def astray(peta: Peta) -> Iterator[Astray]:
    """Go through the processes whose codes are no children of their sheet's parent, or no codes at all."""
    profil = peta.proyek.kode
    if profil_missing(peta):
        return
    for lembar in peta.lembar:
        begin = profil.turunan(lembar.induk, "") if lembar.induk else profil.awalan
        usual = begin.startswith(profil.awalan) and (lembar.induk or profil.level_0 == 1)
        odd = [
            proses
            for proses in lembar.proses
            # most codes are told quickly
            if not (usual and _usual(begin, proses.kode))
            and not (anak(profil, lembar, proses.kode) and well_formed(proses.kode))
        ]
        if odd:
            wanted = sought(peta, lembar)
            strange = spoilt(profil, lembar, (proses.kode for proses in odd))
            for number, proses in enumerate(odd):
                induk = lembar.induk if proses.kode not in strange else None
                kode = _guess(peta, lembar, proses.kode, wanted if number < SEARCHES else {}, induk)
                wanted.pop(kode, None)
                yield Astray(proses, lembar, kode)


def _usual(begin: str, kode: str) -> bool:
    return kode.startswith(begin) and kode[len(begin) :].isalnum() and len(kode) <= LONGEST


@once_a_map
def profil_missing(peta: Peta) -> bool:
    """Tell whether the code profile may stand in a file that could not be used."""
    return any(word in hole.teks for hole in peta.holes for word in ("awalan", "pemisah", "level_0"))


def anak(profil: ProfilKode, lembar: Lembar, kode: str) -> bool:
    """Tell whether a code is that of a direct child of a sheet's parent."""
    return profil.induk(kode) == lembar.induk if lembar.induk else profil.level(kode) == 0


def sought(peta: Peta, lembar: Lembar, *, arrows: bool = True) -> dict[str, None]:
    """Return the codes that a sheet should have and nobody bears: those that others name, its arrows too unless
    `arrows` is False, and then those that its numbers leave out."""
    profil = peta.proyek.kode
    borne = {proses.kode for proses in lembar.proses}
    ends = (end for alur in lembar.alur if arrows for end in (alur.dari, alur.ke))
    parents = _lacking(peta).get(lembar.induk or "", ())
    unknown = [kode for kode in (*ends, *parents) if kode not in peta.by_kode and anak(profil, lembar, kode)]
    strange = spoilt(profil, lembar, unknown)
    named = (kode for kode in unknown if kode not in strange)
    gaps = (kode for lower, upper in gaps_of(profil, lembar) for kode in between(profil, lower, upper))
    return {kode: None for kode in (*named, *gaps) if kode not in borne and kode not in peta.by_kode}


@once_a_map
def _lacking(peta: Peta) -> dict[str, list[str]]:
    """Return the parents of pictures that are no process, by the parent of each, "" for what stands at the top: each
    sheet asks only for its own."""
    profil = peta.proyek.kode
    found: dict[str, list[str]] = {}
    drawn: tuple[Lembar | LintasFungsi, ...] = (*peta.lembar, *peta.lintas_fungsi)
    for induk in dict.fromkeys(each.induk for each in drawn if each.induk):
        if induk not in peta.by_kode:
            found.setdefault(profil.induk(induk) or "", []).append(induk)
    return found


def sought_peta(peta: Peta) -> list[str]:
    """Return the names that cross-functional maps call each other by and none bears."""
    borne = {name for each in peta.gambar for name in (each.id, getattr(each, "kode", ""))} | peta.by_kode.keys()
    named = [each.induk for each in peta.lintas_fungsi]
    named += [langkah.ke_peta for each in peta.lintas_fungsi for langkah in each.langkah if langkah.ke_peta]
    return [name for name in dict.fromkeys(named) if name not in borne]


def gaps_of(profil: ProfilKode, lembar: Lembar) -> Iterator[tuple[Proses, Proses]]:
    """Go through the gaps in a sheet's numbers: the processes before and behind each."""
    series: dict[str, dict[int, Proses]] = {}
    for proses in lembar.proses:
        before, _, last = proses.kode.rpartition(profil.pemisah)
        if last.isdecimal() and len(last) <= 6:
            series.setdefault(before, {})[int(last)] = proses
    for numbered in series.values():
        for lower, upper in pairwise(sorted(numbered)):
            if upper - lower > 1:
                yield numbered[lower], numbered[upper]


def between(profil: ProfilKode, lower: Proses, upper: Proses) -> Iterator[str]:
    """Return the codes that are missing between two processes, not all of a large gap."""
    before, _, first = lower.kode.rpartition(profil.pemisah)
    last = upper.kode.rpartition(profil.pemisah)[2]
    for number in range(int(first) + 1, min(int(last), int(first) + 1 + _GAP)):
        yield _numbered(profil, before, first, number)


def _numbered(profil: ProfilKode, before: str, like: str, number: int) -> str:
    """Return a code with a number written as another is, `09` beside `08`."""
    return f"{before}{profil.pemisah if before else ''}{number:0{len(like) if like.startswith('0') else 0}}"


def next_kode(peta: Peta, lembar: Lembar) -> str:
    """Return the first code behind all numbers of a sheet, "" where they are no numbers."""
    profil = peta.proyek.kode
    parted = [proses.kode.rpartition(profil.pemisah) for proses in lembar.proses]
    numbers = {int(last): (before, last) for before, _, last in parted if last.isdecimal() and len(last) <= 6}
    if not numbers:
        return ""
    before, last = numbers[max(numbers)]
    kode = _numbered(profil, before, last, max(numbers) + 1)
    return "" if kode in peta.by_kode else kode


def squeezed(kode: str) -> str:
    """Return a text without what keeps it from being a code: blanks, signs and characters that nobody sees; "" if that
    does not make it one."""
    seen = re.sub(HIDDEN, "", kode)
    short = re.sub(r"\s*([./-])(?:\s*\1)*\s*", r"\1", seen).strip("./- ")
    return short if well_formed(short) else ""


def _guess(peta: Peta, lembar: Lembar, kode: str, wanted: dict[str, None], induk: str | None) -> str:
    """Return the code that was meant; `induk` is the parent to which the last part of the one written may belong."""
    profil = peta.proyek.kode
    short = squeezed(kode)
    if short and short not in peta.by_kode and anak(profil, lembar, short):
        return short
    tail = kode.rpartition(profil.pemisah)[2].strip()
    own = profil.turunan(induk, tail) if induk else ""
    if own in wanted:
        return own
    near = Near(wanted).word(kode)
    if near:
        return near
    if own and own not in peta.by_kode and well_formed(own) and anak(profil, lembar, own):
        return own
    return next(iter(wanted)) if len(wanted) == 1 else ""


def rightful_induk(peta: Peta, lembar: Lembar) -> str:
    """Return the parent that most codes of a sheet ask for, if it is another than the one written; "" if not."""
    profil = peta.proyek.kode
    parents = Counter(profil.induk(proses.kode) for proses in lembar.proses)
    if not parents or parents[lembar.induk]:
        return ""
    induk, count = parents.most_common(1)[0]
    if not induk or 2 * count <= len(lembar.proses):
        return ""
    known = induk in peta.by_kode and lembar.induk not in peta.by_kode
    return induk if count > 1 or known else ""


def original(proses: Proses) -> bool:
    """Tell whether its author wrote the code, not a rule that knows what was meant."""
    return bool(proses.at.source.isi((*proses.at.path, "kode")) == proses.kode)
