"""PP514 indikator-tanpa-satuan: an indicator has no unit yet."""

from collections.abc import Iterator

from petaproses.findings.record import Finding, beside
from petaproses.language import Teks
from petaproses.language.quote import kutip_semua
from petaproses.peta import Indikator, Peta
from petaproses.rules.helpers.figures import deret


def find(peta: Peta) -> Iterator[Finding]:
    """One finding a cascade; an indicator without any figure lacks more than its unit, one with grades needs none."""
    for cascading in peta.cascading:
        indikator = [item for baris in cascading.walk() for item in baris.indikator]
        figured = [item for item in indikator if deret(dict(item.awal), dict(item.target))]
        bare = [item for item in figured if _bare(item)]
        if bare and any(item.satuan for item in indikator):
            first, *others = bare
            yield Finding(
                first.at / "uraian",
                Teks(
                    "{banyak} dari {semua} indikator yang berangka belum punya satuan: {sebutan}",
                    banyak=len(bare),
                    semua=len(figured),
                    sebutan=kutip_semua(tuple(item.uraian for item in bare), 2),
                ),
                Teks('tambahkan "satuan: {satuan}"', satuan=_satuan(first)),
                beside((item.at / "uraian" for item in others), Teks("juga belum punya satuan")),
            )


def _bare(item: Indikator) -> bool:
    """Tell whether an indicator has no unit, neither with itself nor with any of its figures."""
    return not item.satuan and not any(figure.satuan for _, figure in deret(dict(item.awal), dict(item.target)))


def _satuan(item: Indikator) -> str:
    """Return the unit that an indicator's first word tells, or dots."""
    words = {"persentase": "persen", "indeks": "indeks", "nilai": "nilai"}
    return words.get(item.uraian.split()[0].casefold(), "...") if item.uraian.split() else "..."
