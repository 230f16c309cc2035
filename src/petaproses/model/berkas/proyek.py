"""The project file, as its author writes it."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from petaproses.model import bentuk
from petaproses.model.berkas.parts import FilePart, Isi, TextList, WrittenKepala, WrittenKertas, as_mapping
from petaproses.model.dokumen import Dokumen
from petaproses.model.one_form import as_list, empty_mapping
from petaproses.model.proyek import IsiSitus


class Kode(FilePart):
    """The code profile."""

    awalan: str = ""
    pemisah: Isi = "."
    level_0: Annotated[int, Field(ge=1, le=20)] = 1


class Peran(FilePart):
    """An entry of the register of owners."""

    nama: str = ""
    kode: str = ""
    unit: str = ""
    anggota: TextList = ()
    luar: Literal["", "ya", "tidak"] = ""


class Peraturan(FilePart):
    """The regulation to which the map is an appendix."""

    jenis: str = ""
    nomor: str = ""
    tahun: str = ""
    tentang: str = ""


class Kolom(FilePart):
    """A column of a form."""

    judul: str = ""
    jenjang: TextList = ()
    isi: bentuk.Isi = "uraian"
    tahun: TextList = ()


class Bentuk(FilePart):
    """A form of cascade tables."""

    nama: Isi
    judul: str = ""
    susunan: bentuk.Susunan = ""
    jenis: TextList = ()
    kolom: Annotated[
        tuple[Annotated[Kolom, as_mapping("jenjang")], ...],
        Field(min_length=1, max_length=60),
        BeforeValidator(as_list),
    ]


class Pemeriksaan(FilePart):
    """Which findings a project wants to see, and how much they weigh."""

    profil: Literal["", "draf", "reviu", "final"] = ""
    abaikan: TextList = ()
    bobot: Annotated[dict[str, Literal["galat", "peringatan", "saran"]], BeforeValidator(empty_mapping)] = Field(
        default_factory=dict
    )


class Proyek(FilePart):
    """The project file, or the part of it that stands in a file of its own."""

    instansi: str = ""
    unit: str = ""
    periode: str = ""
    bahasa: Literal["", "id", "en"] = ""
    kode: Annotated[Kode | None, as_mapping("awalan")] = None
    akar: TextList = ()
    peran: Annotated[dict[str, Annotated[Peran, as_mapping("nama")]], BeforeValidator(empty_mapping)] = Field(
        default_factory=dict
    )
    pemeriksaan: Annotated[Pemeriksaan | None, BeforeValidator(empty_mapping)] = None
    kertas: WrittenKertas = None
    kepala: WrittenKepala = None
    peraturan: Annotated[Peraturan | None, as_mapping("tentang")] = None
    dokumen: Annotated[tuple[Dokumen, ...], BeforeValidator(as_list)] = ()
    situs: Annotated[tuple[IsiSitus, ...], BeforeValidator(as_list)] = ()
    tabel: Annotated[tuple[Bentuk, ...], BeforeValidator(as_list)] = ()
