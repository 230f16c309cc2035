"""PP202 id-ganda: one id is used for two things."""

from collections.abc import Iterator
from itertools import count
from typing import NamedTuple

from petaproses.findings.record import Finding, Related
from petaproses.language import Said
from petaproses.language.quote import quoted, shown
from petaproses.language.suggest import Near, did_you_mean
from petaproses.peta import Baris, Langkah, LintasFungsi, Peta
from petaproses.rules.helpers.dangling import dangling_rujukan
from petaproses.rules.helpers.edits import rewritten
from petaproses.rules.helpers.holders import whole_baris
from petaproses.rules.helpers.straighten import with_baris
from petaproses.rules.helpers.texts import folded
from petaproses.text.source import At


class _Bearer(NamedTuple):
    """Something that bears an id, and the cascade row that it is or stands in."""

    id: str
    at: At
    baris: Baris | None = None


class _Second(NamedTuple):
    """The second bearer of an id, the first, the id that was meant, "" if nobody knows, and the row if it is a copy."""

    id: str
    at: At
    earlier: At
    meant: str
    copied: tuple[At, str] | None


def find(peta: Peta) -> Iterator[Finding]:
    """Look at processes, cascade rows and indicators together, and at the steps of each map alone."""
    found = [*_shared(peta), *(twice for lintas in peta.lintas_fungsi for twice in _steps(lintas))]
    taken = {bearer.id for bearer in _bearers(peta)} if found else set()
    numbers: dict[str, Iterator[int]] = {}
    for each in found:
        onward = numbers.setdefault(each.id, count(2))  # one that was taken stays so
        free = next(name for number in onward if (name := f"{each.id}-{number}") not in taken)
        taken.add(free)
        yield Finding(
            each.at / "id",
            Said("id {id} sudah dipakai", id=quoted(each.id)),
            did_you_mean(each.meant, Said("beri id lain yang belum dipakai, misalnya {id}", id=shown(free))),
            (Related(each.earlier / "id", Said("yang pertama di sini")),),
            rewritten([each.at / "id"], each.id, each.meant),
        )


def mend(peta: Peta) -> Peta:
    """Take the ids that were meant; leave out steps and rows that merely stand there twice."""
    shared = list(_shared(peta))
    meant = {each.meant: found for each in shared if (found := peta.baris_by_id.get(each.id))}
    copies = {each.copied for each in shared}
    straight = with_baris(peta, lambda baris: None if _place(baris) in copies else baris) if any(copies) else peta
    return straight._replace(
        baris_by_id={**meant, **peta.baris_by_id},
        lintas_fungsi=tuple(lintas._replace(langkah=tuple(_straight(lintas))) for lintas in peta.lintas_fungsi),
    )


def _straight(lintas: LintasFungsi) -> Iterator[Langkah]:
    meant = {each.at: each.meant for each in _steps(lintas)}
    names = {(langkah.id, folded(langkah.nama)) for langkah in lintas.langkah if langkah.at not in meant}
    for langkah in lintas.langkah:
        if langkah.at not in meant:
            yield langkah
        elif (langkah.id, folded(langkah.nama)) not in names:
            yield langkah._replace(id=meant[langkah.at] or langkah.id)


def _twice(bearers: list[_Bearer], wanted: list[str]) -> Iterator[_Second]:
    """Go through the second bearers, of a copied row the first only.

    An id that others name in vain was probably meant, if it is near or the only one that is not near to any other.
    """
    first: dict[str, _Bearer] = {}
    near = Near({bearer.id for bearer in bearers})
    alone = [name for name in wanted if not near.word(name)]
    meaning = Near(wanted)
    copies: set[object] = set()
    for bearer in bearers:
        earlier = first.setdefault(bearer.id, bearer)
        if earlier is bearer or (bearer.baris and _place(bearer.baris) in copies):
            continue
        copied = bearer.baris and earlier.baris and folded(bearer.baris.teks) == folded(earlier.baris.teks)
        place = _place(bearer.baris) if bearer.baris and copied else None
        copies.add(place)
        meant = meaning.word(bearer.id) or (alone[0] if len(alone) == 1 else "")
        yield _Second(bearer.id, bearer.at, earlier.at, "" if copied else meant, place)


def _place(baris: Baris) -> tuple[At, str]:
    """Name a row: one of a template stands at one place many times."""
    return baris.at, baris.key


def _shared(peta: Peta) -> Iterator[_Second]:
    bearers = list(_bearers(peta))
    if len({bearer.id for bearer in bearers}) == len(bearers):
        return
    yield from _twice(bearers, list(dict.fromkeys(rujukan.teks for rujukan, _ in dangling_rujukan(peta))))


def _bearers(peta: Peta) -> Iterator[_Bearer]:
    """What `mendukung` and `rujuk` may name, and ids of processes; a row that stands twice by `rujuk` counts once."""
    yield from (_Bearer(proses.id, proses.at) for proses in peta.proses if proses.id)
    for cascading in peta.cascading:
        for baris in cascading.walk():
            if baris.rujuk:
                continue
            if baris.id:
                yield _Bearer(baris.id, whole_baris(baris), baris)
            yield from (_Bearer(item.id, item.at, baris) for item in baris.indikator if item.id)


def _steps(lintas: LintasFungsi) -> Iterator[_Second]:
    ids = {langkah.id for langkah in lintas.langkah}
    if len(ids) < len(lintas.langkah):
        ends = dict.fromkeys(end for alur in lintas.alur for end in (alur.dari, alur.ke) if end not in ids)
        yield from _twice([_Bearer(langkah.id, langkah.at) for langkah in lintas.langkah], list(ends))
