"""PP603 nama-kelewat-panjang: the text of a box cannot possibly fit."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.peta import Peta
from petaproses.rules.helpers.labels import KELEWAT_PANJANG, label_panjang, too_long


def find(peta: Peta) -> Iterator[Finding]:
    """Give the length."""
    for at, text in label_panjang(peta):
        if len(text) > KELEWAT_PANJANG:
            yield too_long(at, text, KELEWAT_PANJANG)
