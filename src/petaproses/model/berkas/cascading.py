"""A cascade and its rows, as their author writes them."""

from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from petaproses.model.berkas.parts import Bagian, Berkas, Daftar, Deret, Isi, as_mapping
from petaproses.model.one_form import as_list, empty_mapping


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
    lintas: Annotated[tuple[Annotated[Lintas, as_mapping("dengan")], ...], BeforeValidator(as_list)] = ()
    mendukung: Daftar = ()
    indikator: Annotated[tuple[Annotated[Indikator, as_mapping("uraian")], ...], BeforeValidator(as_list)] = ()
    keterangan: str = ""

    @property
    def lain(self) -> dict[str, str]:
        """The keys that are not named here: the tier and its text, or a template's variables."""
        return self.__pydantic_extra__ or {}


DaftarBaris = Annotated[tuple[Baris, ...], BeforeValidator(as_list)]


class Cascading(Berkas):
    """A performance cascade, written as its table reads."""

    cascading: str
    jenjang: Annotated[tuple[Isi, ...], Field(min_length=1, max_length=20), BeforeValidator(as_list)]
    tabel: Daftar = ()
    templat: Annotated[dict[str, DaftarBaris], BeforeValidator(empty_mapping)] = Field(default_factory=dict)
    pohon: DaftarBaris = ()
