"""Scene -> the SVG of its shapes alone, for pages that set the texts themselves."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from functools import cached_property

from petaproses.emit.shared import palette
from petaproses.emit.shared.strokes import strokes
from petaproses.emit.svg import Writer, aims
from petaproses.layout.shared.scene import Scene, Text

_GROUPS = re.compile("</?[ga]( [^>]*)?>|<(title|desc) .*?</(title|desc)>\n")


def shapes(scene: Scene, links: Container[str]) -> str:
    """Return the shapes of a scene as SVG, without its texts, for a page that sets those itself; boxes whose picture
    is among `links` bear their mark."""
    marked = {id_: "#" for id_ in aims(scene) if id_ in links}
    return _GROUPS.sub("", "\n".join(_Mute(scene).svg((marked, {}), "", "", "")))


class _Mute(Writer):
    """Writes shapes alone, on no ground, and all arrows as one: what they say is said elsewhere."""

    @cached_property
    def _edges(self) -> tuple[str, ...]:
        wires = strokes(self._scene.edges)
        lines = "".join(map(self._pen.path, wires))
        heads = "".join(f"M{self._pen.points(each.head)}Z" for each in wires if each.head)
        return (
            f'<path d="{lines}" fill="none" stroke="{palette.LINE}"/>' if lines else "",
            f'<path d="{heads}" fill="{palette.LINE}"/>' if heads else "",
        )

    def _ground(self) -> str:
        return ""

    @staticmethod
    def _said(name: str, more: str) -> str:
        return ""

    def _texts(self, texts: Iterable[Text], panel: str = "") -> str:
        return ""
