"""PP801 abaikan-tanpa-alasan: a finding is ignored without a reason."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.language.quote import shown
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Show where the reason belongs."""
    for fault in peta.faults_of("abaikan-tanpa-alasan"):
        kode = shown(fault["kode"])
        yield Finding(
            fault.at,
            Said("temuan {kode} diabaikan tanpa alasan", kode=kode),
            Said("tulis alasannya sesudah dua tanda hubung, misalnya: {kode} -- nama resmi", kode=kode),
        )
