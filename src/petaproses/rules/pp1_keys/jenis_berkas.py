"""PP101 jenis-berkas: the file is not recognized as part of a map."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.language.quote import all_quoted
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Quote the keys that the file does have."""
    for fault in peta.faults_of("jenis-berkas"):
        keys = fault["kunci"]
        told = Said("kuncinya {kunci}", kunci=all_quoted(keys)) if keys else Said("isinya bukan pasangan «kunci: isi»")
        yield Finding(
            fault.at,
            Said("berkas ini bukan lembar, peta lintas fungsi, cascading, atau berkas proyek ({sebab})", sebab=told),
            Said(
                'awali dengan "lajur:" atau "kelompok:" bila lembar, "cascading:" bila cascading, '
                '"jenis: lintas-fungsi" bila peta lintas fungsi, "instansi:" atau "peran:" bila berkas proyek'
            ),
        )
