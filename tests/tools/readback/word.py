"""A finished document of Word -> the grids of its tables, from its XML alone."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

from tools.readback.judge import Band, Grid, Read

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def grids(data: bytes) -> list[Grid]:
    """Return the grid of each table of a document that has a header, in their order."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        body = ElementTree.fromstring(parts.read("word/document.xml"))
    found = [_grid(table, number) for number, table in enumerate(body.iter(f"{_W}tbl"), start=1)]
    return [grid for grid in found if grid.header]


def _grid(table: Any, number: int) -> Grid:
    header: list[Band] = []
    body: list[Band] = []
    above: dict[int, Read] = {}
    for row in table.findall(f"{_W}tr"):
        band: list[Read] = []
        for cell in row.findall(f"{_W}tc"):
            span = cell.find(f"{_W}tcPr/{_W}gridSpan")
            merge = cell.find(f"{_W}tcPr/{_W}vMerge")
            goes_on = merge is not None and merge.get(f"{_W}val", "continue") == "continue"
            said = Read("\n".join(_text(each) for each in cell.iter(f"{_W}p")))
            if goes_on and said.text == "":
                said = above[len(band)]
            band += [said] * (1 if span is None else int(span.get(f"{_W}val")))
        above = dict(enumerate(band))
        (header if row.find(f"{_W}trPr/{_W}tblHeader") is not None else body).append(tuple(band))
    return Grid(tuple(header), tuple(body), f"table {number}")


def _text(paragraph: Any) -> str:
    return "".join(_said(paragraph))


def _said(paragraph: Any) -> Iterator[str]:
    for each in paragraph.iter():
        if each.tag == f"{_W}t":
            yield each.text or ""
        elif each.tag in (f"{_W}tab", f"{_W}br"):
            yield " "
        elif each.tag == f"{_W}softHyphen":
            yield "\N{SOFT HYPHEN}"
