"""PP512 indikator-keluaran: an indicator counts activities, not outcomes."""

import re
from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.language.quote import quoted
from petaproses.peta import Peta

_COUNTS = r"(?i)\s*(?:jumlah|banyaknya)\s+(?:rapat|dokumen|laporan|kegiatan|sosialisasi|surat|berkas)\b"


def find(peta: Peta) -> Iterator[Finding]:
    """Look at measured indicators above the last two tiers, or of the first tier."""
    for cascading in peta.cascading:
        lowest = max(1, len(cascading.jenjang) - 2)
        for baris in cascading.walk():
            for indikator in baris.indikator if baris.jenjang < lowest else ():
                if re.match(_COUNTS, indikator.uraian):
                    yield Finding(
                        indikator.at / "uraian",
                        Said("indikator {uraian} menghitung keluaran, bukan hasil", uraian=quoted(indikator.uraian)),
                        Said("ganti dengan indikator hasil, misalnya persentase, indeks, atau nilai"),
                    )
