"""All rules, a line each, in order of their codes; the module that holds a rule's body is loaded when it is asked for.

A new rule is a line here and two files of its name in its family's folder: the body, and its manual as text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from typing import NamedTuple

from petaproses.findings.record import Finding, Rule, Severity
from petaproses.language import Said
from petaproses.peta import Peta

HINT, WARNING, ERROR = Severity

RULES: tuple[Rule, ...] = (
    Rule("PP001", "yaml-rusak", ERROR, noted=True),
    Rule("PP002", "bukan-utf8", ERROR, noted=True),
    Rule("PP003", "berkas-besar", ERROR, noted=True),
    Rule("PP004", "berkas-tak-terbaca", ERROR, noted=True),
    Rule("PP005", "terlalu-dalam", ERROR, noted=True),
    Rule("PP006", "alias-berlebihan", ERROR, noted=True),
    Rule("PP007", "kunci-ganda", ERROR, noted=True),
    Rule("PP008", "kunci-bukan-teks", ERROR, noted=True),
    Rule("PP009", "tag-yaml", ERROR, noted=True),
    Rule("PP010", "dokumen-ganda", ERROR, noted=True),
    Rule("PP011", "berkas-kosong", WARNING, final=ERROR, noted=True),
    Rule("PP012", "koma-memotong", ERROR, noted=True),
    Rule("PP013", "pagar-memotong", WARNING, noted=True),
    Rule("PP014", "aksara-kendali", ERROR, noted=True),
    Rule("PP015", "aksara-tersembunyi", WARNING),
    Rule("PP016", "kutip-keriting", WARNING),
    Rule("PP017", "kode-berubah", HINT),
    Rule("PP020", "nama-txt", WARNING, noted=True),
    Rule("PP021", "spasi-tak-putus", WARNING, noted=True),
    Rule("PP101", "jenis-berkas", ERROR, noted=True),
    Rule("PP102", "kunci-tak-dikenal", ERROR),
    Rule("PP103", "kunci-hilang", ERROR, noted=True),
    Rule("PP104", "bentuk-salah", ERROR, noted=True),
    Rule("PP105", "pilihan-salah", ERROR, noted=True),
    Rule("PP106", "nilai-kosong", ERROR, noted=True),
    Rule("PP201", "proyek-ganda", ERROR),
    Rule("PP202", "id-ganda", ERROR),
    Rule("PP203", "pemilik-tak-dikenal", ERROR),
    Rule("PP204", "rujukan-hilang", ERROR),
    Rule("PP205", "templat-hilang", ERROR, noted=True),
    Rule("PP206", "templat-berputar", ERROR, noted=True),
    Rule("PP207", "variabel-hilang", ERROR, noted=True),
    Rule("PP208", "variabel-lebih", WARNING, noted=True),
    Rule("PP209", "rujuk-hilang", ERROR),
    Rule("PP210", "penghubung-hilang", ERROR),
    Rule("PP211", "peran-menganggur", HINT, final=WARNING),
    Rule("PP212", "pemilik-mirip", HINT),
    Rule("PP213", "tabel-hilang", ERROR, noted=True),
    Rule("PP301", "induk-hilang", ERROR),
    Rule("PP302", "kode-ganda", ERROR),
    Rule("PP303", "kode-salah", ERROR),
    Rule("PP304", "bukan-turunan", ERROR),
    Rule("PP305", "induk-sendiri", ERROR),
    Rule("PP306", "induk-berputar", ERROR),
    Rule("PP307", "lembar-ganda", ERROR),
    Rule("PP308", "level-tak-cocok", ERROR),
    Rule("PP309", "nomor-loncat", HINT, final=WARNING),
    Rule("PP310", "kode-bukan-lanjutan", ERROR),
    Rule("PP311", "nomor-mundur", HINT),
    Rule("PP312", "kode-baris-ganda", HINT),
    Rule("PP313", "sop-dua-judul", HINT),
    Rule("PP314", "sop-bukan-lanjutan", WARNING),
    Rule("PP315", "bentuk-kode-beda", WARNING),
    Rule("PP316", "nomor-peta-loncat", HINT),
    Rule("PP317", "kode-rusak", ERROR),
    Rule("PP401", "alur-rusak", ERROR),
    Rule("PP402", "label-banyak-panah", ERROR, noted=True),
    Rule("PP403", "ujung-alur-hilang", ERROR),
    Rule("PP404", "alur-ganda", WARNING),
    Rule("PP405", "keputusan-satu-cabang", WARNING, final=ERROR),
    Rule("PP406", "langkah-terputus", HINT, final=WARNING),
    Rule("PP407", "lajur-kosong", HINT, final=WARNING),
    Rule("PP408", "panah-ke-mulai", WARNING),
    Rule("PP409", "panah-dari-selesai", WARNING),
    Rule("PP410", "lajur-tak-terdaftar", WARNING),
    Rule("PP411", "cabang-tanpa-keterangan", HINT, final=WARNING),
    Rule("PP412", "langkah-tanpa-nama", WARNING, final=ERROR),
    Rule("PP413", "langkah-tak-tercapai", WARNING, final=ERROR),
    Rule("PP414", "langkah-buntu", WARNING, final=ERROR),
    Rule("PP501", "jenjang-tak-dikenal", ERROR),
    Rule("PP502", "target-tak-cocok", ERROR),
    Rule("PP503", "jenjang-ganda", ERROR, noted=True),
    Rule("PP504", "teks-kembar", WARNING),
    Rule("PP505", "teks-sama-induk", WARNING),
    Rule("PP506", "indikator-tanpa-target", WARNING, final=ERROR),
    Rule("PP507", "target-berlawanan", WARNING),
    Rule("PP508", "angka-campur", WARNING),
    Rule("PP509", "satuan-melekat", HINT),
    Rule("PP510", "indikator-kembar", WARNING),
    Rule("PP511", "tahun-di-luar-periode", WARNING),
    Rule("PP512", "indikator-keluaran", HINT),
    Rule("PP513", "sasaran-tanpa-indikator", HINT, final=WARNING),
    Rule("PP514", "indikator-tanpa-satuan", HINT, final=WARNING),
    Rule("PP515", "indikator-tanpa-proses", HINT, final=WARNING),
    Rule("PP516", "proses-tanpa-indikator", HINT, final=WARNING),
    Rule("PP517", "bunyi-beda", HINT),
    Rule("PP518", "sasaran-kegiatan", HINT),
    Rule("PP519", "kolom-tanpa-jenjang", WARNING),
    Rule("PP520", "bunyi-antartabel", WARNING),
    Rule("PP521", "target-antartabel", WARNING),
    Rule("PP522", "tulisan-target", HINT),
    Rule("PP523", "satuan-antartabel", WARNING),
    Rule("PP524", "baris-antartabel", WARNING),
    Rule("PP525", "indikator-pindah", WARNING),
    Rule("PP526", "baris-tanpa-turunan", HINT, final=WARNING),
    Rule("PP527", "pagu-tak-cocok", WARNING),
    Rule("PP528", "indikator-hanya-satuan", WARNING),
    Rule("PP529", "hampir-sama-induk", HINT),
    Rule("PP530", "jenjang-lain", WARNING),
    Rule("PP601", "gambar-kosong", HINT, final=ERROR),
    Rule("PP602", "nama-panjang", WARNING),
    Rule("PP603", "nama-kelewat-panjang", ERROR),
    Rule("PP604", "salah-ketik", HINT),
    Rule("PP605", "nama-berkas-bentrok", ERROR),
    Rule("PP606", "nama-kembar", WARNING),
    Rule("PP607", "lajur-dan-kelompok", ERROR),
    Rule("PP608", "judul-beda", HINT),
    Rule("PP609", "jumlah-tak-cocok", HINT),
    Rule("PP610", "teks-pengisi", HINT, final=ERROR),
    Rule("PP611", "kata-menempel", HINT),
    Rule("PP612", "kata-janggal", HINT),
    Rule("PP613", "akhiran-hilang", HINT),
    Rule("PP614", "judul-langkah-beda", HINT),
    Rule("PP801", "abaikan-tanpa-alasan", WARNING, noted=True),
    Rule("PP802", "abaikan-tak-terpakai", WARNING, noted=True),
    Rule("PP803", "aturan-tak-dikenal", WARNING),
    Rule("PP804", "galat-diabaikan", WARNING, noted=True),
)
"""A code is never given to another rule; those of retired rules stay unused."""

OURS = Rule("PP901", "kesalahan-program", ERROR)
"""What is said of any rule that fails for a fault of ours; no body looks for it."""

PAGES = (*RULES, OURS)
"""All that have a manual page."""


class Family(NamedTuple):
    """Rules whose codes begin alike: the folder that holds them, and what they are about."""

    folder: str
    judul: Said


FAMILIES: Mapping[str, Family] = {
    "PP0": Family("pp0_text", Said("Tulisan di berkas: YAML, tanda kutip, aksara")),
    "PP1": Family("pp1_keys", Said("Kunci dan bentuk isinya")),
    "PP2": Family("pp2_names", Said("Nama yang dirujuk: pemilik, id, templat")),
    "PP3": Family("pp3_codes", Said("Kode dan jenjang proses")),
    "PP4": Family("pp4_flow", Said("Alur, lajur, dan langkah")),
    "PP5": Family("pp5_cascading", Said("Cascading dan indikator")),
    "PP6": Family("pp6_sheets", Said("Yang tampak di lembar: nama panjang, salah ketik")),
    "PP8": Family("pp8_control", Said("Catatan abaikan, dan aturan yang disebut di berkas proyek")),
    "PP9": Family("pp9_ours", Said("Kesalahan petaproses sendiri")),
}


class Body(NamedTuple):
    """What a rule does: finds, and where it can tell what was meant, returns the map as its author probably meant it,
    for the rules that look at it next."""

    find: Callable[[Peta], Iterable[Finding]]
    mend: Callable[[Peta], Peta] | None


def place(rule: Rule) -> str:
    """Return the full name of the module that holds a rule's body; its manual stands beside it."""
    return f"petaproses.rules.{FAMILIES[rule.code[:3]].folder}.{rule.name.replace('-', '_')}"


def idle(rule: Rule, peta: Peta) -> bool:
    """Tell, without loading it, that a rule has nothing to say of a map."""
    return rule.noted and next(peta.faults_of(rule.name), None) is None


def body(rule: Rule) -> Body:
    """Load what a rule does."""
    module = import_module(place(rule))
    return Body(module.find, getattr(module, "mend", None))
