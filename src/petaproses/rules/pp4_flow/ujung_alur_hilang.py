"""PP403 ujung-alur-hilang: an arrow leads to a box that is not on this sheet."""

from collections.abc import Iterator
from functools import cache, partial
from typing import NamedTuple

from petaproses.findings.record import Finding, beside
from petaproses.language import Said
from petaproses.language.quote import quoted
from petaproses.language.suggest import Near, did_you_mean
from petaproses.peta import Alur, Cascading, Lembar, LintasFungsi, Peta, Proses
from petaproses.rules.helpers.edits_alur import at_end, box_names, in_chain
from petaproses.rules.helpers.meant_codes import anak, sought
from petaproses.rules.helpers.spoilt_code import origin, suspects
from petaproses.rules.helpers.straighten import with_ends, with_kode
from petaproses.text.source import At


class _End(NamedTuple):
    """An arrow end that no box of its picture bears, the places of its arrows, the box that was meant, if known, and
    whether it is that box's code that is wrong."""

    gambar: Lembar | LintasFungsi
    teks: str
    places: tuple[At, ...]
    meant: str
    bad_kode: bool


def find(peta: Peta) -> Iterator[Finding]:
    """Tell each unknown end once for each picture."""
    for each in _lost(peta):
        elsewhere = peta.by_kode.get(each.teks)
        first, *others = dict.fromkeys(in_chain(at, each.teks) for at in each.places)
        yield Finding(
            first,
            Said("ujung alur {ujung} ada di lembar lain", ujung=quoted(each.teks))
            if elsewhere
            else Said("ujung alur {ujung} tidak ada di lembar ini", ujung=quoted(each.teks)),
            did_you_mean(each.meant, _HINT),
            beside(others),
            at_end(each.places, each.teks, each.meant) if not each.bad_kode else None,
        )


def mend(peta: Peta) -> Peta:
    """Let the arrows end where they were meant to, or give the box the code that others name; else let a box be there.

    A code is what is wrong where the arrow's number fills a gap, and where other pictures name it too.
    """
    codes: dict[At, str] = {}
    ends: dict[At, dict[str, str]] = {}
    there: dict[str, Proses] = {}
    for each in _lost(peta):
        if each.bad_kode:
            codes[peta.by_kode[each.meant].at] = each.teks
        elif each.meant:
            ends.setdefault(each.gambar.at, {})[each.teks] = each.meant
        elif isinstance(each.gambar, Lembar) and anak(peta.proyek.kode, each.gambar, each.teks):
            there[each.teks] = Proses(each.teks, each.teks, each.places[0], each.gambar.level)
    straight = with_ends(with_kode(peta, codes) if codes else peta, ends)
    return straight._replace(by_kode={**there, **straight.by_kode})


def _lost(peta: Peta) -> Iterator[_End]:
    for gambar in (gambar for gambar in peta.gambar if not isinstance(gambar, Cascading)):
        boxes = box_names(gambar)
        ends: dict[str, list[Alur]] = {}
        for alur in gambar.alur:
            for end in (alur.dari, alur.ke):
                if end not in boxes:
                    ends.setdefault(end, []).append(alur)
        if not ends:
            continue
        joined = {end for alur in gambar.alur for end in (alur.dari, alur.ke)}
        profil = peta.proyek.kode
        spoilt = suspects(profil, gambar) if isinstance(gambar, Lembar) else {}
        apart = [box for box in boxes if box not in joined]
        near = () if spoilt else (Near(apart), Near(boxes))  # whoever names the right code needs no other
        wanted = cache(partial(_wanted, peta, gambar))  # asked for once a picture, and of few
        hole = peta.has_holes(gambar.at)
        for end, arrows in ends.items():
            if hole and peta.may_hold(end):
                continue
            beside = {other for alur in arrows for other in (alur.dari, alur.ke)}  # no box leads to itself
            words = (word for each in near for word in each.guess(end).words if word not in beside)
            meant = "" if end in peta.by_kode else origin(profil, end, boxes) or next(words, "")
            if not meant and len(apart) == len(ends) == 1 and isinstance(gambar, LintasFungsi):
                meant = apart[0]  # the only box without an arrow, and the only arrow without a box
            # the sheet lacks the code that the arrow names, and the box that it nearly names has no arrow
            wrong = meant not in joined and meant in peta.by_kode and end in wanted()
            yield _End(gambar, end, tuple(alur.at for alur in arrows), meant, wrong)


def _wanted(peta: Peta, gambar: Lembar | LintasFungsi) -> dict[str, None]:
    return sought(peta, gambar, arrows=False) if isinstance(gambar, Lembar) else {}


_HINT = Said("tulis kode atau id kotak pada lembar ini; ke lembar lain pakai langkah penghubung")
