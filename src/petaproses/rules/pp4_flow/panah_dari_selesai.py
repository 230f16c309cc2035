"""PP409 panah-dari-selesai: an arrow leads away from the end."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.language.quote import quoted
from petaproses.peta import Peta
from petaproses.rules.helpers.texts import exactly_at


def find(peta: Peta) -> Iterator[Finding]:
    """Look at the source of each arrow."""
    for lintas in peta.lintas_fungsi:
        ends = {langkah.id for langkah in lintas.langkah if langkah.jenis == "selesai"}
        for alur in lintas.alur:
            if alur.dari in ends:
                yield Finding(
                    exactly_at(alur.at, alur.dari),
                    Said("anak panah keluar dari langkah selesai menuju {ke}", ke=quoted(alur.ke)),
                    Said("hapus panah ini, atau ubah jenis langkahnya menjadi kegiatan"),
                )
