"""PP408 panah-ke-mulai: an arrow leads to the start."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.language.quote import quoted, shown
from petaproses.peta import Peta
from petaproses.rules.helpers.texts import exactly_at


def find(peta: Peta) -> Iterator[Finding]:
    """Look at the target of each arrow."""
    for lintas in peta.lintas_fungsi:
        starts = {langkah.id for langkah in lintas.langkah if langkah.jenis == "mulai"}
        first = next((alur.ke for alur in lintas.alur if alur.dari in starts), "")
        for alur in lintas.alur:
            if alur.ke in starts:
                yield Finding(
                    exactly_at(alur.at, alur.ke),
                    Said("anak panah dari {dari} menuju langkah mulai", dari=quoted(alur.dari)),
                    Said(
                        'arahkan ke langkah pertama sesudah mulai: "{dari} -> {ke}"',
                        dari=shown(alur.dari),
                        ke=shown(first),
                    )
                    if first not in {"", alur.dari}
                    else Said("arahkan ke langkah pertama sesudah mulai"),
                )
