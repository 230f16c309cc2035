"""What an author writes in each kind of map file, as pydantic models; the only pydantic.

Every scalar is text: fields hold texts, tuples of texts, or models. Where one text may stand for a list of one, or for
a mapping's main key, a validator writes it out, so that later stages see one form only.
"""

from functools import partial
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from petaproses import bentuk
from petaproses.proyek import Dokumen


def as_list(value: Any) -> Any:
    """Turn one item into a list of one, and an empty value into an empty list."""
    if isinstance(value, list):
        return value
    return [] if value == "" else [value]


def under_key(main: str, value: Any) -> Any:
    """Turn a text into a mapping with that text under its main key, and an empty value into an empty mapping."""
    if isinstance(value, str):
        return {main: value} if value else {}
    return value


def _as_mapping(main: str) -> BeforeValidator:
    return BeforeValidator(partial(under_key, main))


def empty_mapping(value: Any) -> Any:
    """Turn an empty value into an empty mapping."""
    return {} if value == "" else value


def numbered(value: Any) -> Any:
    """Turn a list (or one text) into a mapping from its indexes."""
    if isinstance(value, dict) or value == "":
        return value or {}
    return dict(enumerate(as_list(value)))


def decimal(value: Any) -> Any:
    """Turn a decimal comma into a point."""
    return value.replace(",", ".") if isinstance(value, str) else value


def arrow(value: Any) -> Any:
    """Turn one text into an arrow without a label."""
    return {value: ""} if isinstance(value, str) else value


Isi = Annotated[str, Field(min_length=1)]
Daftar = Annotated[tuple[str, ...], BeforeValidator(as_list)]
Deret = Annotated[dict[str | int, str], BeforeValidator(numbered)]
Panah = Annotated[dict[str, str], BeforeValidator(arrow)]
Alur = Annotated[tuple[Panah, ...], BeforeValidator(as_list)]
Arah = Literal["", "mendatar", "tegak"]


class Bagian(BaseModel):
    """What all parts of a map file share: they never change, and know no keys but their own."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


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


class Pengesahan(Bagian):
    """Who signs."""

    jabatan: str = ""
    nama: str = ""
    pangkat: str = ""
    nip: str = ""


Penanda = Annotated[Pengesahan, _as_mapping("jabatan")]


class Kepala(Bagian):
    """The title block."""

    nomor: str = ""
    revisi: str = ""
    tanggal_pembuatan: str = ""
    tanggal_revisi: str = ""
    tanggal_efektif: str = ""
    disusun_oleh: Penanda = Pengesahan.model_construct()
    diperiksa_oleh: Penanda = Pengesahan.model_construct()
    disahkan_oleh: Penanda = Pengesahan.model_construct()
    dasar_hukum: Daftar = ()


class Kertas(Bagian):
    """Paper; sizes and margins in mm."""

    ukuran: str = ""
    arah: Arah = ""
    pinggir: Annotated[float | None, BeforeValidator(decimal), Field(ge=0, le=50)] = None


KertasTertulis = Annotated[Kertas | None, _as_mapping("ukuran")]
KepalaTertulis = Annotated[Kepala | None, _as_mapping("nomor")]


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
        tuple[Annotated[Kolom, _as_mapping("jenjang")], ...],
        BeforeValidator(as_list),
        Field(min_length=1, max_length=60),
    ]


class Berkas(Bagian):
    """What sheets, cross-functional maps and cascades may all say."""

    kertas: KertasTertulis = None
    kepala: KepalaTertulis = None
    keterangan: str = ""
    sumber: str = ""


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
    kode: Annotated[Kode | None, _as_mapping("awalan")] = None
    akar: Daftar = ()
    peran: Annotated[dict[str, Annotated[Peran, _as_mapping("nama")]], BeforeValidator(empty_mapping)] = Field(
        default_factory=dict
    )
    pemeriksaan: Annotated[Pemeriksaan | None, BeforeValidator(empty_mapping)] = None
    kertas: KertasTertulis = None
    kepala: KepalaTertulis = None
    peraturan: Annotated[Peraturan | None, _as_mapping("tentang")] = None
    dokumen: Annotated[tuple[Dokumen, ...], BeforeValidator(as_list)] = ()
    tabel: Annotated[tuple[Bentuk, ...], BeforeValidator(as_list)] = ()


class Sop(Bagian):
    """A standard operating procedure."""

    nomor: str = ""
    judul: str = ""


DaftarSop = Annotated[tuple[Annotated[Sop, _as_mapping("judul")], ...], BeforeValidator(as_list)]


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
    mutu_baku: Annotated[MutuBaku, _as_mapping("waktu")] = MutuBaku.model_construct()
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


class Indikator(Bagian):
    """A measured indicator of a cascade row."""

    uraian: Isi
    id: str = ""
    kode: str = ""
    satuan: str = ""
    arah: Literal["", "naik", "turun"] = ""
    jenis: str = ""
    awal: Deret = Field(default_factory=dict)
    target: Deret = Field(default_factory=dict)
    definisi: str = ""
    sumber_data: str = ""
    keterangan: str = ""


class Lintas(Bagian):
    """Crosscutting of a cascade row."""

    dengan: Daftar = ()
    sebagai: str = ""


class Baris(BaseModel):
    """A row of a cascade; its tier, or a template's variables, stand among the keys that are not named here."""

    model_config = ConfigDict(frozen=True, extra="allow", defer_build=True)
    __pydantic_extra__: dict[str, str]

    pakai: str = ""
    rujuk: str = ""
    id: str = ""
    kode: str = ""
    pemilik: Daftar = ()
    hasil: str = ""
    pagu: Deret = Field(default_factory=dict)
    tanda: Daftar = ()
    lintas: Annotated[tuple[Annotated[Lintas, _as_mapping("dengan")], ...], BeforeValidator(as_list)] = ()
    mendukung: Daftar = ()
    indikator: Annotated[tuple[Annotated[Indikator, _as_mapping("uraian")], ...], BeforeValidator(as_list)] = ()
    keterangan: str = ""

    @property
    def lain(self) -> dict[str, str]:
        """The keys that are not named here: the tier and its text, or a template's variables."""
        return self.__pydantic_extra__ or {}


DaftarBaris = Annotated[tuple[Baris, ...], BeforeValidator(as_list)]


class Cascading(Berkas):
    """A performance cascade, written as its table reads."""

    cascading: str
    jenjang: Annotated[tuple[Isi, ...], BeforeValidator(as_list), Field(min_length=1, max_length=20)]
    tabel: Daftar = ()
    templat: Annotated[dict[str, DaftarBaris], BeforeValidator(empty_mapping)] = Field(default_factory=dict)
    pohon: DaftarBaris = ()
