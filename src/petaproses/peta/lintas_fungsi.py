"""A cross-functional map of the linked map, with its steps."""

from collections.abc import Mapping
from typing import NamedTuple

from petaproses.model.proyek import Kepala, Kertas
from petaproses.peta.lembar import Alur, Sop
from petaproses.text.source import At


class MutuBaku(NamedTuple):
    """The quality standard of a step, for pages in the form of an SOP."""

    kelengkapan: str = ""
    waktu: str = ""
    output: str = ""


JENIS_CALLED: Mapping[str, str] = {
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
    def called(self) -> str:
        """Its name, or what its kind is called; never its id, which only the map's file needs."""
        return self.nama or JENIS_CALLED.get(self.jenis, self.jenis)


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
