"""What an editor tells a planner about each key: a title and a sentence or two. Only the schema's maker reads it."""

from __future__ import annotations

Words = dict[str, tuple[str, str]]

KINDS: Words = {
    "Proyek": ("Berkas proyek", "Yang berlaku untuk semua peta di folder ini."),
    "Lembar": ("Lembar", "Turunan satu proses, dalam lajur atau kelompok."),
    "LintasFungsi": (
        "Peta lintas fungsi",
        "Langkah demi langkah di dalam satu proses, melintasi lajur beberapa peran.",
    ),
    "Cascading": ("Cascading kinerja", "Pohon kinerja, ditulis seperti tabelnya dibaca."),
}
"""The kinds of files."""

OTHERS = ("Jenjang atau variabel", "Nama sebuah jenjang dengan teks barisnya, atau variabel templat yang dipakai.")
"""A key of a cascade row whose name is the author's."""

_KODE = "Kode yang berupa angka sebaiknya diberi tanda kutip, agar program lain tidak membaca 10.10 sebagai 10.1."
_ALUR = (
    "Alur",
    "Anak panah: satu rangkaian «a -> b -> c», atau satu panah dengan keterangan «a -> b: Ya». "
    "Boleh satu, boleh daftar.",
)
_ARAH = ("Arah gambar", "Lajur mendatar (bawaan) atau tegak.")
_SOP = ("SOP", "SOP-nya: judul saja, atau nomor dan judul; boleh beberapa.")
_HUKUM = ("Dasar hukum", "Peraturan yang menjadi dasar; satu teks atau daftar.")
_KETERANGAN = ("Keterangan", "Catatan bebas yang ikut ditampilkan.")
_PELAKU = ("Pelaku", "Siapa lagi yang ikut bekerja, selain pemilik; kata di daftar peran. Satu atau daftar.")
_MENDUKUNG = ("Mendukung", "id atau kode baris atau indikator cascading yang didukung; satu atau daftar.")
_JUDUL = ("Judul", "Judul gambar; tanpa ini disusun dari kode dan nama induknya.")
_BENTUK = (
    "Bentuk tabelnya, satu atau daftar: berjenjang (bawaan), renstra, target, iku, perjanjian-kinerja, "
    "atau bentuk di berkas proyek."
)
_TAHUN = 'Angka setiap tahun {2025: "80,5"}, atau daftar: satu untuk setiap tahun periode.'

