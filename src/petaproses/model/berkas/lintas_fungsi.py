"""A cross-functional map and its steps, as their author writes them."""

from typing import Annotated, Literal

from pydantic import BeforeValidator

from petaproses.model.berkas.parts import Alur, Arah, Bagian, Berkas, Daftar, DaftarSop, Isi, as_mapping
from petaproses.model.one_form import as_list


class MutuBaku(Bagian):
    """The quality standard of a step."""

    kelengkapan: str = ""
    waktu: str = ""
    output: str = ""


class Langkah(Bagian):
    """A step of a cross-functional map."""

    id: Isi
    nama: str = ""
    jenis: Literal["mulai", "selesai", "kegiatan", "keputusan", "dokumen", "paralel", "penghubung"] = "kegiatan"
    pemilik: Daftar = ()
    pelaku: Daftar = ()
    ke_peta: str = ""
    mutu_baku: Annotated[MutuBaku, as_mapping("waktu")] = MutuBaku.model_construct()
    dasar_hukum: Daftar = ()
    keterangan: str = ""


class LintasFungsi(Berkas):
    """A cross-functional map."""

    jenis: Literal["lintas-fungsi"]
    induk: Isi
    kode: str = ""
    judul: str = ""
    cfm: str = ""
    arah: Arah = ""
    sop: DaftarSop = ()
    dasar_hukum: Daftar = ()
    status: str = ""
    lajur: Daftar = ()
    langkah: Annotated[tuple[Langkah, ...], BeforeValidator(as_list)] = ()
    alur: Alur = ()
