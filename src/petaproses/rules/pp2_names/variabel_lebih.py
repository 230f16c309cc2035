"""PP208 variabel-lebih: a variable has a value that the template does not use."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.language.quote import quoted, shown
from petaproses.language.suggest import did_you_mean
from petaproses.peta import Peta
from petaproses.rules.helpers.edits import rewritten


def find(peta: Peta) -> Iterator[Finding]:
    """Name the variable."""
    for fault in peta.faults_of("variabel-lebih"):
        name = fault["nama"]
        yield Finding(
            fault.at.at_key,
            Said(
                "variabel {variabel} tidak dipakai templat {templat}",
                variabel=quoted(name),
                templat=quoted(fault["templat"]),
            ),
            did_you_mean(
                fault["maksud"],
                Said("hapus baris ini, atau tulis <{variabel}> di dalam templat", variabel=shown(name)),
            ),
            fix=rewritten([fault.at.at_key], name, fault["maksud"]),
        )
