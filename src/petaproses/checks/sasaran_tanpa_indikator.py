"""PP513 sasaran-tanpa-indikator: sasaran belum punya indikator.

Mengapa: sasaran yang tidak diukur tidak dapat dinyatakan tercapai. Cascading yang sasarannya belum berindikator sama
sekali dibiarkan.

Salah:
    cascading: Bagian
    jenjang: [Sasaran]
    pohon:
      - Sasaran: Meningkatnya pelayanan
        indikator:
          - uraian: Indeks kepuasan masyarakat
      - Sasaran: Meningkatnya koordinasi

Benar:
    cascading: Bagian
    jenjang: [Sasaran]
    pohon:
      - Sasaran: Meningkatnya pelayanan
        indikator:
          - uraian: Indeks kepuasan masyarakat
      - Sasaran: Meningkatnya koordinasi
        indikator:
          - uraian: Persentase kesepakatan yang ditindaklanjuti
"""

from collections.abc import Iterator

from petaproses.bahasa import Teks
from petaproses.checks.kutip import kutip_semua
from petaproses.diagnostics import Finding, Related, Rule, Severity
from petaproses.peta import Baris, Cascading, Peta


def find(peta: Peta) -> Iterator[Finding]:
    """One finding a cascade; silent while none of its objectives has an indicator, or a part of it is not read."""
    for cascading in peta.cascading:
        sasaran = [each for each in cascading.walk() if cascading.di_jenjang(each, "sasaran") and not each.rujuk]
        bare = [each for each in sasaran if not _measured(peta, cascading, each)]
        if bare and len(bare) < len(sasaran) and not peta.berlubang(cascading.at):
            first, *others = bare
            yield Finding(
                first.at,
                Teks(
                    "{banyak} dari {semua} sasaran belum punya indikator: {sebutan}",
                    banyak=len(bare),
                    semua=len(sasaran),
                    sebutan=kutip_semua(tuple(each.teks for each in bare), 2),
                ),
                Teks('tambahkan "indikator:" dengan uraian ukurannya di bawah sasaran itu'),
                tuple(Related(each.at, Teks("juga belum punya indikator")) for each in others[:3]),
            )


def _measured(peta: Peta, cascading: Cascading, sasaran: Baris) -> bool:
    """Tell whether an objective has an indicator, has one on a tier below, or supports one of another cascade."""
    if sasaran.indikator or any(cascading.di_jenjang(each, "indikator") for each in sasaran.walk()):
        return True
    meant = (peta.baris_by_id.get(rujukan.teks) for rujukan in sasaran.mendukung)
    return any(each and (each[2] or each[0].di_jenjang(each[1], "indikator")) for each in meant)


RULE = Rule("PP513", "sasaran-tanpa-indikator", Severity.HINT, find)
