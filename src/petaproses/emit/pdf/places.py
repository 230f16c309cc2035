"""What a book shows -> where links in it lead: a label for each picture and table, and for each place in a table."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from petaproses.table.grid import Table, Tujuan


class Places:
    """The labels of a book; they are numbers, so that no author's word is part of one."""

    def __init__(self, ids: Iterable[str], tables: Iterable[Table]) -> None:
        """Number what a book shows, by id, and the anchors in its tables; the first of an id counts."""
        self._labels: dict[str, str] = {}
        for number, id_ in enumerate(ids, start=1):
            self._labels.setdefault(id_, f"isi-{number}")
        self._anchors = {table.id: _anchors(table) for table in tables}

    def label(self, id_: str) -> str:
        """Return the label of a picture or table."""
        return self._labels[id_]

    def picture(self, id_: str) -> str:
        """Return where a link to a picture leads, empty when the book does not show it."""
        return self.to(Tujuan(id_))

    def to(self, tujuan: Tujuan) -> str:
        """Return where a link leads: to a place, else to what it is in; empty when the book does not show that."""
        label = self._labels.get(tujuan.id)
        if label is None:
            return ""
        number = self._anchors.get(tujuan.id, {}).get(tujuan.jangkar)
        return f"#{label}" if number is None else f"#{label}-{number}"

    def at(self, id_: str) -> Callable[[str], str]:
        """Return what gives the label of a place in a table, by its anchor."""
        return lambda jangkar: self.to(Tujuan(id_, jangkar)).removeprefix("#")


def _anchors(table: Table) -> dict[str, int]:
    found = dict.fromkeys(
        line.jangkar for group in table.groups for row in group.rows for cell in row for line in cell.lines
    )
    return {anchor: number for number, anchor in enumerate(found, start=1) if anchor}
