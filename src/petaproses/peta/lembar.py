"""A sheet of the linked map, with its lanes, processes and arrows."""

from typing import NamedTuple

from petaproses.model.proyek import Kepala, Kertas
from petaproses.text.source import At


class Rujukan(NamedTuple):
    """A reference to a cascade row or indicator, as written: its id, or its code where no id has that text."""

    teks: str
    at: At


class Sop(NamedTuple):
    """A standard operating procedure that belongs to a process or a cross-functional map."""

    nomor: str = ""
    judul: str = ""


class Proses(NamedTuple):
    """One process box; `pemilik` is its own or its lane's owners, `own_pemilik` whether it overrides the lane."""

    kode: str
    nama: str
    at: At
    level: int
    induk: str | None = None
    id: str = ""
    jenis: str = ""
    pemilik: tuple[str, ...] = ()
    own_pemilik: bool = False
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
