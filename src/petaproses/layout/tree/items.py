"""Cascading -> its boxes as an outline: one for each row, or one for the numbered list of a parent's lowest rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from petaproses.peta import Baris, Cascading

LIST_LENGTH = 20
"""Rows in one list box; longer lists go on in a second box, so that a box never outgrows a page."""
_LIST_TIERS = 3


class Item(NamedTuple):
    """A box of the tree: one row, or with `daftar` several rows of the lowest tier as a numbered list."""

    id: str
    jenjang: int
    baris: tuple[Baris, ...]
    daftar: bool = False
    anak: tuple[Item, ...] = ()

    def walk(self) -> Iterator[Item]:
        """Go through this box and all right of it, in reading order."""
        stack = [self]
        while stack:
            item = stack.pop()
            yield item
            stack.extend(reversed(item.anak))


def outline(cascading: Cascading) -> tuple[Item, ...]:
    """Return the boxes of a cascade as trees, in the author's order."""
    lowest = len(cascading.jenjang) - 1
    return tuple(_item(row, lowest) for row in cascading.pohon)


def node_ids(cascading: Cascading) -> tuple[str, ...]:
    """Return the ids of all boxes of a cascade's picture in reading order: a row's `key`, or for a list the parent's
    `key` with `/daftar` behind it (`/daftar-2` for its continuation)."""
    return tuple(item.id for root in outline(cascading) for item in root.walk())


def _item(row: Baris, lowest: int) -> Item:
    if lowest + 1 >= _LIST_TIERS and row.anak and all(_is_plain(below, lowest) for below in row.anak):
        return Item(row.key, row.jenjang, (row,), anak=tuple(_lists(row)))
    return Item(row.key, row.jenjang, (row,), anak=tuple(_item(below, lowest) for below in row.anak))


def _is_plain(row: Baris, lowest: int) -> bool:
    """Tell whether a row is nothing but a text of the lowest tier."""
    more = (row.anak, row.kode, row.pemilik, row.hasil, row.tanda, row.lintas, row.indikator, row.rujuk)
    return row.jenjang == lowest and not any(more)


def _lists(row: Baris) -> Iterator[Item]:
    for part, start in enumerate(range(0, len(row.anak), LIST_LENGTH), 1):
        rows = row.anak[start : start + LIST_LENGTH]
        yield Item(f"{row.key}/daftar" + (f"-{part}" if part > 1 else ""), rows[0].jenjang, rows, daftar=True)
