"""PP412 langkah-tanpa-nama: a step without a name."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.language.quote import quoted
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Symbols that explain themselves need no name."""
    for lintas in peta.lintas_fungsi:
        for langkah in lintas.langkah:
            if not langkah.nama and langkah.jenis not in {"mulai", "selesai", "paralel"}:
                yield Finding(
                    langkah.at / "id",
                    Said("langkah {id} tanpa nama", id=quoted(langkah.id)),
                    Said('tambahkan "nama: ..."'),
                )
