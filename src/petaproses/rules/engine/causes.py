"""One cause gives one finding: the order in which rules look at a map, and what each leaves to the next.

A rule that can tell what was meant has a `mend`: the map as its author probably meant it. Such rules go first, and the
others look at the mended map, where a mistyped code is the right one and nothing follows from it.

Whatever stops a build must still stop it: only an error may take an error away.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from petaproses.findings.record import Finding, Rule, Severity
from petaproses.peta import Peta
from petaproses.rules.registry import body, idle

ORDER = (
    "lembar-ganda",
    "kode-rusak",
    "kode-salah",
    "bukan-turunan",
    "induk-sendiri",
    "kode-ganda",
    "id-ganda",
    "pemilik-tak-dikenal",
    "ujung-alur-hilang",
    "kode-bukan-lanjutan",
    "induk-hilang",
    "rujuk-hilang",
)
"""The rules that mend, each behind those whose defects would mislead it: those about errors."""

WARNINGS = ("teks-kembar", "tahun-di-luar-periode")
"""Those whose defects stop nothing: they mend the map for other such rules only, behind all errors."""

_CUT = frozenset({"pagar-memotong", "koma-memotong", "tag-yaml"})
"""Rules of reading after which a text is another than its author meant: they explain all that stops nothing in it."""


Accepted = Callable[[Rule, Finding], bool]
"""Tells whether somebody looked at a finding and says that the map is right there."""


Crashed = Callable[[Rule, Exception], None]
"""Takes note of a rule that failed for a fault of ours."""


def _raised(_: Rule, error: Exception) -> None:
    raise error


def find_all(
    rules: Iterable[Rule], peta: Peta, accepted: Accepted, crashed: Crashed = _raised
) -> Iterator[tuple[Rule, list[Finding], list[Finding]]]:
    """Yield each rule with what it finds, a place that the map holds many times, such as a template's row, once; and
    with what it finds in texts that other findings explain. What is accepted is no defect, so nothing is mended. A rule
    that fails for a fault of ours has `crashed`; what it found before stays."""
    found: dict[Rule, list[Finding]] = {}
    for rule in sorted(rules, key=_turn):
        places: dict[tuple[object, ...], Finding] = {}
        if idle(rule, peta):
            found[rule] = []
            continue
        try:
            find, mend = body(rule)
            for finding in find(peta):
                places[finding.at.source.name, finding.at.span, finding.message] = finding
            if mend and places and not any(accepted(rule, finding) for finding in places.values()):
                peta = mend(peta)
        except Exception as error:
            crashed(rule, error)
        found[rule] = list(places.values())
    yield from _once_a_text(found)


def _turn(rule: Rule) -> tuple[bool, int]:
    """Return when a rule has its turn: menders of errors, other errors, menders of the rest, the rest."""
    if rule.name in ORDER:
        return False, ORDER.index(rule.name)
    later = WARNINGS.index(rule.name) if rule.name in WARNINGS else len(WARNINGS)
    return (False, len(ORDER)) if rule.severity is Severity.ERROR else (True, later)


def _once_a_text(found: dict[Rule, list[Finding]]) -> Iterator[tuple[Rule, list[Finding], list[Finding]]]:
    """Leave out what one text is told twice for.

    A hidden character is not spoken of where a name is not found because of it, nor two equal names that a hash cut.
    """
    reading = [rule for rule in found if rule.code.startswith("PP0") and found[rule]]
    cut = {text for rule in reading if rule.name in _CUT for text in _texts(found[rule])}
    errors = (found[rule] for rule in found if reading and rule.severity is Severity.ERROR)
    lost = {text for findings in errors for text in _texts(findings)}
    for rule, findings in found.items():
        explained = lost if rule in reading else cut
        if not explained or rule.severity is Severity.ERROR or rule.name in _CUT:
            yield rule, findings, []
            continue
        told: list[Finding] = []
        hushed: list[Finding] = []
        for finding in findings:
            (told if explained.isdisjoint(_texts((finding,))) else hushed).append(finding)
        yield rule, told, hushed


def _texts(findings: Iterable[Finding]) -> Iterator[tuple[str, object]]:
    """Name the texts in which some findings stand, however exactly each points into its text."""
    return (
        (finding.at.source.name, finding.at.source.span(finding.at.path)) for finding in findings if finding.at.path
    )
