"""PP210 penghubung-hilang: a connector leads to a map that does not exist."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.language.quote import quoted
from petaproses.language.suggest import Near
from petaproses.peta import Peta
from petaproses.rules.helpers.edits import respelt


def find(peta: Peta) -> Iterator[Finding]:
    """A target may be a picture's id, a map's code, or a process that has a sheet."""
    known = {gambar.id for gambar in peta.gambar} | {lintas.kode for lintas in peta.lintas_fungsi if lintas.kode}
    near = Near(sorted(known))
    for lintas in peta.lintas_fungsi:
        for langkah in lintas.langkah:
            if langkah.ke_peta and langkah.ke_peta not in known and not peta.may_hold(langkah.ke_peta):
                yield Finding(
                    langkah.at / "ke_peta",
                    Said("peta {ke_peta} tidak ada", ke_peta=quoted(langkah.ke_peta)),
                    near.hint(langkah.ke_peta, Said("tulis kode atau nama berkas peta yang dituju")),
                    fix=respelt([langkah.at / "ke_peta"], langkah.ke_peta, near),
                )
