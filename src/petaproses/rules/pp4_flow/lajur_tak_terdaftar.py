"""PP410 lajur-tak-terdaftar: the owner of a step is not in the map's list of lanes."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Teks
from petaproses.language.quote import kutip
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Told once for each owner of a map; silent where the map lists no lanes."""
    for lintas in peta.lintas_fungsi:
        listed = set(lintas.lajur)
        for langkah in lintas.langkah if listed else ():
            pemilik = langkah.pemilik[0] if langkah.pemilik else ""
            lost = peta.berlubang(lintas.at) and peta.mungkin(pemilik)
            if pemilik and listed.isdisjoint(langkah.pemilik) and not lost:
                listed.add(pemilik)
                yield Finding(
                    langkah.at / "pemilik",
                    Teks("pemilik {pemilik} tidak ada di lajur peta ini", pemilik=kutip(pemilik)),
                    Teks("tambahkan {pemilik} pada lajur di atas, di urutan yang dikehendaki", pemilik=kutip(pemilik)),
                )
