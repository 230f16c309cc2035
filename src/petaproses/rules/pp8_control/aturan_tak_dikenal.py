"""PP803 aturan-tak-dikenal: a comment or the project file names a rule that does not exist."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.language.quote import quoted
from petaproses.language.suggest import Near
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Offer the nearest rule; a comment without any rule is told how it is written."""
    near: dict[tuple[str, ...], Near] = {}
    for fault in peta.faults_of("aturan-tak-dikenal"):
        word, known = fault["kata"], fault["dikenal"]
        if not word:
            written = Said("tulis kode aturan dan alasannya, misalnya: abaikan PP512 -- nama resmi")
            yield Finding(fault.at, Said("catatan ini tidak menyebut aturan"), written)
        elif len(known) == 1:
            written = Said("tulis {kata}", kata=quoted(known[0]))
            yield Finding(fault.at, Said("kata {kata} tidak dikenal di sini", kata=quoted(word)), written)
        else:
            if known not in near:
                near[known] = Near(known)  # one for all, which stops searching after some
            hint = near[known].hint(word, Said("lihat daftarnya dengan petaproses explain"))
            yield Finding(fault.at, Said("aturan {kata} tidak ada", kata=quoted(word)), hint)
