"""PP504 teks-kembar: the same text is written twice below one parent."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from petaproses.findings.record import Finding, Related
from petaproses.language import Said
from petaproses.language.quote import quoted
from petaproses.peta import Baris, Peta
from petaproses.rules.helpers.straighten import with_baris
from petaproses.rules.helpers.texts import folded


class _Twin(NamedTuple):
    """A row that repeats an earlier one; `copy` is the one of the two that says nothing more, None if both do."""

    row: Baris
    earlier: Baris
    copy: Baris | None


def find(peta: Peta) -> Iterator[Finding]:
    """Compare rows of one tier without regard to capitals and blanks; a shared row is meant to be the same."""
    for row, earlier, copy in _twins(peta):
        yield Finding(
            row.at,
            Said("{teks} sudah tertulis di bawah induk yang sama", teks=quoted(row.teks)),
            Said("bedakan bunyinya, atau hapus salah satu")
            if copy
            else Said("bedakan bunyinya, atau gabungkan isinya di bawah baris yang pertama"),
            (Related(earlier.at, Said("yang pertama di sini")),),
        )


def mend(peta: Peta) -> Peta:
    """Leave out what is a copy, with its ids and all below it; what says more than the other stays to be looked at."""
    copies = {(copy.at, copy.key) for _, _, copy in _twins(peta) if copy}
    return with_baris(peta, lambda baris: None if (baris.at, baris.key) in copies else baris)


class _Said:
    """What a row says, asked again for each of its twins, of which there may be any number."""

    def __init__(self, baris: Baris) -> None:
        self.baris = baris

    @cached_property
    def measures(self) -> frozenset[str]:
        """Its indicators."""
        return frozenset(folded(item.uraian) for item in self.baris.indikator)

    @cached_property
    def rows(self) -> list[tuple[tuple[int, str], _Said]]:
        """The rows below it, by tier and wording."""
        return [((row.jenjang, folded(row.teks)), _Said(row)) for row in self.baris.anak]

    @cached_property
    def below(self) -> dict[tuple[int, str], _Said]:
        """The same, to look for one of them."""
        return dict(self.rows)


def _twins(peta: Peta) -> Iterator[_Twin]:
    for cascading in peta.cascading:
        for siblings in (cascading.pohon, *(baris.anak for baris in cascading.walk())):
            first: dict[tuple[int, str], _Said] = {}
            for baris in siblings if len(siblings) > 1 else ():
                if baris.rujuk:
                    continue
                key, said = (baris.jenjang, folded(baris.teks)), _Said(baris)
                earlier = first.setdefault(key, said)
                if earlier is not said and not _apart(said, earlier):
                    copy = said if _covers(earlier, said) else earlier if _covers(said, earlier) else None
                    yield _Twin(baris, earlier.baris, copy.baris if copy else None)
                    if copy is earlier:
                        first[key] = said


def _apart(one: _Said, other: _Said) -> bool:
    """Tell whether two rows are headings over rows that have nothing in common."""
    return bool(one.below and other.below) and one.below.keys().isdisjoint(other.below.keys())


def _covers(said: _Said, other: _Said) -> bool:
    """Tell whether a row says all that another says, with all below both."""
    waiting = [(said, other)]
    while waiting:
        whole, part = waiting.pop()
        if not whole.measures >= part.measures:
            return False
        for key, row in part.rows:
            if key not in whole.below:
                return False
            waiting.append((whole.below[key], row))
    return True
