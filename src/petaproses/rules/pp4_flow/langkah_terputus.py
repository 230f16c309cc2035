"""PP406 langkah-terputus: a step is not connected to any arrow."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Teks
from petaproses.language.quote import kutip, tampak
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Silent where the map has no arrows yet."""
    for lintas in peta.lintas_fungsi:
        joined = {end for alur in lintas.alur for end in (alur.dari, alur.ke)}
        for langkah in lintas.langkah if joined else ():
            if langkah.id not in joined and not (peta.berlubang(lintas.at) and peta.mungkin(langkah.id)):
                yield Finding(
                    langkah.at / "id",
                    Teks("langkah {nama} tidak terhubung dengan alur mana pun", nama=kutip(langkah.nama or langkah.id)),
                    Teks('tambahkan di alur: "... -> {id} -> ..."', id=tampak(langkah.id)),
                )
