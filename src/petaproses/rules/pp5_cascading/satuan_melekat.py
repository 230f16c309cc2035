"""PP509 satuan-melekat: a unit touches its number."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.language.quote import quoted, shown
from petaproses.peta import Peta
from petaproses.rules.helpers.edits_figures import apart_satuan
from petaproses.rules.helpers.figures import series_of
from petaproses.rules.helpers.rows import every_indikator


def find(peta: Peta) -> Iterator[Finding]:
    """Tell the first such figure of each indicator."""
    for indikator in every_indikator(peta):
        for year, figure in series_of(dict(indikator.target)):
            if figure.glued and len(figure.satuan) > 1:
                yield Finding(
                    indikator.at / "target" / year,
                    Said("satuan menempel pada angka {angka}", angka=quoted(indikator.target[year])),
                    Said(
                        'tulis "satuan: {satuan}" pada indikator, dan angkanya saja di sini',
                        satuan=shown(figure.satuan),
                    ),
                    fix=apart_satuan(indikator, peta.proyek.tahun),
                )
                break
