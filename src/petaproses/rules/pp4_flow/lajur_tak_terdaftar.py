"""PP410 lajur-tak-terdaftar: the owner of a step is not in the map's list of lanes."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.language.quote import quoted
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Told once for each owner of a map; silent where the map lists no lanes."""
    for lintas in peta.lintas_fungsi:
        listed = set(lintas.lajur)
        for langkah in lintas.langkah if listed else ():
            pemilik = langkah.pemilik[0] if langkah.pemilik else ""
            lost = peta.has_holes(lintas.at) and peta.may_hold(pemilik)
            if pemilik and listed.isdisjoint(langkah.pemilik) and not lost:
                listed.add(pemilik)
                yield Finding(
                    langkah.at / "pemilik",
                    Said("pemilik {pemilik} tidak ada di lajur peta ini", pemilik=quoted(pemilik)),
                    Said("tambahkan {pemilik} pada lajur di atas, di urutan yang dikehendaki", pemilik=quoted(pemilik)),
                )
