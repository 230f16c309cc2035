"""Protects what a picture is held to: derived from the map alone, without a glance at the layout."""

from __future__ import annotations

import pytest

from petaproses.geometry.expected import expected
from petaproses.model.proyek import Kertas
from tools.build import peta_of
from tools.drawn import faults, links

PETA = peta_of(
    peta="""
instansi: Kabupaten Contoh
peran:
  Kabag: Kepala Bagian
  Staf: Staf
""",
    level_0="""
kelompok:
  - proses:
      - {kode: 1, nama: Satu}
      - {kode: 2, nama: "Dua: <b> & «x»"}
  - nama: Pendukung
    proses:
      - {kode: 3, nama: Tiga}
alur:
  - 1 -> 2 -> 3
""",
    level_1="""
induk: 1
lajur:
  - pemilik: [Kabag, Staf]
    proses:
      - {kode: 1.1, nama: Menyusun, pemilik: Staf}
  - pemilik: Kabag
    proses: []
  - pemilik: Kabag
    proses:
      - {kode: 1.2, nama: Menandatangani}
alur:
  - 1.1 -> 1.2
""",
    lf="""
jenis: lintas-fungsi
induk: 1.1
judul: Penyusunan
langkah:
  - {id: mulai, jenis: mulai}
  - {id: kerja, nama: Mengerjakan, pemilik: [Staf, Kabag]}
  - {id: "cek:1", nama: Memeriksa, pemilik: Kabag}
  - {id: hub, jenis: penghubung, ke_peta: 1, nama: Ke lembar 1, pemilik: Kabag}
alur:
  - mulai -> kerja -> cek:1 -> hub
""",
    casc="""
cascading: Bagian Contoh
jenjang: [Tujuan, Sasaran, Aktivitas]
pohon:
  - Tujuan: Mutu meningkat
  - Sasaran: Surat tepat waktu
    kode: 4.01
    indikator:
      - {uraian: Persentase tepat waktu, satuan: "%", target: {2025: "85,0", 2026: "90,0"}}
  - Aktivitas: Menyusun undangan
  - Aktivitas: Menyusun notulen
""",
)
LEVEL_0, LEVEL_1 = PETA.lembar
LINTAS, CASCADING = PETA.lintas_fungsi[0], PETA.cascading[0]


@pytest.mark.parametrize("kertas", [None, Kertas()])
@pytest.mark.parametrize("gambar", PETA.gambar, ids=lambda gambar: gambar.id)
def test_what_is_drawn_is_what_is_expected(gambar, kertas: Kertas | None) -> None:
    """Several owners, none at all, empty lanes, groups without a name: each has tripped a checker."""
    assert faults(PETA, gambar, kertas) == []


def test_lanes_and_groups_are_the_authors() -> None:
    """Lanes are rows, not owners; a step with several owners may stand with any of them."""
    sheet, steps = (expected(PETA, gambar, None, {}) for gambar in (LEVEL_1, LINTAS))
    assert sheet.lanes == ("Kabag, Staf", "Kabag", "Kabag")
    assert sheet.lane_of == {"1.1": (0,), "1.2": (2,)}
    assert steps.lanes == ("", "Staf", "Kabag")
    assert steps.lane_of == {"mulai": (0,), "kerja": (1, 2), "cek:1": (2,), "hub": (2,)}
    assert expected(PETA, LEVEL_0, None, {}).group_of == {"1": "", "2": "", "3": "Pendukung"}


def test_a_cascade_shows_rows_and_all_that_belongs_to_them() -> None:
    """A list box is the layout's choice: what counts is that each row stands somewhere, once."""
    shown = expected(PETA, CASCADING, None, {})
    assert list(shown.nodes.values()) == [
        "Mutu meningkat",
        "Surat tepat waktu",
        "Menyusun undangan",
        "Menyusun notulen",
    ]
    (surat,) = (kunci for kunci, teks in shown.nodes.items() if teks == "Surat tepat waktu")
    assert shown.more[surat] == ("4.01", "Persentase tepat waktu", "%", "90,0")
    assert [shown.numbers[kunci] for kunci in shown.below[surat]] == [1, 2]
    assert not shown.arrows


def test_links_lead_to_what_is_made() -> None:
    """A picture of a run of one sheet has nothing to link to."""
    files = links(PETA)
    assert expected(PETA, LEVEL_0, None, files).linked == {"1": files[LEVEL_1.id]}
    assert expected(PETA, LEVEL_1, None, files).linked == {"1.1": files[LINTAS.id]}
    assert expected(PETA, LINTAS, None, files).linked == {"hub": files[LEVEL_1.id]}
    assert expected(PETA, LINTAS, None, files).parent == files[LEVEL_1.id]
    alone = expected(PETA, LEVEL_1, None, {LEVEL_1.id: files[LEVEL_1.id]})
    assert (alone.linked, alone.parent) == ({}, "")


def test_paper_sets_margin_and_smallest_text() -> None:
    """In pt, from the millimetres of the paper."""
    shown = expected(PETA, LEVEL_1, Kertas(pinggir=25.4), {})
    assert (shown.margin, shown.smallest_text) == (pytest.approx(72), 6.5)
    assert expected(PETA, LEVEL_1, None, {}).smallest_text == 0
