"""What the project file says of all maps: whose they are, who owns things, paper, title block, documents, checking."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

from petaproses.model.bentuk import BUILT_IN, Bentuk
from petaproses.model.dokumen import Dokumen
from petaproses.model.kode import ProfilKode
from petaproses.text.source import At

NONE_WRITTEN: Mapping[str, Any] = MappingProxyType({})
"""What a mapping holds that its author did not write."""


IsiSitus = Literal["panduan"]
"""What a site may hold besides the map."""


class Peran(NamedTuple):
    """Somebody who may own things; `key` is the word used in the maps, `kode` that of the unit (SIPD)."""

    key: str
    nama: str
    at: At
    unit: str = ""
    anggota: tuple[str, ...] = ()
    luar: bool = False
    kode: str = ""


class Pengesahan(NamedTuple):
    """Who signs; never personal data unless the author gives it."""

    jabatan: str = ""
    nama: str = ""
    pangkat: str = ""
    nip: str = ""


class Kepala(NamedTuple):
    """The title block: fields with text only, all optional."""

    nomor: str = ""
    revisi: str = ""
    tanggal_pembuatan: str = ""
    tanggal_revisi: str = ""
    tanggal_efektif: str = ""
    disusun_oleh: Pengesahan = Pengesahan()
    diperiksa_oleh: Pengesahan = Pengesahan()
    disahkan_oleh: Pengesahan = Pengesahan()
    dasar_hukum: tuple[str, ...] = ()


class Peraturan(NamedTuple):
    """The regulation to which the map is an appendix, by the words of its title."""

    jenis: str = ""
    nomor: str = ""
    tahun: str = ""
    tentang: str = ""


class Kertas(NamedTuple):
    """Paper: `width` x `height` in mm as it lies in front of the reader; `pinggir` is the margin in mm. One that is
    `fixed`, such as what is left of a page of text, can't be turned.

    Where a map asks for none, its pictures are as large as they need.
    """

    nama: str = "F4"
    width: float = 330.0
    height: float = 215.0
    pinggir: float = 10.0
    fixed: bool = False

    @property
    def ways(self) -> "tuple[Kertas, ...]":
        """How it may lie: as it does, and turned."""
        return (self,) if self.fixed else (self, self._replace(width=self.height, height=self.width))


class Pemeriksaan(NamedTuple):
    """What the project file says of findings: the profile, rules to ignore, and what rules weigh (saran to galat)."""

    profil: str = ""
    abaikan: tuple[str, ...] = ()
    bobot: Mapping[str, str] = NONE_WRITTEN
    at: At | None = None


class Proyek(NamedTuple):
    """What the project file says of all maps."""

    at: At | None = None
    instansi: str = ""
    unit: str = ""
    periode: str = ""
    tahun: tuple[str, ...] = ()
    kode: ProfilKode = ProfilKode()
    at_kode: At | None = None
    akar: tuple[str, ...] = ()
    peran: Mapping[str, Peran] = NONE_WRITTEN
    kertas: Kertas | None = None
    kepala: Kepala = Kepala()
    bahasa: str = "id"
    dokumen: tuple[Dokumen, ...] = ()
    """What `build` makes; everything it can when there is nothing in it."""
    situs: tuple[IsiSitus, ...] = ()
    peraturan: Peraturan = Peraturan()
    pemeriksaan: Pemeriksaan = Pemeriksaan()
    tabel: Mapping[str, Bentuk] = NONE_WRITTEN
    """The project's own forms of cascade tables, by name."""

    def bentuk(self, nama: str) -> Bentuk | None:
        """Return a form of cascade tables by name, the project's own before ours; None when there is none."""
        return self.tabel.get(nama) or BUILT_IN.get(nama)
