"""PP607 lajur-dan-kelompok: a sheet has both lanes and groups."""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Related
from petaproses.language import Said
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Look at sheets that have both."""
    for lembar in peta.lembar:
        if lembar.lajur and lembar.kelompok:
            yield Finding(
                (lembar.at / "kelompok").at_key,
                Said("lembar ini memakai lajur dan kelompok sekaligus"),
                Said("pindahkan proses dari kelompok ke lajur, atau sebaliknya"),
                (Related((lembar.at / "lajur").at_key, Said("lajur di sini")),),
            )
