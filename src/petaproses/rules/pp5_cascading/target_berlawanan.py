"""PP507 target-berlawanan: the targets move against the direction of the indicator."""

from collections.abc import Iterator
from itertools import pairwise

from petaproses.findings.record import Finding
from petaproses.language import Teks
from petaproses.language.quote import tampak
from petaproses.peta import Peta
from petaproses.rules.helpers.figures import deret
from petaproses.rules.helpers.rows import every_indikator


def find(peta: Peta) -> Iterator[Finding]:
    """Compare each year with the year before, where both are numbers with the same unit."""
    for indikator in every_indikator(peta):
        if not indikator.arah:
            continue
        for (before, earlier), (year, later) in pairwise(deret(dict(indikator.awal), dict(indikator.target))):
            rises = later.nilai > earlier.nilai
            if earlier.satuan == later.satuan and later.nilai != earlier.nilai and rises != (indikator.arah == "naik"):
                moved = "naik" if rises else "turun"
                yield Finding(
                    indikator.at / ("target" if year in indikator.target else "awal") / year,
                    Teks(
                        "target {tahun} {gerak} dari tahun {sebelum}, padahal arahnya {arah}",
                        tahun=tampak(year),
                        gerak=_MOVED[moved],
                        sebelum=tampak(before),
                        arah=indikator.arah,
                    ),
                    Teks("periksa angkanya, atau tulis arah: {arah}", arah=moved),
                )
                break


_MOVED = {"naik": Teks("naik"), "turun": Teks("turun")}
