"""PP610 teks-pengisi: a name is only a placeholder."""

import re
from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.language.quote import quoted
from petaproses.peta import Peta
from petaproses.rules.helpers.names import all_nama

_FILLERS = (
    r"(?i)\s*(?:[-–—.…_?*/\s]+|x{2,}|n/a|t\.?b\.?[ad]\.?|todo|fixme|kosong|isi di sini"
    r"|(?:belum|tidak) (?:ada|diisi|diketahui|ditentukan)|tidak termasuk .*)\s*"
)
_SHORT = 20
"""Characters that most placeholders have at most; the one that is longer begins with `tidak`."""


def find(peta: Peta) -> Iterator[Finding]:
    """Look at the names of processes, steps, rows and indicators."""
    placeholder = re.compile(_FILLERS).fullmatch
    for teks, at, key in all_nama(peta):
        if (len(teks) <= _SHORT or teks[:5].casefold() == "tidak") and placeholder(teks):
            yield Finding(
                at / key if key else at,
                Said("{teks} hanya pengisi tempat", teks=quoted(teks)),
                Said("tulis namanya, atau hapus sampai ada isinya"),
            )
