"""PP506 indikator-tanpa-target: an indicator has no target yet."""

from collections.abc import Iterator

from petaproses.findings.record import Finding, beside
from petaproses.language import Said
from petaproses.language.quote import all_quoted, quoted, shown
from petaproses.peta import Indikator, Peta


def find(peta: Peta) -> Iterator[Finding]:
    """One finding a tier; silent while none of its indicators has a target."""
    first = next(iter(peta.proyek.tahun), "2025")
    for cascading in peta.cascading:
        tiers: dict[int, list[Indikator]] = {}
        for baris in cascading.walk():
            tiers.setdefault(baris.jenjang, []).extend(baris.indikator)
        for tier, indikator in tiers.items():
            bare = [item for item in indikator if not item.target]
            left = [item for item in bare if not item.at.source.isi((*item.at.path, "target"))]
            if left and len(bare) < len(indikator):
                yield Finding(
                    left[0].at / "uraian",
                    _told(left, cascading.jenjang[tier], len(indikator)),
                    Said('tambahkan "target: {{{tahun}: ...}}" dengan angka setiap tahun', tahun=first),
                    beside((item.at / "uraian" for item in left[1:]), Said("juga belum punya target")),
                )


def _told(left: list[Indikator], tier: str, many: int) -> Said:
    if len(left) == 1:
        return Said("indikator {uraian} belum punya target", uraian=quoted(left[0].uraian))
    return Said(
        "{banyak} dari {semua} indikator {jenjang} belum punya target: {sebutan}",
        banyak=len(left),
        semua=many,
        jenjang=shown(tier),
        sebutan=all_quoted(tuple(item.uraian for item in left), 2),
    )
