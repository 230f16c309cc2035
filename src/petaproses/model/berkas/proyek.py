"""The project file, as its author writes it."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from petaproses.model import bentuk
from petaproses.model.berkas.parts import Bagian, Daftar, Isi, KepalaTertulis, KertasTertulis, as_mapping
from petaproses.model.dokumen import Dokumen
from petaproses.model.one_form import as_list, empty_mapping
from petaproses.model.proyek import IsiSitus


class Kode(Bagian):
    """The code profile."""

    awalan: str = ""
    pemisah: Isi = "."
    level_0: Annotated[int, Field(ge=1, le=20)] = 1


class Peran(Bagian):
    """An entry of the register of owners."""

    nama: str = ""
    kode: str = ""
    unit: str = ""
    anggota: Daftar = ()
    luar: Literal["", "ya", "tidak"] = ""


class Peraturan(Bagian):
    """The regulation to which the map is an appendix."""

    jenis: str = ""
    nomor: str = ""
    tahun: str = ""
    tentang: str = ""


class Kolom(Bagian):
    """A column of a form."""

    judul: str = ""
    jenjang: Daftar = ()
    isi: bentuk.Isi = "uraian"
    tahun: Daftar = ()


class Bentuk(Bagian):
    """A form of cascade tables."""

    nama: Isi
    judul: str = ""
    susunan: bentuk.Susunan = ""
    jenis: Daftar = ()
    kolom: Annotated[
        tuple[Annotated[Kolom, as_mapping("jenjang")], ...],
        Field(min_length=1, max_length=60),
        BeforeValidator(as_list),
    ]


class Pemeriksaan(Bagian):
    """Which findings a project wants to see, and how much they weigh."""

    profil: Literal["", "draf", "reviu", "final"] = ""
    abaikan: Daftar = ()
    bobot: Annotated[dict[str, Literal["galat", "peringatan", "saran"]], BeforeValidator(empty_mapping)] = Field(
        default_factory=dict
    )


class Proyek(Bagian):
    """The project file, or the part of it that stands in a file of its own."""

    instansi: str = ""
    unit: str = ""
    periode: str = ""
    bahasa: Literal["", "id", "en"] = ""
    kode: Annotated[Kode | None, as_mapping("awalan")] = None
    akar: Daftar = ()
    peran: Annotated[dict[str, Annotated[Peran, as_mapping("nama")]], BeforeValidator(empty_mapping)] = Field(
        default_factory=dict
    )
    pemeriksaan: Annotated[Pemeriksaan | None, BeforeValidator(empty_mapping)] = None
    kertas: KertasTertulis = None
    kepala: KepalaTertulis = None
    peraturan: Annotated[Peraturan | None, as_mapping("tentang")] = None
    dokumen: Annotated[tuple[Dokumen, ...], BeforeValidator(as_list)] = ()
    situs: Annotated[tuple[IsiSitus, ...], BeforeValidator(as_list)] = ()
    tabel: Annotated[tuple[Bentuk, ...], BeforeValidator(as_list)] = ()
