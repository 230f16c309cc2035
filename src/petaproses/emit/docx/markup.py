"""Texts -> WordprocessingML: the one place where the language of Word is spelled and text is escaped for it.

Elements stand in the order that ECMA-376 asks for: Word refuses a document in which they do not.
"""

from __future__ import annotations

import re

from petaproses.emit.svg import escape

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
"""What the root of a document declares, ours or a template's."""
DRAWING = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
    ' xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main"'
)
_BREAKS = re.compile(r"[\n\r\x0b\x0c\x85\u2028\u2029]+")


def twips(mm: float) -> int:
    """Return a length in mm in twentieths of a pt, as Word counts."""
    return round(mm * 1440 / 25.4)


def run(text: str, properties: str = "") -> str:
    """Return a text in one style; its line breaks are kept, its other white space becomes blanks."""
    lines = (escape(line.replace("\t", " ")) for line in _BREAKS.split(text))
    inside = "<w:br/>".join(f'<w:t xml:space="preserve">{line}</w:t>' for line in lines)
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{inside}</w:r>"


def field(instruction: str, shown: str = "") -> str:
    """Return a field with the value that it has now, so that it shows before Word counts anew; one without is open, and
    goes on until `END`."""
    asked = f'<w:r><w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
    return f"{_mark('begin')}{asked}{_mark('separate')}{f'{run(shown)}{END}' if shown else ''}"


def _mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


END = _mark("end")
"""Ends a field that goes on over paragraphs."""


def bookmark(number: int, name: str, inside: str = "") -> str:
    """Return a bookmark around some runs."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{inside}<w:bookmarkEnd w:id="{number}"/>'


def link(name: str, inside: str) -> str:
    """Return runs that lead to a bookmark."""
    return f'<w:hyperlink w:anchor="{name}" w:history="1">{inside}</w:hyperlink>'


def paragraph(
    inside: str,
    style: str = "",
    *,
    keep: bool = False,
    fresh: bool = False,
    layout: str = "",
    outline: int | None = None,
    section: str = "",
) -> str:
    """Return a paragraph: `keep` it on the page of the next one, begin it on a `fresh` page; `layout` holds ind and jc
    elements, `section` the properties of the section that it ends."""
    properties = "".join(
        (
            f'<w:pStyle w:val="{style}"/>' if style else "",
            "<w:keepNext/>" if keep else "",
            "<w:pageBreakBefore/>" if fresh else "",
            layout,
            "" if outline is None else f'<w:outlineLvl w:val="{outline}"/>',
            section,
        )
    )
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inside}</w:p>"
