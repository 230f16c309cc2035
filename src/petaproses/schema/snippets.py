"""Skeletons that an editor inserts, with places to jump to (`$1`); codes come quoted, for other readers of YAML too."""

from __future__ import annotations

from typing import Any

Snippet = dict[str, Any]


def _kode(number: int, example: str = "10.1") -> str:
    return f'"${{{number}:{example}}}"'


def _value(body: Any, description: str) -> Snippet:
    return {"label": description, "description": f"Sisipkan {description}.", "body": body}


def _file(label: str, description: str, body: Any) -> Snippet:
    return {"label": label, "description": description, "body": body}


_PROSES = {"kode": _kode(2, "10.1.1"), "nama": "$3"}
_LAJUR = {"pemilik": "${1:Kabag}", "proses": [_PROSES]}
_KOLOM = [{"jenjang": "${3:Sasaran}"}, {"isi": "indikator"}, {"isi": "satuan"}, {"isi": "target"}]
_LANGKAH = [
    {"id": "mulai", "jenis": "mulai", "pemilik": "${3:Kabag}"},
    {"id": "${4:langkah-1}", "pemilik": "${5:Staf}", "nama": "$6"},
    {"id": "selesai", "jenis": "selesai", "pemilik": "${7:Staf}"},
]

FILES: tuple[Snippet, ...] = (
    _file(
        "Lembar baru",
        "Turunan daftar proses baru: induk, lajur, dan alur.",
        {
            "induk": _kode(1),
            "lajur": [{"pemilik": "${2:Kabag}", "proses": [{"kode": _kode(3, "10.1.1"), "nama": "$4"}]}],
        },
    ),
    _file(
        "Peta lintas fungsi baru",
        "Langkah demi langkah di dalam daftar proses baru.",
        {
            "jenis": "lintas-fungsi",
            "induk": _kode(1, "10.1.1"),
            "judul": "$2",
            "langkah": _LANGKAH,
            "alur": ["mulai -> ${4:langkah-1} -> selesai"],
        },
    ),
    _file(
        "Cascading baru",
        "Pohon kinerja dengan jenjangnya.",
        {
            "cascading": "${1:Nama unit}",
            "jenjang": ["Tujuan", "Sasaran", "Aktivitas"],
            "pohon": [{"Tujuan": "$2"}, {"Sasaran": "$3"}, {"Aktivitas": "$4"}],
        },
    ),
    _file(
        "Berkas proyek baru",
        "Yang berlaku untuk semua peta di folder ini.",
        {
            "instansi": "${1:Pemerintah Kabupaten}",
            "unit": "$2",
            "periode": "${3:2025-2029}",
            "peran": {"${4:Kabag}": "${5:Kepala Bagian}"},
            "kertas": {"ukuran": "${6|F4,A4,A3,Legal,Letter|}", "arah": "${7|mendatar,tegak|}"},
        },
    ),
)
"""Whole files, offered where nothing stands yet."""

VALUES: dict[tuple[str, str], Snippet] = {
    ("Proses", "kode"): _value(_kode(1, "10.1.1"), "kode dalam tanda kutip"),
    ("Lembar", "induk"): _value(_kode(1), "kode dalam tanda kutip"),
    ("LintasFungsi", "induk"): _value(_kode(1, "10.1.1"), "kode dalam tanda kutip"),
    ("LintasFungsi", "kode"): _value(_kode(1, "10.1.1.CFM.01"), "kode dalam tanda kutip"),
    ("LintasFungsi", "cfm"): _value(_kode(1, "10.1.1.CFM.01"), "kode dalam tanda kutip"),
    ("Langkah", "ke_peta"): _value(_kode(1, "10.1.2.CFM.01"), "kode dalam tanda kutip"),
    ("Baris", "kode"): _value(_kode(1, "4.01.02"), "kode dalam tanda kutip"),
    ("Indikator", "kode"): _value(_kode(1, "IKU-01"), "kode dalam tanda kutip"),
    ("Proyek", "akar"): _value([_kode(1)], "daftar kode dalam tanda kutip"),
    ("Proyek", "pemeriksaan"): _value({"profil": "${1|draf,reviu,final|}"}, "profil pemeriksaan"),
    ("Proyek", "tabel"): _value(
        [{"nama": "${1:sasaran}", "judul": "${2:Sasaran dan target}", "kolom": _KOLOM}], "bentuk tabel baru"
    ),
    ("Proyek", "peran"): _value({"${1:Kabag}": "${2:Kepala Bagian}"}, "daftar peran baru"),
    ("Lembar", "lajur"): _value([_LAJUR], "daftar lajur baru"),
    ("Lembar", "kelompok"): _value([{"nama": "${1:Proses inti}", "proses": [_PROSES]}], "daftar kelompok baru"),
    ("Lajur", "proses"): _value([{"kode": _kode(1, "10.1.1"), "nama": "$2"}], "daftar proses baru"),
    ("Kelompok", "proses"): _value([{"kode": _kode(1, "10.1.1"), "nama": "$2"}], "daftar proses baru"),
    ("Lembar", "alur"): _value(["${1:10.1.1} -> ${2:10.1.2}"], "daftar panah baru"),
    ("LintasFungsi", "alur"): _value(["${1:mulai} -> ${2:selesai}"], "daftar panah baru"),
    ("LintasFungsi", "langkah"): _value(_LANGKAH, "daftar langkah baru"),
    ("Langkah", "mutu_baku"): _value({"kelengkapan": "$1", "waktu": "$2", "output": "$3"}, "mutu baku"),
    ("Baris", "indikator"): _value(
        [{"uraian": "$1", "satuan": "$2", "arah": "${3|naik,turun|}", "target": {"${4:2025}": '"$5"'}}],
        "daftar indikator baru",
    ),
    ("Cascading", "jenjang"): _value(["Tujuan", "Sasaran", "${1:Indikator}", "Aktivitas"], "jenjang yang lazim"),
    ("Cascading", "pohon"): _value([{"${1:Tujuan}": "$2"}], "daftar baris baru"),
}
"""What a key brings along, by model and field; offered for its value too."""
