"""PP604 salah-ketik: a word that is often misspelled."""

import re
from collections.abc import Iterator
from functools import cache

from petaproses.findings.record import Edit, Finding, Fix, beside
from petaproses.language import Said
from petaproses.language.quote import quoted
from petaproses.peta import Peta
from petaproses.rules.helpers.edits import replacement, span_of
from petaproses.rules.helpers.texts import all_teks, exactly_at
from petaproses.rules.helpers.typing_errors import NAMES, in_case_of, usual_errors
from petaproses.text.source import At, Source

_BLANKS = bytes(code if chr(code).isalnum() and code < 128 else 32 for code in range(256))


def find(peta: Peta) -> Iterator[Finding]:
    """One finding for each word of a file, at its first place, with some others beside it."""
    official = cache(lambda word: _official(peta, word))
    for source in peta.sources:
        # Bytes, and sets of words: a map of ten thousand processes is looked through in hundredths of a second.
        written = set(source.text.lower().encode("utf-8", "ignore").translate(_BLANKS).split())
        suspects = [word for word, parts in _parts() if written.issuperset(parts) and not official(word)]
        if suspects:
            yield from _in_file(source, suspects)


def _official(peta: Peta, word: str) -> bool:
    """Tell whether a word is a compound written as one, which official names are, and never as two in this map."""
    right = usual_errors()[word]
    if right.replace(" ", "") != word:
        return False
    spaced = r"\s+".join(right.split())
    pattern = re.compile(rf"\b{spaced}\b", re.IGNORECASE)
    return not any(pattern.search(source.text) for source in peta.sources)


def _in_file(source: Source, suspects: list[str]) -> Iterator[Finding]:
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, suspects))})\b", re.IGNORECASE)
    places: dict[str, list[tuple[str, At]]] = {}
    for at, text in all_teks(source):
        if at.key or NAMES.intersection(at.path):
            continue
        for found in dict.fromkeys(pattern.findall(text)):
            places.setdefault(found.lower(), []).append((found, at))
    for word, ((written, at), *others) in places.items():
        right = in_case_of(written, usual_errors()[word])
        times = len(others) + 1
        yield Finding(
            exactly_at(at, written),
            Said("{kata} salah ketik ({banyak} tempat di berkas ini)", kata=quoted(written), banyak=times)
            if others
            else Said("{kata} salah ketik", kata=quoted(written)),
            Said("tulis {kata}", kata=quoted(right)),
            beside(exactly_at(at, found) for found, at in others),
            _fix(word, [at, *dict.fromkeys(at for _, at in others)], (written, right)),
        )


def _fix(word: str, places: list[At], told: tuple[str, str]) -> Fix | None:
    """Write the right word at all its places in the file."""
    edits = {}
    for at in places:
        start, end = span_of(at)
        for found in re.compile(rf"\b{re.escape(word)}\b", re.IGNORECASE).finditer(at.source.text, start, end):
            edits[found.start()] = Edit(at.source, *found.span(), in_case_of(found[0], usual_errors()[word]))
    return replacement(tuple(edits.values()), *told, safe=True)


@cache
def _parts() -> tuple[tuple[str, frozenset[bytes]], ...]:
    """Each of them with the words it consists of."""
    return tuple((word, frozenset(word.encode().split())) for word in usual_errors())
