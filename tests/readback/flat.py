"""Tables in text files, which know no spans -> what stands where it does not belong."""

from __future__ import annotations

import csv
import html
import io
import re
from collections.abc import Sequence

from petaproses.table.grid import Cell, Table
from readback.judge import heads, numbered, plain, spread

Rows = list[list[str]]


def markdown(page: bytes) -> Rows:
    """Return the rows of the only table of a page, its header first, escapes and links taken off."""
    lines = [line for line in page.decode("utf-8").splitlines() if line.startswith("|")]
    rows = [re.split(r"(?<!\\)\|", line)[1:-1] for line in lines]
    return [[_unescaped(field) for field in row] for y, row in enumerate(rows) if y != 1]


def _unescaped(field: str) -> str:
    text = re.sub(r"(?<!\\)\[(.*?)(?<!\\)\]\([^)]*\)", r"\1", field.strip()).replace("<br>", "\n")
    return html.unescape(re.sub(r"\\([^\w\s])", r"\1", text))


def markdown_faults(table: Table, rows: Rows) -> list[str]:
    """Return what is wrong with a table in Markdown: a cell that spans says its text where it begins."""
    columns = [plain("".join(each[: len(each) - table.nomor])) for each in heads(table)]
    found = [] if [plain(text) for text in rows[0]] == columns else [f"header {rows[0]}"]
    wanted: Rows = []
    for group in table.groups:
        if group.judul:
            wanted.append([plain(f"**{group.judul}**"), *[""] * (table.columns - 1)])
        seen: set[int] = set()
        for row in spread(group.rows, table.columns, 0):
            texts = ["" if number in seen or seen.add(number) else _dashed(numbered(cell)) for number, cell in row]  # type: ignore[func-returns-value]
            wanted.append(texts)
    read = [[_dashed(plain(text)) for text in row] for row in rows[1:]]
    if len(read) != len(wanted):
        return [*found, f"{len(read)} rows in place of {len(wanted)}"]
    pairs = enumerate(zip(read, wanted, strict=True), start=1)
    return found + [f"row {y}: {one} in place of {other}" for y, (one, other) in pairs if one != other]


def _dashed(text: str) -> str:
    """Return a text without the dashes that remarks begin with."""
    return text.replace("–", "")


def separated(data: bytes) -> Rows:
    """Return the rows of a CSV file for spreadsheets in Indonesia, its header first."""
    rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";")
    return [row or [""] for row in rows]  # an empty line is an empty field


def separated_faults(table: Table, rows: Rows) -> list[str]:
    """Return what is wrong with a table in CSV: every field is filled, and the items of a list have rows of their
    own."""
    grouped = any(group.judul for group in table.groups)
    wanted: list[tuple[str, list[tuple[int, Cell]]]] = []
    for group in table.groups:
        last = max((number for _, row in wanted for number, _ in row), default=0)
        said = plain(group.nilai or group.judul) if grouped else ""
        wanted += [(said, row) for row in spread(group.rows, table.columns, last)]
    here, items = -1, dict[int, list[str]]()
    for y, row in enumerate(rows[1:], start=1):
        told, *fields = row if grouped else ("", *row)
        for at in (here + 1, here):
            if 0 <= at < len(wanted) and plain(told) == wanted[at][0] and _all_fit(fields, wanted[at][1], items):
                here = at
                break
        else:
            return [f"row {y}: {row} is not the row {here + 2} of the table, nor an item more of the one before"]
        for text, (number, _) in zip(fields, wanted[here][1], strict=True):
            seen = items.setdefault(number, [])
            seen += [plain(text)] if seen[-1:] != [plain(text)] else []
    if here != len(wanted) - 1:
        return [f"the rows after {here + 1} of {len(wanted)} are missing"]
    cells = {number: cell for _, row in wanted for number, cell in row}
    return [
        f"{cell.text!r} was read as {items[n]}"
        for n, cell in cells.items()
        if _joined(items[n]) != _joined(_items(cell))
    ]


def _items(cell: Cell) -> list[str]:
    """Return the items of a list, of other cells their whole text."""
    if not cell.daftar:
        return [plain(cell.text)]
    return [plain("".join(line.text for line in item)) for item in cell.items]


def _joined(texts: Sequence[str]) -> list[str]:
    """Return texts of which none stands twice in a row."""
    return [text for n, text in enumerate(texts) if not n or texts[n - 1] != text]


def _all_fit(fields: Sequence[str], row: Sequence[tuple[int, Cell]], items: dict[int, list[str]]) -> bool:
    return len(fields) == len(row) and all(_fits(text, cell) for text, (_, cell) in zip(fields, row, strict=True))


def _fits(text: str, cell: Cell) -> bool:
    said = plain(text)
    return said in (_items(cell) or [""]) or (said.startswith("'") and said[1:] in _items(cell))
