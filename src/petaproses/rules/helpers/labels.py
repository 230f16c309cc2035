"""The linked map -> every text that stands in a box, a lane's head or on an arrow, with its place."""

from __future__ import annotations

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Number, Said
from petaproses.language.quote import quoted
from petaproses.peta import Cascading, Peta
from petaproses.rules.helpers.rows import every_baris
from petaproses.text.source import At

LONG, TOO_LONG = 160, 1000
"""Characters beyond which a label is hard to fit, and beyond which it cannot be drawn at all."""


def long_labels(peta: Peta) -> Iterator[tuple[At, str]]:
    """Yield the labels longer than PANJANG."""
    return ((at / key if key else at, text) for at, key, text in _label(peta) if len(text) > LONG)


def _label(peta: Peta) -> Iterator[tuple[At, str, str]]:
    """Yield each label as the place of what holds it, the key there ("" when the place is its own), and the text."""
    yield from ((peran.at, "nama", peran.nama) for peran in peta.proyek.peran.values())
    yield from ((proses.at, "nama", proses.nama) for proses in peta.proses)
    for gambar in peta.gambar:
        yield gambar.at, "cascading" if isinstance(gambar, Cascading) else "judul", gambar.judul
        if not isinstance(gambar, Cascading):
            yield from ((alur.at, "", alur.label) for alur in gambar.alur)
    for lembar in peta.lembar:
        yield from ((kelompok.at, "nama", kelompok.nama) for kelompok in lembar.kelompok)
    for lintas in peta.lintas_fungsi:
        yield from ((langkah.at, "nama", langkah.nama) for langkah in lintas.langkah)
    for baris in (baris for baris in every_baris(peta) if not baris.rujuk):
        yield baris.at, "", baris.teks
        yield from ((indikator.at, "uraian", indikator.uraian) for indikator in baris.indikator)


def too_long(at: At, text: str, most: int) -> Finding:
    """Return what is said of a text that is longer than a limit."""
    return Finding(
        at,
        Said(
            "teks {teks} sepanjang {panjang} huruf, lebih dari {batas}",
            teks=quoted(text),
            panjang=Number(len(text)),
            batas=Number(most),
        ),
        Said("pendekkan teksnya, pindahkan uraiannya ke keterangan"),
    )
