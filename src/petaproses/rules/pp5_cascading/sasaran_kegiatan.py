"""PP518 sasaran-kegiatan: tujuan atau sasaran ditulis sebagai kegiatan.

Mengapa: sasaran menyebut keadaan yang ingin dicapai; kegiatan hanya jalannya. Penilai SAKIP meminta rumusan hasil.

Salah:
    cascading: Bagian
    jenjang: [Sasaran]
    pohon:
      - Sasaran: Melaksanakan rapat koordinasi pemerintahan

Benar:
    cascading: Bagian
    jenjang: [Sasaran]
    pohon:
      - Sasaran: Meningkatnya koordinasi pemerintahan
"""

import re
from collections.abc import Iterator

from petaproses.findings.record import Finding, Rule, Severity
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


RULE = Rule("PP518", "sasaran-kegiatan", Severity.HINT, find)
