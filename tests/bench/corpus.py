"""Numbers -> a large map without findings, the same on every run: 10,000 processes in 200 files."""

from __future__ import annotations

from pathlib import Path

FILES = 200
CHILDREN = 50
LANES = 5

KERJA = ("Menyusun", "Memverifikasi", "Mengumpulkan", "Menelaah", "Mengevaluasi", "Membahas", "Menetapkan")
HASIL = ("rencana kerja", "data capaian kinerja", "laporan keuangan", "standar pelayanan", "perjanjian kinerja")
BIDANG = (
    "urusan pemerintahan dan otonomi daerah",
    "kerja sama antardaerah dan kerja sama dengan pihak ketiga",
    "pembinaan kecamatan dan kelurahan",
    "penataan batas wilayah",
    "pelayanan administrasi terpadu",
)
PERAN = ("Kabag", "Kasubag Otonomi", "Kasubag Wilayah", "Kasubag Kerja Sama", "Staf")

PROYEK = f"""\
# Peta buatan untuk mengukur kecepatan.
instansi: Pemerintah Kabupaten Contoh
periode: 2025-2029
peran:
{"".join(f"  {peran}: Jabatan {peran}{chr(10)}" for peran in PERAN)}  Masyarakat:
    luar: ya
"""


def write_corpus(folder: Path, count: int = FILES) -> int:
    """Write the map, or the beginning of it in some files, into a new folder; return its size in bytes."""
    folder.mkdir()
    files = {"peta.yaml": PROYEK, "level-0.yaml": _top()}
    # breadth first: the 50 processes of level 0 are decomposed, then as many of level 1 as files are left
    parents = [str(n) for n in range(1, CHILDREN + 1)]
    for parent in parents:
        if len(files) > count:
            break
        files[f"lembar-{parent}.yaml"] = _sheet(parent)
        parents += [f"{parent}.{n}" for n in range(1, CHILDREN + 1)]
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return sum(len(text.encode()) for text in files.values())


def _top() -> str:
    rows = [_proses(str(n), n, indent=6) for n in range(1, CHILDREN + 1)]
    return "# Level 0\nkelompok:\n  - nama: Proses utama\n    proses:\n" + "".join(rows)


def _sheet(induk: str) -> str:
    written = f'"{induk}"' if induk.endswith("0") else induk  # other readers would read 1.10 as 1.1
    lines = [f"# Turunan proses {induk}\ninduk: {written}\nsumber: Peta buatan\n\nlajur:\n"]
    for lane in range(LANES):
        lines.append(f"  - pemilik: {PERAN[lane]}\n    proses:\n")
        lines += [_proses(f"{induk}.{n}", n, indent=6) for n in range(lane + 1, CHILDREN + 1, LANES)]
    lines.append("\nalur:\n")
    for n in range(1, CHILDREN, 5):
        lines.append("  - " + " -> ".join(f"{induk}.{m}" for m in range(n, n + 5)) + "\n")
        if n > 1:
            lines.append(f"  - {induk}.{n - 1} -> {induk}.{n}: Berkas lengkap\n")
    return "".join(lines)


def _proses(kode: str, n: int, indent: int) -> str:
    """One process of about 700 bytes, with the keys that real maps use; `n` makes its texts its own."""
    kerja, hasil = KERJA[n % len(KERJA)], HASIL[n % len(HASIL)]
    bidang = BIDANG[n // 5 % len(BIDANG)]
    urutan = f"tahap {n}"
    lines = [
        f'- kode: "{kode}"' if kode.endswith("0") else f"- kode: {kode}",
        f"  nama: {kerja} {hasil} {bidang} {urutan}",
        f"  pelaku: [{PERAN[n % LANES]}, Masyarakat]  # yang ikut bekerja",
        "  pemasok: Perangkat daerah",
        "  masukan:",
        f"    - Usulan {hasil} dari perangkat daerah",
        f'    - "Catatan rapat: {bidang}"',
        f"  keluaran: Dokumen {hasil} {urutan}",
        "  pelanggan: Masyarakat",
        f"  sop: {{nomor: SOP-{n:02}, judul: '{kerja} {hasil} {urutan}'}}",
        "  dasar_hukum:",
        "    - Peraturan Bupati tentang Tata Kerja Perangkat Daerah",
        "  keterangan: >-",
        f"    Dikerjakan setiap triwulan; {hasil} dari setiap perangkat daerah",
        "    diperiksa lebih dahulu, kemudian dibahas bersama.",
    ]
    return "".join(f"{' ' * indent}{line}\n" for line in lines)
