"""PP507 target-berlawanan: the targets move against the direction of the indicator."""

from collections.abc import Iterator
from itertools import pairwise

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.language.quote import shown
from petaproses.peta import Peta
from petaproses.rules.helpers.figures import series_of
from petaproses.rules.helpers.rows import every_indikator


def find(peta: Peta) -> Iterator[Finding]:
    """Compare each year with the year before, where both are numbers with the same unit."""
    for indikator in every_indikator(peta):
        if not indikator.arah:
            continue
        for (before, earlier), (year, later) in pairwise(series_of(dict(indikator.awal), dict(indikator.target))):
            rises = later.value > earlier.value
            if earlier.satuan == later.satuan and later.value != earlier.value and rises != (indikator.arah == "naik"):
                moved = "naik" if rises else "turun"
                yield Finding(
                    indikator.at / ("target" if year in indikator.target else "awal") / year,
                    Said(
                        "target {tahun} {gerak} dari tahun {sebelum}, padahal arahnya {arah}",
                        tahun=shown(year),
                        gerak=_MOVED[moved],
                        sebelum=shown(before),
                        arah=indikator.arah,
                    ),
                    Said("periksa angkanya, atau tulis arah: {arah}", arah=moved),
                )
                break


_MOVED = {"naik": Said("naik"), "turun": Said("turun")}
