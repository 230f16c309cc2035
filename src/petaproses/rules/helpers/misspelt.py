"""The words of a map -> those that are a common word with a slip of the fingers, told by form.

A slip is a letter typed three times, a doubled letter single or a single one doubled, or one vowel inside a word
missing, wrong, too many or before its time; or the blank between two words. Other letters make other words too often.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path

from petaproses.peta import Peta
from petaproses.rules.helpers.once import once_a_map
from petaproses.rules.helpers.rewording import REAL
from petaproses.rules.helpers.typing_errors import usual_errors

SHORTEST = 7
"""Letters of a word whose slips can be told from other words."""

LONGEST = 40
"""Letters of a word: what has more of them is none."""

_CROWD = 20
"""Common words with the same consonants among which a slip can be told: where there are more, all is a slip of all."""

_OFTEN, _SELDOM = 3, 2
"""How often a map has a word that is meant, at least, and one that is a slip, at most."""

_PIECE = 5
"""Letters of each of two words that stick together, at least."""

_BOUND = frozenset({"antar", "pasca", "multi", "super", "semi", "ekstra", "kontra", "purna", "serba"})
"""Words that are written together with the next one."""

_NOT_LETTERS = bytes(code if 97 <= code <= 122 or code > 127 else 32 for code in range(256))
_VOWELS = frozenset("aiueo")
_ROMAN = re.compile(r"[ivxlcdm]+")
_TRIPLED = re.compile(r"(.)\1\1+")
_DOUBLED = re.compile(r"(.)\1+")


@once_a_map
def misspelt(peta: Peta) -> dict[str, str]:
    """Return the words, in small letters, that are slips of others, each with the word that was meant."""
    written: Counter[bytes] = Counter()
    for source in peta.sources:
        written.update(_split(source.text))
    uses = {word.decode("ascii"): count for word, count in written.items() if word.isascii()}
    wrong = usual_errors()
    common = {word: count for word, count in uses.items() if count >= _OFTEN and len(word) >= SHORTEST - 1}
    common = {word: count for word, count in common.items() if word not in wrong}
    common |= {word: max(uses.get(word, 0), _OFTEN) for word in usual()}
    near: dict[str, list[str]] = defaultdict(list)
    for word in common:
        if len(word) <= LONGEST:
            near[_frame(word)].append(word)
    found = {}
    for word, count in uses.items():
        if count <= _SELDOM and len(word) >= SHORTEST and word not in common and word not in wrong:
            meant = _meant(word, near, common)
            if meant and not {word, meant} <= REAL:
                found[word] = meant
    return found


def words(text: str) -> set[str]:
    """Return the words of a text that are written in plain letters, in small ones."""
    return {word.decode("ascii") for word in set(_split(text)) if word.isascii()}


def _split(text: str) -> list[bytes]:
    """Return all words as bytes: a map may have millions, and most are met again."""
    return text.lower().encode("utf-8", "ignore").translate(_NOT_LETTERS).split()


def _meant(word: str, near: dict[str, list[str]], common: dict[str, int]) -> str:
    """Return the common word that was meant, the most used first; "" when none is near enough."""
    if _TRIPLED.search(word) and not _ROMAN.fullmatch(word):
        once, twice = _TRIPLED.sub(r"\1", word), _TRIPLED.sub(r"\1\1", word)
        return once if once in common and twice not in common else twice
    frame = near.get(_frame(word), []) if len(word) <= LONGEST else []
    likely = [other for other in frame if _slip(word, other)] if len(frame) <= _CROWD else []
    return max(likely, key=lambda other: (common[other], other), default="") or _parted(word, common)


def _parted(word: str, common: dict[str, int]) -> str:
    """Return a word that is two common ones without a blank between them, with the blank; "" for any other."""
    for cut in range(_PIECE, min(len(word), 2 * LONGEST) - _PIECE + 1):
        if word[:cut] in common and word[cut:] in common and word[:cut] not in _BOUND:
            return f"{word[:cut]} {word[cut:]}"
    return ""


def _frame(word: str) -> str:
    """Return what a word shares with its slips: its ends and its consonants, doubled ones once."""
    return _DOUBLED.sub(r"\1", word[0] + "".join(each for each in word[1:-1] if each not in _VOWELS) + word[-1])


def _slip(word: str, other: str) -> bool:
    """Tell whether two words of one frame differ in doubled letters alone, or in one vowel."""
    if _DOUBLED.sub(r"\1", word) == _DOUBLED.sub(r"\1", other):
        return not (word in other or other in word) or abs(len(word) - len(other)) == 1
    if len(word) == len(other):
        odd = [index for index, (one, two) in enumerate(zip(word, other, strict=True)) if one != two]
        swapped = len(odd) == 2 and odd[1] == odd[0] + 1 and sorted(word) == sorted(other)
        return swapped or (len(odd) == 1 and len(word) > SHORTEST + 1)
    short, long = sorted((word, other), key=len)
    return len(long) - len(short) == 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


@cache
def usual() -> frozenset[str]:
    """Words that plans of all regions use, from the file beside the rule."""
    lines = Path(__file__).with_name("common_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
