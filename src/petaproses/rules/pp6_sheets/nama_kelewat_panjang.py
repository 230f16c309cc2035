"""PP603 nama-kelewat-panjang: the text of a box cannot possibly fit."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.peta import Peta
from petaproses.rules.helpers.labels import TOO_LONG, long_labels, too_long


def find(peta: Peta) -> Iterator[Finding]:
    """Give the length."""
    for at, text in long_labels(peta):
        if len(text) > TOO_LONG:
            yield too_long(at, text, TOO_LONG)
