"""A picture in words: each step, who does it, and where the work goes from there."""

from __future__ import annotations

import pytest

from petaproses.emit.shared.in_words import in_order
from petaproses.peta import Peta
from petaproses.peta.hierarchy import Hierarchy
from tools.build import peta_of
from tools.samples import small

LINTAS = """
jenis: lintas-fungsi
induk: 1
kode: LF
judul: Surat
langkah:
  - {id: a, jenis: mulai, pemilik: Staf, nama: Mulai}
  - {id: b, pemilik: Staf, pelaku: Kabag, nama: Menyusun konsep}
  - {id: c, jenis: keputusan, pemilik: Kabag, nama: Data lengkap?}
  - {id: d, jenis: paralel, pemilik: Staf}
  - {id: e, jenis: dokumen, pemilik: Staf, nama: Surat keputusan}
  - {id: f, jenis: penghubung, pemilik: Staf, nama: Arsip, ke_peta: "1"}
  - {id: g, jenis: selesai, pemilik: Staf}
alur:
  - a -> b -> c
  - c -> d: Ya
  - c -> b: Tidak
  - d -> e
  - d -> f
  - e -> g: Asli
"""

LEMBAR = """
induk: 1
lajur:
  - pemilik: Staf
    proses:
      - {kode: "1.1", nama: Satu}
      - {kode: "1.3", nama: Tiga}
  - pemilik: Kabag
    proses:
      - {kode: "1.2", nama: Dua}
alur:
  - 1.1 -> 1.2 -> 1.3
  - 1.3 -> 1.1: Revisi
"""


def said(peta: Peta, gambar) -> list[str]:
    steps = in_order(Hierarchy.of(peta), gambar)
    return [(f"{step.nomor}. " if step.nomor else "") + "".join(part.text for part in step.kata) for step in steps]


def test_steps_decisions_and_branches() -> None:
    peta = peta_of(lf=LINTAS, satu=LEMBAR)
    assert said(peta, peta.lintas_fungsi[0]) == [
        "1. Mulai (oleh Staf).",
        "2. Menyusun konsep (oleh Staf dan Kabag).",
        "3. Keputusan: Data lengkap? (oleh Kabag). Jika Ya, lanjut ke langkah 4; jika Tidak, kembali ke langkah 2.",
        "4. Percabangan (oleh Staf). Lanjut ke langkah 5; lanjut ke langkah 6.",
        "5. Dokumen: Surat keputusan (oleh Staf). Lanjut ke langkah 7 (Asli).",
        "6. Penghubung: Arsip (oleh Staf).",
        "7. Selesai (oleh Staf).",
    ]


def test_a_sheet_is_told_as_the_work_goes_and_not_lane_by_lane() -> None:
    peta = peta_of(satu=LEMBAR)
    assert said(peta, peta.lembar[0]) == [
        "1.1 Satu (oleh Staf).",
        "1.2 Dua (oleh Kabag).",
        "1.3 Tiga (oleh Staf). Kembali ke 1.1 (Revisi).",
    ]


@pytest.mark.parametrize(
    "gambar", [small().cascading[0], small().lembar[0]._replace(alur=())], ids=["cascading", "tanpa-alur"]
)
def test_what_has_no_order_has_no_words(gambar) -> None:
    assert in_order(Hierarchy.of(small()), gambar) == ()


def test_words_lead_to_steps_and_pictures() -> None:
    peta = peta_of(lf=LINTAS, satu=LEMBAR)
    lintas = peta.lintas_fungsi[0]
    steps = in_order(Hierarchy.of(peta), lintas)
    places = {step.jangkar for step in steps}
    links = [part.tujuan for step in steps for part in step.kata if part.tujuan]
    assert {link.jangkar for link in links if link.id == lintas.id} == {"l-2", "l-4", "l-5", "l-6", "l-7"} <= places
    assert [link.id for link in links if link.id != lintas.id] == ["1"]
