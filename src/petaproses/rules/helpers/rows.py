"""The walks over all cascades of a map."""

from collections.abc import Iterator

from petaproses.peta import Baris, Indikator, Peta


def every_baris(peta: Peta) -> Iterator[Baris]:
    """Give the rows of all cascades, each before those below it."""
    for cascading in peta.cascading:
        yield from cascading.walk()


def every_indikator(peta: Peta) -> Iterator[Indikator]:
    """Give the indicators of all rows, in their order."""
    for baris in every_baris(peta):
        yield from baris.indikator
