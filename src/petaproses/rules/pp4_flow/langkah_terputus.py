"""PP406 langkah-terputus: a step is not connected to any arrow."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.language.quote import quoted, shown
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Silent where the map has no arrows yet."""
    for lintas in peta.lintas_fungsi:
        joined = {end for alur in lintas.alur for end in (alur.dari, alur.ke)}
        for langkah in lintas.langkah if joined else ():
            if langkah.id not in joined and not (peta.has_holes(lintas.at) and peta.may_hold(langkah.id)):
                yield Finding(
                    langkah.at / "id",
                    Said(
                        "langkah {nama} tidak terhubung dengan alur mana pun", nama=quoted(langkah.nama or langkah.id)
                    ),
                    Said('tambahkan di alur: "... -> {id} -> ..."', id=shown(langkah.id)),
                )
