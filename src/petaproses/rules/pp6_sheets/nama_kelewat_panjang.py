"""PP603 nama-kelewat-panjang: the text of a box cannot possibly fit."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Bilangan, Teks
from petaproses.language.quote import kutip
from petaproses.peta import Peta
from petaproses.rules.helpers.labels import KELEWAT_PANJANG, label_panjang


def find(peta: Peta) -> Iterator[Finding]:
    """Give the length."""
    for at, text in label_panjang(peta):
        if len(text) > KELEWAT_PANJANG:
            yield Finding(
                at,
                Teks(
                    "teks {teks} sepanjang {panjang} huruf, lebih dari {batas}",
                    teks=kutip(text),
                    panjang=Bilangan(len(text)),
                    batas=Bilangan(KELEWAT_PANJANG),
                ),
                Teks("pendekkan teksnya, pindahkan uraiannya ke keterangan"),
            )
