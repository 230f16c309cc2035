"""The linked map -> every word that names who owns or does something, with its place."""

from __future__ import annotations

from collections.abc import Iterator

from petaproses.peta import Baris, Peta
from petaproses.text.source import At


def peran_holders(peta: Peta) -> Iterator[tuple[str, At]]:
    """Yield owners of lanes, processes, steps and cascade rows, and those who take part, in the map's order."""
    for lembar in peta.lembar:
        for lajur in lembar.lajur:
            yield from _words(lajur.pemilik, lajur.at / "pemilik")
    for proses in peta.proses:
        if proses.own_pemilik:
            yield from _words(proses.pemilik, proses.at / "pemilik")
        if proses.pelaku:
            yield from _words(proses.pelaku, proses.at / "pelaku")
    for lintas in peta.lintas_fungsi:
        yield from _words(lintas.lajur, lintas.at / "lajur")
        for langkah in lintas.langkah:
            yield from _words(langkah.pemilik, langkah.at / "pemilik")
            yield from _words(langkah.pelaku, langkah.at / "pelaku")
    for cascading in peta.cascading:
        for baris in cascading.walk():
            if baris.pemilik:
                yield from _words(baris.pemilik, whole_baris(baris) / "pemilik")


def whole_baris(baris: Baris) -> At:
    """Return the place of a whole cascade row; its own place is the text of its tier."""
    return baris.at if baris.rujuk else At(baris.at.source, baris.at.path[:-1])


def _words(words: tuple[str, ...], at: At) -> Iterator[tuple[str, At]]:
    """A place in a list; where the author wrote one text, the path ends at that text."""
    return ((word, at / index) for index, word in enumerate(words))
