"""One cause gives one finding: the order in which rules look at a map, and what each leaves to the next.

A rule that can tell what was meant has a `mend`: the map as its author probably meant it. Such rules go first, and the
others look at the mended map, where a mistyped code is the right one and nothing follows from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from petaproses.diagnostics import Finding, Rule, Severity
from petaproses.peta import Peta

URUTAN = (
    "lembar-ganda",
    "kode-salah",
    "bukan-turunan",
    "kode-ganda",
    "teks-kembar",
    "id-ganda",
    "pemilik-tak-dikenal",
    "ujung-alur-hilang",
    "kode-bukan-lanjutan",
    "induk-hilang",
    "rujuk-hilang",
    "tahun-di-luar-periode",
)
"""The rules that mend, each behind those whose defects would mislead it."""

_READING = "PP0"
"""Codes of rules about reading: what they find in a text explains the errors that others find in the same text."""

_CUT = frozenset({"pagar-memotong", "koma-memotong", "tag-yaml"})
"""Those after which a text is another than its author meant: they explain whatever others find in it."""


def temukan(rules: Iterable[Rule], peta: Peta) -> Iterator[tuple[Rule, list[Finding], list[Finding]]]:
    """Yield each rule with what it finds, a place that the map holds many times, such as a template's row, once; and
    with what it finds in texts that other findings explain."""
    place = {name: index for index, name in enumerate(URUTAN)}
    odd: set[tuple[str, object]] = set()
    cut: set[tuple[str, object]] = set()
    reading = [rule for rule in rules if rule.code.startswith(_READING)]
    rest = sorted((rule for rule in rules if rule not in reading), key=lambda rule: place.get(rule.name, len(place)))
    for rule in (*reading, *rest):
        found = {(finding.at.source.name, finding.at.span, finding.message): finding for finding in rule.find(peta)}
        if found and rule.mend:
            peta = rule.mend(peta)
        explained = odd if rule.severity is Severity.ERROR else cut
        if rule in reading:
            odd.update(_texts(found.values()))
            cut.update(_texts(found.values()) if rule.name in _CUT else ())
            explained = set()
        hushed = {key: each for key, each in found.items() if explained and not explained.isdisjoint(_texts((each,)))}
        yield rule, [each for key, each in found.items() if key not in hushed], list(hushed.values())


def _texts(findings: Iterable[Finding]) -> Iterator[tuple[str, object]]:
    """Name the texts in which some findings stand, however exactly each points into its text."""
    return (
        (finding.at.source.name, finding.at.source.span(finding.at.path)) for finding in findings if finding.at.path
    )
