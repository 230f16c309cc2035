"""The linked map: every process, sheet, cross-functional map and cascade, with its references resolved.

What later stages see. References that lead nowhere stay as the author's text, so that rules can report them.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from petaproses.bentuk import BERJENJANG
from petaproses.proyek import NONE_WRITTEN, Kepala, Kertas, Proyek
from petaproses.source import At, Fault, Source


class Rujukan(NamedTuple):
    """A reference to a cascade row or indicator, as written: its id, or its code where no id has that text."""

    teks: str
    at: At


class Sop(NamedTuple):
    """A standard operating procedure that belongs to a process or a cross-functional map."""

    nomor: str = ""
    judul: str = ""


class Proses(NamedTuple):
    """One process box; `pemilik` is its own or its lane's owners, `pemilik_sendiri` whether it overrides the lane."""

    kode: str
    nama: str
    at: At
    level: int
    induk: str | None = None
    id: str = ""
    jenis: str = ""
    pemilik: tuple[str, ...] = ()
    pemilik_sendiri: bool = False
    pelaku: tuple[str, ...] = ()
    pemasok: tuple[str, ...] = ()
    masukan: tuple[str, ...] = ()
    keluaran: tuple[str, ...] = ()
    pelanggan: tuple[str, ...] = ()
    mendukung: tuple[Rujukan, ...] = ()
    sop: tuple[Sop, ...] = ()
    dasar_hukum: tuple[str, ...] = ()
    rab: tuple[str, ...] = ()
    status: str = ""
    keterangan: str = ""


class Lajur(NamedTuple):
    """A lane of a sheet: a row, not an owner, since owners may repeat and a lane may be empty."""

    pemilik: tuple[str, ...]
    at: At
    proses: tuple[Proses, ...] = ()


class Kelompok(NamedTuple):
    """A row of processes with an optional name and kind (`inti` draws chevrons)."""

    nama: str
    jenis: str
    at: At
    proses: tuple[Proses, ...] = ()


class Alur(NamedTuple):
    """One arrow: the codes or step ids it joins, as written, and its label."""

    dari: str
    ke: str
    at: At
    label: str = ""


class Lembar(NamedTuple):
    """One sheet: the children of one process; `nomor` is derived (`3.1`: first of level 3), `id` names its files."""

    id: str
    induk: str | None
    level: int
    nomor: str
    judul: str
    at: At
    lajur: tuple[Lajur, ...] = ()
    kelompok: tuple[Kelompok, ...] = ()
    alur: tuple[Alur, ...] = ()
    arah: str = ""
    kertas: Kertas | None = None
    kepala: Kepala = Kepala()
    sumber: str = ""
    keterangan: str = ""

    @property
    def proses(self) -> tuple[Proses, ...]:
        """All processes of the sheet, in the author's order."""
        rows: tuple[Lajur | Kelompok, ...] = (*self.lajur, *self.kelompok)
        return tuple(proses for row in rows for proses in row.proses)


class MutuBaku(NamedTuple):
    """The quality standard of a step, for pages in the form of an SOP."""

    kelengkapan: str = ""
    waktu: str = ""
    output: str = ""


SEBUTAN_JENIS: Mapping[str, str] = {
    "mulai": "Mulai",
    "selesai": "Selesai",
    "kegiatan": "Kegiatan",
    "keputusan": "Keputusan",
    "dokumen": "Dokumen",
    "paralel": "Percabangan",
    "penghubung": "Penghubung",
}
"""How a kind of step is called in text."""


class Langkah(NamedTuple):
    """One step of a cross-functional map; `jenis` is one of model.Langkah's, `ke_peta` where a `penghubung` leads."""

    id: str
    nama: str
    at: At
    jenis: str = "kegiatan"
    pemilik: tuple[str, ...] = ()
    pelaku: tuple[str, ...] = ()
    ke_peta: str = ""
    mutu_baku: MutuBaku = MutuBaku()
    dasar_hukum: tuple[str, ...] = ()
    keterangan: str = ""

    @property
    def sebutan(self) -> str:
        """Its name, or what its kind is called; never its id, which only the map's file needs."""
        return self.nama or SEBUTAN_JENIS.get(self.jenis, self.jenis)


