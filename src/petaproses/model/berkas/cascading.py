"""A cascade and its rows, as their author writes them."""

from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from petaproses.model.berkas.parts import Berkas, FilePart, Isi, Series, TextList, as_mapping
from petaproses.model.one_form import as_list, empty_mapping


class Indikator(FilePart):
    """A measured indicator of a cascade row."""

    uraian: Isi
    id: str = ""
    kode: str = ""
    satuan: str = ""
    arah: Literal["", "naik", "turun"] = ""
    jenis: str = ""
    awal: Series = Field(default_factory=dict)
    target: Series = Field(default_factory=dict)
    definisi: str = ""
    sumber_data: str = ""
    keterangan: str = ""


class Lintas(FilePart):
    """Crosscutting of a cascade row."""

    dengan: TextList = ()
    sebagai: str = ""


class Baris(BaseModel):
    """A row of a cascade; its tier, or a template's variables, stand among the keys that are not named here."""

    model_config = ConfigDict(frozen=True, extra="allow", defer_build=True)
    __pydantic_extra__: dict[str, str]

    pakai: str = ""
    rujuk: str = ""
    id: str = ""
    kode: str = ""
    pemilik: TextList = ()
    hasil: str = ""
    pagu: Series = Field(default_factory=dict)
    tanda: TextList = ()
    lintas: Annotated[tuple[Annotated[Lintas, as_mapping("dengan")], ...], BeforeValidator(as_list)] = ()
    mendukung: TextList = ()
    indikator: Annotated[tuple[Annotated[Indikator, as_mapping("uraian")], ...], BeforeValidator(as_list)] = ()
    keterangan: str = ""

    @property
    def other(self) -> dict[str, str]:
        """The keys that are not named here: the tier and its text, or a template's variables."""
        return self.__pydantic_extra__ or {}


BarisList = Annotated[tuple[Baris, ...], BeforeValidator(as_list)]


class Cascading(Berkas):
    """A performance cascade, written as its table reads."""

    cascading: str
    jenjang: Annotated[tuple[Isi, ...], Field(min_length=1, max_length=20), BeforeValidator(as_list)]
    tabel: TextList = ()
    templat: Annotated[dict[str, BarisList], BeforeValidator(empty_mapping)] = Field(default_factory=dict)
    pohon: BarisList = ()
