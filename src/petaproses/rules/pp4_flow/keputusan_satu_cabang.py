"""PP405 keputusan-satu-cabang: a decision with fewer than two branches."""

from collections import Counter
from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Teks
from petaproses.language.quote import kutip, tampak
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Count the arrows out of each decision; silent where the map has no arrows yet."""
    for lintas in peta.lintas_fungsi:
        out = Counter(alur.dari for alur in lintas.alur)
        for langkah in lintas.langkah:
            lost = peta.berlubang(lintas.at) and peta.mungkin(langkah.id)
            if langkah.jenis == "keputusan" and lintas.alur and out[langkah.id] < 2 and not lost:
                nama = kutip(langkah.nama or langkah.id)
                yield Finding(
                    langkah.at / "id",
                    Teks("keputusan {nama} hanya punya satu cabang", nama=nama)
                    if out[langkah.id]
                    else Teks("keputusan {nama} tidak punya cabang", nama=nama),
                    Teks('tulis cabang lainnya di alur: "{id} -> ...: Tidak"', id=tampak(langkah.id))
                    if out[langkah.id]
                    else Teks(
                        'tulis cabangnya di alur: "{id} -> ...: Ya" dan "{id} -> ...: Tidak"', id=tampak(langkah.id)
                    ),
                )
