"""PP517 bunyi-beda: the same text is worded in two ways."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from petaproses.findings.record import Finding, Related
from petaproses.language import Said
from petaproses.language.quote import quoted
from petaproses.peta import Peta
from petaproses.rules.helpers.rewording import SHORTEST, core_of, one_letter_off, words_of
from petaproses.rules.helpers.same_thing import one_thing
from petaproses.text.source import At

_WORDS, _LETTERS, _MOST = 4, 25, 60
"""How long a text must be, as shorter ones are often alike and yet mean different things, and how many words may be."""

_MANY = 20
"""Texts with one differing word that are still compared: more of them are a series."""

Words = tuple[str, ...]
Places = dict[Words, list[tuple[str, At]]]


def find(peta: Peta) -> Iterator[Finding]:
    """One finding for each rarer wording, beside the commoner one; what sister tables say of one thing is another
    rule's."""
    kinds: dict[str, Places] = {}
    uses: Counter[str] = Counter()
    for kind, text, at in _texts(peta):
        words = words_of(text)
        uses.update(words)
        if _WORDS <= len(words) <= _MOST and len(text) >= _LETTERS:
            kinds.setdefault(kind, {}).setdefault(words, []).append((text, at))
    for places in kinds.values():
        told: set[Words] = set()
        for pair in (*_other_small_words(places), *_other_letter(places, uses)):
            common, rare = sorted(pair, key=lambda words: -len(places[words]))
            if rare in told or common in told or one_thing(peta, places[rare][0][1], places[common][0][1]):
                continue
            told.add(rare)
            yield _finding(places[rare][0], places[common][0])


def _finding(rare: tuple[str, At], common: tuple[str, At]) -> Finding:
    return Finding(
        rare[1],
        Said("{teks} di tempat lain berbunyi {lain}", teks=quoted(rare[0]), lain=quoted(common[0])),
        Said("samakan bunyinya bila yang dimaksud sama"),
        (Related(common[1], Said("bunyi yang lain di sini")),),
    )


def _texts(peta: Peta) -> Iterator[tuple[str, str, At]]:
    """Go through the rows and indicators of all cascades: the name of the tier, the text, its place."""
    for cascading in peta.cascading:
        tiers = [tier.casefold() for tier in cascading.jenjang]
        for baris in cascading.walk():
            if not baris.rujuk:
                yield tiers[baris.jenjang], baris.teks, baris.at
            for item in baris.indikator:
                yield "indikator", item.uraian, item.at / "uraian"


def _other_small_words(places: Places) -> Iterator[tuple[Words, Words]]:
    first: dict[str, Words] = {}
    for words in places:
        earlier = first.setdefault("".join(core_of(words)), words)
        if earlier is not words:
            yield earlier, words


def _other_letter(places: Places, uses: Counter[str]) -> Iterator[tuple[Words, Words]]:
    """Find texts that differ in one word by one letter, where one of the two words stands nowhere else."""
    alike: dict[int, list[tuple[int, Words]]] = {}
    for words in places:
        hashes = [hash(each) for each in enumerate(core_of(words))]
        whole = sum(hashes)
        for index, word in enumerate(core_of(words)):
            if len(word) >= SHORTEST:
                alike.setdefault(whole - hashes[index], []).append((index, words))
    for found in (found for found in alike.values() if 1 < len(found) <= _MANY):
        for (index, words), (place, others) in combinations(found, 2):
            core, against = core_of(words), core_of(others)
            if index != place or core[:index] != against[:index] or core[index + 1 :] != against[index + 1 :]:
                continue  # by chance
            word, other = core[index], against[index]
            odd = uses[word] <= len(places[words]) or uses[other] <= len(places[others])
            if odd and one_letter_off(word, other):
                yield words, others
