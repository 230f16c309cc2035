"""PP105 pilihan-salah: a value is not one of the choices there are."""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Fix
from petaproses.language import Said
from petaproses.language.quote import all_quoted, quoted
from petaproses.language.suggest import Near
from petaproses.peta import Peta
from petaproses.rules.helpers.edits import respelt, rewritten
from petaproses.text.source import At


def find(peta: Peta) -> Iterator[Finding]:
    """Offer the nearest choice and list all."""
    for fault in peta.faults_of("pilihan-salah"):
        choices = fault["pilihan"]
        near = Near(choices)
        yield Finding(
            fault.at,
            Said("{nilai} bukan pilihan di sini", nilai=quoted(fault["nilai"])),
            near.hint(fault["nilai"], Said("pakai salah satu dari {pilihan}", pilihan=all_quoted(choices, 20))),
            fix=_fix(fault.at, fault["nilai"], choices, near),
        )


_SAME = {"yes": "ya", "true": "ya", "on": "ya", "benar": "ya", "no": "tidak", "false": "tidak", "off": "tidak"}
"""What other programs write for ya and tidak."""


def _fix(at: At, value: str, choices: tuple[str, ...], near: Near) -> Fix | None:
    meant = _SAME.get(value.casefold(), "")
    if meant in choices:
        return rewritten([at], value, meant, safe=True)
    return respelt([at], value, near)
