"""A table before any format: header rows, body rows, and cells that span."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: plain text (lines parted by newlines), its spans, and the id of the picture or row it points to."""

    text: str = ""
    rowspan: int = 1
    colspan: int = 1
    head: bool = False
    """A header cell: of its row when it stands in the body (`scope=row`), of its column when in the header."""
    tujuan: str = ""
    items: tuple[str, ...] = ()
    """A numbered list shown in place of the text."""
    jangkar: str = ""
    """The id that other tables and pictures may point to."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its caption; `id` names its file, each row lists only the cells that begin in it."""

    id: str
    judul: str
    keterangan: str
    columns: tuple[str, ...]
    header: tuple[tuple[Cell, ...], ...]
    body: tuple[tuple[Cell, ...], ...]
