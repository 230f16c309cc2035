"""Arrows over rows of boxes -> their ways: through which gaps between rows they run, and where they pass rows.

Channel n is the gap above row n; the last one lies below all rows. An arrow leaves and enters boxes upwards or
downwards, runs sideways only in channels, and passes a row in between only where no box stands.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import inf
from typing import NamedTuple

from petaproses.layout.bands.rows import Cell, Link, Row, Spot
from petaproses.layout.shared import block
from petaproses.layout.shared.arrow_words import usual
from petaproses.layout.shared.scene import Box, chevron_slope

CLEAR = 6.0
"""Smallest distance between two vertical lines of one channel, and between such a line and a box it passes, in pt."""

_APART = 10.0
_INSET = 16.0
_BEFORE_SLOPE = 2.0
_BESIDE_BOX = (4.5, 8.0, 14.0, 20.0)

_Port = tuple[Spot, bool, bool]
"""A cell, whether its lower side is meant, and whether arrows leave there."""


class Way(NamedTuple):
    """An arrow's vertical pieces by their x, and the channels in which it goes from one to the next."""

    xs: tuple[float, ...] = ()
    channels: tuple[int, ...] = ()


def downward(link: Link) -> tuple[bool, bool]:
    """Tell whether an arrow uses the lower side of the box it leaves, and of the box it enters."""
    (row, place), (row_to, place_to) = link.dari, link.ke
    if row == row_to:
        return (place <= place_to,) * 2
    return row < row_to, row > row_to


def find_ways(rows: Sequence[Row], links: Sequence[Link]) -> tuple[Way, ...]:
    """Find the way of every arrow; arrows to the next box of a row have none."""
    ways = _Ways(rows, links)
    ways.set_ports()
    return tuple(Way() if link.beside else ways.way(link) for link in links)


@dataclass(slots=True)
class _Ways:
    """The ports and the vertical lines of each channel while ways are being found."""

    rows: Sequence[Row]
    links: Sequence[Link]
    ports: dict[_Port, float] = field(default_factory=dict)
    lines: defaultdict[int, list[float]] = field(default_factory=lambda: defaultdict(list))

    def set_ports(self) -> None:
        """Place where arrows leave and enter: in the middle of a side, or apart when it has both."""
        users: defaultdict[_Port, list[Link]] = defaultdict(list)
        for link in self.links:
            if not link.beside:
                for port in _ports(link):
                    users[port].append(link)
        for link in self.links:
            x = None if link.beside else self._level(link, users)
            if x is not None:
                self.ports.update(dict.fromkeys(_ports(link), x))
                self.lines[max(link.dari[0], link.ke[0])].append(x)
        # those that cannot move first, then lower sides: the upper sides of the row below keep clear of them
        for port in sorted(users, key=lambda port: (self._cell(port[0]).bentuk != "penghubung", not port[1], port)):
            if port not in self.ports:
                self._set_port(port, both=(port[0], port[1], not port[2]) in users)

    def _level(self, link: Link, users: defaultdict[_Port, list[Link]]) -> float | None:
        """Return the x of a straight line between boxes of neighbouring rows that share no side with other arrows."""
        if abs(link.dari[0] - link.ke[0]) != 1:
            return None
        alone = all(len(users[port]) == 1 and (*port[:2], not port[2]) not in users for port in _ports(link))
        spans = [_span(self._cell(spot)) for spot in (link.dari, link.ke)]
        low, high = max(low for low, _ in spans), min(high for _, high in spans)
        if not alone or high < low:
            return None
        return min(max(_middle(self._cell(link.ke)), low), high)

    def _set_port(self, port: _Port, *, both: bool) -> None:
        spot, lower, out = port
        cell = self._cell(spot)
        channel = spot[0] + lower
        apart = max([_APART, *(_loop(link) for link in self.links if link.dari == link.ke == spot)]) if both else 0.0
        taken = self.lines[channel]
        low, high = _span(cell)
        wanted = min(max(_middle(cell) + (-apart if out else apart), low), high)
        places = (x for x in _around(wanted) if low <= x <= high)
        x = max(places, key=lambda x: min(_nearest(x, taken) + 0.01, CLEAR))  # the first clear one, if any is
        self.ports[port] = x
        taken.append(x)

    def way(self, link: Link) -> Way:
        """Find the way of one arrow and take its place."""
        start, end = (self.ports[port] for port in _ports(link))
        first, last = (spot[0] + lower for spot, lower, _ in _ports(link))
        if first == last:
            return Way((start, end), (first,)) if start != end else Way((start,))
        low, high = min(first, last), max(first, last)
        own = {(first, start), (last, end)}  # other arrows on these ports share an end with this one
        taken = [x for channel in range(low, high + 1) for x in self.lines[channel] if (channel, x) not in own]
        x = self._passage(range(low, high), (start, end), taken)
        for channel in range(low, high + 1):
            self.lines[channel].append(x)
        bends = [(xs, channel) for xs, channel in (((start, x), first), ((x, end), last)) if xs[0] != xs[1]]
        return Way((start, *(xs[1] for xs, _ in bends)), tuple(channel for _, channel in bends))

    def _passage(self, between: range, ends: tuple[float, float], taken: Sequence[float]) -> float:
        """Return where a line passes some rows: at one of its ends if it can, else with the least detour."""
        spans = [(cell.x, cell.x + cell.w) for row in between for cell in self.rows[row].cells]
        spans += [self._gap(link) for link in self.links if link.beside and link.dari[0] in between]
        places = sorted(
            (x for x in (*ends, *_gutters(spans)) if _passes(x, spans)),
            key=lambda x: (abs(x - ends[0]) + abs(x - ends[1]), x),
        )
        for x in places:
            if _is_clear(x, taken):
                return x
        right = max(right for _, right in spans)
        return next(x for x in _beyond(min(left for left, _ in spans), right, ends) if _is_clear(x, taken))

    def _gap(self, link: Link) -> tuple[float, float]:
        """Return the gap between two neighbours, which an arrow between them closes for lines that pass."""
        left, right = sorted((self._cell(link.dari), self._cell(link.ke)), key=lambda cell: cell.x)
        return left.x + left.w, right.x

    def _cell(self, spot: Spot) -> Cell:
        return self.rows[spot[0]].cells[spot[1]]


