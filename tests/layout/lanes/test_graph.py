"""Protects what a picture shows: lanes in the author's order, every box and arrow, labels of parallel arrows joined."""

from __future__ import annotations

from petaproses.layout.lanes.graph import graph
from tools.build import peta_of

LF = """
jenis: lintas-fungsi
induk: 1
judul: Contoh
lajur: [Staf, Kabag]
langkah:
  - {id: a, pemilik: Kabag, nama: A}
  - {id: b, pemilik: Staf, jenis: keputusan, nama: B}
  - {id: c, pemilik: Sekda, jenis: penghubung, ke_peta: lain}
  - {id: d, nama: D}
alur:
  - a -> b
  - b -> c: Ya
  - b -> c: Boleh
  - b -> c: Ya
  - b -> hilang
"""


def test_lanes_are_those_of_the_author_then_those_of_further_owners() -> None:
    """A lane that the list forgets must not swallow its steps."""
    peta = peta_of(lf=LF)
    drawn = graph(peta, peta.lintas_fungsi[0])
    assert [strip.teks for strip in drawn.lanes] == ["Staf", "Kabag", "Sekda", "(tanpa pemilik)"]
    assert [(vertex.id, vertex.lane) for vertex in drawn.vertices] == [("a", 1), ("b", 0), ("c", 2), ("d", 3)]


def test_parallel_arrows_are_one_with_every_label_once() -> None:
    """Two arrows between two boxes would lie on each other; an arrow to nowhere is a rule's business."""
    peta = peta_of(lf=LF)
    drawn = graph(peta, peta.lintas_fungsi[0])
    assert [(link.dari, link.ke, link.label) for link in drawn.links] == [(0, 1, ""), (1, 2, "Ya / Boleh")]


def test_shape_tells_the_kind() -> None:
    """Never by colour alone."""
    peta = peta_of(lf=LF)
    assert [v.bentuk for v in graph(peta, peta.lintas_fungsi[0]).vertices] == [
        "bulat",
        "ketupat",
        "penghubung",
        "bulat",
    ]


def test_connector_opens_the_map_it_names() -> None:
    """By file or by code."""
    other = "jenis: lintas-fungsi\ninduk: 1\nkode: 1.X\nlangkah:\n  - {id: x, pemilik: Staf, nama: X}\n"
    peta = peta_of(lf=LF.replace("ke_peta: lain", "ke_peta: 1.X"), lain=other)
    (lf,) = (gambar for gambar in peta.lintas_fungsi if gambar.judul == "Contoh")
    (meant,) = (gambar for gambar in peta.lintas_fungsi if gambar.kode == "1.X")
    assert graph(peta, lf).vertices[2].tujuan == meant.id


def test_process_opens_the_sheet_below_it_before_a_map() -> None:
    """The next level first."""
    level_0 = "kelompok:\n  - proses:\n      - {kode: 1, nama: Satu}\n"
    level_1 = (
        "induk: 1\nlajur:\n  - pemilik: Staf\n    proses:\n      - {kode: 1.1, nama: A}\n      - {kode: 1.2, nama: B}\n"
    )
    level_2 = "induk: 1.1\nlajur:\n  - pemilik: Staf\n    proses:\n      - {kode: 1.1.1, nama: C}\n"
    below = "jenis: lintas-fungsi\ninduk: {}\nlangkah:\n  - {{id: x, pemilik: Staf, nama: X}}\n"
    peta = peta_of(level_0=level_0, level_1=level_1, level_2=level_2, p=below.format("1.1"), q=below.format("1.2"))
    (sheet,) = (lembar for lembar in peta.lembar if lembar.induk == "1")
    first, second = graph(peta, sheet).vertices
    assert first.tujuan == peta.lembar_by_induk["1.1"].id
    assert second.tujuan in {gambar.id for gambar in peta.lintas_fungsi}
