"""Peta -> Report: every rule, one a file; what each says is its module's docstring.

A new rule is a file here and one line in RULES.
"""

from __future__ import annotations

from collections.abc import Sequence
from inspect import cleandoc

from petaproses.findings.record import Diagnostic, Report, Rule, Severity
from petaproses.language import Teks
from petaproses.peta import Peta
from petaproses.rules.engine.causes import Accepted, temukan
from petaproses.rules.pp0_text import (
    aksara_kendali,
    aksara_tersembunyi,
    alias_berlebihan,
    berkas_besar,
    berkas_kosong,
    berkas_tak_terbaca,
    bukan_utf8,
    dokumen_ganda,
    kode_berubah,
    koma_memotong,
    kunci_bukan_teks,
    kunci_ganda,
    kutip_keriting,
    nama_txt,
    pagar_memotong,
    spasi_tak_putus,
    tag_yaml,
    terlalu_dalam,
    yaml_rusak,
)
from petaproses.rules.pp1_keys import (
    bentuk_salah,
    jenis_berkas,
    kunci_hilang,
    kunci_tak_dikenal,
    nilai_kosong,
    pilihan_salah,
)
from petaproses.rules.pp2_names import (
    id_ganda,
    pemilik_mirip,
    pemilik_tak_dikenal,
    penghubung_hilang,
    peran_menganggur,
    proyek_ganda,
    rujuk_hilang,
    rujukan_hilang,
    tabel_hilang,
    templat_berputar,
    templat_hilang,
    variabel_hilang,
    variabel_lebih,
)
from petaproses.rules.pp3_codes import (
    bentuk_kode_beda,
    bukan_turunan,
    induk_berputar,
    induk_hilang,
    induk_sendiri,
    kode_baris_ganda,
    kode_bukan_lanjutan,
    kode_ganda,
    kode_rusak,
    kode_salah,
    lembar_ganda,
    level_tak_cocok,
    nomor_loncat,
    nomor_mundur,
    nomor_peta_loncat,
    sop_bukan_lanjutan,
    sop_dua_judul,
)
from petaproses.rules.pp4_flow import (
    alur_ganda,
    alur_rusak,
    cabang_tanpa_keterangan,
    keputusan_satu_cabang,
    label_banyak_panah,
    lajur_kosong,
    lajur_tak_terdaftar,
    langkah_buntu,
    langkah_tak_tercapai,
    langkah_tanpa_nama,
    langkah_terputus,
    panah_dari_selesai,
    panah_ke_mulai,
    ujung_alur_hilang,
)
from petaproses.rules.pp5_cascading import (
    angka_campur,
    baris_antartabel,
    baris_tanpa_turunan,
    bunyi_antartabel,
    bunyi_beda,
    hampir_sama_induk,
    indikator_hanya_satuan,
    indikator_keluaran,
    indikator_kembar,
    indikator_pindah,
    indikator_tanpa_proses,
    indikator_tanpa_satuan,
    indikator_tanpa_target,
    jenjang_ganda,
    jenjang_lain,
    jenjang_tak_dikenal,
    kolom_tanpa_jenjang,
    pagu_tak_cocok,
    proses_tanpa_indikator,
    sasaran_kegiatan,
    sasaran_tanpa_indikator,
    satuan_antartabel,
    satuan_melekat,
    tahun_di_luar_periode,
    target_antartabel,
    target_berlawanan,
    target_tak_cocok,
    teks_kembar,
    teks_sama_induk,
    tulisan_target,
)
from petaproses.rules.pp6_sheets import (
    akhiran_hilang,
    gambar_kosong,
    judul_beda,
    judul_langkah_beda,
    jumlah_tak_cocok,
    kata_janggal,
    kata_menempel,
    lajur_dan_kelompok,
    nama_berkas_bentrok,
    nama_kelewat_panjang,
    nama_kembar,
    nama_panjang,
    salah_ketik,
    teks_pengisi,
)
from petaproses.rules.pp8_control import abaikan_tak_terpakai, abaikan_tanpa_alasan, aturan_tak_dikenal, galat_diabaikan
from petaproses.rules.pp9_ours import kesalahan_program

