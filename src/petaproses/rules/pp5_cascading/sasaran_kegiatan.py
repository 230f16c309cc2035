"""PP518 sasaran-kegiatan: a goal or objective is written as an activity."""

import re
from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Teks
from petaproses.language.quote import kutip
from petaproses.peta import Peta
from petaproses.rules.helpers.texts import tepat

_DEED = (
    r"(?i)\s*((?:me|pe(?=\w+an\b))(?:laksana|nyusun|nyelenggara|nyiap|ngada|mbuat|ngumpul|ngirim|nghadir)(?:k?an)?"
    r"|rapat|sosialisasi)\b"
)


def find(peta: Peta) -> Iterator[Finding]:
    """Look at the first word of each goal and objective."""
    for cascading in peta.cascading:
        for baris in cascading.walk():
            if baris.rujuk or not (cascading.di_jenjang(baris, "sasaran") or cascading.di_jenjang(baris, "tujuan")):
                continue
            if deed := re.match(_DEED, baris.teks):
                yield Finding(
                    tepat(baris.at, deed[1]),
                    Teks("{kata} menyebut kegiatan, bukan keadaan yang ingin dicapai", kata=kutip(deed[1])),
                    Teks('awali dengan "Meningkatnya", "Terwujudnya", atau "Menurunnya"'),
                )
