"""The forms of a cascade's table, as data: its columns, and what each shows of which tiers. `BUILT_IN` lists ours."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple, get_args

from petaproses.text.source import At

IsiBaris = Literal[
    "uraian",
    "rincian",
    "nomor",
    "kode",
    "hasil",
    "pemilik",
    "pagu",
    "tanda",
    "lintas",
    "mendukung",
    "proses",
    "catatan",
]
"""What a column may show of a cascade row."""
IsiIndikator = Literal[
    "indikator", "indikator-rinci", "satuan", "arah", "jenis", "awal", "target", "definisi", "sumber_data", "penjelasan"
]
"""What a column may show of each measured indicator of a row."""
Isi = Literal[IsiBaris, IsiIndikator]
ISI_INDIKATOR: frozenset[str] = frozenset(get_args(IsiIndikator))
PER_TAHUN: frozenset[str] = frozenset({"pagu", "awal", "target"})
"""What has one column a year."""
Susunan = Literal["", "bersanding", "bertangga"]
"""Whether a row's children begin beside it, or on a line of their own below it; beside it where not written."""

ALL = "semua"
"""In place of a tier: the column, and those beside it that say so too, stand once for every tier."""


class Kolom(NamedTuple):
    """A column: what it shows of the rows of which tiers; without a tier, those of the column beside it."""

    judul: str = ""
    jenjang: tuple[str, ...] = ()
    isi: Isi = "uraian"
    tahun: tuple[str, ...] = ()
    at: At | None = None


class Bentuk(NamedTuple):
    """A form by its name; `judul` goes before the cascade's title. With `jenis`, only indicators of these kinds and
    the rows that have some are shown."""

    nama: str
    judul: str
    kolom: tuple[Kolom, ...]
    susunan: Susunan = ""
    jenis: tuple[str, ...] = ()
    at: At | None = None


_TUJUAN = ("Tujuan", "Tujuan Perangkat Daerah", "Tujuan PD", "Tujuan Renstra", "Tujuan RPJMD")
_SASARAN = ("Sasaran", "Sasaran Strategis", "Sasaran Perangkat Daerah", "Sasaran PD", "Sasaran Renstra")
_PROGRAM = ("Program",)
_KEGIATAN = ("Kegiatan", "Sub Kegiatan", "Subkegiatan", "Sub-kegiatan")
_RENSTRA = (*_TUJUAN, *_SASARAN, *_PROGRAM, *_KEGIATAN)

TIERED = Bentuk(
    "berjenjang",
    "Cascading",
    (
        Kolom(jenjang=(ALL,), isi="rincian"),
        Kolom(jenjang=(ALL,), isi="indikator-rinci"),
        Kolom(jenjang=(ALL,), isi="satuan"),
        Kolom(jenjang=(ALL,), isi="awal"),
        Kolom(jenjang=(ALL,), isi="target"),
    ),
)
"""What every cascade has unless it asks for others: one column a tier, with its indicators beside it."""

BUILT_IN: Mapping[str, Bentuk] = MappingProxyType(
    {
        each.nama: each
        for each in (
            TIERED,
            Bentuk(
                "renstra",
                "Tujuan, sasaran, program, kegiatan, dan sub kegiatan",
                (
                    Kolom("NSPK dan sasaran RPJMD yang relevan", _TUJUAN, "mendukung"),
                    Kolom("Tujuan", _TUJUAN),
                    Kolom("Sasaran", _SASARAN),
                    Kolom("Outcome", _PROGRAM, "hasil"),
                    Kolom("Output", _KEGIATAN, "hasil"),
                    Kolom("Indikator", _RENSTRA, "indikator"),
                    Kolom("Program/Kegiatan/Sub Kegiatan", (*_PROGRAM, *_KEGIATAN)),
                    Kolom("Keterangan", _RENSTRA, "catatan"),
                ),
                "bertangga",
            ),
            Bentuk(
                "target",
                "Target tujuan dan sasaran",
                (
                    Kolom("Tujuan", _TUJUAN),
                    Kolom("Sasaran", _SASARAN),
                    Kolom("Indikator", (*_TUJUAN, *_SASARAN), "indikator"),
                    Kolom("Satuan", (), "satuan"),
                    Kolom("Kondisi awal", (), "awal"),
                    Kolom("Target", (), "target"),
                ),
                "bertangga",
            ),
            Bentuk(
                "iku",
                "Indikator Kinerja Utama",
                (
                    Kolom("No.", (), "nomor"),
                    Kolom("Tujuan/Sasaran strategis", (*_TUJUAN, *_SASARAN)),
                    Kolom("Indikator kinerja utama", (), "indikator"),
                    Kolom("Satuan", (), "satuan"),
                    Kolom("Penjelasan", (), "definisi"),
                    Kolom("Sumber data", (), "sumber_data"),
                ),
                jenis=("IKU",),
            ),
            Bentuk(
                "perjanjian-kinerja",
                "Perjanjian kinerja",
                (
                    Kolom("No.", (), "nomor"),
                    Kolom("Sasaran strategis", _SASARAN),
                    Kolom("Indikator kinerja", (), "indikator"),
                    Kolom("Satuan", (), "satuan"),
                    Kolom("Target", (), "target"),
                ),
            ),
        )
    }
)
"""The forms that every project has, by name; a project's own form of the same name stands in its place."""
