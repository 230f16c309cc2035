"""PP002 bukan-utf8: the file is not saved as UTF-8."""

import re
from collections.abc import Iterator

from petaproses.findings.record import Edit, Finding, Fix
from petaproses.language import Said
from petaproses.peta import Peta
from petaproses.text.source import Source


def find(peta: Peta) -> Iterator[Finding]:
    """Say which byte cannot be read, and how to save the file instead."""
    for fault in peta.faults_of("bukan-utf8"):
        if fault["dugaan"] == "biner":
            yield Finding(
                fault.at,
                Said("berkas ini bukan berkas teks"),
                Said("simpan peta sebagai teks UTF-8, bukan Word atau Excel"),
            )
        else:
            yield Finding(
                fault.at,
                Said("berkas tidak disimpan sebagai UTF-8 (bita ke-{bita})", bita=fault["byte"] + 1),
                Said("simpan ulang dengan Encoding UTF-8 (di Notepad: Save As, Encoding, UTF-8)"),
                fix=_from_windows(fault.at.source),
            )


def _from_windows(source: Source) -> Fix | None:
    """Read the bytes beyond ASCII as Windows writes them in this part of the world: a guess, if a likely one."""
    edits = []
    for found in re.finditer(r"[^\x00-\x7f]+", source.text):
        try:
            text = found[0].encode("latin-1").decode("cp1252")
        except UnicodeDecodeError:
            return None
        edits.append(Edit(source, found.start(), found.end(), text))
    return Fix(tuple(edits), Said("simpan ulang dari Windows-1252 ke UTF-8"), safe=False)
