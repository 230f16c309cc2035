"""PP210 penghubung-hilang: a connector leads to a map that does not exist."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Teks
from petaproses.language.quote import kutip
from petaproses.language.suggest import Dekat
from petaproses.peta import Peta
from petaproses.rules.helpers.edits import ejaan


def find(peta: Peta) -> Iterator[Finding]:
    """A target may be a picture's id, a map's code, or a process that has a sheet."""
    known = {gambar.id for gambar in peta.gambar} | {lintas.kode for lintas in peta.lintas_fungsi if lintas.kode}
    near = Dekat(sorted(known))
    for lintas in peta.lintas_fungsi:
        for langkah in lintas.langkah:
            if langkah.ke_peta and langkah.ke_peta not in known and not peta.mungkin(langkah.ke_peta):
                yield Finding(
                    langkah.at / "ke_peta",
                    Teks("peta {ke_peta} tidak ada", ke_peta=kutip(langkah.ke_peta)),
                    near.hint(langkah.ke_peta, Teks("tulis kode atau nama berkas peta yang dituju")),
                    fix=ejaan([langkah.at / "ke_peta"], langkah.ke_peta, near),
                )
