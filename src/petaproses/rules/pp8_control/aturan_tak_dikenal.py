"""PP803 aturan-tak-dikenal: a comment or the project file names a rule that does not exist."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Teks
from petaproses.language.quote import kutip
from petaproses.language.suggest import Dekat
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Offer the nearest rule; a comment without any rule is told how it is written."""
    dekat: dict[tuple[str, ...], Dekat] = {}
    for fault in peta.faults_of("aturan-tak-dikenal"):
        kata, known = fault["kata"], fault["dikenal"]
        if not kata:
            written = Teks("tulis kode aturan dan alasannya, misalnya: abaikan PP512 -- nama resmi")
            yield Finding(fault.at, Teks("catatan ini tidak menyebut aturan"), written)
        elif len(known) == 1:
            written = Teks("tulis {kata}", kata=kutip(known[0]))
            yield Finding(fault.at, Teks("kata {kata} tidak dikenal di sini", kata=kutip(kata)), written)
        else:
            if known not in dekat:
                dekat[known] = Dekat(known)  # one for all, which stops searching after some
            hint = dekat[known].hint(kata, Teks("lihat daftarnya dengan petaproses explain"))
            yield Finding(fault.at, Teks("aturan {kata} tidak ada", kata=kutip(kata)), hint)
