"""The complete example holds every key that a map may have, so that tests which build it touch them all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

CONTOH = Path(__file__).parent / "data" / "contoh-lengkap"

PROYEK = (
    "instansi unit periode bahasa kode awalan pemisah level_0 akar peran nama anggota luar kertas ukuran arah pinggir "
    "pemeriksaan profil abaikan bobot dokumen situs peraturan tahun tentang"
)
KEPALA = (
    "peraturan tentang kepala nomor revisi tanggal_pembuatan tanggal_revisi tanggal_efektif disusun_oleh diperiksa_oleh disahkan_oleh "
    "jabatan dasar_hukum"
)
LEMBAR = "induk level judul sumber keterangan lajur kelompok proses alur jenis pemilik"
PROSES = "id pelaku pemasok masukan keluaran pelanggan mendukung sop rab status"
LINTAS_FUNGSI = "cfm langkah ke_peta mutu_baku kelengkapan waktu output"
CASCADING = (
    "tabel susunan kolom isi tahun cascading jenjang templat pohon pakai rujuk hasil pagu tanda lintas dengan sebagai"
)
INDIKATOR = "indikator uraian satuan awal target definisi sumber_data"
KUNCI = frozenset(" ".join((PROYEK, KEPALA, LEMBAR, PROSES, LINTAS_FUNGSI, CASCADING, INDIKATOR)).split())

VARIABLES = {"perihal", "penerima", "nomenklatur"}


def load(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)


def keys(data: Any) -> Iterator[str]:
    """Yield all keys; not those inside `alur`, where a labelled edge is a key, nor years."""
    if isinstance(data, dict):
        for key, value in data.items():
            if not key.isdecimal():
                yield key
            yield from () if key == "alur" else keys(value)
    elif isinstance(data, list):
        for value in data:
            yield from keys(value)


def authors_words(maps: list[Any]) -> set[str]:
    """Return the keys that authors choose themselves: owners, tiers, templates and their variables; and codes of rules."""
    words = set(VARIABLES)
    for data in maps:
        words |= {
            *data.get("pemeriksaan", {}).get("bobot", {}),
            *data.get("peran", {}),
            *data.get("jenjang", []),
            *data.get("templat", {}),
        }
    return words


def test_example_uses_every_key_and_no_other() -> None:
    """A key that is added to the maps has to be shown here too, and a misspelt one is seen."""
    maps = [load(path) for path in sorted(CONTOH.glob("*.yaml"))]
    assert set(keys(maps)) - authors_words(maps) == KUNCI
