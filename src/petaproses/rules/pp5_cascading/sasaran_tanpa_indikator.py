"""PP513 sasaran-tanpa-indikator: an objective has no indicator yet."""

from collections.abc import Iterator

from petaproses.findings.record import Finding, beside
from petaproses.language import Said
from petaproses.language.quote import all_quoted
from petaproses.peta import Baris, Cascading, Peta


def find(peta: Peta) -> Iterator[Finding]:
    """One finding a tier; silent while none of its objectives has an indicator, or a part of the file is not read."""
    for cascading in peta.cascading:
        tiers: dict[int, list[Baris]] = {}
        for each in cascading.walk():
            if cascading.at_jenjang(each, "sasaran") and not each.rujuk:
                tiers.setdefault(each.jenjang, []).append(each)
        for sasaran in tiers.values():
            bare = [each for each in sasaran if not _measured(peta, cascading, each)]
            if not bare or len(bare) == len(sasaran) or peta.has_holes(cascading.at):
                continue
            first, *others = bare
            yield Finding(
                first.at,
                Said(
                    "{banyak} dari {semua} sasaran belum punya indikator: {sebutan}",
                    banyak=len(bare),
                    semua=len(sasaran),
                    sebutan=all_quoted(tuple(each.teks for each in bare), 2),
                ),
                Said('tambahkan "indikator:" dengan uraian ukurannya di bawah sasaran itu'),
                beside((each.at for each in others), Said("juga belum punya indikator")),
            )


def _measured(peta: Peta, cascading: Cascading, sasaran: Baris) -> bool:
    """Tell whether an objective has an indicator, has one on a tier below, or supports one of another cascade."""
    if sasaran.indikator or any(cascading.at_jenjang(each, "indikator") for each in sasaran.walk()):
        return True
    meant = (peta.baris_by_id.get(rujukan.teks) for rujukan in sasaran.mendukung)
    return any(each and (each[2] or each[0].at_jenjang(each[1], "indikator")) for each in meant)
