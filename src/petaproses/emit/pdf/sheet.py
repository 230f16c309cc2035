"""Scene -> what the template sets on its page: the shapes as one picture, each text in its place, boxes as links."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from petaproses.emit import svg
from petaproses.emit.pdf.press import Press
from petaproses.emit.shared import palette
from petaproses.emit.shared.reading import in_order
from petaproses.emit.svg import mute
from petaproses.layout.shared.frame import PT_PER_MM
from petaproses.layout.shared.scene import Box, Panel, Scene, Text

Aim = Callable[[str], str]
"""Gives where a link to a picture leads, by its id; empty when that is not there."""

Coloured = tuple[Text, str]
"""A text and its colour."""

_SHARES = {"start": 0.0, "middle": 0.5, "end": 1.0}
_LAST = frozenset({"kepala", "legenda", "lembar"})
"""The panels at the foot of a sheet, which are read last."""
_PAGE = Box(0, 0, 0, 0)
_LONGEST = 300
"""How many letters a run has before the next one begins: their widths are rounded, which would add up."""


def sheet(press: Press, scene: Scene, aim: Aim) -> dict[str, Any]:
    """Keep the picture of a scene and return the page that shows it, all lengths in pt."""
    linked = frozenset(filter(aim, svg.aims(scene)))
    wide, high = (side * PT_PER_MM for side in scene.kertas) if scene.kertas else (scene.width, scene.height)
    titles = [text for panel in scene.panels if panel.jenis == "judul" for text in panel.texts]
    others = list(_parts(scene, aim))
    usual = svg.usual_size(scene)
    return {
        "jenis": "lembar",
        "lebar": wide,
        "tinggi": high,
        "gambar": press.picture(mute.shapes(scene, linked)),
        "uraian": ". ".join(part for part in (scene.judul, scene.uraian) if part),
        "ukuran": _length(usual),
        "judul": _runs(((text, palette.text_fill(text.peran, "judul")) for text in titles), usual),
        "teks": _runs((text for part in others if not part.leads for text in part.level), usual),
        "naik": _runs((text for part in others if not part.leads for text in part.upright), usual),
        "taut": [
            {
                "ke": part.leads,
                "kotak": [*map(_length, part.box)],
                "teks": _runs(part.level, usual, part.box),
                "naik": _runs(part.upright, usual, _turned_box(part.box)),
            }
            for part in others
            if part.leads
        ],
    }


class _Part(NamedTuple):
    """Texts that belong together, with their colours; where a click on `box` leads, if anywhere."""

    texts: tuple[Coloured, ...]
    leads: str = ""
    box: Box = _PAGE

    @property
    def level(self) -> list[Coloured]:
        """Its texts that read from left to right."""
        return [each for each in self.texts if not each[0].vertical]

    @property
    def upright(self) -> list[Coloured]:
        """Its texts that read upwards, on a page turned by a quarter so that they read from left to right."""
        return [(text._replace(x=-text.y, y=text.x), colour) for text, colour in self.texts if text.vertical]


def _parts(scene: Scene, aim: Aim) -> Iterator[_Part]:
    """Give the texts of a scene without its title, part by part in the order in which they are read."""
    first = [panel for panel in scene.panels if panel.jenis not in _LAST]
    last = [panel for panel in scene.panels if panel.jenis in _LAST]
    yield from (_panel(panel, aim) for panel in first if panel.jenis != "judul")
    yield from (_part(lane.texts) for lane in scene.lanes)
    for node in in_order(scene.nodes, scene.edges):
        yield _part(node.texts, aim(node.tujuan) if node.tujuan else "", node.box)
    yield from (_part(edge.label) for edge in scene.edges)
    yield from (_panel(panel, aim) for panel in last)


def _panel(panel: Panel, aim: Aim) -> _Part:
    box = panel.boxes[0] if panel.boxes and panel.tujuan else None
    return _part(panel.texts, aim(panel.tujuan) if box else "", box, panel.jenis)


def _part(texts: Iterable[Text], leads: str = "", box: Box | None = None, panel: str = "") -> _Part:
    coloured = tuple((text, palette.text_fill(text.peran, panel)) for text in texts if text.text)
    return _Part(coloured, leads, box) if leads and box else _Part(coloured)


def _runs(texts: Iterable[Coloured], usual: float, within: Box = _PAGE) -> list[Any]:
    """Return texts as runs, for typst keeps much in mind of every paragraph and little of a word in one: where a run
    begins in its box, then for each text how far it is from the end of the one before, and how far below the first.
    """
    runs: list[Any] = []
    end, first, letters = 0.0, 0.0, _LONGEST
    for text, colour in texts:
        x = text.x - text.width * _SHARES[text.anchor]
        if letters >= _LONGEST:
            end, first, letters = x, text.y, 0
            runs.append([_length(x - within.x), _length(text.y - within.y), []])
        runs[-1][2].append([_length(x - end), _length(text.y - first), text.text, *_look(text, colour, usual)])
        end, letters = x + text.width, letters + len(text.text)
    return runs


def _turned_box(box: Box) -> Box:
    """Return where the corner of a box lies on a page turned by a quarter."""
    return Box(-box.y, box.x, box.w, box.h)


def _look(text: Text, colour: str, usual: float) -> list[dict[str, Any]]:
    """Return how a text differs from most, for typst keeps much in mind of every word that it is told."""
    look: dict[str, Any] = {}
    if text.size != usual:
        look["ukuran"] = _length(text.size)
    if colour != palette.INK:
        look["warna"] = colour
    if text.bold:
        look["tebal"] = True
    return [look] if look else []


def _length(value: float) -> float:
    return round(value, 3)