def _loop(link: Link) -> float:
    """Return half the width of a loop back to its own box on which its label can stand."""
    return block.width(usual(link.label)) / 2 + CLEAR if link.label else 0.0


def _ports(link: Link) -> tuple[_Port, _Port]:
    lower, lower_to = downward(link)
    return (link.dari, lower, True), (link.ke, lower_to, False)


def _middle(cell: Cell) -> float:
    return cell.x + cell.w / 2


def _span(cell: Cell) -> tuple[float, float]:
    """Return the part of a box's upper or lower side that arrows may use."""
    if cell.bentuk == "penghubung":
        return _middle(cell), _middle(cell)
    # how deep the sides of a chevron slope is known when its row has a height, but never more than this
    inset = (
        max(_INSET, chevron_slope(Box(0.0, 0.0, cell.w, cell.w)) + _BEFORE_SLOPE)
        if cell.bentuk == "chevron"
        else _INSET
    )
    return cell.x + inset, cell.x + cell.w - inset


def _around(x: float) -> Iterator[float]:
    """Give an x and then places more and more beside it."""
    yield x
    for step in range(1, 40):
        yield from (x + step * CLEAR, x - step * CLEAR)


def _is_clear(x: float, lines: Iterable[float]) -> bool:
    return _nearest(x, lines) >= CLEAR - 0.01


def _nearest(x: float, lines: Iterable[float]) -> float:
    """Return how far the nearest of some lines is."""
    return min((abs(x - line) for line in lines), default=inf)


def _passes(x: float, spans: Iterable[tuple[float, float]]) -> bool:
    return all(x <= left - CLEAR / 2 or x >= right + CLEAR / 2 for left, right in spans)


def _gutters(spans: Sequence[tuple[float, float]]) -> Iterator[float]:
    """Give the places beside each box."""
    for left, right in spans:
        for away in _BESIDE_BOX:
            yield from (left - away, right + away)


def _beyond(left: float, right: float, ends: tuple[float, float]) -> Iterator[float]:
    """Give places outside of all boxes, on the side that is nearer to the ends first."""
    step = 1
    rightwards = sum(ends) / 2 > (left + right) / 2
    while True:
        outside = (left - CLEAR * step, right + CLEAR * step)
        yield from reversed(outside) if rightwards else outside
        step += 1
