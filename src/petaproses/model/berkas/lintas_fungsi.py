"""A cross-functional map and its steps, as their author writes them."""

from typing import Annotated, Literal

from pydantic import BeforeValidator

from petaproses.model.berkas.parts import Alur, Arah, Berkas, FilePart, Isi, SopList, TextList, as_mapping
from petaproses.model.one_form import as_list


class MutuBaku(FilePart):
    """The quality standard of a step."""

    kelengkapan: str = ""
    waktu: str = ""
    output: str = ""


class Langkah(FilePart):
    """A step of a cross-functional map."""

    id: Isi
    nama: str = ""
    jenis: Literal["mulai", "selesai", "kegiatan", "keputusan", "dokumen", "paralel", "penghubung"] = "kegiatan"
    pemilik: TextList = ()
    pelaku: TextList = ()
    ke_peta: str = ""
    mutu_baku: Annotated[MutuBaku, as_mapping("waktu")] = MutuBaku.model_construct()
    dasar_hukum: TextList = ()
    keterangan: str = ""


class LintasFungsi(Berkas):
    """A cross-functional map."""

    jenis: Literal["lintas-fungsi"]
    induk: Isi
    kode: str = ""
    judul: str = ""
    cfm: str = ""
    arah: Arah = ""
    sop: SopList = ()
    dasar_hukum: TextList = ()
    status: str = ""
    lajur: TextList = ()
    langkah: Annotated[tuple[Langkah, ...], BeforeValidator(as_list)] = ()
    alur: Alur = ()
