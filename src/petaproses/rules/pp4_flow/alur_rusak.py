"""PP401 alur-rusak: a flow does not have the form «a -> b»."""

import re
from collections.abc import Iterator

from petaproses.findings.record import Finding, Fix
from petaproses.language import Said
from petaproses.language.quote import quoted, shown
from petaproses.peta import Cascading, Peta
from petaproses.rules.helpers.edits import rewritten
from petaproses.rules.helpers.edits_alur import box_names
from petaproses.text.source import Fault

_SIGNS = r"\s*(?:[-=–—~]*\s?[>»›]+|[→⟶➔➜,;])\s*|\s+(?:ke|menuju|lalu|kemudian|[-=–—~]+)\s+"
"""What authors put between two ends in the place of an arrow."""


def find(peta: Peta) -> Iterator[Finding]:
    """Quote the line and show the form, with the author's own words where the ends can be told."""
    faults = list(peta.faults_of("alur-rusak"))
    boxes: dict[str, set[str]] = {}
    for gambar in peta.gambar if faults else ():
        if not isinstance(gambar, Cascading):
            boxes.setdefault(gambar.at.source.name, set()).update(box_names(gambar))
    for fault in faults:
        parts = re.split(_SIGNS, fault["teks"].strip())
        ends = [end for end in parts if end]
        chain = " -> ".join(ends)
        meant = chain + (f": {fault['label']}" if fault["label"] else "")
        yield Finding(
            fault.at,
            Said("alur {teks} tidak dapat dibaca", teks=quoted(fault["teks"])),
            Said('tulis dengan panah diapit spasi: "{alur}"', alur=shown(meant))
            if len(ends) > 1
            else Said("tulis dengan panah diapit spasi: a -> b, a -> b -> c, atau a -> b: Ya"),
            fix=_arrows(fault, chain) if boxes.get(fault.at.source.name, set()).issuperset(parts) else None,
        )


def _arrows(fault: Fault, chain: str) -> Fix | None:
    """Write arrows between ends that are all boxes; what a comma parts may have been meant as a list."""
    return rewritten([fault.at], fault["teks"], chain, safe=not {",", ";"} & set(fault["teks"]))
