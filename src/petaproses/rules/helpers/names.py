"""A map -> everything in it that has a name which is printed."""

from collections.abc import Iterator

from petaproses.peta import Peta
from petaproses.rules.helpers.rows import every_baris
from petaproses.text.source import At


def all_nama(peta: Peta) -> Iterator[tuple[str, At, str]]:
    """Go through the names of processes, steps, rows and indicators: the text, what bears it, and the key ("" where
    the place is that of the text)."""
    for proses in peta.proses:
        yield proses.nama, proses.at, "nama"
    for lintas in peta.lintas_fungsi:
        yield from ((langkah.nama, langkah.at, "nama") for langkah in lintas.langkah if langkah.nama)
    for baris in (baris for baris in every_baris(peta) if not baris.rujuk):
        yield baris.teks, baris.at, ""
        yield from ((item.uraian, item.at, "uraian") for item in baris.indikator)
