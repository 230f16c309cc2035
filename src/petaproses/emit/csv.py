"""Table -> CSV for spreadsheets in Indonesia: UTF-8 with BOM, `;` between fields since the comma is for decimals."""

from __future__ import annotations

import re

from petaproses.emit.shared.context import Context
from petaproses.table.flat import filled, grouped, itemized, titles
from petaproses.table.grid import Table

_NUMBER = re.compile(r"[-+]?\d[\d.,]*")


def tabel(context: Context, table: Table) -> bytes:
    """Return one header row and one row an item, every field filled, lines ended as RFC 4180 has it."""
    plain = grouped(itemized(table))
    rows = [titles(plain), *(tuple(cell.text for cell in row) for row in filled(plain))]
    return "".join(";".join(map(field, row)) + "\r\n" for row in rows).encode("utf-8-sig")


def field(text: str) -> str:
    """Return a text as one field; what a spreadsheet would calculate gets a `'` in front, as OWASP has it."""
    if text.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) and not _NUMBER.fullmatch(text):
        text = f"'{text}"
    return '"' + text.replace('"', '""') + '"' if re.search(r'[;"\r\n]', text) else text
