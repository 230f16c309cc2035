"""SVG as Graphviz writes it -> the same with whose box, lane or arrow each group is, in the words of our own SVG."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from html import unescape
from typing import NamedTuple

from petaproses.emit import svg

_COMMENT = re.compile(r"<!--.*?-->\n?", re.DOTALL)
_GROUP = re.compile(r'(<g id="[^"]*" class="[^"]*")([^>]*)>\n?<title>([^<]*)</title>\n?')


class Part(NamedTuple):
    """What a group shows: its `title` for Graphviz, what a reader is told instead, and its data by name."""

    title: str
    judul: str
    data: tuple[tuple[str, str], ...]


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
        begin, rest, title = group.groups()
        own = waiting.get(unescape(title))
        if not own:
            return f"{begin}{rest}>\n"
        part = own.pop(0)
        data = "".join(f' data-{name}="{svg.escape(value)}"' for name, value in part.data)
        return f"{begin}{data}{rest}>\n<title>{svg.escape(part.judul)}</title>\n"

    return _GROUP.sub(named, _COMMENT.sub("", drawn))
