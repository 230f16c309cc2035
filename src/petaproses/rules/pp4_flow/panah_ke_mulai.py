"""PP408 panah-ke-mulai: an arrow leads to the start."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Teks
from petaproses.language.quote import kutip, tampak
from petaproses.peta import Peta
from petaproses.rules.helpers.texts import tepat


def find(peta: Peta) -> Iterator[Finding]:
    """Look at the target of each arrow."""
    for lintas in peta.lintas_fungsi:
        starts = {langkah.id for langkah in lintas.langkah if langkah.jenis == "mulai"}
        first = next((alur.ke for alur in lintas.alur if alur.dari in starts), "")
        for alur in lintas.alur:
            if alur.ke in starts:
                yield Finding(
                    tepat(alur.at, alur.ke),
                    Teks("anak panah dari {dari} menuju langkah mulai", dari=kutip(alur.dari)),
                    Teks(
                        'arahkan ke langkah pertama sesudah mulai: "{dari} -> {ke}"',
                        dari=tampak(alur.dari),
                        ke=tampak(first),
                    )
                    if first not in {"", alur.dari}
                    else Teks("arahkan ke langkah pertama sesudah mulai"),
                )
