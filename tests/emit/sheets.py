"""A finished workbook -> its faults, judged with openpyxl and calamine, which know nothing of how it was made."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from python_calamine import CalamineWorkbook

HIDDEN = "_petaproses"


def opened(data: bytes) -> Workbook:
    return load_workbook(BytesIO(data))


def tables(workbook: Workbook) -> Iterator[tuple[Worksheet, str, int, int]]:
    """Give each table's worksheet and id, and the rows of its header and of its first row, as the hidden sheet says."""
    for row in workbook[HIDDEN].iter_rows(min_row=2, min_col=4, max_col=7, values_only=True):
        if row[0]:
            yield workbook[row[0]], row[1], int(row[2]), int(row[3])


def by_openpyxl(data: bytes) -> dict[tuple[str, int, int], Any]:
    return {
        (ws.title, cell.row, cell.column): cell.value
        for ws in opened(data)
        for row in ws.iter_rows()
        for cell in row
        if cell.value not in (None, "")
    }


def by_calamine(data: bytes) -> dict[tuple[str, int, int], Any]:
    book = CalamineWorkbook.from_filelike(BytesIO(data))
    return {
        (name, y, x): value
        for name in book.sheet_names
        for y, row in enumerate(book.get_sheet_by_name(name).to_python(skip_empty_area=False), start=1)
        for x, value in enumerate(row, start=1)
        if value != ""
    }


def calculated(data: bytes) -> list[str]:
    """Return the parts in which something would be calculated or fetched: formulas, foreign links."""
    found = []
    with zipfile.ZipFile(BytesIO(data)) as parts:
        for name in parts.namelist():
            text = parts.read(name).decode("utf-8")
            if re.search(r"<f[ >/]", text) or '<definedName name="_xlnm.External' in text:
                found.append(f"{name}: formula")
            if 'TargetMode="External"' in text:
                found.append(f"{name}: link out of the workbook")
    return found


def layout_faults(data: bytes, *, paper: str = "14", landscape: bool = True) -> list[str]:
    """Return what is wrong with how the tables of a workbook stand on screen and on paper."""
    found = []
    for ws, id_, head, first in tables(opened(data)):
        pane = ws.freeze_panes or ""
        if not pane.endswith(str(first)) or not pane.rstrip("0123456789"):
            found.append(f"{id_}: frozen at {pane!r}, not above row {first}")
        if ws.print_title_rows != f"${head}:${first - 1}":
            found.append(f"{id_}: repeats rows {ws.print_title_rows}")
        if not ws.column_dimensions["A"].hidden:
            found.append(f"{id_}: ids are not hidden")
        setup = ws.page_setup
        if (str(setup.paperSize), setup.orientation == "landscape") != (paper, landscape):
            found.append(f"{id_}: paper {setup.paperSize} {setup.orientation}")
        fits = ws.sheet_properties.pageSetUpPr
        if not fits or not fits.fitToPage:
            if (setup.scale or 0) < 73 or not ws.col_breaks.brk:
                found.append(f"{id_}: neither one page wide nor parted where it can be read")
        elif (setup.fitToWidth or 1) != 1 or setup.fitToHeight != 0:
            found.append(f"{id_}: not one page wide")
        found += [
            f"{id_}: row {y} has no height of its own"
            for y in range(head, ws.max_row + 1)
            if ws.row_dimensions[y].height is None
        ]
    return found


def typed_faults(data: bytes, codes: dict[str, str]) -> list[str]:
    """Return the code columns where a code typed below the table would become a number; `codes` has a title by id."""
    found = []
    for ws, id_, head, _ in tables(opened(data)):
        titles = {cell.value: get_column_letter(cell.column) for cell in ws[head]}
        letter = titles.get(codes.get(id_, ""))
        if letter is None:
            found += [f"{id_}: no column {codes[id_]}"] if id_ in codes else []
        elif _format_of(ws, letter) != "@":
            found.append(f"{id_}: column {letter} is {_format_of(ws, letter)}")
    return found


def _format_of(ws: Worksheet, letter: str) -> str:
    """Return the number format that a cell far below the table takes from its column, which may span several."""
    x = ws[f"{letter}1"].column
    for each in ws.column_dimensions.values():
        if each.min is not None and each.min <= x <= each.max:
            return str(each.number_format)
    return "General"


def choices(data: bytes) -> dict[str, tuple[str, str]]:
    """Return the ranges in which one chooses from a list, by table, each with where the list stands."""
    return {
        id_: (str(rule.sqref), rule.formula1)
        for ws, id_, _, _ in tables(opened(data))
        for rule in ws.data_validations.dataValidation
        if rule.type == "list"
    }
