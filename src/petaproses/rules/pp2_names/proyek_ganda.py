"""PP201 proyek-ganda: something about the project is written in two files."""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Related, beside
from petaproses.language import Teks
from petaproses.language.quote import kutip_semua
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
            Teks(
                "{kunci} sudah ditulis di berkas proyek lain",
                kunci=kutip_semua(tuple(fault["kunci"] for fault in (first, *others))),
            ),
            Teks("hapus salah satu") if not others else Teks("hapus dari salah satu berkas"),
            (
                Related(first["pertama"], Teks("yang pertama di sini")),
                *beside(other.at for other in others),
            ),
        )