WORDS: dict[str, Words] = {
    "Kode": {
        "awalan": ("Awalan", "Yang mendahului setiap kode, misalnya PAN- pada PAN-01.01."),
        "pemisah": ("Pemisah", "Tanda di antara bagian kode; bawaannya titik."),
        "level_0": ("Bagian level 0", "Banyaknya bagian sebuah kode level 0; bawaannya 1."),
    },
    "Peran": {
        "nama": ("Nama", "Sebutan lengkapnya, misalnya Kepala Bagian. Tulis jabatan, bukan nama orang."),
        "kode": ("Kode unit", f"Kode unitnya, misalnya dari SIPD; dicetak di daftar singkatan. {_KODE}"),
        "unit": ("Unit", "Unit atau atasannya: kata di daftar peran, atau teks bebas."),
        "anggota": ("Anggota", "Siapa saja yang termasuk, bila peran ini mewakili beberapa; satu atau daftar."),
        "luar": ("Di luar instansi", "Tulis ya bila peran ini di luar instansi."),
    },
    "Pengesahan": {
        "jabatan": ("Jabatan", "Jabatan yang menandatangani."),
        "nama": ("Nama", "Nama yang menandatangani; boleh dikosongkan."),
        "pangkat": ("Pangkat", "Pangkat dan golongannya."),
        "nip": ("NIP", "Nomor induk pegawai."),
    },
    "Kepala": {
        "nomor": ("Nomor", "Nomor dokumen."),
        "revisi": ("Revisi", "Revisi ke berapa."),
        "tanggal_pembuatan": ("Tanggal pembuatan", "Tanggal dibuat, ditulis sebagaimana ingin dicetak."),
        "tanggal_revisi": ("Tanggal revisi", "Tanggal revisi terakhir."),
        "tanggal_efektif": ("Tanggal efektif", "Sejak tanggal berapa berlaku."),
        "disusun_oleh": ("Disusun oleh", "Yang menyusun: jabatan saja, atau jabatan, nama, pangkat, dan nip."),
        "diperiksa_oleh": ("Diperiksa oleh", "Yang memeriksa: jabatan saja, atau jabatan, nama, pangkat, dan nip."),
        "disahkan_oleh": ("Disahkan oleh", "Yang mengesahkan: jabatan saja, atau jabatan, nama, pangkat, dan nip."),
        "dasar_hukum": _HUKUM,
    },
    "Peraturan": {
        "jenis": ("Jenis peraturan", "Misalnya Peraturan Bupati Lumajang."),
        "nomor": ("Nomor", "Nomor peraturan; boleh dikosongkan selama masih rancangan."),
        "tahun": ("Tahun", "Tahun peraturan."),
        "tentang": ("Tentang", "Judul peraturan, misalnya Peta Proses Bisnis."),
    },
    "Kertas": {
        "ukuran": ("Ukuran kertas", "A4, F4 (215 x 330 mm), A3, Legal, Letter, atau misalnya 215 x 330 mm."),
        "arah": ("Arah kertas", "Mendatar atau tegak."),
        "pinggir": ("Pinggir", "Lebar pinggir kertas dalam mm, 0 sampai 50; bawaannya 10."),
    },
    "Berkas": {
        "kertas": ("Kertas", "Kertas untuk berkas ini saja: ukurannya, atau ukuran, arah, dan pinggir."),
        "kepala": ("Kepala lembar", "Kepala untuk berkas ini saja; yang tidak ditulis diambil dari berkas proyek."),
        "keterangan": _KETERANGAN,
        "sumber": ("Sumber", "Dokumen asal isi berkas ini."),
    },
    "Proyek": {
        "instansi": ("Instansi", "Nama instansi, misalnya Pemerintah Kabupaten Lumajang."),
        "unit": ("Unit", "Unit yang proses bisnisnya dipetakan."),
        "periode": ("Periode", "Periode perencanaan, misalnya 2025-2029; juga memberi tahun untuk daftar target."),
        "bahasa": ("Bahasa", "Bahasa keterangan di gambar dan tabel; bawaannya id."),
        "kode": ("Bentuk kode", "Diperlukan hanya bila kodenya tidak seperti 10.1.4: awalan, pemisah, level_0."),
        "akar": ("Akar", f"Kode yang induknya dipetakan unit lain; satu atau daftar. {_KODE}"),
        "peran": ("Daftar peran", "Siapa yang boleh menjadi pemilik; kata di kiri dipakai di semua berkas peta."),
        "pemeriksaan": ("Pemeriksaan", "Seberapa ketat peta diperiksa, dan temuan mana yang tidak ditampilkan."),
        "kertas": ("Kertas", "Kertas untuk semua gambar: ukurannya, atau ukuran, arah, dan pinggir."),
        "kepala": ("Kepala lembar", "Kepala semua lembar: nomor, tanggal, dan pengesahan; semuanya boleh tidak ada."),
        "peraturan": (
            "Peraturan",
            "Peraturan yang dilampiri peta ini: tentang apa, atau jenis, nomor, tahun, dan tentang.",
        ),
        "dokumen": ("Dokumen", "Yang dibuat petaproses build, satu atau daftar; tanpa ini semuanya."),
        "situs": ("Isi situs", "Apa lagi yang dimuat situs, selain peta; satu atau daftar."),
        "tabel": ("Bentuk tabel", "Bentuk tabel cascading milik sendiri, untuk diminta di berkas cascading."),
    },
    "Bentuk": {
        "nama": ("Nama bentuk", "Kata untuk memintanya di «tabel:» sebuah cascading; juga bagian nama berkasnya."),
        "judul": ("Judul tabel", "Judulnya, di depan nama cascading; tanpa ini namanya."),
        "susunan": ("Susunan", "Letak turunan sebuah baris: di samping atau di bawahnya."),
        "jenis": ("Jenis indikator", "Hanya indikator jenis ini, misalnya IKU, dan baris yang memilikinya."),
        "kolom": ("Kolom", "Kolom dari kiri ke kanan: nama jenjangnya saja, atau rinciannya."),
    },
    "Kolom": {
        "judul": ("Judul kolom", "Kepala kolom; tanpa ini nama jenjang, atau sebutan isinya."),
        "jenjang": (
            "Jenjang",
            "Baris jenjang mana yang tampil: satu, daftar, atau semua. Tanpa ini jenjang kolom sebelumnya.",
        ),
        "isi": ("Isi kolom", "Apa yang tampil dari baris itu, atau dari indikatornya."),
        "tahun": ("Tahun", "Untuk awal, target, dan pagu: tahun mana saja; tanpa ini semua tahun periode."),
    },
    "Pemeriksaan": {
        "profil": ("Profil", "Seberapa ketat peta diperiksa: draf, reviu, atau final."),
        "abaikan": (
            "Abaikan",
            "Aturan yang temuannya tidak ditampilkan: kode, awal kode, atau nama; satu atau daftar.",
        ),
        "bobot": ("Bobot", "Bobot aturan di peta ini, misalnya {PP512: peringatan}. Galat tidak dapat diringankan."),
    },
    "Sop": {
        "nomor": ("Nomor SOP", "Nomor SOP."),
        "judul": ("Judul SOP", "Judul SOP."),
    },
    "Proses": {
        "kode": ("Kode proses", f"Kode proses ini; kode turunan diawali kode induknya. {_KODE}"),
        "nama": ("Nama proses", "Nama proses, seperti yang tampak di kotaknya."),
        "id": ("id tetap", "Nama tetap proses ini, yang tidak berubah bila kodenya berganti."),
        "jenis": ("Jenis proses", "Jenis proses, misalnya inti, manajemen, atau pendukung."),
        "pemilik": ("Pemilik", "Yang bertanggung jawab, menggantikan pemilik lajurnya; kata di daftar peran."),
        "pelaku": _PELAKU,
        "pemasok": ("Pemasok", "Siapa yang menyerahkan masukan; satu atau daftar."),
        "masukan": ("Masukan", "Apa yang diterima; satu atau daftar."),
        "keluaran": ("Keluaran", "Apa yang dihasilkan; satu atau daftar."),
        "pelanggan": ("Pelanggan", "Untuk siapa hasilnya; satu atau daftar."),
        "mendukung": _MENDUKUNG,
        "sop": _SOP,
        "dasar_hukum": _HUKUM,
        "rab": ("RAB", "Kode Referensi Arsitektur Proses Bisnis SPBE; satu atau daftar."),
        "status": ("Status", "Status proses, misalnya Usulan atau Baku."),
        "keterangan": _KETERANGAN,
    },
    "Lajur": {
        "pemilik": ("Pemilik lajur", "Pemilik lajur ini: kata di daftar peran; satu, atau daftar untuk lajur bersama."),
        "proses": ("Proses", "Proses di lajur ini, dengan kode dan nama; [] untuk lajur kosong."),
    },
    "Kelompok": {
        "nama": ("Nama kelompok", "Nama kelompok, misalnya Proses inti; boleh tidak ada."),
        "jenis": ("Jenis kelompok", "Jenis kelompok; inti digambar sebagai mata panah."),
        "proses": ("Proses", "Proses di kelompok ini, dengan kode dan nama."),
    },
    "Lembar": {
        "induk": ("Induk", f"Kode proses yang dirinci di lembar ini; tidak ada untuk level 0. {_KODE}"),
        "level": ("Level", "Boleh tidak ditulis: level dihitung dari kode induk, dan dicocokkan bila ditulis."),
        "judul": _JUDUL,
        "arah": _ARAH,
        "lajur": ("Lajur", "Lajur dari atas ke bawah; pemilik boleh berulang, lajur boleh kosong."),
        "kelompok": ("Kelompok", "Deretan proses tanpa lajur, misalnya proses inti dan pendukung."),
        "alur": _ALUR,
    },
    "MutuBaku": {
        "kelengkapan": ("Kelengkapan", "Yang diperlukan untuk mengerjakan langkah ini."),
        "waktu": ("Waktu", "Lamanya, misalnya 30 menit."),
        "output": ("Keluaran langkah", "Hasil langkah ini."),
    },
    "Langkah": {
        "id": ("id langkah", "Nama langkah untuk ditulis di alur; huruf, angka, dan tanda hubung."),
        "nama": ("Nama langkah", "Yang tampak di kotaknya; untuk keputusan berupa pertanyaan."),
        "jenis": ("Jenis langkah", "Bentuk kotaknya; tanpa ini kegiatan."),
        "pemilik": ("Pemilik", "Lajurnya: siapa yang mengerjakan langkah ini; kata di daftar peran."),
        "pelaku": _PELAKU,
        "ke_peta": ("Ke peta", f"Untuk penghubung: kode peta tujuan. {_KODE}"),
        "mutu_baku": ("Mutu baku", "Kelengkapan, waktu, dan output langkah ini di SOP; satu teks berarti waktu."),
        "dasar_hukum": _HUKUM,
        "keterangan": _KETERANGAN,
    },
    "LintasFungsi": {
        "jenis": ("Jenis berkas", "Selalu lintas-fungsi."),
        "induk": ("Induk", f"Kode proses, atau peta lintas fungsi, yang dirinci di sini. {_KODE}"),
        "kode": ("Kode peta", f"Kode peta ini, diawali kode induknya, misalnya 10.1.4.4.CFM.01. {_KODE}"),
        "judul": _JUDUL,
        "cfm": ("CFM", f"Kode peta lintas fungsi yang memuat SOP ini. {_KODE}"),
        "arah": _ARAH,
        "sop": _SOP,
        "dasar_hukum": _HUKUM,
        "status": ("Status", "Status peta ini, misalnya Usulan atau Baku."),
        "lajur": ("Urutan lajur", "Pemilik lajur dari atas ke bawah; boleh tidak ada."),
        "langkah": ("Langkah", "Langkah menurut urutan kerjanya."),
        "alur": _ALUR,
    },
    "Indikator": {
        "uraian": ("Uraian indikator", "Bunyi indikator."),
        "id": ("id indikator", "Nama tetap indikator ini, untuk ditulis di mendukung."),
        "kode": ("Kode indikator", f"Kode indikator, misalnya IKU-01. {_KODE}"),
        "satuan": ("Satuan", 'Satuan angkanya, misalnya persen, hari, atau "%".'),
        "arah": ("Arah indikator", "Naik atau turun yang baik."),
        "jenis": ("Jenis indikator", "Misalnya IKU atau IKK."),
        "awal": ("Kondisi awal", _TAHUN),
        "target": ("Target", _TAHUN),
        "definisi": ("Definisi", "Definisi operasional atau rumusnya."),
        "sumber_data": ("Sumber data", "Dari mana angkanya diperoleh."),
        "keterangan": _KETERANGAN,
    },
    "Lintas": {
        "dengan": ("Dengan", "Perangkat daerah yang terkait; satu atau daftar."),
        "sebagai": ("Sebagai", "Perannya, misalnya Penyedia data."),
    },
    "Baris": {
        "pakai": (
            "Pakai templat",
            "Nama templat yang baris-barisnya disalin ke sini; variabelnya ditulis di bawahnya.",
        ),
        "rujuk": ("Rujuk", "id baris lain yang berdiri di sini juga."),
        "id": ("id baris", "Nama tetap baris ini, untuk ditulis di mendukung atau rujuk."),
        "kode": ("Kode nomenklatur", f"Kode program, kegiatan, atau sub kegiatan. {_KODE}"),
        "pemilik": ("Pemilik", "Yang bertanggung jawab; kata di daftar peran. Satu atau daftar."),
        "hasil": ("Hasil", "Kalimat kedua di samping sebuah program: apa hasilnya."),
        "pagu": ("Pagu", f"Pagu anggaran. {_TAHUN}"),
        "tanda": ("Tanda", "Penanda, misalnya Prioritas; satu atau daftar."),
        "lintas": ("Lintas sektor", "Dengan siapa baris ini dikerjakan, dan sebagai apa."),
        "mendukung": ("Mendukung", "id atau kode baris di cascading lain yang didukung; satu atau daftar."),
        "indikator": ("Indikator", "Indikator terukur baris ini: uraiannya saja, atau dengan satuan dan target."),
        "keterangan": _KETERANGAN,
    },
    "Cascading": {
        "cascading": ("Cascading", "Nama cascading: unit atau bidang yang kinerjanya dirinci."),
        "jenjang": ("Jenjang", "Nama jenjang dari atas ke bawah, misalnya [Tujuan, Sasaran, Indikator, Aktivitas]."),
        "tabel": ("Bentuk tabel", _BENTUK),
        "templat": ("Templat", "Baris yang berulang; <perihal> diisi di tempat templatnya dipakai."),
        "pohon": ("Pohon", "Baris-barisnya; sebuah baris menginduk ke baris terdekat di atasnya yang lebih tinggi."),
    },
}
"""By model and field."""
