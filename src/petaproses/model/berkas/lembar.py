"""A sheet and its processes, as their author writes them."""

from typing import Annotated

from pydantic import BeforeValidator

from petaproses.model.berkas.parts import Alur, Arah, Berkas, FilePart, Isi, SopList, TextList
from petaproses.model.one_form import as_list


class Proses(FilePart):
    """A process of a sheet."""

    kode: Isi
    nama: Isi
    id: str = ""
    jenis: str = ""
    pemilik: TextList | None = None
    pelaku: TextList = ()
    pemasok: TextList = ()
    masukan: TextList = ()
    keluaran: TextList = ()
    pelanggan: TextList = ()
    mendukung: TextList = ()
    sop: SopList = ()
    dasar_hukum: TextList = ()
    rab: TextList = ()
    status: str = ""
    keterangan: str = ""


ProsesList = Annotated[tuple[Proses, ...], BeforeValidator(as_list)]


class Lajur(FilePart):
    """A lane of a sheet."""

    pemilik: TextList = ()
    proses: ProsesList = ()


class Kelompok(FilePart):
    """A row of processes."""

    nama: str = ""
    jenis: str = ""
    proses: ProsesList = ()


class Lembar(Berkas):
    """A sheet: the children of one process."""

    induk: str = ""
    level: str = ""
    judul: str = ""
    arah: Arah = ""
    lajur: Annotated[tuple[Lajur, ...], BeforeValidator(as_list)] = ()
    kelompok: Annotated[tuple[Kelompok, ...], BeforeValidator(as_list)] = ()
    alur: Alur = ()
