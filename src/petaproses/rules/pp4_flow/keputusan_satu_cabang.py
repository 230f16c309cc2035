"""PP405 keputusan-satu-cabang: a decision with fewer than two branches."""

from collections import Counter
from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.language.quote import quoted, shown
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Count the arrows out of each decision; silent where the map has no arrows yet."""
    for lintas in peta.lintas_fungsi:
        out = Counter(alur.dari for alur in lintas.alur)
        for langkah in lintas.langkah:
            lost = peta.has_holes(lintas.at) and peta.may_hold(langkah.id)
            if langkah.jenis == "keputusan" and lintas.alur and out[langkah.id] < 2 and not lost:
                nama = quoted(langkah.nama or langkah.id)
                yield Finding(
                    langkah.at / "id",
                    Said("keputusan {nama} hanya punya satu cabang", nama=nama)
                    if out[langkah.id]
                    else Said("keputusan {nama} tidak punya cabang", nama=nama),
                    Said('tulis cabang lainnya di alur: "{id} -> ...: Tidak"', id=shown(langkah.id))
                    if out[langkah.id]
                    else Said(
                        'tulis cabangnya di alur: "{id} -> ...: Ya" dan "{id} -> ...: Tidak"', id=shown(langkah.id)
                    ),
                )