class LintasFungsi(NamedTuple):
    """A cross-functional map below a process or another such map; `lajur` lists lane owners in order."""

    id: str
    induk: str
    kode: str
    judul: str
    at: At
    lajur: tuple[str, ...] = ()
    langkah: tuple[Langkah, ...] = ()
    alur: tuple[Alur, ...] = ()
    cfm: str = ""
    sop: tuple[Sop, ...] = ()
    arah: str = ""
    kertas: Kertas | None = None
    kepala: Kepala = Kepala()
    sumber: str = ""
    keterangan: str = ""
    status: str = ""


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
    """A row of a cascade: tier, text, and the rows below it. `kunci` is unique in the cascade and derived from its
    place (`1.2.1`); `nomor` counts it among its siblings of one tier from 1; `rujuk` is the id of a row that stands
    here too, and `rujuk_kode` that row's code."""

    kunci: str
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
    tabel: tuple[str, ...] = (BERJENJANG.nama,)
    """The forms of its tables, by name; links lead to the first one."""

    def walk(self) -> Iterator[Baris]:
        """Go through all rows in reading order."""
        for row in self.pohon:
            yield from row.walk()

    def di_jenjang(self, baris: Baris, awal: str) -> bool:
        """Tell whether the name of a row's tier begins with a word, such as `indikator`: many cascades have a tier of
        indicators instead of measured ones."""
        return self.jenjang[baris.jenjang].casefold().startswith(awal)


Gambar = Lembar | LintasFungsi | Cascading
"""What can be drawn as one picture of its own."""


class Ikhtisar(NamedTuple):
    """A picture over the whole map, such as the process flow: what its sheet says around it."""

    id: str
    judul: str
    subjudul: str = ""
    kertas: Kertas | None = None
    kepala: Kepala = Kepala()
    keterangan: str = ""


class Lubang(NamedTuple):
    """A part of a file that could not be used; `teks` is what stands there, "" when nobody can tell."""

    source: Source
    teks: str


class Peta(NamedTuple):
    """Everything the authors wrote, linked. `proses` lists each process as written, duplicates included; whatever is
    missing may stand in `lubang`."""

    sources: tuple[Source, ...] = ()
    faults: tuple[Fault, ...] = ()
    lubang: tuple[Lubang, ...] = ()
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

    def mungkin(self, kata: str) -> bool:
        """Tell whether a word may stand in what could not be used, so that nobody can say it is missing."""
        return any(not lubang.teks or kata in lubang.teks for lubang in self.lubang)

    def berlubang(self, at: At) -> bool:
        """Tell whether a part of the file of some place could not be used."""
        return any(lubang.source.name == at.source.name for lubang in self.lubang)

    def terindeks(self) -> "Peta":
        """Return the map with its processes found by their codes; of two with one code the first counts."""
        return self._replace(by_kode={proses.kode: proses for proses in reversed(self.proses)})

    def turunan(self, kode: str) -> tuple[Proses, ...]:
        """Return the processes on the sheet below `kode`, in the author's order; empty when it is not decomposed."""
        lembar = self.lembar_by_induk.get(kode)
        return lembar.proses if lembar else ()

    def sebutan(self, pemilik: str) -> str:
        """Return the full name of an owner, or the word itself when the register does not know it."""
        peran = self.proyek.peran.get(pemilik)
        return peran.nama if peran else pemilik

    def sebutan_rujukan(self, rujukan: Rujukan) -> str:
        """Return the text of the row or indicator that a reference means; the author's word if it means none."""
        _, baris, indikator = self.baris_by_id.get(rujukan.teks, (None, None, None))
        return indikator.uraian if indikator else baris.teks if baris else rujukan.teks

    def sebutan_induk(self, induk: str) -> str:
        """Return what the parent of a map is called: its code, or the title of a map that has none; never an id."""
        found = next((each for each in self.lintas_fungsi if each.id == induk and not each.kode), None)
        return found.judul if found else induk

    @property
    def gambar(self) -> tuple[Gambar, ...]:
        """Everything that is drawn: sheets by level and code, then cross-functional maps, then cascades."""
        return (*self.lembar, *self.lintas_fungsi, *self.cascading)
