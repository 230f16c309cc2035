"""PP610 teks-pengisi: a name is only a placeholder."""

import re
from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Teks
from petaproses.language.quote import kutip
from petaproses.peta import Peta
from petaproses.rules.helpers.names import semua_nama

_PENGISI = (
    r"(?i)\s*(?:[-–—.…_?*/\s]+|x{2,}|n/a|t\.?b\.?[ad]\.?|todo|fixme|kosong|isi di sini"
    r"|(?:belum|tidak) (?:ada|diisi|diketahui|ditentukan)|tidak termasuk .*)\s*"
)
_SHORT = 20
"""Characters that most placeholders have at most; the one that is longer begins with `tidak`."""


def find(peta: Peta) -> Iterator[Finding]:
    """Look at the names of processes, steps, rows and indicators."""
    placeholder = re.compile(_PENGISI).fullmatch
    for teks, at, key in semua_nama(peta):
        if (len(teks) <= _SHORT or teks[:5].casefold() == "tidak") and placeholder(teks):
            yield Finding(
                at / key if key else at,
                Teks("{teks} hanya pengisi tempat", teks=kutip(teks)),
                Teks("tulis namanya, atau hapus sampai ada isinya"),
            )
