"""The rows of a cascade and the columns of a form -> every cell with its place and span, none left open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from petaproses.model.bentuk import Bentuk
from petaproses.peta import Baris, Cascading, Indikator, Peta
from petaproses.table.content import BARIS, INDIKATOR
from petaproses.table.grid import Cell, Line
from petaproses.table.kolom import Segment, columns, shown

Place = tuple[int, int, Cell]
"""A row of the table, a column, and the cell that begins there."""

Below = tuple[int, tuple[int, ...]]
"""The row where what lies below begins, and the columns that are open to it."""


class Node(NamedTuple):
    """What takes rows of the table on its own: a cascade row with what lies below it, or a run of leaves shown as one
    list; with how many rows of its own it has (`own`), and with all below it (`height`). What is below it begins
    beside it, or on a row of its own if it is `bertangga`."""

    baris: tuple[Baris, ...]
    indikator: tuple[Indikator, ...]
    anak: tuple[Node, ...]
    own: int
    height: int
    bertangga: bool = False

    @property
    def jenjang(self) -> int:
        """The tier."""
        return self.baris[0].jenjang


class Arrangement:
    """One table in the making."""

    def __init__(self, peta: Peta, cascading: Cascading, bentuk: Bentuk) -> None:
        """Bind the columns, and gather the rows that they show."""
        self.segments: tuple[Segment, ...] = columns(peta, cascading, bentuk)
        self._peta, self._bentuk = peta, bentuk
        self._tiers = frozenset().union(*(each.jenjang for each in self.segments))
        self._measured = frozenset().union(*(each.jenjang for each in self.segments if each.measured))
        self._stacked = frozenset(tier for tier in self._tiers if bentuk.susunan == "bertangga" or self._shared(tier))
        self._last = max(self._tiers, default=-1)
        beside = [each.isi for each in self.segments if self._last in each.jenjang]
        self._lists = beside in (["uraian"], ["rincian"]) and self._last not in self._stacked
        self.nodes = self._grown(cascading.pohon)
        self._counts: Counter[int] = Counter()

    @property
    def height(self) -> int:
        """How many rows the table has."""
        return sum(each.height for each in self.nodes)

    def _shared(self, tier: int) -> bool:
        """Tell whether a column shows both this tier and one below it."""
        return any(tier in each.jenjang and max(each.jenjang) > tier for each in self.segments)

    def _grown(self, rows: Iterable[Baris]) -> tuple[Node, ...]:
        """Return the rows that the form shows; those below a row of another tier move up to its place."""
        found: list[Node] = []
        for baris in rows:
            anak = self._grown(baris.anak)
            if baris.jenjang not in self._tiers:
                found += anak
                continue
            measured = shown(baris, self._bentuk)
            if self._bentuk.jenis and not measured and not anak:
                continue
            own = max(1, len(measured) if baris.jenjang in self._measured else 0)
            below = sum(each.height for each in anak)
            # an indicator and a child that are merely both second would look as if they belonged together
            stacked = bool(anak) and (baris.jenjang in self._stacked or min(own, below) > 1)
            found.append(Node((baris,), measured, anak, own, own + below if stacked else max(own, below), stacked))
        return tuple(self._listed(found))

    def _listed(self, found: list[Node]) -> Iterator[Node]:
        """Join neighbours in the last tier, where nothing but their text is shown, into one list."""
        for together, run in groupby(found, key=lambda each: self._lists and each.jenjang == self._last):
            same = tuple(run)
            if together:
                yield Node(tuple(baris for each in same for baris in each.baris), (), (), 1, 1)
            else:
                yield from same

    def places(self) -> Iterator[Place]:
        """Give every cell with its place; where a row is higher than what is below it, the last ones are stretched."""
        stack = [(0, self.height, self.nodes, tuple(range(len(self.segments))))]
        while stack:
            top, bottom, nodes, open_ = stack.pop()
            later = []
            y = top
            for number, node in enumerate(nodes, start=1):
                end = bottom if number == len(nodes) else y + node.height
                below, rest = yield from self._node(node, y, end, open_)
                later.append((below, end, node.anak, rest))
                y = end
            stack += [each for each in reversed(later) if each[2]]

    def _node(self, node: Node, y: int, end: int, open_: tuple[int, ...]) -> Generator[Place, None, Below]:
        """Give the cells of one node, in the columns that what stands above it leaves open."""
        tier = node.jenjang
        own = [x for x in open_ if tier in self.segments[x].jenjang]
        first = y + node.own if node.bertangga else end
        kept = {x for x in own if node.bertangga and max(self.segments[x].jenjang) > tier}
        rest = tuple(x for x in open_ if x not in own)
        dead = tuple(x for x in rest if max(self.segments[x].jenjang, default=-1) <= tier)
        rest = tuple(x for x in rest if x not in dead)
        yield from self._blank(dead, y, end)
        measured = tuple(x for x in own if self.segments[x].measured)
        several = len(node.indikator) > 1
        for x in own:
            yield from self._cells(node, x, y, first if x in kept or (several and x in measured) else end)
        below = tuple(x for x in measured if x not in kept)
        if not node.indikator:
            yield from self._blank(tuple(x for x in measured if x in kept), y, first)
            yield from self._blank(below, y, end)
        elif several and first < end:
            yield from self._blank(below, first, end)
        if not node.anak:
            yield from self._blank(rest, y, end)
        elif node.bertangga:
            yield from self._blank(rest, y, first)
        return (first if node.bertangga else y), tuple(sorted({*rest, *kept}))

    def _cells(self, node: Node, x: int, y: int, end: int) -> Iterator[Place]:
        """Give the cell of a column, or one for each measured indicator, of which the last takes the rows left over."""
        segment = self.segments[x]
        if not segment.measured:
            yield y, x, self._text(node, x, end - y)
        for number, each in enumerate(node.indikator if segment.measured else ()):
            span = end - y - number if number == len(node.indikator) - 1 else 1
            figures = getattr(each, segment.isi) if segment.isi in ("awal", "target") else None
            lines = INDIKATOR[segment.isi](each) if figures is None else _figure(figures.get(segment.tahun, ""))
            yield y + number, x, Cell(lines, rowspan=span)

    def _text(self, node: Node, x: int, span: int) -> Cell:
        segment, baris = self.segments[x], node.baris[0]
        if segment.isi == "nomor":
            self._counts[x] += 1
            return Cell.of(str(self._counts[x]), rowspan=span)
        if segment.isi == "pagu":
            return Cell(_figure(baris.pagu.get(segment.tahun, "")), rowspan=span)
        lines = tuple(line for each in node.baris for line in BARIS[segment.isi](self._peta, each))
        head = segment.isi in ("uraian", "rincian") and node.jenjang < self._last
        return Cell(lines, rowspan=span, head=head, daftar=self._lists and node.jenjang == self._last)

    def _blank(self, columns: tuple[int, ...], y: int, end: int) -> Iterator[Place]:
        """Give one empty cell for each run of neighbouring columns."""
        for _, run in groupby(enumerate(columns), key=lambda pair: pair[1] - pair[0]):
            same = [x for _, x in run]
            yield y, same[0], Cell(rowspan=end - y, colspan=len(same))


def _figure(text: str) -> tuple[Line, ...]:
    return (Line(text),) if text else ()
