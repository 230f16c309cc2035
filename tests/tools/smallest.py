"""The smallest projects: each is one thing alone, or one thing with its content not written yet, by what it shows.

The texts are files by name, for `build.peta_of` or for a folder. None holds an error: each must come out as it is.
"""

from __future__ import annotations

PROJECT = "instansi: Kabupaten Contoh\nunit: Bagian Organisasi\nperiode: 2025-2027\n"
SHEET = "lajur:\n  - pemilik: Kabag\n    proses:\n      - {kode: 1, nama: Menyusun laporan}\n"
STEPS = "langkah:\n  - {id: a, nama: Menyusun konsep, pemilik: Kabag}\n"
MAP = "jenis: lintas-fungsi\ninduk: 1\njudul: Penyusunan LPPD\n"
CASCADE = "cascading: Bagian Organisasi\njenjang: [Tujuan, Sasaran]\n"
ROWS = "pohon:\n  - Tujuan: Meningkatnya tata kelola\n"

SMALLEST: dict[str, dict[str, str]] = {
    "only the project": {"peta": PROJECT},
    "an empty project file": {"peta": ""},
    "a project file of one comment": {"peta": "# belum diisi\n"},
    "only a period": {"peta": "periode: 2025-2027\n"},
    "only roles": {"peran": "peran: {Kabag: Kepala Bagian}\n"},
    "an empty register": {"peran": "peran: {}\n"},
    "only paper": {"peta": "kertas: A4\n"},
    "only documents": {"peta": "dokumen: [pdf, docx]\n"},
    "only a title block": {"peta": "kepala: {nomor: 1}\n"},
    "only a regulation": {"peta": "peraturan: {tentang: Peta proses bisnis}\n"},
    "only a form": {"peta": "tabel: [{nama: x, kolom: [Tujuan]}]\n"},
    "a sheet without a project": {"level-0": SHEET},
    "a level 0 of one row": {"level-0": "kelompok:\n  - proses:\n      - {kode: 1, nama: Menyusun laporan}\n"},
    "a level 0 without rows": {"level-0": "kelompok: []\n"},
    "a level 0 of an empty row": {"level-0": "kelompok: [{proses: []}]\n"},
    "a level 0 of named empty rows": {"level-0": "kelompok: [{nama: Inti}, {nama: Pendukung, jenis: inti}]\n"},
    "a level 0 of lanes without processes": {"level-0": "lajur: [{pemilik: Kabag}, {pemilik: Staf, proses: []}]\n"},
    "a level 0 without lanes": {"level-0": "lajur: []\n"},
    "a lane without an owner": {"level-0": "lajur: [{proses: [{kode: 1, nama: Menyusun laporan}]}]\n"},
    "a sheet without lanes": {"level-0": SHEET, "level-1": "induk: 1\nlajur: []\n"},
    "a sheet without rows": {"level-0": SHEET, "level-1": "induk: 1\nkelompok: []\n"},
    "a sheet of its parent alone": {"level-0": SHEET, "level-1": "induk: 1\n"},
    "a sheet below nothing": {"level-1": "induk: 1\nlajur: [{pemilik: Kabag, proses: []}]\n", "peta": "akar: [1]\n"},
    "a sheet of columns without processes": {"level-0": "arah: tegak\nlajur: [{pemilik: Kabag}]\n"},
    "a map with only a title": {"level-0": SHEET, "lf": MAP},
    "a map without a title": {"level-0": SHEET, "lf": "jenis: lintas-fungsi\ninduk: 1\n"},
    "a map without steps": {"level-0": SHEET, "lf": f"{MAP}langkah: []\nalur: []\nlajur: []\n"},
    "a map of lanes without steps": {"level-0": SHEET, "lf": f"{MAP}lajur: [Kabag, Staf]\n"},
    "a map of one lane without steps": {"level-0": SHEET, "lf": f"{MAP}lajur: Kabag\n"},
    "a map of columns without steps": {"level-0": SHEET, "lf": f"{MAP}arah: tegak\nlajur: [Kabag, Staf]\n"},
    "a map of one step": {"level-0": SHEET, "lf": MAP + STEPS},
    "a map of one step without owner": {"level-0": SHEET, "lf": f"{MAP}langkah: [{{id: a, nama: Menyusun}}]\n"},
    "a map of one step without a name": {"level-0": SHEET, "lf": f"{MAP}langkah: [{{id: a}}]\n"},
    "a map alone": {"lf": MAP + STEPS, "peta": "akar: [1]\n"},
    "a map of a title alone": {"lf": MAP, "peta": "akar: [1]\n"},
    "a cascade without rows": {"c": CASCADE},
    "a cascade with an empty list of rows": {"c": f"{CASCADE}pohon: []\n"},
    "a cascade without a title": {"c": "cascading: ''\njenjang: [Tujuan]\n" + ROWS},
    "a cascade of one row": {"c": CASCADE + ROWS},
    "a cascade of templates alone": {"c": CASCADE + "templat: {rapat: [{Sasaran: Rapat <perihal>}]}\n"},
    "a cascade of an empty template": {"c": CASCADE + "templat: {rapat: []}\npohon: [{pakai: rapat}]\n"},
    "a cascade in every form, without rows": {
        "c": f"{CASCADE}tabel: [berjenjang, renstra, target, iku, perjanjian-kinerja]\n"
    },
    "a cascade in every form, of one row": {
        "c": f"{CASCADE}tabel: [berjenjang, renstra, target, iku, perjanjian-kinerja]\n{ROWS}"
    },
    "a cascade below the project": {"peta": PROJECT, "c": CASCADE},
}  # fmt: skip
