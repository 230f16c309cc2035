"""A small map placed by hand -> SVG of the public structure: what the checker is tried on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from html import escape
from math import hypot
from typing import Any

from petaproses.geometry.expected import Expected
from petaproses.geometry.font import width
from petaproses.geometry.plane import Point

_HEAD, _HALF = 6.0, 2.6


@dataclass(frozen=True)
class Line:
    """A line of text by the middle of its baseline; `length` overrides its `textLength`."""

    x: float
    y: float
    text: str
    size: float = 8.0
    length: float | None = None
    vertical: bool = False

    def svg(self) -> str:
        """Return its element."""
        length = width(self.text, self.size) if self.length is None else self.length
        turn = f' transform="rotate(-90 {self.x} {self.y})"' if self.vertical else ""
        return (
            f'<text x="{self.x}" y="{self.y}" font-size="{self.size}" text-anchor="middle" '
            f'textLength="{length:.2f}"{turn}>{escape(self.text)}</text>'
        )


@dataclass(frozen=True)
class Box:
    """A node by its left, top, width, height and outline; its words stand in the middle, a line each."""

    x: float
    y: float
    w: float
    h: float
    words: str
    bentuk: str = "kotak"
    jenis: str = "kegiatan"
    href: str = ""
    pitch: float = 9.6

    def outline(self) -> str:
        """Return its outline's element."""
        x, y, r, b, cx, cy = self.x, self.y, self.x + self.w, self.y + self.h, self.x + self.w / 2, self.y + self.h / 2
        corners = {
            "ketupat": ((cx, y), (r, cy), (cx, b), (x, cy)),
            "chevron": ((x, y), (r - 10, y), (r, cy), (r - 10, b), (x, b), (x + 10, cy)),
            "penghubung": ((x, y), (r, y), (r, b - 8), (cx, b), (x, b - 8)),
        }
        if self.bentuk in corners:
            return f'<polygon points="{" ".join(f"{px},{py}" for px, py in corners[self.bentuk])}"/>'
        if self.bentuk == "dokumen":
            wave = f"Q{x + self.w * 0.75} {b - 10} {cx} {b - 4}Q{x + self.w * 0.25} {b + 2} {x} {b - 4}"
            return f'<path d="M{x} {y}H{r}V{b - 4}{wave}Z"/>'
        if self.bentuk == "elips":
            return f'<ellipse cx="{cx}" cy="{cy}" rx="{self.w / 2}" ry="{self.h / 2}"/>'
        rx = {"kapsul": self.h / 2, "bulat": 3}.get(self.bentuk, 0)
        return f'<rect x="{x}" y="{y}" width="{self.w}" height="{self.h}" rx="{rx}"/>'

    def svg(self, id: str) -> str:
        """Return its group."""
        words = self.words.split("|")
        top = self.y + self.h / 2 - (len(words) - 1) * self.pitch / 2 + 2.5
        lines = [Line(self.x + self.w / 2, top + i * self.pitch, word) for i, word in enumerate(words) if word]
        inner = self.outline() + "".join(line.svg() for line in lines)
        inner = f'<a href="{self.href}">{inner}</a>' if self.href else inner
        title = f"<title>{id}: {escape(self.words)}</title>"
        return f'<g class="node" data-id="{id}" data-jenis="{self.jenis}">{title}{inner}</g>'


@dataclass(frozen=True)
class Arrow:
    """An edge by its corners, tip last; `turn` swings the head round its tip, in quarter turns."""

    dari: str
    ke: str
    points: tuple[Point, ...]
    label: tuple[Line, ...] = ()
    head: bool = True
    turn: int = 0

    def svg(self) -> str:
        """Return its group."""
        (ax, ay), (tx, ty) = self.points[-2:]
        size = hypot(tx - ax, ty - ay)
        ux, uy = (tx - ax) / size, (ty - ay) / size
        line = (*self.points[:-1], (tx - ux * _HEAD, ty - uy * _HEAD)) if self.head else self.points
        for _ in range(self.turn):
            ux, uy = -uy, ux
        bx, by = tx - ux * _HEAD, ty - uy * _HEAD
        head = (
            f'<polygon points="{tx},{ty} {bx - uy * _HALF},{by + ux * _HALF} {bx + uy * _HALF},{by - ux * _HALF}"/>'
            if self.head
            else ""
        )
        path = f'<path class="garis" fill="none" d="M{"L".join(f"{x:.2f} {y:.2f}" for x, y in line)}"/>'
        title = f"<title>{self.dari} ke {self.ke}</title>"
        label = "".join(part.svg() for part in self.label)
        return f'<g class="alur" data-dari="{self.dari}" data-ke="{self.ke}">{title}{path}{head}{label}</g>'