RULES: tuple[Rule, ...] = (
    yaml_rusak.RULE,
    bukan_utf8.RULE,
    berkas_besar.RULE,
    berkas_tak_terbaca.RULE,
    terlalu_dalam.RULE,
    alias_berlebihan.RULE,
    kunci_ganda.RULE,
    kunci_bukan_teks.RULE,
    tag_yaml.RULE,
    dokumen_ganda.RULE,
    berkas_kosong.RULE,
    koma_memotong.RULE,
    pagar_memotong.RULE,
    aksara_kendali.RULE,
    aksara_tersembunyi.RULE,
    kutip_keriting.RULE,
    kode_berubah.RULE,
    nama_txt.RULE,
    spasi_tak_putus.RULE,
    jenis_berkas.RULE,
    kunci_tak_dikenal.RULE,
    kunci_hilang.RULE,
    bentuk_salah.RULE,
    pilihan_salah.RULE,
    nilai_kosong.RULE,
    proyek_ganda.RULE,
    id_ganda.RULE,
    pemilik_tak_dikenal.RULE,
    rujukan_hilang.RULE,
    templat_hilang.RULE,
    templat_berputar.RULE,
    variabel_hilang.RULE,
    variabel_lebih.RULE,
    rujuk_hilang.RULE,
    penghubung_hilang.RULE,
    peran_menganggur.RULE,
    pemilik_mirip.RULE,
    tabel_hilang.RULE,
    induk_hilang.RULE,
    kode_ganda.RULE,
    kode_salah.RULE,
    bukan_turunan.RULE,
    induk_sendiri.RULE,
    induk_berputar.RULE,
    lembar_ganda.RULE,
    level_tak_cocok.RULE,
    nomor_loncat.RULE,
    kode_bukan_lanjutan.RULE,
    nomor_mundur.RULE,
    kode_baris_ganda.RULE,
    sop_dua_judul.RULE,
    sop_bukan_lanjutan.RULE,
    bentuk_kode_beda.RULE,
    nomor_peta_loncat.RULE,
    kode_rusak.RULE,
    alur_rusak.RULE,
    label_banyak_panah.RULE,
    ujung_alur_hilang.RULE,
    alur_ganda.RULE,
    keputusan_satu_cabang.RULE,
    langkah_terputus.RULE,
    lajur_kosong.RULE,
    panah_ke_mulai.RULE,
    panah_dari_selesai.RULE,
    lajur_tak_terdaftar.RULE,
    cabang_tanpa_keterangan.RULE,
    langkah_tanpa_nama.RULE,
    langkah_tak_tercapai.RULE,
    langkah_buntu.RULE,
    jenjang_tak_dikenal.RULE,
    target_tak_cocok.RULE,
    jenjang_ganda.RULE,
    teks_kembar.RULE,
    teks_sama_induk.RULE,
    indikator_tanpa_target.RULE,
    target_berlawanan.RULE,
    angka_campur.RULE,
    satuan_melekat.RULE,
    indikator_kembar.RULE,
    tahun_di_luar_periode.RULE,
    indikator_keluaran.RULE,
    sasaran_tanpa_indikator.RULE,
    indikator_tanpa_satuan.RULE,
    indikator_tanpa_proses.RULE,
    proses_tanpa_indikator.RULE,
    bunyi_beda.RULE,
    sasaran_kegiatan.RULE,
    kolom_tanpa_jenjang.RULE,
    bunyi_antartabel.RULE,
    target_antartabel.RULE,
    tulisan_target.RULE,
    satuan_antartabel.RULE,
    baris_antartabel.RULE,
    indikator_pindah.RULE,
    baris_tanpa_turunan.RULE,
    pagu_tak_cocok.RULE,
    indikator_hanya_satuan.RULE,
    hampir_sama_induk.RULE,
    jenjang_lain.RULE,
    gambar_kosong.RULE,
    nama_panjang.RULE,
    nama_kelewat_panjang.RULE,
    salah_ketik.RULE,
    nama_berkas_bentrok.RULE,
    nama_kembar.RULE,
    lajur_dan_kelompok.RULE,
    judul_beda.RULE,
    jumlah_tak_cocok.RULE,
    teks_pengisi.RULE,
    kata_menempel.RULE,
    kata_janggal.RULE,
    akhiran_hilang.RULE,
    judul_langkah_beda.RULE,
    abaikan_tanpa_alasan.RULE,
    abaikan_tak_terpakai.RULE,
    aturan_tak_dikenal.RULE,
    galat_diabaikan.RULE,
)
"""All rules in order of their codes. A code is never given to another rule; those of retired rules stay unused."""

PAGES = (*RULES, kesalahan_program.OURS)
"""All that have a manual page."""


def check(peta: Peta, accepted: Accepted = lambda rule, finding: False, rules: Sequence[Rule] | None = None) -> Report:
    """Run all rules, or some; findings that are accepted explain no others. A rule that fails for a fault of ours
    leaves all others alone, and is a finding itself."""
    rules = RULES if rules is None else rules
    report = Report(checked=_checked(peta), files=tuple(source.name for source in peta.sources))

    def crashed(rule: Rule, error: Exception) -> None:
        report.crashes += (error,)
        report.add(kesalahan_program.OURS, [kesalahan_program.failed(rule, error, peta)])

    found = {rule: (shown, explained) for rule, shown, explained in temukan(rules, peta, accepted, crashed)}
    for rule in rules:
        shown, explained = found[rule]
        report.add(rule, shown)
        report.explained += (Diagnostic(rule, finding) for finding in explained)
    return report


def _checked(peta: Peta) -> tuple[tuple[int, Teks], ...]:
    """How much of each kind there is; kinds that a map does not use are not spoken of."""
    kinds = (
        (len(peta.proses), Teks("proses")),
        (len(peta.lembar), Teks("lembar")),
        (len(peta.lintas_fungsi), Teks("peta lintas fungsi")),
        (len(peta.cascading), Teks("cascading")),
    )
    return tuple(kind for kind in kinds if kind[0]) or ((len(peta.sources), Teks("berkas")),)


def explain(code: str, bahasa: str = "id") -> str | None:
    """Return the manual page of a rule in a language, by its code or its name; None when there is no such rule."""
    from petaproses.language.manual_page import page  # checking never needs it

    wanted = code.strip().casefold()
    for rule in PAGES:
        if wanted in {rule.code.casefold(), rule.name}:
            weight = Teks("Bobot: {bobot}", bobot=_BOBOT[rule.severity]).dalam(bahasa)
            return f"{page(rule.code, cleandoc(rule.manual), bahasa)}\n\n{weight}\n"
    return None


_BOBOT = {
    Severity.ERROR: Teks("galat (gambar tidak dibuat sampai dibetulkan)"),
    Severity.WARNING: Severity.WARNING.kata,
    Severity.HINT: Severity.HINT.kata,
}
