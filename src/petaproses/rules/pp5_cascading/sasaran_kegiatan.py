"""PP518 sasaran-kegiatan: a goal or objective is written as an activity."""

import re
from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.language.quote import quoted
from petaproses.peta import Peta
from petaproses.rules.helpers.texts import exactly_at

_DEED = (
    r"(?i)\s*((?:me|pe(?=\w+an\b))(?:laksana|nyusun|nyelenggara|nyiap|ngada|mbuat|ngumpul|ngirim|nghadir)(?:k?an)?"
    r"|rapat|sosialisasi)\b"
)


def find(peta: Peta) -> Iterator[Finding]:
    """Look at the first word of each goal and objective."""
    for cascading in peta.cascading:
        for baris in cascading.walk():
            if baris.rujuk or not (cascading.at_jenjang(baris, "sasaran") or cascading.at_jenjang(baris, "tujuan")):
                continue
            if deed := re.match(_DEED, baris.teks):
                yield Finding(
                    exactly_at(baris.at, deed[1]),
                    Said("{kata} menyebut kegiatan, bukan keadaan yang ingin dicapai", kata=quoted(deed[1])),
                    Said('awali dengan "Meningkatnya", "Terwujudnya", atau "Menurunnya"'),
                )
