"""What Word can do and python-docx has no words for: fields, bookmarks, links, SVG pictures, and a few properties.

All else is said by python-docx, which also knows in which order elements must stand. What is added here as the last
element is so by the schema (ECMA-376) as long as the caller comes to it in that order.
"""

from __future__ import annotations

from itertools import count
from typing import Any

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

_SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
"""The extension by which a picture has an SVG too ([MS-ODRAWXML], 2.3.1.4)."""
_NUMBERED = ("upperLetter", "decimal", "lowerLetter")
"""How headings count, by level."""


def element(tag: str, **attributes: str | int) -> Any:
    """Return an element of Word's language such as w:shd, with attributes of the same."""
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    return made


def field(instruction: str, first: Any, last: Any) -> Any:
    """Make the elements from `first` to `last`, in one paragraph or several, the value that a field has now, and return
    the element that ends it."""
    asked = element("w:instrText")
    asked.text = f" {instruction} "
    asked.set(qn("xml:space"), "preserve")
    for inside in (_mark("begin"), asked, _mark("separate")):
        first.addprevious(_run(inside))
    end = _run(_mark("end"))
    last.addnext(end)
    return end


def _mark(kind: str) -> Any:
    return element("w:fldChar", fldCharType=kind)


def _run(inside: Any) -> Any:
    made = element("w:r")
    made.append(inside)
    return made


def bookmark(number: int, name: str, first: Any, last: Any) -> None:
    """Put a bookmark around the elements from `first` to `last` of a paragraph."""
    first.addprevious(element("w:bookmarkStart", id=number, name=name))
    last.addnext(element("w:bookmarkEnd", id=number))


def link(name: str, *elements: Any) -> Any:
    """Let neighbouring elements of a paragraph lead to a bookmark, and return the link."""
    made = element("w:hyperlink", anchor=name, history=1)
    elements[0].addprevious(made)
    made.extend(elements)
    return made


def vector(inline: Any, relation: str) -> None:
    """Give a picture an SVG, which Word draws instead of its PNG."""
    inline.graphic.graphicData.pic.blipFill.blip.append(
        parse_xml(
            f'<a:extLst {nsdecls("a", "r")}><a:ext uri="{_SVG_EXTENSION}">'
            f'<asvg:svgBlip xmlns:asvg="{_SVG}" r:embed="{relation}"/></a:ext></a:extLst>'
        )
    )


def numbering(root: Any, indent: int) -> int:
    """Have a numbering part count three levels of headings, `indent` twips wide, and return by which number."""
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:pStyle w:val="Heading{level + 1}"/>'
        f'<w:lvlText w:val="%{level + 1}."/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{indent}" w:hanging="{indent}"/></w:pPr></w:lvl>'
        for level, kind in zip(count(), _NUMBERED)
    )
    root.clear()
    root.append(
        parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{levels}'
            "</w:abstractNum>"
        )
    )
    number: int = root.add_num(0).numId
    return number


def describe(table: Any, pad: float, title: str) -> None:
    """Set the free space at both sides of a table's cells, in pt, and the table's title for those who hear it."""
    margins = element("w:tblCellMar")
    margins.extend(element(f"w:{side}", w=round(pad * 20), type="dxa") for side in ("left", "right"))
    table.tblPr.find(qn("w:tblLook")).addprevious(margins)
    table.tblPr.append(element("w:tblCaption", val=title))


def repeated(row: Any) -> None:
    """Have a row of a table stand at the top of each page."""
    row.get_or_add_trPr().append(element("w:tblHeader"))


def whole(row: Any) -> None:
    """Keep a row of a table on one page."""
    row.get_or_add_trPr().append(element("w:cantSplit"))


def shaded(cell: Any, colour: str, *, upright: bool = False) -> None:
    """Give a cell of a table a background, and text that runs upwards if it is `upright`."""
    properties = cell.get_or_add_tcPr()
    properties.append(element("w:shd", val="clear", color="auto", fill=colour.removeprefix("#")))
    if upright:
        properties.append(element("w:textDirection", val="btLr"))


def settle(document: Any, language: str) -> None:
    """Set the language of a document's text, such as id-ID, and have Word show it life-size and by today's rules."""
    for found in document.styles.element.xpath("w:docDefaults//w:lang"):
        found.set(qn("w:val"), language)
        found.set(qn("w:eastAsia"), language)
    settings = document.settings.element
    for zoom in settings.xpath("w:zoom"):
        zoom.getparent().replace(zoom, element("w:zoom", percent=100))
    for rules in settings.xpath("w:compat/w:compatSetting[@w:name='compatibilityMode']"):
        rules.set(qn("w:val"), "15")
    for spoken in settings.xpath("w:themeFontLang"):
        spoken.set(qn("w:val"), language)
