"""PP201 proyek-ganda: something about the project is written in two files."""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Related, beside
from petaproses.language import Said
from petaproses.language.quote import all_quoted
from petaproses.peta import Peta
from petaproses.text.source import Fault


def find(peta: Peta) -> Iterator[Finding]:
    """Show both places; what one file repeats of another, such as a copy, is told once."""
    told: dict[tuple[str, str], list[Fault]] = {}
    for fault in peta.faults_of("proyek-ganda"):
        told.setdefault((fault.at.source.name, fault["pertama"].source.name), []).append(fault)
    for faults in told.values():
        first, *others = sorted(faults, key=lambda fault: fault.at.span)
        yield Finding(
            first.at,
            Said(
                "{kunci} sudah ditulis di berkas proyek lain",
                kunci=all_quoted(tuple(fault["kunci"] for fault in (first, *others))),
            ),
            Said("hapus salah satu") if not others else Said("hapus dari salah satu berkas"),
            (
                Related(first["pertama"], Said("yang pertama di sini")),
                *beside(other.at for other in others),
            ),
        )
