"""A picture -> what stands under it: source and remarks, and on paper the title block and the legend."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from petaproses.layout.shared import title_block
from petaproses.layout.shared.place import Place
from petaproses.layout.shared.scene import BENTUK, Box, Panel, Text
from petaproses.layout.shared.text import greedy, width
from petaproses.peta import Cascading, Gambar, LintasFungsi, WholePicture

_SIZE = 7.0
_LINE = 10.0
_SPARE = 1.15
_GAP = 6.0
_EXAMPLE = Box(0, 0, 16, 9)
_EXAMPLES = {
    "palang": Box(6, 0, 4, 9),
    "dokumen": Box(0, 0, 16, 7.5),  # its wave hangs below the box
}
LEGEND = {
    "kapsul": "Mulai, selesai",
    "bulat": "Kegiatan",
    "ketupat": "Keputusan",
    "dokumen": "Dokumen",
    "palang": "Cabang atau gabung",
    "penghubung": "Sambungan",
}
"""What each outline of a cross-functional map means."""


def foot(
    gambar: Gambar | WholePicture, wide: float, page_of: tuple[int, int] | None, drawn: Collection[str] = BENTUK
) -> tuple[tuple[Panel, ...], float]:
    """Return the panels under a picture from (0, 0) down, `wide` pt wide, and their height; `page_of` is the page and
    the number of pages on paper, None without paper, and `drawn` are the outlines on the page."""
    panels: list[Panel] = []
    y = _GAP
    for panel, high in _parts(gambar, wide, page_of, drawn):
        panels.append(Place(0, y).panel(panel))
        y += high
    return tuple(panels), y if panels else 0.0


def _parts(
    gambar: Gambar | WholePicture, wide: float, page_of: tuple[int, int] | None, drawn: Collection[str]
) -> Iterator[tuple[Panel, float]]:
    remarks = _remarks(gambar, wide)
    if remarks:
        yield Panel("lembar", texts=remarks), _LINE * len(remarks) + 2
    if page_of is None:
        return
    for panel in title_block.strip(gambar.kepala, wide):
        yield panel, title_block.height((panel,))
    legend, rows = _legend(gambar, wide, drawn)
    if legend:
        yield legend, _LINE * rows


def _remarks(gambar: Gambar | WholePicture, wide: float) -> tuple[Text, ...]:
    sumber = "" if isinstance(gambar, Cascading | WholePicture) or not gambar.sumber else f"Sumber: {gambar.sumber}"
    status = f"Status: {gambar.status}" if isinstance(gambar, LintasFungsi) and gambar.status else ""
    texts = (gambar.keterangan, status, sumber)
    lines = [line for text in texts if text for line in greedy(text, wide / _SPARE, _SIZE)]
    return tuple(
        Text(0, _LINE * (i + 0.8), line, width(line, _SIZE), _SIZE, "start", peran="keterangan")
        for i, line in enumerate(lines)
    )


def _legend(gambar: Gambar | WholePicture, wide: float, drawn: Collection[str]) -> tuple[Panel | None, int]:
    """Return the legend of what is `drawn` of a cross-functional map, and how many lines it takes; other pictures need
    none."""
    if not isinstance(gambar, LintasFungsi):
        return None, 1
    x, row = 0.0, 0
    shapes, texts = [], []
    for bentuk, text in LEGEND.items():
        if bentuk not in drawn:
            continue
        step = _EXAMPLE.w + 4 + width(text, _SIZE) * _SPARE + 12
        if x and x + step > wide:
            x, row = 0.0, row + 1
        top = row * _LINE
        shapes.append((bentuk, Place(x, top).box(_EXAMPLES.get(bentuk, _EXAMPLE))))
        texts.append(
            Text(x + _EXAMPLE.w + 4, top + 0.75 * _LINE, text, width(text, _SIZE), _SIZE, "start", peran="keterangan")
        )
        x += step
    return Panel("legenda", texts=tuple(texts), judul="Keterangan bentuk", shapes=tuple(shapes)), row + 1
