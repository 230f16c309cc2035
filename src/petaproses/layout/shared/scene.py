"""A picture laid out: every box, line and text with its place. Units are pt, y runs down, nothing refers to files."""

from typing import NamedTuple

Point = tuple[float, float]


class Box(NamedTuple):
    """A rectangle by its top left corner, width and height in pt."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """The x of the right side."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """The y of the lower side."""
        return self.y + self.h

    @property
    def centre(self) -> Point:
        """The middle point."""
        return (self.x + self.w / 2, self.y + self.h / 2)


class Text(NamedTuple):
    """One line of text. (x, y) is its anchor on the baseline; `width` is its length in pt by the width table;
    `vertical` turns it 90 degrees counter-clockwise about (x, y), so that it reads upwards. `peran` is one of
    judul, subjudul, nama, kode, label, pemilik, keterangan, rujukan (where the rest of a box is): what the text is,
    which decides its colour."""

    x: float
    y: float
    text: str
    width: float
    size: float = 8.0
    anchor: str = "middle"  # start, middle, end
    bold: bool = False
    vertical: bool = False
    peran: str = "nama"


class Node(NamedTuple):
    """A box of the map. `bentuk` (one of BENTUK) is the outline drawn into `box`; `tujuan` is the id of the picture
    that opens on a click; `judul` is its tooltip and `uraian` a longer description for readers who cannot see it."""

    id: str
    jenis: str
    bentuk: str
    box: Box
    texts: tuple[Text, ...]
    judul: str
    uraian: str = ""
    tujuan: str = ""


BENTUK = ("kotak", "bulat", "kapsul", "ketupat", "chevron", "dokumen", "penghubung", "palang")
"""Outlines: rectangle, rounded rectangle, capsule (start, end), diamond, chevron, document, pentagon connector, bar."""


def chevron_slope(box: Box) -> float:
    """Return how far a chevron's tip and notch reach into its box, in pt: a share of it, so that it scales with it."""
    return min(box.w / 10, box.h / 2)


class Lane(NamedTuple):
    """A lane: its full rectangle, and inside it the header that holds the owner's title."""

    pemilik: str
    box: Box
    header: Box
    texts: tuple[Text, ...]
    judul: str


class Edge(NamedTuple):
    """An arrow: a polyline from border to border; the head's tip is the last point. `hops` are points on the line
    where it jumps over another one; corners are rounded when drawn. Without `arrow` it is a plain line (trees)."""

    dari: str
    ke: str
    points: tuple[Point, ...]
    judul: str
    label: tuple[Text, ...] = ()
    hops: tuple[Point, ...] = ()
    arrow: bool = True


class Panel(NamedTuple):
    """A drawn frame that is no node: `jenis` is one of judul, induk, kelompok, kepala, legenda, jenjang, lembar.
    `tujuan` is the id of the picture that opens on a click."""

    jenis: str
    boxes: tuple[Box, ...] = ()
    texts: tuple[Text, ...] = ()
    lines: tuple[tuple[Point, Point], ...] = ()
    judul: str = ""
    tujuan: str = ""
    shapes: tuple[tuple[str, Box], ...] = ()  # outlines drawn as in a node: the legend's examples


class Scene(NamedTuple):
    """One picture or one page of it. `id` is the id of what it draws; `page_of` is (x, y) of "lembar x dari y";
    `kertas` is the paper's (width, height) in mm when the picture is a page, None when it is as large as it needs."""

    id: str
    judul: str
    uraian: str
    width: float
    height: float
    panels: tuple[Panel, ...] = ()
    lanes: tuple[Lane, ...] = ()
    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()
    page_of: tuple[int, int] = (1, 1)
    kertas: tuple[float, float] | None = None
    bahasa: str = "id"

    @property
    def smallest_text(self) -> float:
        """The smallest text size of the picture, in pt."""
        parts: tuple[Panel | Lane | Node, ...] = (*self.panels, *self.lanes, *self.nodes)
        sizes = [text.size for part in parts for text in part.texts]
        sizes.extend(text.size for edge in self.edges for text in edge.label)
        return min(sizes, default=8.0)
