"""PP413 langkah-tak-tercapai: a step cannot be reached from the start."""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Related
from petaproses.language import Said
from petaproses.language.quote import quoted, shown
from petaproses.peta import Peta
from petaproses.rules.helpers.reach import Reach


def find(peta: Peta) -> Iterator[Finding]:
    """Tell where each part begins that nothing leads to; silent where the flow is broken in another way."""
    for reach in Reach.all_of(peta):
        dead = reach.dead_ends()
        for langkah in reach.unreached():
            nama = quoted(langkah.nama or langkah.id)
            yield Finding(
                langkah.at / "id",
                Said("langkah {nama} tidak dapat dicapai dari mulai", nama=nama),
                Said(
                    'tulis panah menuju langkah ini di alur: "{dari} -> {ke}"',
                    dari=shown(dead[0].id),
                    ke=shown(langkah.id),
                )
                if len(dead) == 1
                else Said('tulis panah menuju langkah ini di alur: "... -> {ke}"', ke=shown(langkah.id)),
                tuple(Related(each.at / "id", Said("langkah ini tidak menuju langkah lain")) for each in dead[:3]),
            )
