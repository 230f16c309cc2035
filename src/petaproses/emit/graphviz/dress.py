"""SVG as Graphviz writes it -> the same with whose box, lane or arrow each group is, in the words of our own SVG."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from html import unescape
from typing import NamedTuple

from petaproses.emit import svg
from petaproses.layout.shared.scene import Text

_COMMENT = re.compile(r"<!--.*?-->\n?", re.DOTALL)
_GROUP = re.compile(
    r'(<g id="[^"]*" class="[^"]*")([^>]*)>\n?<title>([^<]*)</title>\n?((?:<text[^>]*>[^<]*</text>\n?)*)'
)


class Part(NamedTuple):
    """What a group shows: its `title` for Graphviz, what a reader is told instead, its data by name, and what stands
    there instead of its text, if anything does."""

    title: str
    judul: str
    data: tuple[tuple[str, str], ...] = ()
    text: str = ""


def turned(text: Text, colour: str, height: float) -> str:
    """Return a line that reads upwards, in Graphviz's coordinates: its y is 0 at the foot of a picture of that
    `height` in pt."""
    x, y = (f"{value:.2f}" for value in (text.x, text.y - height))
    bold = ' font-weight="bold"' if text.bold else ""
    return (
        f'<text text-anchor="{text.anchor}" x="{x}" y="{y}" font-family="Arial" font-size="{text.size:.2f}"{bold}'
        f' fill="{colour}" textLength="{text.width:.2f}" lengthAdjust="spacingAndGlyphs"'
        f' transform="rotate(-90 {x} {y})">{svg.escape(text.text)}</text>\n'
    )


class Written(NamedTuple):
    """A picture in the DOT language, and the parts that an SVG drawn from it shows."""

    source: str
    parts: tuple[Part, ...]


def dressed(drawn: str, parts: Iterable[Part]) -> str:
    """Return a drawing without Graphviz's comments and titles; the groups of `parts` bear their names and data.

    Of several parts with one title, which only arrows may share, the first is the one drawn first.
    """
    waiting: defaultdict[str, list[Part]] = defaultdict(list)
    for part in parts:
        waiting[part.title].append(part)

    def named(group: re.Match[str]) -> str:
        begin, rest, title, text = group.groups()
        own = waiting.get(unescape(title))
        if not own:
            return f"{begin}{rest}>\n{text}"
        part = own.pop(0)
        data = "".join(f' data-{name}="{svg.escape(value)}"' for name, value in part.data)
        said = f"<title>{svg.escape(part.judul)}</title>\n" if part.judul else ""
        return f"{begin}{data}{rest}>\n{said}{part.text or text}"

    return _GROUP.sub(named, _COMMENT.sub("", drawn))
