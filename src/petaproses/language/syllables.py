"""A word -> where a line may end inside it: between syllables with a hyphen, behind the separators of a code without.

The rules are those of the Ejaan yang Disempurnakan (EYD V, I.F) for Indonesian words. Where it and the sound of a word
disagree (`lapor-an`, `la-po-ran`), where a prefix may end (`per-atur-an`, `pe-rang-kat`), or where a loan may be parted
in two ways (`prog-ram`, `pro-gram`), there is no break: a word has other ones, and a wrong one is worse than none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple


class Break(NamedTuple):
    """A place where a line may end: before the character at `at`, with a hyphen where the word has no sign there."""

    at: int
    hyphen: bool


_CHUNK = re.compile(r"[^\W\d_]+")
_BEHIND = re.compile(r"[-/–—_|\\+&=]+(?=\w)|[.,:;](?=\w)|(?<=\w)(?=\()")
"""Where a word may be broken without a hyphen: behind these signs, and before a bracket."""
_ADDRESS = re.compile(r"\w+://|www\.|\S+@\S|(?:[a-z0-9-]+\.){2,}[a-z]{2,}", re.IGNORECASE)
_NUMBER = re.compile(r"\W*(?:Rp\.?)?\d{1,3}(?:\.\d{3})*(?:,\d+)?\W*|\W*\d+(?:[.,]\d+)?\W*")
_ABBREVIATION = 11
"""A word all in capitals with no more letters than this is taken for an abbreviation."""
_LEFT, _RIGHT = 2, 2
"""So many letters of a word stand together on a line at least."""
_UNIT = re.compile(r"ng|ny|sy|kh|[^aiueo]")
_VOWELS = re.compile(r"[aiueo]+")
_APART = frozenset({"aa", "ia", "io", "iu", "ua", "uo", "ae", "eo"})
"""Vowels that are never one sound; `au`, `ai`, `oi`, `ei` and `eu` may be, and `ea`, `oa`, `ee`, `oo` in loans."""
_PREFIXED = re.compile(r"(?:[ks]e)[ae]|koo")
"""A prefix before a vowel."""
_LIQUID = re.compile(r"[pbtdkgfc][lr]")
_BOUND = re.compile(r"pro|infra|tra(?=ns)")
"""Bound forms that loans begin with: the cluster behind them is that of the root."""
_FOREIGN = frozenset({"th", "ch", "sh", "ph", "gh", "ck", "wh"})
_PREFIX = re.compile(r"(?:(?:[bpt]e)(?=r[aiueo])|(?:[mp]e)(?=ng[aiueo])|su(?=b[aiueo]))")
"""What a word begins with when the consonant behind it may belong to a prefix or to the root."""
_TAIL = re.compile(r"(ng|ny|sy|kh|[^aiueo])an(?:nya|ku|mu|lah|kah|pun)?$")
"""How a word ends when its last consonant may belong to the root, before the suffix -an."""


@lru_cache(maxsize=16384)
def breaks(word: str) -> tuple[Break, ...]:
    """Return where a word without spaces may be broken, from left to right; nowhere in a number or an abbreviation."""
    if len(word) < _LEFT + _RIGHT or _NUMBER.fullmatch(word):
        return ()
    found = {match.end(): False for match in _BEHIND.finditer(word) if 0 < match.end() < len(word)}
    if not _ADDRESS.match(word) and not any(map(str.isdigit, word)):
        for match in _CHUNK.finditer(word):
            found |= dict.fromkeys((match.start() + at for at in syllables(match[0])), True)
    return tuple(Break(at, found[at]) for at in sorted(found))


class Part(NamedTuple):
    """What of a word stands together on one line: from `start` to before `end`, with a hyphen if that line ends."""

    start: int
    end: int
    hyphen: bool


def parts(word: str) -> tuple[Part, ...]:
    """Return the parts of a word that no line may part."""
    ends = (Break(0, False), *breaks(word), Break(len(word), False))
    return tuple(Part(a.at, b.at, b.hyphen) for a, b in pairwise(ends))


def pieces(word: str) -> tuple[str, ...]:
    """Return the parts of a word as they would stand on lines of their own."""
    return tuple(word[start:end] + "-" * hyphen for start, end, hyphen in parts(word))


def shy(word: str) -> str:
    """Return a word with a soft hyphen wherever a line may end with a hyphen."""
    return "".join(word[start:end] + "\N{SOFT HYPHEN}" * hyphen for start, end, hyphen in parts(word))


def syllables(word: str) -> tuple[int, ...]:
    """Return behind how many letters a word of letters alone may be parted."""
    if not (word.islower() or word.istitle() or (word.isupper() and len(word) > _ABBREVIATION)):
        return ()
    plain = "".join(unicodedata.normalize("NFKD", letter)[0] for letter in word.lower())
    return tuple(at for at in _parted(plain) if _LEFT <= at <= len(word) - _RIGHT)


def _parted(word: str) -> Iterator[int]:
    vowels = list(_VOWELS.finditer(word))
    prefix, tail = _PREFIX.match(word), _TAIL.search(word)
    barred = {each for each in (prefix and prefix.end(), tail and tail.start(), tail and tail.end(1)) if each}
    if prefix:
        barred.add(prefix.end() + len(_UNIT.findall(word[prefix.end() : prefix.end() + 2])[0]))
    for number, run in enumerate(vowels):
        places = _between(word, vowels[number - 1].end(), run.start()) if number else iter(())
        for at in (*places, *_vowels(word, run.start(), run.end())):
            if at not in barred:
                yield at


def _vowels(word: str, start: int, end: int) -> Iterator[int]:
    for at in range(start + 1, end):
        if word[at - 1 : at + 1] in _APART or (at == 2 and _PREFIXED.match(word)):
            yield at


def _between(word: str, start: int, end: int) -> Iterator[int]:
    """Give the place between two vowels where the consonants from `start` to `end` are parted, if it is certain."""
    units = _UNIT.findall(word[start:end])
    cluster, form = "".join(units), _BOUND.match(word)
    bound = form is not None and form.end() == start
    if any(pair in cluster for pair in _FOREIGN):
        return
    liquid = _LIQUID.fullmatch("".join(units[-2:])) is not None
    if len(units) == 1:
        yield start
    elif not (bound and liquid) if len(units) == 2 else not bound and (units[1] == "s" or (liquid and len(units) == 3)):
        yield start + len(units[0])
