"""PP509 satuan-melekat: a unit touches its number."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Teks
from petaproses.language.quote import kutip, tampak
from petaproses.peta import Peta
from petaproses.rules.helpers.edits_figures import satuan_terpisah
from petaproses.rules.helpers.figures import deret
from petaproses.rules.helpers.rows import every_indikator


def find(peta: Peta) -> Iterator[Finding]:
    """Tell the first such figure of each indicator."""
    for indikator in every_indikator(peta):
        for year, figure in deret(dict(indikator.target)):
            if figure.lekat and len(figure.satuan) > 1:
                yield Finding(
                    indikator.at / "target" / year,
                    Teks("satuan menempel pada angka {angka}", angka=kutip(indikator.target[year])),
                    Teks(
                        'tulis "satuan: {satuan}" pada indikator, dan angkanya saja di sini',
                        satuan=tampak(figure.satuan),
                    ),
                    fix=satuan_terpisah(indikator, peta.proyek.tahun),
                )
                break