@dataclass(frozen=True)
class Band:
    """A lane by its owner and rectangle; its header is the first 24 pt of it."""

    pemilik: str
    x: float
    y: float
    w: float
    h: float

    def svg(self) -> str:
        """Return its group."""
        full = f'<rect x="{self.x}" y="{self.y}" width="{self.w}" height="{self.h}" fill="#ffffff"/>'
        header = f'<rect x="{self.x}" y="{self.y}" width="24" height="{self.h}" fill="#dbe6f1"/>'
        name = Line(self.x + 15, self.y + self.h / 2, self.pemilik, vertical=True).svg()
        title = f"<title>{self.pemilik}</title>"
        return f'<g class="lajur" data-pemilik="{self.pemilik}">{title}{full}{header}{name}</g>'


@dataclass(frozen=True)
class Sketch:
    """A whole sheet of 640 x 400 pt."""

    bands: tuple[Band, ...]
    boxes: dict[str, Box]
    arrows: tuple[Arrow, ...]
    title: Line = Line(320, 25, "Penyusunan laporan", 11)

    def svg(self) -> str:
        """Return the sheet as SVG."""
        parts = [band.svg() for band in self.bands] + [arrow.svg() for arrow in self.arrows]
        parts += [box.svg(id) for id, box in self.boxes.items()]
        legend = '<rect x="440" y="345" width="180" height="30" fill="none"/>' + Line(530, 362, "Keterangan").svg()
        return (
            '<svg xmlns="http://www.w3.org/2000/svg" width="640pt" height="400pt" viewBox="0 0 640 400">'
            '<title>Contoh</title><rect width="100%" height="100%" fill="#ffffff"/>'
            f'<g class="panel" data-jenis="judul">{self.title.svg()}</g>{"".join(parts)}'
            f'<g class="panel" data-jenis="legenda">{legend}</g></svg>'
        )

    def box(self, id: str, **changes: Any) -> Sketch:
        """Return the sheet with one box changed."""
        return replace(self, boxes=self.boxes | {id: replace(self.boxes[id], **changes)})

    def arrow(self, dari: str, ke: str, **changes: Any) -> Sketch:
        """Return the sheet with the arrow from one box to another changed."""
        arrows = (replace(a, **changes) if (a.dari, a.ke) == (dari, ke) else a for a in self.arrows)
        return replace(self, arrows=tuple(arrows))

    def band(self, place: int, **changes: Any) -> Sketch:
        """Return the sheet with one lane changed."""
        bands = (replace(band, **changes) if i == place else band for i, band in enumerate(self.bands))
        return replace(self, bands=tuple(bands))


CLEAN = Sketch(
    bands=(Band("Kabag", 20, 40, 600, 100), Band("Kasubag", 20, 140, 600, 100), Band("Staf", 20, 240, 600, 90)),
    boxes={
        "mulai": Box(60, 76, 60, 28, "Mulai", "kapsul", "mulai"),
        "a1": Box(150, 70, 100, 40, "Menyusun rencana|kerja tahunan", "bulat", href="a1.svg"),
        "cek": Box(275, 57, 110, 66, "Rencana|lengkap?", "ketupat", "keputusan"),
        "b1": Box(290, 165, 80, 50, "Konsep surat", "dokumen", "dokumen"),
        "selesai": Box(440, 76, 70, 28, "Selesai", "kapsul", "selesai"),
        "arsip": Box(420, 170, 100, 40, "Arsip", "penghubung", "penghubung"),
        "bebas": Box(60, 265, 80, 40, "Menata ruang"),
        "lain": Box(160, 265, 80, 40, "Layanan", "chevron"),
        "luar": Box(270, 265, 70, 40, "Rapat", "elips"),
        "palang": Box(380, 260, 6, 50, "", jenis="paralel"),
    },
    arrows=(
        Arrow("mulai", "a1", ((120, 90), (150, 90))),
        Arrow("a1", "cek", ((250, 90), (275, 90))),
        Arrow("cek", "selesai", ((385, 90), (440, 90)), (Line(393, 86, "Ya", 7.5),)),
        Arrow("cek", "b1", ((330, 123), (330, 165)), (Line(343, 133, "Tidak", 7.5),)),
        Arrow("b1", "a1", ((290, 190), (200, 190), (200, 110))),
        Arrow("b1", "arsip", ((370, 190), (420, 190))),
        Arrow("palang", "palang", ((386, 270), (400, 270), (400, 300), (386, 300))),
    ),
)
"""A sheet without any fault, holding every kind of outline."""

EXPECTED = Expected(
    nodes={id: box.words.replace("|", " ") for id, box in CLEAN.boxes.items()},
    edges=tuple((arrow.dari, arrow.ke, " ".join(line.text for line in arrow.label)) for arrow in CLEAN.arrows),
    lanes=("Kabag", "Kasubag", "Staf"),
    lane_of={id: (int((box.y - 40) // 100),) for id, box in CLEAN.boxes.items()},
    files=frozenset({"a1.svg"}),
    linked={"a1": "a1.svg"},
    margin=10.0,
    smallest_text=7.0,
    upright=True,
)
"""What CLEAN has to show."""
