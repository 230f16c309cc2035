"""A project's own document of Word -> the styles by which our paragraphs are set there.

A style is known by its name: its id is another one in each language of Word (`Judul1` is "heading 1"). Those that a
document lacks are added to it as ours are.
"""

from __future__ import annotations

import re
from typing import Any

from petaproses.emit.docx.package import part

_USED = re.compile(r'<w:pStyle w:val="(\w+)"/>')
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Styles:
    """Our styles by the ids that they have in a document that python-docx holds."""

    def __init__(self, docx: Any) -> None:
        """Find those that the document has, and add the others."""
        from lxml import etree

        there = docx.styles.element
        ids = {_name(style): style.get(f"{_W}styleId") for style in there.iter(f"{_W}style")}
        self._ids: dict[str, str] = {}
        for style in etree.fromstring(part("styles")).iter(f"{_W}style"):
            id_ = style.get(f"{_W}styleId", "")
            self._ids[id_] = ids.get(_name(style)) or id_
            if _name(style) not in ids:
                for numbered in style.iter(f"{_W}numPr"):
                    numbered.getparent().remove(numbered)
                there.append(style)
        for style in there.iter(f"{_W}style"):
            for named in style.iter(f"{_W}basedOn", f"{_W}next"):
                named.set(f"{_W}val", self._ids.get(named.get(f"{_W}val"), named.get(f"{_W}val")))

    def known(self, xml: str) -> str:
        """Return paragraphs with the styles' ids as they are in the document."""
        return _USED.sub(lambda found: f'<w:pStyle w:val="{self._ids.get(found[1], found[1])}"/>', xml)


def _name(style: Any) -> str:
    name = style.find(f"{_W}name")
    return "" if name is None else name.get(f"{_W}val", "").casefold()
