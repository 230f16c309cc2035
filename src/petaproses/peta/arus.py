"""Peta -> process flow: who hands what to whom, from what processes say they take in, give out, and to whom.

What several processes give and several take is one hand-over with many ends, not one for each pair: a map in which all
texts are equal grows as its processes do, not as their pairs.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from petaproses.peta import Peta, Proses

MOST_THINGS = 6
"""Things that are named together in one hand-over; further ones between the same ends are another."""


class Pihak(NamedTuple):
    """An end of a flow: a process, or somebody outside of all processes, whose `proses` is None."""

    nama: str
    proses: Proses | None = None


class Handover(NamedTuple):
    """What each of some ends hands to each of others, but nobody to himself, and no process to one that contains it or
    that it contains; `what` is empty when the map names the ends only. `id` is unique among all hand-overs."""

    id: str
    dari: tuple[Pihak, ...]
    ke: tuple[Pihak, ...]
    what: tuple[str, ...]


def id_dari(pihak: Pihak) -> str:
    """Return what the box of an end that gives is called in pictures: whoever is outside of all processes stands there
    twice at most, as one who brings and as one who takes."""
    return pihak.proses.kode if pihak.proses else f"pemasok: {pihak.nama}"


def id_ke(pihak: Pihak) -> str:
    """Return what the box of an end that takes is called in pictures."""
    return pihak.proses.kode if pihak.proses else f"pelanggan: {pihak.nama}"


def arus_of(peta: Peta) -> tuple[Handover, ...]:
    """Return all that is handed over, in the order of the processes that hand it or, from outside, take it."""
    ends: dict[str, Pihak] = {}

    def known(words: Sequence[str]) -> tuple[str, ...]:
        keys = tuple(dict.fromkeys(_end_key(peta, word) for word in words))
        for word in words:
            ends.setdefault(_end_key(peta, word), _pihak(peta, word))
        return keys

    alike: dict[tuple[tuple[str, ...], tuple[str, ...]], dict[str, str]] = {}
    for dari, ke, what in _gathered((known(dari), known(ke), what) for dari, ke, what in _Matching(peta).handed()):
        kept = alike.setdefault((dari, ke), {})
        for each in what:
            kept.setdefault(_key(each), each)
    found: list[Handover] = []
    named: Counter[str] = Counter()
    for (dari, ke), things in _without_silent(alike):
        givers, takers = (tuple(ends[key] for key in keys) for keys in (dari, ke))
        words = tuple(things.values())
        for start in range(0, max(1, len(words)), MOST_THINGS):
            name = f"{id_dari(givers[0])} -> {id_ke(takers[0])}"
            named[name] += 1
            id_ = name if named[name] == 1 else f"{name} ({named[name]})"
            found.append(Handover(id_, givers, takers, words[start : start + MOST_THINGS]))
    return tuple(found)


def has_arus(peta: Peta) -> bool:
    """Tell whether anything is handed over, without looking further than the first that is."""
    return any(True for _ in _Matching(peta).handed())


_Handed = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]
"""From whom, to whom and what: ends as process codes or as the author's words."""


def _gathered(handed: Iterable[_Handed]) -> Iterator[_Handed]:
    """Give as one what the same ends hand to several, and then what several hand to the same ends, in the order in
    which each first came."""
    takers: dict[tuple[tuple[str, ...], ...], dict[str, None]] = {}
    for dari, ke, what in handed:
        same = (dari, what) if what or len(dari) == 1 else (dari, what, ke)
        takers.setdefault(same, {}).update(dict.fromkeys(ke))
    givers: dict[tuple[tuple[str, ...], ...], dict[str, None]] = {}
    for (dari, what, *_), ends in takers.items():
        ke = tuple(ends)
        alike = (ke, what) if what else (ke, what, dari)  # where nothing is named, one side stays one process
        givers.setdefault(alike, {}).update(dict.fromkeys(dari))
    yield from ((tuple(ends), alike[0], alike[1]) for alike, ends in givers.items())


_Alike = Mapping[tuple[tuple[str, ...], tuple[str, ...]], Mapping[str, str]]


