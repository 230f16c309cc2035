"""Peta -> process flow: who hands what to whom, from what processes say they take in, give out, and to whom."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from petaproses.peta import Peta, Proses


class Pihak(NamedTuple):
    """An end of a flow: a process, or somebody outside of all processes, whose `proses` is None."""

    nama: str
    proses: Proses | None = None


class Serah(NamedTuple):
    """What one end hands to another; `apa` is empty when the map names the ends only."""

    dari: Pihak
    ke: Pihak
    apa: tuple[str, ...]

    @property
    def ids(self) -> tuple[str, str, str]:
        """What the boxes of the giver, of the things and of the taker are called in pictures: whoever is outside of
        all processes stands there twice at most, as one who brings and as one who takes."""
        dari = self.dari.proses.kode if self.dari.proses else f"pemasok: {self.dari.nama}"
        ke = self.ke.proses.kode if self.ke.proses else f"pelanggan: {self.ke.nama}"
        return dari, f"{dari} -> {ke}", ke


def arus_of(peta: Peta) -> tuple[Serah, ...]:
    """Return all that is handed over, in the order of the processes that hand it or, from outside, take it."""
    ends: dict[str, Pihak] = {}
    found: dict[tuple[str, str], tuple[Pihak, Pihak, dict[str, str]]] = {}
    for dari, ke, apa in _Matching(peta).handed():
        first, last = (ends.setdefault(_end_key(peta, word), _pihak(peta, word)) for word in (dari, ke))
        things = found.setdefault((_end_key(peta, dari), _end_key(peta, ke)), (first, last, {}))[2]
        if apa:
            things.setdefault(_key(apa), apa)
    return tuple(Serah(dari, ke, tuple(things.values())) for dari, ke, things in found.values())


def ada_arus(peta: Peta) -> bool:
    """Tell whether anything is handed over, in time that grows as the map does: a supplier or a customer always is an
    end of a flow, be it under the name of a process; without any, the first thing that one process makes for another
    says so."""
    if any(proses.pemasok or proses.pelanggan for proses in peta.by_kode.values()):
        return True
    return any(True for _ in _Matching(peta).made())


def _key(text: str) -> str:
    """Return what two spellings of one thing share."""
    return " ".join(text.split()).casefold()


def _end_key(peta: Peta, word: str) -> str:
    return word if word in peta.by_kode else _key(peta.sebutan(word))


def _pihak(peta: Peta, word: str) -> Pihak:
    proses = peta.by_kode.get(word)
    return Pihak(proses.nama if proses else peta.sebutan(word), proses)


class _Matching:
    """Outputs of processes beside the inputs of others that bear the same text."""

    def __init__(self, peta: Peta) -> None:
        """Take a map whose codes are unique; of two processes of one code the first counts."""
        self._peta = peta
        self._proses = tuple(peta.by_kode[kode] for kode in dict.fromkeys(proses.kode for proses in peta.proses))

    @cached_property
    def _takers(self) -> Mapping[str, list[Proses]]:
        """The processes that take a thing in, by its key."""
        takers: dict[str, list[Proses]] = {}
        for proses in self._proses:
            for key in dict.fromkeys(map(_key, proses.masukan)):
                takers.setdefault(key, []).append(proses)
        return takers

    @cached_property
    def _makers(self) -> Mapping[tuple[str, str], list[Proses]]:
        """The processes from which a process, by its code, gets a thing, by its key."""
        makers: dict[tuple[str, str], list[Proses]] = {}
        for proses in self._proses:
            for apa in proses.keluaran:
                for taker in self._takers_of(proses, apa):
                    makers.setdefault((taker.kode, _key(apa)), []).append(proses)
        return makers

    def handed(self) -> Iterator[tuple[str, str, str]]:
        """Give from whom, to whom and what: ends as process codes or as the author's words."""
        for proses in self._proses:
            yield from self._from_suppliers(proses)
            yield from self._to_takers(proses)

    def made(self) -> Iterator[tuple[str, str, str]]:
        """Give what processes make, from whom and to whom."""
        for proses in self._proses:
            yield from self._to_takers(proses)

    def _from_suppliers(self, proses: Proses) -> Iterator[tuple[str, str, str]]:
        """Give what suppliers bring: the inputs that no process makes; a supplier who owns a maker is shown by that."""
        made = [maker for apa in proses.masukan for maker in self._makers.get((proses.kode, _key(apa)), ())]
        others = [apa for apa in proses.masukan if (proses.kode, _key(apa)) not in self._makers]
        for pemasok in proses.pemasok:
            if not _stands_for(pemasok, made):
                yield from ((pemasok, proses.kode, apa) for apa in others or [""])

    def _to_takers(self, proses: Proses) -> Iterator[tuple[str, str, str]]:
        """Give what a process makes: to those that take it in, and to customers who do not own one of those."""
        for apa in proses.keluaran or ("",):
            takers = self._takers_of(proses, apa)
            yield from ((proses.kode, taker.kode, apa) for taker in takers)
            yield from ((proses.kode, word, apa) for word in proses.pelanggan if not _stands_for(word, takers))

    def _takers_of(self, proses: Proses, apa: str) -> list[Proses]:
        """Return who takes a thing from a process: those on its level, else those on any level, unless a process that
        contains one of the two says so already; what contains a process takes nothing from it."""
        above = self._above(proses)
        free = [
            other
            for other in self._takers.get(_key(apa), ())
            if other.kode != proses.kode and other not in above and proses not in self._above(other)
        ]
        level = [other for other in free if other.level == proses.level]
        if level or any(_names(apa, outer.keluaran) for outer in above):
            return level
        return [other for other in free if not any(_names(apa, outer.masukan) for outer in self._above(other))]

    def _above(self, proses: Proses) -> list[Proses]:
        """Return all that contain a process; a circle ends where it closes."""
        found: list[Proses] = []
        step = self._peta.by_kode.get(proses.induk or "")
        while step is not None and step not in found:
            found.append(step)
            step = self._peta.by_kode.get(step.induk or "")
        return found


def _names(apa: str, texts: Iterable[str]) -> bool:
    return _key(apa) in map(_key, texts)


def _stands_for(word: str, shown: Iterable[Proses]) -> bool:
    """Tell whether a supplier or customer is one of these processes, or owns one of them."""
    return any(word == proses.kode or word in proses.pemilik for proses in shown)
