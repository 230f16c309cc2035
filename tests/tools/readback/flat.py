"""Tables in text files, which know no spans -> what stands where it does not belong."""

from __future__ import annotations

import csv
import html
import io
import re
from collections.abc import Iterator, Mapping, Sequence

from petaproses.table.grid import Cell, Table
from tools.readback.judge import heads, numbered, plain, spread

Rows = list[list[str]]
_WAYS = 64
"""So many ways to understand what was read so far are followed."""


def markdown(page: bytes) -> Rows:
    """Return the rows of the only table of a page, its header first, escapes and links taken off."""
    lines = [line for line in page.decode("utf-8").splitlines() if line.startswith("|")]
    rows = [re.split(r"(?<!\\)\|", line)[1:-1] for line in lines]
    return [[_unescaped(field) for field in row] for y, row in enumerate(rows) if y != 1]


def _unescaped(field: str) -> str:
    text = re.sub(r"(?<!\\)\[(.*?)(?<!\\)\]\([^)]*\)", r"\1", field.strip()).replace("<br>", "\n")
    return html.unescape(re.sub(r"\\([^A-Za-z0-9\s])", r"\1", text))


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
    """Return the rows of a CSV file for spreadsheets in Indonesia, its header first, without what keeps a spreadsheet
    from calculating a field."""
    rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";")
    return [[re.sub(r"^'(?=[=+\-@])", "", field) for field in row] or [""] for row in rows]


Steps = tuple[int, Mapping[int, int]]
"""The row of the table where one is, and how many items of each list were read so far."""


def separated_faults(table: Table, rows: Rows) -> list[str]:
    """Return what is wrong with a table in CSV: every field is filled, and the items of a list have rows of their
    own."""
    grouped = any(group.judul for group in table.groups)
    wanted: list[tuple[str, list[tuple[int, Cell]]]] = []
    for group in table.groups:
        last = max((number for _, row in wanted for number, _ in row), default=0)
        said = plain(group.value or group.judul) if grouped else ""
        wanted += [(said, row) for row in spread(group.rows, table.columns, last)]
    here: list[Steps] = [(-1, {})]
    for y, row in enumerate(rows[1:], start=1):
        told, *fields = map(plain, row if grouped else ("", *row))
        ways = (each for at, seen in here for each in _steps(wanted, at, seen, told, fields))
        after = list({(at, tuple(sorted(seen.items()))): (at, seen) for at, seen in ways}.values())
        if not after:
            return [f"row {y}: {row} is not the row {here[0][0] + 2} of the table, nor one item more of that before"]
        here = after[:_WAYS]
    lists = {number: len(_items(cell)) for _, row in wanted for number, cell in row}
    if any(at == len(wanted) - 1 and dict(seen) == lists for at, seen in here):
        return []
    return [f"of {len(wanted)} rows or of their items some are missing after row {here[0][0] + 1}"]


def _steps(
    wanted: Sequence[tuple[str, list[tuple[int, Cell]]]],
    at: int,
    seen: Mapping[int, int],
    told: str,
    fields: Sequence[str],
) -> Iterator[Steps]:
    """Give where one may be with one row more: at the next item of some list, or in the next row of the table."""
    for new in (at, at + 1):
        if not 0 <= new < len(wanted) or told != wanted[new][0] or len(fields) != len(wanted[new][1]):
            continue
        choices: list[dict[int, int]] = [dict(seen)]
        for text, (number, cell) in zip(fields, wanted[new][1], strict=True):
            items, count = _items(cell), seen.get(number, 0)
            counts = [n for n in (count, count + 1) if 0 < n <= len(items) and items[n - 1] == text]
            choices = [{**each, number: n} for each in choices for n in counts]
        yield from ((new, each) for each in choices if new != at or each != dict(seen))


def _items(cell: Cell) -> list[str]:
    """Return the items of a list, of other cells their whole text."""
    if not cell.daftar or not cell.items:
        return [plain(cell.text)]
    return [plain("".join(line.text for line in item)) for item in cell.items]