def _without_silent(alike: _Alike) -> Iterator[tuple[tuple[tuple[str, ...], tuple[str, ...]], Mapping[str, str]]]:
    """Give what is handed over; where only the ends are named, without those of whom more is said elsewhere."""
    said = [(frozenset(dari), frozenset(ke)) for (dari, ke), things in alike.items() if things]
    meeting: dict[str, list[int]] = {}
    for number, sides in enumerate(said):
        for end in frozenset.union(*sides):
            meeting.setdefault(end, []).append(number)

    def told(dari: str, ke: str, one: str) -> bool:
        return any(dari in said[number][0] and ke in said[number][1] for number in meeting.get(one, ()))

    for (dari, ke), things in alike.items():
        if not things:  # one of the sides is one process
            dari = tuple(each for each in dari if not told(each, ke[0], ke[0])) if len(ke) == 1 else dari
            ke = tuple(each for each in ke if not told(dari[0], each, dari[0])) if len(dari) == 1 else ke
        if dari and ke:
            yield (dari, ke), things


def _key(text: str) -> str:
    """Return what two spellings of one thing share."""
    return " ".join(text.split()).casefold()


def _end_key(peta: Peta, word: str) -> str:
    return word if word in peta.by_kode else _key(peta.called(word))


def _pihak(peta: Peta, word: str) -> Pihak:
    proses = peta.by_kode.get(word)
    return Pihak(proses.nama if proses else peta.called(word), proses)


_Above = Mapping[str, tuple[str, ...]]


class _Market:
    """One thing between processes that give it and processes that take it, which are no two ends where one contains
    the other; how often each word stands for one of them is counted."""

    def __init__(self, givers: Sequence[Proses], takers: Sequence[Proses], above: _Above) -> None:
        giving, taking = ({proses.kode: proses for proses in side} for side in (givers, takers))
        # whom a process cannot hand to, and from whom it cannot take: itself, and those above and below it
        self._barred: dict[str, set[str]] = {}
        self._barring: dict[str, set[str]] = {}
        pairs = [(kode, kode) for kode in giving if kode in taking]
        pairs += [(kode, outer) for kode in giving for outer in above[kode] if outer in taking]
        pairs += [(outer, kode) for kode in taking for outer in above[kode] if outer in giving]
        for giver, taker in pairs:
            self._barred.setdefault(giver, set()).add(taker)
            self._barring.setdefault(taker, set()).add(giver)
        self.givers = {kode: each for kode, each in giving.items() if len(self._barred.get(kode, ())) < len(taking)}
        self.takers = {kode: each for kode, each in taking.items() if len(self._barring.get(kode, ())) < len(giving)}
        self._giving, self._taking = _words(self.givers.values()), _words(self.takers.values())

    def takes(self, word: str, giver: Proses) -> bool:
        """Tell whether a word stands for one that takes the thing from a process: its code, or one of its owners."""
        return _standing(word, giver, self._taking, self.takers, self._barred)

    def gives(self, word: str, taker: Proses) -> bool:
        """Tell whether a word stands for one that gives the thing to a process."""
        return _standing(word, taker, self._giving, self.givers, self._barring)


def _words(side: Iterable[Proses]) -> Counter[str]:
    return Counter(word for proses in side for word in {proses.kode, *proses.pemilik})


def _standing(
    word: str, end: Proses, words: Counter[str], side: Mapping[str, Proses], barred: Mapping[str, set[str]]
) -> bool:
    """Tell whether a word stands for one of a side that may meet this end."""
    others = (side[kode] for kode in barred.get(end.kode, ()) if kode in side)
    return words[word] > sum(word == other.kode or word in other.pemilik for other in others)


