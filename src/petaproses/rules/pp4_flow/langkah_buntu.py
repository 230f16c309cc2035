"""PP414 langkah-buntu: there is no way from this step to an end."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.language.quote import quoted, shown
from petaproses.peta import Peta
from petaproses.rules.helpers.reach import Reach


def find(peta: Peta) -> Iterator[Finding]:
    """Tell where each part ends that leads nowhere; silent where a step cannot be reached, often for the same arrow."""
    for reach in Reach.all_of(peta):
        for langkah in () if reach.unreached() else reach.dead_ends():
            yield Finding(
                langkah.at / "id",
                Said("dari langkah {nama} tidak ada jalan ke selesai", nama=quoted(langkah.nama or langkah.id)),
                Said('tulis panah dari langkah ini di alur: "{dari} -> ..."', dari=shown(langkah.id)),
            )
