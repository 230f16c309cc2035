"""Protects what counts as one wording: units, initials and small words aside, other words and numbers not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from petaproses.rules.helpers.wording import alike, core, said, same, worded_alike


@pytest.mark.parametrize(
    "one, other",
    [
        ("Indeks Kepuasan Masyarakat (Indeks)", "Indeks Kepuasan Masyarakat"),
        ("Indeks Reformasi Hukum (IRH)", "Indeks Reformasi Hukum (Angka)"),
        ("IKM Kecamatan", "Indeks Kepuasan Masyarakat Kecamatan"),
        ("% Pemenuhan IKK Daerah", "Persentase Pemenuhan Indikator Kinerja Kunci Daerah (%)"),
        ("Layanan adminduk", "Layanan administrasi kependudukan"),
        ("Fasilitasi Kerjasama Daerah", "Fasilitasi Kerja Sama Daerah"),
        ("Kualitas pelayanan dan kinerja", "Kualitas Pelayanan Kinerja"),
        ("Presentase layanan", "Persentase layanan"),
    ],
)
def test_one_thing_in_other_words(one: str, other: str) -> None:
    assert same(core(one), core(other))
    assert alike(core(one), core(other)) == 1.0


@pytest.mark.parametrize(
    "one, other",
    [
        ("Persentase pengaduan yang selesai", "Persentase pengadaan yang selesai"),
        ("Meningkatnya kualitas pendidikan dasar masyarakat", "Meningkatnya kualitas kesehatan dasar masyarakat"),
        ("Fasilitasi Penyusunan Produk Hukum", "Fasilitasi Penyusunan Bantuan Hukum"),
        ("Penyerahan bantuan tahap 1 kepada kelompok tani", "Penyerahan bantuan tahap 2 kepada kelompok tani"),
        ("Jumlah dokumen perencanaan", "Jumlah dokumen evaluasi"),
        ("Nilai", "Indeks"),
    ],
)
def test_other_things_are_not_alike(one: str, other: str) -> None:
    assert not same(core(one), core(other))
    assert worded_alike(core(one), core(other)) < 0.7


def test_a_word_more_is_less_than_another_word() -> None:
    one, more = "Meningkatnya kualitas layanan internal", "Meningkatnya akuntabilitas dan kualitas pelayanan internal"
    assert worded_alike(core(one), core(more)) > 0.7


def test_the_tier_in_front_is_left_out() -> None:
    assert core("Sub Kegiatan Penataan Arsip", "Subkegiatan (Output)") == ("penataan", "arsip")
    assert said("PROGRAM PENATAAN DESA", "Program") == ("penataan", "desa")
    assert core("Program", "Program") == ("program",)


_TEXT = st.lists(
    st.sampled_from(["Meningkatnya", "layanan", "pelayanan", "ikm", "(IKM)", "%", "dan", "2025", "adminduk", "-", "é"]),
    max_size=7,
).map(" ".join)


@given(_TEXT, _TEXT)
def test_likeness_is_the_same_both_ways(one: str, other: str) -> None:
    first, second = core(one), core(other)
    assert alike(first, second) == pytest.approx(alike(second, first))
    assert 0.0 <= worded_alike(first, second) <= alike(first, second) <= 1.0
    assert alike(first, first) == 1.0
    assert same(first, second) == same(second, first)
