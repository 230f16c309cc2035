"""A word nobody knows -> the known words that were probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

_COMPARED = 300
"""Known words up to which similarity is measured one by one; beyond it only single typing errors are found."""

SEARCHES = 20
"""Words one `Near` looks up, so that a file full of errors stays quick."""

_ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789.-_/ "


class Guess(NamedTuple):
    """Known words near an unknown one, the likeliest first; `typo` tells that one typing error parts them, `same` that
    only capitals do."""

    words: tuple[str, ...] = ()
    typo: bool = False
    same: bool = False

    @property
    def only(self) -> str:
        """The one word that a single typing error can have made the unknown one, "" when there are none or several."""
        return self.words[0] if self.typo and len(self.words) == 1 else ""


class Near:
    """Finds the nearest of some known words; used for one run of one rule or stage."""

    def __init__(self, known: Iterable[str]) -> None:
        self._known: dict[str, str] = {}
        for word in known:
            self._known.setdefault(word.casefold(), word)
        self._guesses: dict[str, Guess] = {}

    def guess(self, unknown: str) -> Guess:
        """Return the known words nearest to `unknown`."""
        if unknown not in self._guesses:
            if len(self._guesses) >= SEARCHES or not unknown or len(unknown) > 80:
                return Guess()
            self._guesses[unknown] = self._search(unknown.casefold())
        return self._guesses[unknown]

    def word(self, unknown: str) -> str:
        """Return the known word nearest to `unknown`, "" when none is near."""
        return next(iter(self.guess(unknown).words), "")

    def _search(self, key: str) -> Guess:
        if key in self._known:
            return Guess((self._known[key],), typo=True, same=True)
        typos = dict.fromkeys(typo for typo in _one_typo_away(key) if typo in self._known) if len(key) > 1 else {}
        alike = () if typos or len(self._known) > _COMPARED else self._similar(key)
        return Guess(tuple(self._known[word] for word in typos or alike), typo=bool(typos))

    def _similar(self, key: str) -> Iterable[str]:
        from difflib import get_close_matches  # a clean map never needs it

        return get_close_matches(key, self._known, n=1, cutoff=0.7)


def _one_typo_away(word: str) -> Iterable[str]:
    """Yield what one transposed, missing, doubled or wrong letter makes of `word` (Damerau 1964), likeliest first."""
    cuts = [(word[:index], word[index:]) for index in range(len(word) + 1)]
    for head, tail in cuts:
        if len(tail) > 1:
            yield f"{head}{tail[1]}{tail[0]}{tail[2:]}"
    for head, tail in reversed(cuts):
        if tail:
            yield head + tail[1:]
    for head, tail in cuts:
        for letter in _ALPHABET:
            yield head + letter + tail
    for head, tail in cuts:
        for letter in _ALPHABET if tail else "":
            yield head + letter + tail[1:]
