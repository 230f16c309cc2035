"""A word nobody knows -> the known word that was probably meant."""

from __future__ import annotations

from collections.abc import Iterable

_COMPARED = 300
"""Known words up to which similarity is measured one by one; beyond it only single typing errors are found."""

_SEARCHES = 20
"""Words one `Dekat` looks up, so that a file full of errors stays quick."""

_ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789.-_/ "


class Dekat:
    """Finds the nearest of some known words; used for one run of one rule or stage."""

    def __init__(self, known: Iterable[str]) -> None:
        self._known: dict[str, str] = {}
        for word in known:
            self._known.setdefault(word.casefold(), word)
        self._left = _SEARCHES

    def word(self, unknown: str) -> str:
        """Return the known word nearest to `unknown`, "" when none is near."""
        self._left -= 1
        if self._left < 0 or not unknown or len(unknown) > 80:
            return ""
        key = unknown.casefold()
        if key in self._known:
            return self._known[key]
        near = next((typo for typo in _one_typo_away(key) if typo in self._known), None) if len(key) > 1 else None
        if near is None and len(self._known) <= _COMPARED:
            near = self._similar(key)
        return self._known[near] if near is not None else ""

    def _similar(self, key: str) -> str | None:
        from difflib import get_close_matches  # a clean map never needs it

        return next(iter(get_close_matches(key, self._known, n=1, cutoff=0.7)), None)


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
