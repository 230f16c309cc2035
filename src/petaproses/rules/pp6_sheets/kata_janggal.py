"""PP612 kata-janggal: a word is nearly a common one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from petaproses.findings.record import Edit, Finding
from petaproses.language import Said
from petaproses.language.quote import quoted
from petaproses.peta import Peta
from petaproses.rules.helpers.edits import replacement, span_of
from petaproses.rules.helpers.misspelt import misspelt, words
from petaproses.rules.helpers.texts import all_teks, exactly_at
from petaproses.rules.helpers.typing_errors import NAMES, in_case_of
from petaproses.text.source import At, Source

_WORD = re.compile(r"\w+")

_GLUED = re.compile("[a-z][A-Z]")
"""Two words of which a capital letter shows that they stick together are another rule's."""

_OWNERS = frozenset({"pemilik", "pelaku", "lajur", "unit", "anggota", "dengan", "pemasok", "pelanggan"})
"""Keys whose texts are words of the register of roles, which other rules know."""


def find(peta: Peta) -> Iterator[Finding]:
    """One finding for each word of a file, at its first place."""
    wrong = misspelt(peta)
    if not wrong:
        return
    for source in peta.sources:
        if not wrong.keys().isdisjoint(words(source.text)):
            yield from _in_file(source, wrong)


def _in_file(source: Source, wrong: dict[str, str]) -> Iterator[Finding]:
    told: set[str] = set()
    for at, text in all_teks(source):
        last = next((step for step in reversed(at.path) if isinstance(step, str)), "")
        if at.key or last in _OWNERS or NAMES.intersection(at.path):
            continue
        for written in _WORD.findall(text):
            if written.lower() in wrong and written.lower() not in told and not _GLUED.search(written):
                told.add(written.lower())
                yield _finding(at, written, in_case_of(written, wrong[written.lower()]))


def _finding(at: At, written: str, right: str) -> Finding:
    start, end = span_of(at)
    edits = tuple(
        Edit(at.source, *found.span(), right)
        for found in re.compile(rf"\b{re.escape(written)}\b").finditer(at.source.text, start, end)
    )
    return Finding(
        exactly_at(at, written),
        Said("{kata} tampaknya salah ketik", kata=quoted(written)),
        Said("maksud Anda {kata}?", kata=quoted(right)),
        fix=replacement(edits, written, right, safe=False),
    )
