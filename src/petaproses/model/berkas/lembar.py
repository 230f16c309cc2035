"""A sheet and its processes, as their author writes them."""

from typing import Annotated

from pydantic import BeforeValidator

from petaproses.model.berkas.parts import Alur, Arah, Bagian, Berkas, Daftar, DaftarSop, Isi
from petaproses.model.one_form import as_list


class Proses(Bagian):
    """A process of a sheet."""

    kode: Isi
    nama: Isi
    id: str = ""
    jenis: str = ""
    pemilik: Daftar | None = None
    pelaku: Daftar = ()
    pemasok: Daftar = ()
    masukan: Daftar = ()
    keluaran: Daftar = ()
    pelanggan: Daftar = ()
    mendukung: Daftar = ()
    sop: DaftarSop = ()
    dasar_hukum: Daftar = ()
    rab: Daftar = ()
    status: str = ""
    keterangan: str = ""


DaftarProses = Annotated[tuple[Proses, ...], BeforeValidator(as_list)]


class Lajur(Bagian):
    """A lane of a sheet."""

    pemilik: Daftar = ()
    proses: DaftarProses = ()


class Kelompok(Bagian):
    """A row of processes."""

    nama: str = ""
    jenis: str = ""
    proses: DaftarProses = ()


class Lembar(Berkas):
    """A sheet: the children of one process."""

    induk: str = ""
    level: str = ""
    judul: str = ""
    arah: Arah = ""
    lajur: Annotated[tuple[Lajur, ...], BeforeValidator(as_list)] = ()
    kelompok: Annotated[tuple[Kelompok, ...], BeforeValidator(as_list)] = ()
    alur: Alur = ()
