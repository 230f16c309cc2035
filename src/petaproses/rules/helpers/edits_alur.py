"""Arrows that lead nowhere or cannot be read -> edits of their ends and signs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from petaproses.findings.record import Edit, Fix
from petaproses.language import Said
from petaproses.peta import Lembar, LintasFungsi
from petaproses.peta.linking.alur import ARROW
from petaproses.rules.helpers.edits import baris, drop_line, replacement, span_of, written_at
from petaproses.rules.helpers.texts import exactly_at
from petaproses.text.source import At


def box_names(gambar: Lembar | LintasFungsi) -> dict[str, None]:
    """Return the codes or step ids that arrows may name, in order."""
    if isinstance(gambar, Lembar):
        return dict.fromkeys(proses.kode for proses in gambar.proses)
    return dict.fromkeys(langkah.id for langkah in gambar.langkah)


def at_end(places: Iterable[At], end: str, meant: str) -> Fix | None:
    """Write the box that was meant in the place of an unknown one, wherever the chains of arrows at some places name
    it; nothing unless all of them can be changed."""
    parts = [list(_named(at, end, meant)) for at in dict.fromkeys(places)]
    edits = tuple(edit for part in parts for edit in part) if meant and all(parts) else ()
    return replacement(edits, end, meant, safe=end.casefold() == meant.casefold())


def in_chain(at: At, end: str) -> At:
    """Return the place of an end in the chain of arrows at a place; that place where it is written in another way."""
    begins = _parts(at).get(end)
    if not begins:
        return exactly_at(at, end)
    span = at.source.place(begins[0])
    return At(at.source, at.path, at.key, span._replace(end_column=span.column + len(end)))


def _named(at: At, end: str, meant: str) -> Iterator[Edit]:
    return (Edit(at.source, first, first + len(end), meant) for first in _parts(at).get(end, ()))


@lru_cache(maxsize=4)
def _parts(at: At) -> dict[str, list[int]]:
    """Return the ends that the chain at a place names, each with the indexes in its file's text where it begins.

    Taken apart once: a chain of thousands has thousands of ends that are looked for, one after the other.
    """
    text = at.source.text
    begin, stop = span_of(at)
    found: dict[str, list[int]] = {}
    for sign in (*ARROW.finditer(text, begin, stop), None):
        upto = sign.start() if sign else stop
        part = text[begin:upto]
        word = part.strip().strip("\"'")
        found.setdefault(word, []).append(begin + part.index(word))
        begin = sign.end() if sign else stop
    return found


def without_twin(at: At) -> Fix | None:
    """Delete the line of an arrow that is written already: a guess, for another one may have been meant."""
    if sum(map(len, _parts(at).values())) != 2:
        return None
    edit = drop_line(at.source, at.span.line, r"\s*- [^#{\[]*")
    return Fix((edit,), Said("hapus panah yang kedua"), safe=False) if edit else None


def last_arrow(at: At, chain: str) -> Fix | None:
    """Give the last arrow of a chain a line of its own, to which the label then belongs: a guess."""
    line = baris(at)
    before = line[: at.span.column - 1]
    if written_at(at) != chain or not re.fullmatch(r"\s*- +", before):
        return None
    *signs, last = ARROW.finditer(chain)
    first, middle = chain[: last.start()].rstrip(), chain[signs[-1].end() : last.start()].strip()
    own = f"{middle} {last[0]} {chain[last.end() :].strip()}"
    new = f"{first}{at.source.newline}{before}{own}"
    return Fix((Edit(at.source, *span_of(at), new),), Said("pindahkan panah terakhir ke baris sendiri"), safe=False)
