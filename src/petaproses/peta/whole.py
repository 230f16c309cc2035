"""The linked map as a whole, and the parts that could not be used."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from petaproses.model.proyek import NONE_WRITTEN, Kepala, Kertas, Proyek
from petaproses.peta.cascading import Baris, Cascading, Indikator
from petaproses.peta.lembar import Lembar, Proses, Rujukan
from petaproses.peta.lintas_fungsi import LintasFungsi
from petaproses.text.source import At, Fault, Source

Gambar = Lembar | LintasFungsi | Cascading
"""What can be drawn as one picture of its own."""


class WholePicture(NamedTuple):
    """A picture over the whole map, such as the process flow: what its sheet says around it."""

    id: str
    judul: str
    subjudul: str = ""
    kertas: Kertas | None = None
    kepala: Kepala = Kepala()
    keterangan: str = ""


class Hole(NamedTuple):
    """A part of a file that could not be used; `teks` is what stands there, "" when nobody can tell."""

    source: Source
    teks: str


class Peta(NamedTuple):
    """Everything the authors wrote, linked. `proses` lists each process as written, duplicates included; whatever is
    missing may stand in `holes`."""

    sources: tuple[Source, ...] = ()
    faults: tuple[Fault, ...] = ()
    holes: tuple[Hole, ...] = ()
    proyek: Proyek = Proyek()
    proses: tuple[Proses, ...] = ()
    lembar: tuple[Lembar, ...] = ()
    lintas_fungsi: tuple[LintasFungsi, ...] = ()
    cascading: tuple[Cascading, ...] = ()
    by_kode: Mapping[str, Proses] = NONE_WRITTEN
    lembar_by_induk: Mapping[str, Lembar] = NONE_WRITTEN
    baris_by_id: Mapping[str, tuple[Cascading, Baris, Indikator | None]] = NONE_WRITTEN

    def faults_of(self, rule: str) -> Iterator[Fault]:
        """Return what reading, shaping and linking noted for one rule, by its name."""
        return (fault for fault in self.faults if fault.rule == rule)

    def may_hold(self, word: str) -> bool:
        """Tell whether a word may stand in what could not be used, so that nobody can say it is missing."""
        return any(not hole.teks or word in hole.teks for hole in self.holes)

    def has_holes(self, at: At) -> bool:
        """Tell whether a part of the file of some place could not be used."""
        return any(hole.source.name == at.source.name for hole in self.holes)

    def indexed(self) -> "Peta":
        """Return the map with its processes found by their codes; of two with one code the first counts."""
        return self._replace(by_kode={proses.kode: proses for proses in reversed(self.proses)})

    def turunan(self, kode: str) -> tuple[Proses, ...]:
        """Return the processes on the sheet below `kode`, in the author's order; empty when it is not decomposed."""
        lembar = self.lembar_by_induk.get(kode)
        return lembar.proses if lembar else ()

    def called(self, pemilik: str) -> str:
        """Return the full name of an owner, or the word itself when the register does not know it."""
        peran = self.proyek.peran.get(pemilik)
        return peran.nama if peran else pemilik

    def called_rujukan(self, rujukan: Rujukan) -> str:
        """Return the text of the row or indicator that a reference means; the author's word if it means none."""
        _, baris, indikator = self.baris_by_id.get(rujukan.teks, (None, None, None))
        return indikator.uraian if indikator else baris.teks if baris else rujukan.teks

    def called_induk(self, induk: str) -> str:
        """Return what the parent of a map is called: its code, or the title of a map that has none; never an id."""
        found = next((each for each in self.lintas_fungsi if each.id == induk and not each.kode), None)
        return found.judul if found else induk

    @property
    def gambar(self) -> tuple[Gambar, ...]:
        """Everything that is drawn: sheets by level and code, then cross-functional maps, then cascades."""
        return (*self.lembar, *self.lintas_fungsi, *self.cascading)
