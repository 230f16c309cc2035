"""What the kinds of map file share: forms of a text, and the parts that stand in several of them."""

from functools import partial
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field


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


def as_mapping(main: str) -> BeforeValidator:
    """Return the validator that turns a text into a mapping with that text under its main key."""
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


class Pengesahan(Bagian):
    """Who signs."""

    jabatan: str = ""
    nama: str = ""
    pangkat: str = ""
    nip: str = ""


Penanda = Annotated[Pengesahan, as_mapping("jabatan")]


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


KertasTertulis = Annotated[Kertas | None, as_mapping("ukuran")]
KepalaTertulis = Annotated[Kepala | None, as_mapping("nomor")]


class Berkas(Bagian):
    """What sheets, cross-functional maps and cascades may all say."""

    kertas: KertasTertulis = None
    kepala: KepalaTertulis = None
    keterangan: str = ""
    sumber: str = ""


class Sop(Bagian):
    """A standard operating procedure."""

    nomor: str = ""
    judul: str = ""


DaftarSop = Annotated[tuple[Annotated[Sop, as_mapping("judul")], ...], BeforeValidator(as_list)]
