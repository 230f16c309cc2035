"""Peta -> Report: every rule of the registry, one a file."""

from __future__ import annotations

from collections.abc import Sequence

from petaproses.findings.record import Diagnostic, Report, Rule, Severity
from petaproses.language import Said
from petaproses.peta import Peta
from petaproses.rules.engine.causes import Accepted, find_all
from petaproses.rules.registry import OURS, PAGES, RULES


def check(peta: Peta, accepted: Accepted = lambda rule, finding: False, rules: Sequence[Rule] | None = None) -> Report:
    """Run all rules, or some; findings that are accepted explain no others. A rule that fails for a fault of ours
    leaves all others alone, and is a finding itself."""
    rules = RULES if rules is None else rules
    report = Report(checked=_checked(peta), files=tuple(source.name for source in peta.sources))

    def crashed(rule: Rule, error: Exception) -> None:
        from petaproses.rules.pp9_ours import kesalahan_program  # a sound program never needs it

        report.crashes += (error,)
        report.add(OURS, [kesalahan_program.failed(rule, error, peta)])

    found = {rule: (shown, explained) for rule, shown, explained in find_all(rules, peta, accepted, crashed)}
    for rule in rules:
        shown, explained = found[rule]
        report.add(rule, shown)
        report.explained += (Diagnostic(rule, finding) for finding in explained)
    return report


def _checked(peta: Peta) -> tuple[tuple[int, Said], ...]:
    """How much of each kind there is; kinds that a map does not use are not spoken of."""
    kinds = (
        (len(peta.proses), Said("proses")),
        (len(peta.lembar), Said("lembar")),
        (len(peta.lintas_fungsi), Said("peta lintas fungsi")),
        (len(peta.cascading), Said("cascading")),
    )
    return tuple(kind for kind in kinds if kind[0]) or ((len(peta.sources), Said("berkas")),)


def explain(code: str, bahasa: str = "id") -> str | None:
    """Return the manual page of a rule in a language, by its code or its name; None when there is no such rule."""
    from petaproses.rules.engine.manual import page  # checking never needs it

    wanted = code.strip().casefold()
    for rule in PAGES:
        if wanted in {rule.code.casefold(), rule.name}:
            weight = Said("Bobot: {bobot}", bobot=_BOBOT[rule.severity]).into(bahasa)
            return f"{page(rule, bahasa)}\n\n{weight}\n"
    return None


_BOBOT = {
    Severity.ERROR: Said("galat (gambar tidak dibuat sampai dibetulkan)"),
    Severity.WARNING: Severity.WARNING.word,
    Severity.HINT: Severity.HINT.word,
}
