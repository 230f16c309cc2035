"""A picture -> what is said of its parts beyond their names, for readers who cannot see where things stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from petaproses.layout.shared.scene import Edge, Node, Scene

_WORDS = {
    "proses": "Proses",
    "mulai": "Awal",
    "selesai": "Akhir",
    "kegiatan": "Kegiatan",
    "keputusan": "Keputusan",
    "dokumen": "Dokumen",
    "paralel": "Cabang serentak",
    "penghubung": "Penghubung",
    "serah": "Yang diserahkan",
    "pihak": "Pihak luar",
    "ulang": "Sudah ada sebelumnya",
    "lanjutan": "Lanjutan teks kotak sebelumnya",
}
"""What a kind of box is called; a cascade's boxes are of the kinds that their tiers are called."""


class Spoken:
    """Knows the lanes that boxes stand in and the arrows that leave them."""

    def __init__(self, scene: Scene) -> None:
        """Look at a picture once."""
        self._called = [f"lajur {number} ({lane.pemilik or lane.judul})" for number, lane in enumerate(scene.lanes, 1)]
        self._lane = dict(_places(scene))
        self._filled = Counter(self._lane.values())
        self._lines = Counter(edge.dari for edge in scene.edges if not edge.arrow)
        names = {node.id: node.judul for node in scene.nodes}
        self._ways: dict[str, list[str]] = {}
        for edge in scene.edges:
            if edge.arrow and edge.ke in names:
                label = f": {' '.join([text.text for text in edge.label])}" if edge.label else ""
                self._ways.setdefault(edge.dari, []).append(names[edge.ke] + label)

    def node(self, node: Node) -> str:
        """Say what a box is, what its author says of it, and where one goes from it."""
        said = [_WORDS.get(node.jenis, node.jenis), node.uraian.rstrip(". ")]
        if ways := self._ways.get(node.id):
            said.append(f"Menuju {'; '.join(ways)}")
        if below := self._lines.get(node.id):
            said.append(f"{below} kotak di bawahnya")
        return ". ".join(filter(None, said))

    def edge(self, edge: Edge) -> str:
        """Say whether an arrow hands work to another lane."""
        dari, ke = self._lane.get(edge.dari), self._lane.get(edge.ke)
        if dari is None or ke is None:
            return "Anak panah" if edge.arrow else "Garis rincian"
        if dari == ke:
            return f"Di dalam {self._called[dari]}"
        return f"Dari {self._called[dari]} ke {self._called[ke]}"

    def lane(self, number: int) -> str:
        """Say of a lane, counted from 1, which of them it is, and how many boxes stand in it."""
        return f"Lajur {number} dari {len(self._called)}, {self._filled[number - 1]} kotak"


def _places(scene: Scene) -> Iterator[tuple[str, int]]:
    """Give the boxes that stand in a lane with its number, counted from 0."""
    for node in scene.nodes:
        x, y = node.box.centre
        for number, lane in enumerate(scene.lanes):
            box = lane.box
            if box.x <= x <= box.right and box.y <= y <= box.bottom:
                yield node.id, number
                break
