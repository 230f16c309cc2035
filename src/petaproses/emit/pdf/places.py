"""What a book shows -> where links in it lead: the page and height of each picture, table, and place in a table."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from petaproses.table.grid import Table, Tujuan

Spot = tuple[int, float]
"""A page, counted from the first picture's, and how far down it, in pt."""


class Places:
    """Names for what can be pointed to, and its spot once the pages before it are known.

    The template gets the spots together, as typst would otherwise set every page twice to find them. Names are numbers,
    so that no author's word is part of one.
    """

    def __init__(self, ids: Iterable[str], tables: Iterable[Table]) -> None:
        """Number what a book shows, by id, and the anchors in its tables; the first of an id counts."""
        self._names: dict[str, str] = {}
        for number, id_ in enumerate(ids, start=1):
            self._names.setdefault(id_, f"isi-{number}")
        self._anchors = {table.id: _anchors(table) for table in tables}
        self.spots: dict[str, Spot] = {}

    def picture(self, id_: str) -> str:
        """Return where a link to a picture leads, empty when the book does not show it."""
        return self.to(Tujuan(id_))

    def to(self, tujuan: Tujuan) -> str:
        """Return where a link leads: to a place, else to what it is in; empty when the book does not show that."""
        name = self._names.get(tujuan.id)
        if name is None:
            return ""
        number = self._anchors.get(tujuan.id, {}).get(tujuan.jangkar)
        return f"#{name}" if number is None else f"#{name}-{number}"

    def begin(self, id_: str, page: int) -> Callable[[str, int, float], None]:
        """Note that something begins on a page; return what notes the places in it, by anchor, its own page counted
        from 0, and height."""
        self.spots.setdefault(self.picture(id_), (page, 0.0))

        def note(jangkar: str, further: int, height: float) -> None:
            self.spots.setdefault(self.to(Tujuan(id_, jangkar)), (page + further, height))

        return note


def _anchors(table: Table) -> dict[str, int]:
    found = dict.fromkeys(
        line.jangkar for group in table.groups for row in group.rows for cell in row for line in cell.lines
    )
    return {anchor: number for number, anchor in enumerate(found, start=1) if anchor}
