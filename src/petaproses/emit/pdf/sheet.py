"""Scene -> what the template sets on its page: the shapes as one picture, each text in its place, boxes as links."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from petaproses.emit import palette, svg
from petaproses.emit.pdf.press import Press
from petaproses.emit.reading import in_order
from petaproses.layout.frame import PT_PER_MM
from petaproses.layout.scene import Box, Panel, Scene, Text

Aim = Callable[[str], str]
"""Gives where a link to a picture leads, by its id; empty when that is not there."""

_SHARES = {"start": 0.0, "middle": 0.5, "end": 1.0}
_LAST = frozenset({"kepala", "legenda", "lembar"})
"""The panels at the foot of a sheet, which are read last."""


def sheet(press: Press, scene: Scene, aim: Aim) -> dict[str, Any]:
    """Keep the picture of a scene and return the page that shows it, all lengths in pt."""
    parts = (*scene.panels, *scene.nodes)
    linked = frozenset(part.tujuan for part in parts if part.tujuan and aim(part.tujuan))
    wide, high = (side * PT_PER_MM for side in scene.kertas) if scene.kertas else (scene.width, scene.height)
    return {
        "jenis": "lembar",
        "lebar": wide,
        "tinggi": high,
        "gambar": press.picture(svg.shapes(scene, linked)),
        "judul": scene.judul,
        "uraian": ". ".join(part for part in (scene.judul, scene.uraian) if part),
        "bagian": list(_parts(scene, aim)),
    }


def _parts(scene: Scene, aim: Aim) -> Iterator[dict[str, Any]]:
    """Give the texts of a scene, part by part in the order in which they are read."""
    first, last = ([each for each in scene.panels if (each.jenis in _LAST) is after] for after in (False, True))
    yield from (_panel(panel, aim) for panel in first)
    yield from (_part(lane.texts) for lane in scene.lanes)
    for node in in_order(scene.nodes, scene.edges):
        yield _part(node.texts, aim(node.tujuan) if node.tujuan else "", node.box, node.judul)
    yield from (_part(edge.label) for edge in scene.edges if edge.label)
    yield from (_panel(panel, aim) for panel in last)


def _panel(panel: Panel, aim: Aim) -> dict[str, Any]:
    leads = aim(panel.tujuan) if panel.tujuan and panel.boxes else ""
    found = _part(panel.texts, leads, panel.boxes[0] if leads else None, panel.judul, panel.jenis)
    return {**found, "judul": True} if panel.jenis == "judul" else found


def _part(
    texts: Iterable[Text], leads: str = "", box: Box | None = None, judul: str = "", panel: str = ""
) -> dict[str, Any]:
    part: dict[str, Any] = {"teks": [_text(text, palette.text_fill(text.peran, panel)) for text in texts if text.text]}
    if leads and box:
        part |= {"ke": leads, "kotak": [*map(_length, box)], "sebut": judul}
    return part


def _text(text: Text, colour: str) -> list[Any]:
    """Return where a line begins on its baseline, its size, colour and words, whether it is bold and reads upwards."""
    back = text.width * _SHARES[text.anchor]
    x, y = (text.x, text.y + back) if text.vertical else (text.x - back, text.y)
    return [_length(x), _length(y), _length(text.size), colour, text.text, text.bold, text.vertical]


def _length(value: float) -> float:
    return round(value, 2)
