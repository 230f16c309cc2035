"""PP317 kode-rusak: a worksheet made a date of a code, or a code has letters for digits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from petaproses.findings.record import Edit, Finding, Fix
from petaproses.language import Said
from petaproses.language.quote import quoted
from petaproses.language.suggest import did_you_mean
from petaproses.model.kode import ProfilKode, well_formed
from petaproses.peta import Lembar, LintasFungsi, Peta, Proses
from petaproses.rules.helpers.edits import replacement, swap
from petaproses.rules.helpers.edits_alur import at_end
from petaproses.rules.helpers.meant_codes import anak, profil_missing, rightful_induk, sought
from petaproses.rules.helpers.once import once_a_map
from petaproses.rules.helpers.spoilt_code import figures, from_date, origins, suspects
from petaproses.rules.helpers.straighten import with_ends, with_induk, with_kode
from petaproses.text.source import At


class _Spoilt(NamedTuple):
    """A process whose code was spoiled, its sheet, the code that it had ("" if unknown), the arrows that name it."""

    proses: Proses
    lembar: Lembar
    meant: str
    arrow: tuple[At, ...]


def find(peta: Peta) -> Iterator[Finding]:
    """One finding a code; whatever names it as it stands is written anew with it."""
    for each in _spoilt(peta):
        kode = each.proses.kode
        date = any(from_date(peta.proyek.kode, kode))
        yield Finding(
            each.proses.at / "kode",
            Said("kode {kode} tampaknya diubah lembar kerja menjadi tanggal", kode=quoted(kode))
            if date
            else Said("kode {kode} memuat huruf yang tampak seperti angka", kode=quoted(kode)),
            did_you_mean(each.meant, _HINT),
            fix=_fix(peta, each),
        )


def mend(peta: Peta) -> Peta:
    """Give the processes the codes that they had, and let what names them as they stand name those."""
    found = [each for each in _spoilt(peta) if each.meant]
    ends: dict[At, dict[str, str]] = {}
    for each in found:
        ends.setdefault(each.lembar.at, {})[each.proses.kode] = each.meant
    below = {one.at: each.meant for each in reversed(found) for one in _below(peta).get(each.proses.kode, ())}
    straight = with_kode(peta, {each.proses.at: each.meant for each in found})
    return with_ends(with_induk(straight, below), ends)


def _fix(peta: Peta, each: _Spoilt) -> Fix | None:
    """Write the code that was meant, at the arrows of its sheet and at the sheets below too."""
    kode = each.proses.kode
    own = swap(each.proses.at / "kode", kode, each.meant) if each.meant else ()
    edits: dict[tuple[str, int], Edit] = {(edit.source.name, edit.start): edit for edit in own}
    written = (fix.edits for at in dict.fromkeys(each.arrow) if (fix := at_end([at], kode, each.meant)))
    below = (swap(one.at / "induk", kode, each.meant) for one in _below(peta).get(kode, ()))
    for edit in (edit for some in (*written, *below) for edit in some if own):
        edits[edit.source.name, edit.start] = edit
    return replacement(tuple(edits.values()), kode, each.meant, safe=False)


@once_a_map
def _below(peta: Peta) -> dict[str, list[Lembar | LintasFungsi]]:
    """Return the sheets and maps below each process."""
    found: dict[str, list[Lembar | LintasFungsi]] = {}
    drawn: tuple[Lembar | LintasFungsi, ...] = (*peta.lembar, *peta.lintas_fungsi)
    for one in drawn:
        found.setdefault(one.induk or "", []).append(one)
    return found


def _spoilt(peta: Peta) -> Iterator[_Spoilt]:
    """Go through the codes that can be told to be spoiled: they do not fit their sheet and another one would, or their
    sheet's numbers are all digits and lack just that one, or they are dates beside numbers."""
    profil = peta.proyek.kode
    for lembar in () if profil_missing(peta) else peta.lembar:
        suspect = suspects(profil, lembar)
        induk = rightful_induk(peta, lembar) if suspect else ""
        if not suspect or (induk and (induk in peta.by_kode or lembar.induk not in set(origins(profil, induk)))):
            continue
        yield from _of_sheet(peta, lembar, suspect)


def _of_sheet(peta: Peta, lembar: Lembar, suspect: Mapping[str, tuple[str, ...]]) -> Iterator[_Spoilt]:
    """Go through the spoiled codes of one sheet; the only one of which its text does not tell what it was is the only
    one that the sheet lacks."""
    profil = peta.proyek.kode
    wanted = sought(peta, lembar)
    taken = {proses.kode for proses in lembar.proses}
    zero = any(map(_zero, taken - suspect.keys()))
    arrows: dict[str, list[At]] = {}
    for alur in lembar.alur:
        for end in suspect.keys() & {alur.dari, alur.ke}:
            arrows.setdefault(end, []).append(alur.at)

    def told(proses: Proses, meant: str) -> _Spoilt:
        return _Spoilt(proses, lembar, meant, tuple(arrows.get(proses.kode, ())))

    riddles = []
    for proses in (proses for proses in lembar.proses if proses.kode in suspect):
        fits = well_formed(proses.kode) and anak(profil, lembar, proses.kode)
        known = (kode for kode in suspect[proses.kode] if kode not in taken and kode not in peta.by_kode)
        free = sorted((kode for kode in known if anak(profil, lembar, kode)), key=lambda kode: _zero(kode) is not zero)
        missing = [kode for kode in free if kode in wanted or _beside(profil, kode, taken)]
        meant = next(iter(missing or ([] if fits else free)), "")
        if meant:
            taken.add(meant)
            yield told(proses, meant)
        elif fits:
            riddles.append(proses)
    left = [kode for kode in wanted if kode not in taken and figures(profil, kode)]
    if len(riddles) == len(left) == 1:
        yield told(riddles[0], left[0])
    elif all(figures(profil, kode) for kode in taken - suspect.keys()):
        dates = (proses for proses in riddles if proses.kode[0].isdecimal() and any(from_date(profil, proses.kode)))
        yield from (told(proses, "") for proses in dates)


def _zero(kode: str) -> bool:
    """Tell whether the last number of a code is written with a zero before it."""
    return re.search(r"(?<!\d)0\d+$", kode) is not None


def _beside(profil: ProfilKode, kode: str, taken: set[str]) -> bool:
    """Tell whether a code's number is the one before or behind one that is there, written alike."""
    before, sign, last = kode.rpartition(profil.pemisah)
    near = (int(last) - 1, int(last) + 1) if last.isdecimal() and len(last) <= 6 and int(last) else ()
    return any(f"{before}{sign}{number:0{len(last) if last[0] == '0' else 0}}" in taken for number in near)


_HINT = Said("tulis kode aslinya, dan jadikan kolom kode bertipe teks di lembar kerja asalnya")
