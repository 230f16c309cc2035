"""PP514 indikator-tanpa-satuan: an indicator has no unit yet."""

from collections.abc import Iterator

from petaproses.findings.record import Finding, beside
from petaproses.language import Said
from petaproses.language.quote import all_quoted
from petaproses.peta import Indikator, Peta
from petaproses.rules.helpers.figures import series_of


def find(peta: Peta) -> Iterator[Finding]:
    """One finding a cascade; an indicator without any figure lacks more than its unit, one with grades needs none."""
    for cascading in peta.cascading:
        indikator = [item for baris in cascading.walk() for item in baris.indikator]
        figured = [item for item in indikator if series_of(dict(item.awal), dict(item.target))]
        bare = [item for item in figured if _bare(item)]
        if bare and any(item.satuan for item in indikator):
            first, *others = bare
            yield Finding(
                first.at / "uraian",
                Said(
                    "{banyak} dari {semua} indikator yang berangka belum punya satuan: {sebutan}",
                    banyak=len(bare),
                    semua=len(figured),
                    sebutan=all_quoted(tuple(item.uraian for item in bare), 2),
                ),
                Said('tambahkan "satuan: {satuan}"', satuan=_satuan(first)),
                beside((item.at / "uraian" for item in others), Said("juga belum punya satuan")),
            )


def _bare(item: Indikator) -> bool:
    """Tell whether an indicator has no unit, neither with itself nor with any of its figures."""
    return not item.satuan and not any(figure.satuan for _, figure in series_of(dict(item.awal), dict(item.target)))


def _satuan(item: Indikator) -> str:
    """Return the unit that an indicator's first word tells, or dots."""
    words = {"persentase": "persen", "indeks": "indeks", "nilai": "nilai"}
    return words.get(item.uraian.split()[0].casefold(), "...") if item.uraian.split() else "..."