class _Matching:
    """Outputs of processes beside the inputs of others that bear the same text."""

    def __init__(self, peta: Peta) -> None:
        """Take a map whose codes are unique; of two processes of one code the first counts."""
        self._peta = peta
        self._proses = tuple(peta.by_kode[kode] for kode in dict.fromkeys(proses.kode for proses in peta.proses))

    @cached_property
    def _above(self) -> _Above:
        """The codes of all that contain a process, by its code; a circle ends where it closes."""
        above: dict[str, tuple[str, ...]] = {}
        for proses in self._proses:
            found: dict[str, None] = {}
            step = self._peta.by_kode.get(proses.induk or "")
            while step is not None and step.kode not in found:
                found[step.kode] = None
                step = self._peta.by_kode.get(step.induk or "")
            above[proses.kode] = tuple(found)
        return above

    @cached_property
    def _markets(self) -> tuple[Mapping[tuple[str, str], _Market], Mapping[tuple[str, str], list[_Market]]]:
        """The market on which a process, by its code, gives a thing, by its key, and those on which it takes it."""
        giving: dict[str, list[Proses]] = {}
        taking: dict[str, list[Proses]] = {}
        for proses in self._proses:
            for side, texts in ((giving, proses.keluaran), (taking, proses.masukan)):
                for key in dict.fromkeys(map(_key, texts)):
                    side.setdefault(key, []).append(proses)
        given: dict[tuple[str, str], _Market] = {}
        taken: dict[tuple[str, str], list[_Market]] = {}
        for key, givers in giving.items():
            for market in self._of(givers, taking.get(key, ())):
                given |= {(kode, key): market for kode in market.givers}
                for kode in market.takers:
                    taken.setdefault((kode, key), []).append(market)
        return given, taken

    def _of(self, givers: Sequence[Proses], takers: Sequence[Proses]) -> Iterator[_Market]:
        """Give the markets of one thing: one for each level on which it is both given and taken; those who give it
        where nobody takes it, and who are in none that gives it, hand it to those on any level who are in none that
        takes it."""
        levels: dict[int, list[Proses]] = {}
        for taker in takers:
            levels.setdefault(taker.level, []).append(taker)
        left = []
        for level in dict.fromkeys(giver.level for giver in givers):
            mine = [giver for giver in givers if giver.level == level]
            market = _Market(mine, levels.get(level, ()), self._above)
            left += [giver for giver in mine if giver.kode not in market.givers]
            if market.givers:
                yield market
        given, taken = ({proses.kode for proses in side} for side in (givers, takers))
        free = [giver for giver in left if not any(outer in given for outer in self._above[giver.kode])]
        outermost = [taker for taker in takers if not any(outer in taken for outer in self._above[taker.kode])]
        if free and outermost:
            market = _Market(free, outermost, self._above)
            if market.givers:
                yield market

    def handed(self) -> Iterator[_Handed]:
        """Give all that is handed over; what is on one market comes with the first who gives it."""
        given = self._markets[0]
        begun: set[int] = set()
        for proses in self._proses:
            yield from self._from_suppliers(proses)
            for what in dict.fromkeys(proses.keluaran or ("",)):
                market = given.get((proses.kode, _key(what)))
                if market and id(market) not in begun:
                    begun.add(id(market))
                    yield tuple(market.givers), tuple(market.takers), (what,)
            yield from self._to_customers(proses)

    def _from_suppliers(self, proses: Proses) -> Iterator[_Handed]:
        """Give what suppliers bring: the inputs that no process makes; a supplier who owns a maker is shown by that."""
        if not proses.pemasok:
            return
        markets = {what: self._markets[1].get((proses.kode, _key(what)), ()) for what in proses.masukan}
        made = [market for found in markets.values() for market in found]
        words = tuple(
            word
            for word in proses.pemasok
            if word != proses.kode and not any(market.gives(word, proses) for market in made)
        )
        if words:
            yield words, (proses.kode,), tuple(what for what, found in markets.items() if not found)

    def _to_customers(self, proses: Proses) -> Iterator[_Handed]:
        """Give what a process makes to the customers who do not own one of those that take it in."""
        customers = tuple(word for word in proses.pelanggan if word != proses.kode)
        if not customers:
            return
        given = self._markets[0]
        shown: dict[tuple[str, ...], list[str]] = {}
        for what in proses.keluaran or ("",):
            market = given.get((proses.kode, _key(what)))
            left = tuple(word for word in customers if not (market and market.takes(word, proses)))
            if left:
                shown.setdefault(left, []).append(what)
        yield from (((proses.kode,), words, tuple(filter(None, what))) for words, what in shown.items())
