"""PP413 langkah-tak-tercapai: a step cannot be reached from the start."""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Related
from petaproses.language import Teks
from petaproses.language.quote import kutip, tampak
from petaproses.peta import Peta
from petaproses.rules.helpers.reach import Jangkauan


def find(peta: Peta) -> Iterator[Finding]:
    """Tell where each part begins that nothing leads to; silent where the flow is broken in another way."""
    for jangkauan in Jangkauan.semua(peta):
        dead = jangkauan.buntu()
        for langkah in jangkauan.tak_tercapai():
            nama = kutip(langkah.nama or langkah.id)
            yield Finding(
                langkah.at / "id",
                Teks("langkah {nama} tidak dapat dicapai dari mulai", nama=nama),
                Teks(
                    'tulis panah menuju langkah ini di alur: "{dari} -> {ke}"',
                    dari=tampak(dead[0].id),
                    ke=tampak(langkah.id),
                )
                if len(dead) == 1
                else Teks('tulis panah menuju langkah ini di alur: "... -> {ke}"', ke=tampak(langkah.id)),
                tuple(Related(each.at / "id", Teks("langkah ini tidak menuju langkah lain")) for each in dead[:3]),
            )
