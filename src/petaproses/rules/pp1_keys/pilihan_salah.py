"""PP105 pilihan-salah: a value is not one of the choices there are."""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Fix
from petaproses.language import Teks
from petaproses.language.quote import kutip, kutip_semua
from petaproses.language.suggest import Dekat
from petaproses.peta import Peta
from petaproses.rules.helpers.edits import ejaan, tulis
from petaproses.text.source import At


def find(peta: Peta) -> Iterator[Finding]:
    """Offer the nearest choice and list all."""
    for fault in peta.faults_of("pilihan-salah"):
        choices = fault["pilihan"]
        near = Dekat(choices)
        yield Finding(
            fault.at,
            Teks("{nilai} bukan pilihan di sini", nilai=kutip(fault["nilai"])),
            near.hint(fault["nilai"], Teks("pakai salah satu dari {pilihan}", pilihan=kutip_semua(choices, 20))),
            fix=_fix(fault.at, fault["nilai"], choices, near),
        )


_SAME = {"yes": "ya", "true": "ya", "on": "ya", "benar": "ya", "no": "tidak", "false": "tidak", "off": "tidak"}
"""What other programs write for ya and tidak."""


def _fix(at: At, value: str, choices: tuple[str, ...], near: Dekat) -> Fix | None:
    meant = _SAME.get(value.casefold(), "")
    if meant in choices:
        return tulis([at], value, meant, aman=True)
    return ejaan([at], value, near)
