"""The linked map -> every text that stands in a box, a lane's head or on an arrow, with its place."""

from __future__ import annotations

from collections.abc import Iterator

from petaproses.peta import Cascading, Peta
from petaproses.source import At

PANJANG, KELEWAT_PANJANG = 160, 1000
"""Characters beyond which a label is hard to fit, and beyond which it cannot be drawn at all."""


def label_panjang(peta: Peta) -> Iterator[tuple[At, str]]:
    """Yield the labels longer than PANJANG; a template's row once, though it stands in many places."""
    for lembar in peta.lembar:
        for kelompok in lembar.kelompok:
            if len(kelompok.nama) > PANJANG:
                yield kelompok.at / "nama", kelompok.nama
    for proses in peta.proses:
        if len(proses.nama) > PANJANG:
            yield proses.at / "nama", proses.nama
    for lintas in peta.lintas_fungsi:
        for langkah in lintas.langkah:
            if len(langkah.nama) > PANJANG:
                yield langkah.at / "nama", langkah.nama
    for gambar in (gambar for gambar in peta.gambar if not isinstance(gambar, Cascading)):
        if len(gambar.judul) > PANJANG:
            yield gambar.at / "judul", gambar.judul
        for alur in gambar.alur:
            if len(alur.label) > PANJANG:
                yield alur.at, alur.label
    for cascading in peta.cascading:
        for baris in cascading.walk():
            if len(baris.teks) > PANJANG and not baris.rujuk:
                yield baris.at, baris.teks
            for indikator in baris.indikator:
                if len(indikator.uraian) > PANJANG:
                    yield indikator.at / "uraian", indikator.uraian
    for peran in peta.proyek.peran.values():
        if len(peran.nama) > PANJANG:
            yield peran.at, peran.nama
