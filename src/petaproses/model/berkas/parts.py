"""What the kinds of map file share: forms of a text, and the parts that stand in several of them."""

from functools import partial
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from petaproses.model.one_form import arrow, as_list, decimal, numbered, under_key


def as_mapping(main: str) -> BeforeValidator:
    """Return the validator that turns a text into a mapping with that text under its main key."""
    return BeforeValidator(partial(under_key, main))


Isi = Annotated[str, Field(min_length=1)]
TextList = Annotated[tuple[str, ...], BeforeValidator(as_list)]
Series = Annotated[dict[str | int, str], BeforeValidator(numbered)]
Arrow = Annotated[dict[str, str], BeforeValidator(arrow)]
Alur = Annotated[tuple[Arrow, ...], BeforeValidator(as_list)]
Arah = Literal["", "mendatar", "tegak"]


class FilePart(BaseModel):
    """What all parts of a map file share: they never change, and know no keys but their own."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Pengesahan(FilePart):
    """Who signs."""

    jabatan: str = ""
    nama: str = ""
    pangkat: str = ""
    nip: str = ""


Signer = Annotated[Pengesahan, as_mapping("jabatan")]


class Kepala(FilePart):
    """The title block."""

    nomor: str = ""
    revisi: str = ""
    tanggal_pembuatan: str = ""
    tanggal_revisi: str = ""
    tanggal_efektif: str = ""
    disusun_oleh: Signer = Pengesahan.model_construct()
    diperiksa_oleh: Signer = Pengesahan.model_construct()
    disahkan_oleh: Signer = Pengesahan.model_construct()
    dasar_hukum: TextList = ()


class Kertas(FilePart):
    """Paper; sizes and margins in mm."""

    ukuran: str = ""
    arah: Arah = ""
    pinggir: Annotated[Annotated[float, Field(ge=0, le=50)] | None, BeforeValidator(decimal)] = None


WrittenKertas = Annotated[Kertas | None, as_mapping("ukuran")]
WrittenKepala = Annotated[Kepala | None, as_mapping("nomor")]


class Berkas(FilePart):
    """What sheets, cross-functional maps and cascades may all say."""

    kertas: WrittenKertas = None
    kepala: WrittenKepala = None
    keterangan: str = ""
    sumber: str = ""


class Sop(FilePart):
    """A standard operating procedure."""

    nomor: str = ""
    judul: str = ""


SopList = Annotated[tuple[Annotated[Sop, as_mapping("judul")], ...], BeforeValidator(as_list)]
