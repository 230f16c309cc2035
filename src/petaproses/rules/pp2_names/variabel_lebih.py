"""PP208 variabel-lebih: a variable has a value that the template does not use."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Teks
from petaproses.language.quote import kutip, tampak
from petaproses.language.suggest import maksud
from petaproses.peta import Peta
from petaproses.rules.helpers.edits import tulis


def find(peta: Peta) -> Iterator[Finding]:
    """Name the variable."""
    for fault in peta.faults_of("variabel-lebih"):
        name = fault["nama"]
        yield Finding(
            fault.at.at_key,
            Teks(
                "variabel {variabel} tidak dipakai templat {templat}",
                variabel=kutip(name),
                templat=kutip(fault["templat"]),
            ),
            maksud(
                fault["maksud"],
                Teks("hapus baris ini, atau tulis <{variabel}> di dalam templat", variabel=tampak(name)),
            ),
            fix=tulis([fault.at.at_key], name, fault["maksud"]),
        )
