"""Scenes laid out by hand, one small map with everything a picture can hold."""

from __future__ import annotations

from petaproses.layout.shared.scene import BENTUK, Box, Edge, Lane, Node, Panel, Scene, Text
from petaproses.layout.shared.text import width


def text(x: float, y: float, words: str, size: float = 8.0, **look) -> Text:
    """Return a line as wide as the width table says."""
    return Text(x, y, words, width(words, size, bold=look.get("bold", False)), size, **look)


def node(id_: str, x: float, y: float, nama: str, *, h: float = 40, bentuk: str = "bulat", **fields) -> Node:
    """Return a box 90 pt wide with a name and its id as code below it."""
    box = Box(x, y, 90, h)
    cx, cy = box.centre
    texts = (text(cx, cy - 1, nama), text(cx, cy + 9, id_, bold=True, peran="kode"))
    return Node(id_, fields.pop("jenis", "proses"), bentuk, box, texts, f"{id_} {nama}", **fields)


def lane(owner: str, y: float) -> Lane:
    """Return a lane 100 pt high with its owner's title."""
    title = text(52, y + 50, owner, 8.5, bold=True, vertical=True, peran="pemilik")
    return Lane(owner, Box(36, y, 420, 100), Box(36, y, 26, 100), (title,), f"Lajur {owner}")


def panels() -> tuple[Panel, ...]:
    """Return a title, the parent's cell and a legend."""
    title = text(228, 20, "PETA PROSES BISNIS LEVEL 2", 12, bold=True, peran="judul")
    parent = text(27, 136, "Proses 10.1", 10, bold=True, vertical=True, peran="judul")
    legend = text(60, 250, "Kegiatan", 7, anchor="start", peran="keterangan")
    return (
        Panel("judul", texts=(title,), judul="Level 2"),
        Panel("induk", (Box(12, 36, 24, 200),), (parent,), judul="Proses 10.1", tujuan="10"),
        Panel("legenda", (), (legend,), (((36, 256), (456, 256)),), shapes=(("bulat", Box(36, 242, 20, 10)),)),
    )


def swimlane(nama: str = "Menyusun laporan", **fields) -> Scene:
    """Return two lanes with three boxes, a bent arrow with label, one that hops over it, and a plain line."""
    ya = text(176, 82, "Ya", 7.5, anchor="start", peran="label")
    edges = (
        Edge("10.1.1", "10.1.2", ((172, 86), (210, 86), (210, 186), (250, 186)), "10.1.1 ke 10.1.2: Ya", (ya,)),
        Edge(
            "10.1.3", "10.1.1", ((365, 106), (365, 120), (127, 120), (127, 106)), "10.1.3 ke 10.1.1", (), ((210, 120),)
        ),
        Edge("10.1.2", "10.1.3", ((340, 186), (430, 186), (430, 86), (410, 86)), "10.1.2 ke 10.1.3", arrow=False),
    )
    nodes = (
        node("10.1.1", 82, 66, "Menilai"),
        node("10.1.2", 250, 166, nama, tujuan="10.1.2", uraian="Rincian di lembar lain"),
        node("10.1.3", 320, 66, "Memeriksa", bentuk="ketupat", jenis="keputusan"),
    )
    lanes = (lane("Kabag", 36), lane("Kasubag", 136))
    uraian = "Dua lajur, tiga proses."
    return Scene("10.1", "Peta Proses Bisnis Level 2", uraian, 468, 270, panels(), lanes, nodes, edges, **fields)


def shapes() -> Scene:
    """Return every outline there is, each as a box that opens another picture."""
    places = ((bentuk, 20 + 110 * (i % 4), 20 + 70 * (i // 4)) for i, bentuk in enumerate(BENTUK))
    nodes = tuple(node(bentuk, x, y, bentuk, h=44, bentuk=bentuk, tujuan="10.1.2") for bentuk, x, y in places)
    return Scene("bentuk", "Semua bentuk", "", 460, 160, nodes=nodes)
