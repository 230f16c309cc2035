"""The linked map -> its references to cascade rows and indicators that lead nowhere."""

from collections.abc import Iterator
from itertools import chain

from petaproses.peta import Baris, Peta, Proses, Rujukan
from petaproses.rules.helpers.rows import every_baris


def dangling_rujukan(peta: Peta) -> Iterator[tuple[Rujukan, int]]:
    """Yield each with its number in the list where it stands; none while there is no cascade yet."""
    if not peta.cascading:
        return
    rows = (baris for baris in every_baris(peta) if not baris.rujuk)
    items: Iterator[Proses | Baris] = chain(peta.proses, rows)
    for item in items:
        for index, rujukan in enumerate(item.mendukung):
            if rujukan.teks not in peta.baris_by_id and not peta.may_hold(rujukan.teks):
                yield rujukan, index
