"""Ways of arrows -> the tracks of each channel, one below the other, ordered so that few lines cross."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from petaproses.layout import block
from petaproses.layout.band_rows import Link
from petaproses.layout.channels import CLEAR, Way, downward

PITCH = 7.0
"""Distance between two tracks, in pt."""
LABEL_GAP = 3.0
"""Space between a label and its line, in pt."""


class Run(NamedTuple):
    """One level piece of an arrow: from `x` to `x_to`, with the ends from which it goes `up` and `down`."""

    link: int
    x: float
    x_to: float
    up: tuple[float, ...]
    down: tuple[float, ...]
    label: float = 0.0
    """Height of its label and the space around it; it stands below a piece that goes up at both ends."""

    @property
    def low(self) -> float:
        """Its left end."""
        return min(self.x, self.x_to)

    @property
    def high(self) -> float:
        """Its right end."""
        return max(self.x, self.x_to)


class Channel(NamedTuple):
    """The height in pt that the tracks of a channel take, and how far below its top each arrow's track lies."""

    height: float
    offsets: Mapping[int, float]


def runs_of(links: Sequence[Link], ways: Sequence[Way]) -> Mapping[int, list[Run]]:
    """Cut ways into their level pieces, by channel; an arrow's label stands on its first piece."""
    runs: defaultdict[int, list[Run]] = defaultdict(list)
    for number, (link, way) in enumerate(zip(links, ways, strict=True)):
        from_above, ends_below = downward(link)[0], not downward(link)[1]
        for place, channel in enumerate(way.channels):
            x, x_to = way.xs[place : place + 2]
            if place:
                from_above = way.channels[place - 1] < channel
            last = place == len(way.channels) - 1
            below = ends_below if last else way.channels[place + 1] > channel
            up = (*((x,) if from_above else ()), *(() if below else (x_to,)))
            down = (*(() if from_above else (x,)), *((x_to,) if below else ()))
            label = block.height(link.label) + LABEL_GAP if link.label and not place else 0.0
            runs[channel].append(Run(number, x, x_to, up, down, label))
    return runs


def pile(runs: Sequence[Run]) -> Channel:
    """Give every piece a track; pieces that do not meet may share one."""
    levels: list[tuple[Run, int]] = []
    for run in _ordered(runs):
        met = [level for other, level in levels if run.low - CLEAR < other.high and other.low < run.high + CLEAR]
        levels.append((run, max(met, default=-1) + 1))
    above: defaultdict[int, float] = defaultdict(float)
    below: defaultdict[int, float] = defaultdict(float)
    for run, level in levels:
        side = above if run.down else below
        side[level] = max(side[level], run.label)
    depth: list[float] = []
    y = 0.0
    for level in range(max((level for _, level in levels), default=-1) + 1):
        y += above[level] + (PITCH if level else 0.0)
        depth.append(y)
        y += below[level]
    return Channel(y, {run.link: depth[level] for run, level in levels})


def _ordered(runs: Sequence[Run]) -> list[Run]:
    """Put pieces in an order from above, each where it causes the fewest crossings."""
    order: list[Run] = []
    for run in runs:
        costs = [sum(_crossings(other, run) for other in order)]
        # moving the piece up past another one exchanges the two
        for other in reversed(order):
            costs.append(costs[-1] - _crossings(other, run) + _crossings(run, other))
        order.insert(len(order) - costs.index(min(costs)), run)
    return order


def _crossings(above: Run, below: Run) -> int:
    """Count where two pieces cross when one lies above the other."""
    return sum(below.low < x < below.high for x in above.down) + sum(above.low < x < above.high for x in below.up)
