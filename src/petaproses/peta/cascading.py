"""A cascade of the linked map, with its rows and indicators."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from petaproses.model.bentuk import TIERED
from petaproses.model.proyek import NONE_WRITTEN, Kepala, Kertas
from petaproses.peta.lembar import Rujukan
from petaproses.text.source import At


class Indikator(NamedTuple):
    """A measured indicator of a cascade row; figures stay the author's text, by year, which is empty for an `awal`
    without one; `arah` is naik or turun (good)."""

    uraian: str
    at: At
    id: str = ""
    kode: str = ""
    satuan: str = ""
    arah: str = ""
    jenis: str = ""
    awal: Mapping[str, str] = NONE_WRITTEN
    target: Mapping[str, str] = NONE_WRITTEN
    definisi: str = ""
    sumber_data: str = ""
    keterangan: str = ""


class Lintas(NamedTuple):
    """Crosscutting of a cascade row: with whom, and as what."""

    dengan: tuple[str, ...] = ()
    sebagai: str = ""


class Baris(NamedTuple):
    """A row of a cascade: tier, text, and the rows below it. `key` is unique in the cascade and derived from its
    place (`1.2.1`); `nomor` counts it among its siblings of one tier from 1; `rujuk` is the id of a row that stands
    here too, and `rujuk_kode` that row's code."""

    key: str
    jenjang: int
    teks: str
    at: At
    nomor: int = 1
    id: str = ""
    kode: str = ""
    pemilik: tuple[str, ...] = ()
    hasil: str = ""
    pagu: Mapping[str, str] = NONE_WRITTEN
    tanda: tuple[str, ...] = ()
    lintas: tuple[Lintas, ...] = ()
    mendukung: tuple[Rujukan, ...] = ()
    indikator: tuple[Indikator, ...] = ()
    keterangan: str = ""
    rujuk: str = ""
    rujuk_kode: str = ""
    anak: tuple["Baris", ...] = ()

    def walk(self) -> "Iterator[Baris]":
        """Go through this row and all below it, in reading order."""
        stack = [self]
        while stack:
            row = stack.pop()
            yield row
            stack.extend(reversed(row.anak))


class Cascading(NamedTuple):
    """A performance cascade: free tier names from the top, and its rows as trees."""

    id: str
    judul: str
    jenjang: tuple[str, ...]
    at: At
    pohon: tuple[Baris, ...] = ()
    kertas: Kertas | None = None
    kepala: Kepala = Kepala()
    keterangan: str = ""
    tabel: tuple[str, ...] = (TIERED.nama,)
    """The forms of its tables, by name; links lead to the first one."""

    def walk(self) -> Iterator[Baris]:
        """Go through all rows in reading order."""
        for row in self.pohon:
            yield from row.walk()

    def at_jenjang(self, baris: Baris, awal: str) -> bool:
        """Tell whether the name of a row's tier begins with a word, such as `indikator`: many cascades have a tier of
        indicators instead of measured ones."""
        return self.jenjang[baris.jenjang].casefold().startswith(awal)
