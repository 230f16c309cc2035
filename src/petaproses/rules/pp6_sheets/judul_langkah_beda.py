"""PP614 judul-langkah-beda: the title of a map uses another word than its steps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from petaproses.findings.record import Finding, Related
from petaproses.language import Said
from petaproses.language.quote import quoted
from petaproses.peta import LintasFungsi, Peta
from petaproses.rules.helpers.rewording import SMALL, words_of
from petaproses.rules.helpers.texts import exactly_at
from petaproses.text.source import At

_OFTEN, _SHORTEST = 3, 5
"""How many steps must use the other word, and the letters of a word that tells one thing from another."""


def find(peta: Peta) -> Iterator[Finding]:
    """Compare each word of a title with what steps say between the same two words."""
    for lintas in peta.lintas_fungsi:
        steps = [(words_of(langkah.nama), langkah.at / "nama") for langkah in lintas.langkah if langkah.nama]
        if lintas.judul and len(steps) >= _OFTEN:
            for word, other, at in _replaced(words_of(lintas.judul), steps):
                yield _finding(lintas, word, other, at)


def _replaced(title: tuple[str, ...], steps: list[tuple[tuple[str, ...], At]]) -> Iterator[tuple[str, str, At]]:
    """Yield the words of a title that no step has, the word that all steps have in their place, and where first."""
    used = {word for words, _ in steps for word in words}
    for before, word, behind in zip(title, title[1:], title[2:], strict=False):
        if word in used or len(word) < _SHORTEST or SMALL & {before, word, behind}:
            continue
        count: Counter[str] = Counter()
        first: dict[str, At] = {}
        for words, at in steps:
            for one, middle, last in zip(words, words[1:], words[2:], strict=False):
                if one == before and last == behind:
                    count[middle] += 1
                    first.setdefault(middle, at)
        if len(count) == 1:
            ((other, times),) = count.items()
            if times >= _OFTEN and len(other) >= _SHORTEST:
                yield word, other, first[other]


def _finding(lintas: LintasFungsi, word: str, other: str, at: At) -> Finding:
    written = next((each for each in lintas.judul.split() if each.casefold().strip(".,;:()") == word), word)
    return Finding(
        exactly_at(lintas.at / "judul", written),
        Said("judul memakai {kata}, langkah-langkahnya memakai {lain}", kata=quoted(written), lain=quoted(other)),
        Said("samakan katanya bila yang dimaksud sama"),
        (Related(exactly_at(at, other), Said("kata yang lain di sini")),),
    )
