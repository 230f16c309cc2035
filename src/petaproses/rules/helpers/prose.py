"""A text of a plan -> what it says of how many there are: `terdiri atas 7 (tujuh) kegiatan, yaitu: 1) ...`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_ONES = ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_NUMBERS = {
    **{word: number for number, word in enumerate(_ONES, start=1)},
    **{f"{word} belas": number for number, word in enumerate(_ONES[1:], start=12)},
    **{"sepuluh": 10, "sebelas": 11},
    **{f"{word} puluh": 10 * number for number, word in enumerate(_ONES[1:], start=2)},
    **{
        f"{tens} puluh {one}": 10 * number + digit
        for number, tens in enumerate(_ONES[1:], start=2)
        for digit, one in enumerate(_ONES, start=1)
    },
}
_MORE = "|".join(_ONES[1:])
_WORDS = rf"satu|(?:{_MORE})(?: belas| puluh(?: (?:satu|{_MORE}))?)?|sepuluh|sebelas"
"""The same words, told by their parts: a pattern of all hundred of them takes long to be made."""

_NUMBER = rf"(?P<number>\d{{1,4}}|{_WORDS})(?:\s*\((?P<again>[\w\s]+)\))?\s+(?:buah\s+)?"
_SAYS = (
    r"\b(?:terdiri (?:atas|dari)|terbagi (?:atas|dalam|menjadi)|meliputi|mencakup|memuat|berisi|seluruhnya|semuanya"
    r"|melalui|dijabarkan (?:dalam|menjadi|ke dalam)|didukung(?: oleh)?|ditempuh dengan|terdapat)\s+"
)
_AND = r"(?:\s*,\s*(?:dan\s+|serta\s+)?|\s+dan\s+|\s+serta\s+)"

_THEN = rf"(?=\s*(?:\Z|[.;:()]|,?\s*(?:yaitu|yakni|dan|serta)\b|,\s*(?:\d|(?:{'|'.join(_ONES)})\b)))"
"""What may follow, so that a text counts all and not only some: `3 proses baru` says nothing of all."""

_LIST = re.compile(r",?\s*(?:yaitu|yakni|sebagai berikut)\s*:?\s*", re.IGNORECASE)
_MARK = re.compile(r"(?:(?<=\s)|^|(?<=[;,:(]))\(?(?P<mark>\d{1,2}|[a-z])[.)]\s+(?=\S)")


class Claim(NamedTuple):
    """What a text says of one kind of thing: its words, the number, the noun in small letters, the number in brackets
    behind it and how many items a list behind `yaitu` has; each None where there is none."""

    words: str
    number: int
    noun: str
    again: int | None = None
    listed: int | None = None


def has_number(text: str) -> bool:
    """Tell whether a text may count anything."""
    return re.search(rf"(?i)\b{_NUMBER}", text) is not None


def claims(text: str, nouns: Iterable[str]) -> Iterator[Claim]:
    """Find what a text says of all that there is of some nouns, given in small letters."""
    words = "|".join(re.escape(noun).replace(r"\ ", r"\s+") for noun in sorted(nouns, key=len, reverse=True))
    claim = re.compile(rf"(?i){_NUMBER}(?P<noun>{words}|sub\s*proses)\b{_THEN}")
    seen: set[int] = set()
    for start in re.finditer(rf"(?i){_SAYS}|\A\s*|\(\s*|\b(?=\d{{1,4}}\s*\((?:{_WORDS})\))", text):
        found = claim.match(text, start.end())
        while found and found.start() not in seen:
            seen.add(found.start())
            yield _claim(text, found)
            following = re.compile(_AND).match(text, found.end())
            found = claim.match(text, following.end()) if following else None


def _claim(text: str, found: re.Match[str]) -> Claim:
    noun = re.sub(r"^sub\s*proses$", "subproses", " ".join(found["noun"].casefold().split()))
    again = _NUMBERS.get(" ".join((found["again"] or "").casefold().split()))
    return Claim(found[0], _value(found["number"]), noun, again, _listed(text[found.end() :]))


def _value(written: str) -> int:
    word = " ".join(written.casefold().split())
    return _NUMBERS.get(word) or int(word)


def _listed(rest: str) -> int | None:
    """Return how many marked items follow, `1)` or `a.` and on without a gap; None where there is no such list."""
    begin = _LIST.match(rest)
    marks = [found["mark"] for found in _MARK.finditer(rest, begin.end())] if begin else []
    if len(marks) < 2 or marks[0] not in ("1", "a"):
        return None
    want = [str(number) if marks[0] == "1" else chr(96 + number) for number in range(1, len(marks) + 1)]
    return len(marks) if marks == want else None
