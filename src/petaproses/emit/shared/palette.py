"""What a thing is -> its colours: six digits, the only form Graphviz 2.43 knows; text reaches 4.5 : 1 on every fill."""

from __future__ import annotations

PAPER = "#ffffff"
INK = "#111111"
ACCENT = "#1f4e79"
"""Outlines of boxes, codes, dark title cells."""
FRAME = "#5b6b7b"
"""Borders of lanes, bands and frames."""
LINE = "#333333"
"""Arrows."""
HEADER = "#dbe6f1"
"""Cells with an owner's or a tier's name."""
STRIPES = ("#ffffff", "#f7f9fc")
"""Lanes in turn."""
FOCUS = "#b34700"

FONTS = "Arial, 'Liberation Sans', Arimo, Helvetica, sans-serif"
"""Four families of one width table; the layout measures with it."""

_FILL_BY_LANGKAH = {
    ("mulai", "kapsul"): "#e3f1e3",
    ("selesai", "kapsul"): "#f6dfdf",
    ("keputusan", "ketupat"): "#fff4d6",
    ("penghubung", "penghubung"): "#ece6f3",
    ("serah", "kotak"): "#fff4d6",
    ("pihak", "kotak"): HEADER,
    ("ulang", "bulat"): "#eef1f4",
    ("lanjutan", "bulat"): "#eef1f4",
}
"""A kind of step with its outline: a tier of a cascade may bear the name of such a kind, but not its outline. Boxes of
a cascade that stand again are of kinds that no tier has."""
_FILL_BY_BENTUK = {"chevron": "#e6f0fa", "palang": ACCENT}
_TEXT = {"kode": ACCENT, "rujukan": ACCENT, "label": "#7a3b00", "subjudul": LINE, "keterangan": "#444444"}
_DARK_PANELS = frozenset({"induk", "kelompok"})
_FILL_BY_PANEL = {
    "induk": (ACCENT,),
    "kelompok": (STRIPES[1], ACCENT),
    "jenjang": (HEADER,),
}


def node_fill(jenis: str, bentuk: str) -> str:
    """Return the fill of a box."""
    return _FILL_BY_LANGKAH.get((jenis, bentuk)) or _FILL_BY_BENTUK.get(bentuk, PAPER)


def node_line(jenis: str) -> float:
    """Return the width of a box's outline in pt: an end is told from a start without colour too, as in BPMN 2.0."""
    return 2.5 if jenis == "selesai" else 1.0


def panel_fill(jenis: str, number: int) -> str:
    """Return the fill of a frame's box; a frame's first box lies below the others."""
    fills = _FILL_BY_PANEL.get(jenis, (PAPER,))
    return fills[min(number, len(fills) - 1)]


def text_fill(peran: str, panel: str = "") -> str:
    """Return the colour of a text, which is light on the dark title cells of a panel."""
    return PAPER if panel in _DARK_PANELS else _TEXT.get(peran, INK)


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    shares = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
