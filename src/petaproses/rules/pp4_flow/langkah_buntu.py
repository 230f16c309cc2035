"""PP414 langkah-buntu: there is no way from this step to an end."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Teks
from petaproses.language.quote import kutip, tampak
from petaproses.peta import Peta
from petaproses.rules.helpers.reach import Jangkauan


def find(peta: Peta) -> Iterator[Finding]:
    """Tell where each part ends that leads nowhere; silent where a step cannot be reached, often for the same arrow."""
    for jangkauan in Jangkauan.semua(peta):
        for langkah in () if jangkauan.tak_tercapai() else jangkauan.buntu():
            yield Finding(
                langkah.at / "id",
                Teks("dari langkah {nama} tidak ada jalan ke selesai", nama=kutip(langkah.nama or langkah.id)),
                Teks('tulis panah dari langkah ini di alur: "{dari} -> ..."', dari=tampak(langkah.id)),
            )
