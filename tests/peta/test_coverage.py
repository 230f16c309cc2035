"""Coverage: each figure on a map small enough to count by hand, and what is no lack at all."""

from __future__ import annotations

import pytest

from petaproses.peta import Peta
from petaproses.peta.coverage import Breakdown, Handover, coverage_of
from tools.build import peta_of

PROYEK = "peran: {Kabag: Kepala Bagian, Staf: Staf, Arsiparis: Arsiparis, Warga: {luar: ya}}\nakar: [9.1]\n"
LEVEL_0 = "kelompok: [{proses: [{kode: 1, nama: a}, {kode: 2, nama: b, pemilik: Kabag}, {kode: 10, nama: c}]}]\n"
LEVEL_1 = """
induk: 1
lajur:
  - {pemilik: Kabag, proses: [{kode: 1.1, nama: d, mendukung: ind-a}, {kode: 1.3, nama: f}]}
  - {pemilik: Staf, proses: {kode: 1.2, nama: e, mendukung: sas-b}}
  - {pemilik: [Staf, Kabag], proses: {kode: 1.4, nama: g, sop: S}}
alur: [1.1 -> 1.2 -> 1.3 -> 1.4, 1.1 -> 1.3]
"""
LAIN = "induk: 9.1\nkelompok: [{proses: [{kode: 9.1.1, nama: x}]}]\n"
LINTAS = """
jenis: lintas-fungsi
induk: 1.2
sop: SOP Surat
langkah: [{id: a, nama: a, pemilik: Warga}, {id: b, nama: b, pemilik: Staf}, {id: c, nama: c}]
alur: [a -> b -> c]
"""
CASCADING = """
cascading: C
jenjang: [Sasaran, Indikator]
pohon:
  - Sasaran: satu
    indikator: [{uraian: terukur, id: ind-a}, {uraian: lepas}]
  - Indikator: baris indikator
  - Sasaran: tanpa indikator
    id: sas-b
"""


@pytest.fixture(scope="module")
def peta() -> Peta:
    return peta_of(p=PROYEK, a=LEVEL_0, b=LEVEL_1, c=LAIN, d=LINTAS, e=CASCADING)


def test_what_is_decomposed(peta: Peta) -> None:
    """By topmost code and level; a cross-functional map decomposes too, and a parent mapped elsewhere has no name."""
    found = coverage_of(peta)
    assert found.level == (0, 1, 2)
    assert [(cabang.kode, cabang.nama, dict(cabang.breakdown)) for cabang in found.branches] == [
        ("1", "a", {0: Breakdown(1, 1), 1: Breakdown(4, 1)}),
        ("2", "b", {0: Breakdown(1, 0)}),
        ("9.1", "", {2: Breakdown(1, 0)}),
        ("10", "c", {0: Breakdown(1, 0)}),
    ]
    assert found.breakdown(0) == Breakdown(3, 1)


def test_what_processes_lack(peta: Peta) -> None:
    """A SOP below counts for all above; a reference counts only when it means an indicator or a row that has some."""
    lacks = {what: [each.kode for each in coverage_of(peta).without(what)] for what in ("pemilik", "sop", "indikator")}
    assert lacks == {
        "pemilik": ["1", "10", "9.1.1"],
        "sop": ["2", "10", "1.1", "1.3", "9.1.1"],
        "indikator": ["1", "2", "10", "1.2", "1.3", "1.4", "9.1.1"],
    }


def test_indicators_without_process(peta: Peta) -> None:
    """Measured ones, and rows of a tier of indicators."""
    found = coverage_of(peta)
    assert found.indikator == 3
    assert [each.teks for each in found.loose_indikator] == ["lepas", "baris indikator"]


def test_a_process_that_supports_a_row_supports_all_its_indicators() -> None:
    found = coverage_of(
        peta_of(
            a="kelompok: [{proses: [{kode: 1, nama: a, mendukung: s}]}]",
            b="cascading: C\njenjang: [S]\npohon: [{S: x, id: s, indikator: [i, j]}]",
        )
    )
    assert (found.indikator, found.loose_indikator) == (2, ())
    assert found.without("indikator") == ()


def test_offices_without_process(peta: Peta) -> None:
    """Those outside need not own one."""
    assert [peran.key for peran in coverage_of(peta).idle_peran] == ["Arsiparis"]


def test_who_hands_work_to_whom(peta: Peta) -> None:
    """Two boxes with an owner in common hand nothing over, nor does one without owner."""
    assert coverage_of(peta).handovers == (
        Handover("Kabag", proses=4, langkah=0, handed=1, received=1),
        Handover("Staf", proses=2, langkah=1, handed=1, received=2),
        Handover("Warga", proses=0, langkah=1, handed=1, received=0),
    )


def test_circles_of_parents_and_an_empty_map_end() -> None:
    circle = peta_of(a="induk: 1\nkelompok: [{proses: [{kode: 1, nama: a, sop: s}]}]")
    assert [cabang.kode for cabang in coverage_of(circle).branches] == ["1"]
    assert coverage_of(Peta()) == ((), (), (), 0, (), (), ())
