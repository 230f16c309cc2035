"""Two texts of plans -> how alike they are: units, initials, small words and endings aside.

A wording is compared by its core: the words that tell one thing from another. `IKM Kesra (Indeks)` and `Indeks Kepuasan
Masyarakat Kesra` are alike, since initials and contractions of the one are read as words of the other.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from petaproses.rules.helpers.rewording import SMALL, words_of

Words = tuple[str, ...]

_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_UNIT_WORDS = (
    "% angka nilai indeks persen persentase poin skor predikat level kategori dokumen laporan orang unit kegiatan bulan"
    " hari tahun kali paket lembaga kelompok desa kecamatan rupiah rp juta miliar km m2 ha ton buah jiwa opd"
)
UNITS = frozenset(_UNIT_WORDS.split())
"""The units in which indicators are measured, as they stand in brackets behind them."""

_LIGHT = (
    "meningkatnya meningkatkan terwujudnya tersedianya terlaksananya tercapainya optimalnya jumlah persentase indeks"
    " nilai tingkat cakupan angka rasio skor kualitas"
)
"""Words with which texts of all kinds begin: they say little about what is meant, half as much as others."""

_AFFIXES = re.compile(
    r"^(?:me(?:ng|ny|n|m)?|pe(?:ng|ny|n|m|r(?=[^aeiou]))?|ber|ter|di|ke|se)?(?P<stem>\w{3,}?)(?:nya|kan|an|i)?$"
)


def said(text: str, tier: str = "") -> Words:
    """Return all words of a text in small letters, without its tier's name in front and with known typing errors put
    right; `%` is read as `persen`."""
    return _without_tier(words_of(text.replace("%", " persen ")), tier)


def core(text: str, tier: str = "", satuan: str = "") -> Words:
    """Return the words of a text that tell what it names, in small letters: without its tier's name in front, its unit
    or its initials in brackets, and small words; `%` in front is read as `persentase`."""
    text = re.sub(r"^\s*%", "persentase ", text.casefold())
    outside = words_of(_BRACKETS.sub(" ", text))
    kept = _BRACKETS.sub(lambda found: _inside(found[1].strip(), outside, satuan.casefold()), text)
    words = [word for word in words_of(kept) if word not in SMALL]
    return _without_tier(tuple(words), tier)


def _without_tier(words: Words, tier: str) -> Words:
    named = re.findall(r"\w+", _BRACKETS.sub(" ", tier.casefold()))
    for many in range(1, min(len(named) + 1, len(words) - 1) + 1) if named else ():
        if "".join(words[:many]) == "".join(named):
            return words[many:]
    return words


def _inside(text: str, outside: Words, satuan: str) -> str:
    """Return what brackets add to the words outside: nothing if it is a unit or their initials."""
    initials = "".join(word[0] for word in outside if word not in SMALL)
    return " " if text in UNITS or text == satuan or (len(text) > 1 and text in initials) else f" {text} "


def alike(one: Words, other: Words) -> float:
    """Return how much of two cores is the same, from 0 to 1: twice the weight of their common stems by that of all
    (Dice's coefficient), initials and contractions written out as the other core has them. Other numbers, such as those
    of two stages, are another thing."""
    if one == other:
        return 1.0
    if _numbers(one) != _numbers(other):
        return 0.0
    first, second = _stems(_written_out(one, other)), _stems(_written_out(other, one))
    common = first & second
    whole = _weight(first) + _weight(second)
    return 2 * _weight(common) / whole if whole else 0.0


def worded_alike(one: Words, other: Words) -> float:
    """Return how alike two cores are, less where each has a word that the other lacks: another word is another thing
    more often than a word too many."""
    first, second = (_stems(each) for each in (_written_out(one, other), _written_out(other, one)))
    replaced = min(_weight(first - second), _weight(second - first)) >= 1
    return alike(one, other) * (0.85 if replaced else 1.0)


def same(one: Words, other: Words) -> bool:
    """Tell whether two cores are the same words, written together or apart, in full or as initials."""
    if "".join(one) == "".join(other):
        return True
    return bool(one and other) and "".join(_written_out(one, other)) == "".join(_written_out(other, one))


def _weight(words: Counter[str]) -> float:
    return sum(number * (0.5 if word in _LIGHT_STEMS else 1.0) for word, number in words.items())


def _numbers(words: Words) -> list[str]:
    return sorted(word for word in words if any(map(str.isdigit, word)))


def _stems(words: Words) -> Counter[str]:
    return Counter(map(stem, words))


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """Return a word without its affixes, as far as spelling tells: `pelayanan`, `layanan` -> `layan`."""
    found = _AFFIXES.match(word)
    return found["stem"] if found else word


_LIGHT_STEMS = frozenset(map(stem, _LIGHT.split()))


def _written_out(words: Words, like: Words) -> Words:
    """Return words with initials (`ikk`) and contractions (`adminduk`) as the words of another text that they mean."""
    known = set(like)
    done: list[str] = []
    for word in words:
        done += (word,) if word in known or len(word) < 2 else _meant(word, like)
    return tuple(done)


def _meant(word: str, like: Words) -> Words:
    many = len(word)
    for start in range(len(like) - 1):
        run = like[start : start + many]
        if 1 < many == len(run) and "".join(each[0] for each in run) == word:
            return run
        pair = like[start : start + 2]
        if many >= 6 and _contraction(word, *pair):
            return pair
    return (word,)


def _contraction(word: str, first: str, second: str) -> bool:
    """Tell whether a word is the beginning of one and a piece of another: admin-duk for administrasi kependudukan."""
    return any(
        first.startswith(word[:cut]) and word[cut:] in second and len(second) > len(word) - cut
        for cut in range(3, len(word) - 2)
    )
