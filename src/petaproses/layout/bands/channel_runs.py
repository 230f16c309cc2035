"""Ways of arrows -> what each channel holds: level pieces, labels that stand at an upright line, lines that pass."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from petaproses.layout.bands.channels import Way, downward
from petaproses.layout.bands.rows import Link


class Run(NamedTuple):
    """One level piece of an arrow: from `x` to `x_to`, with the ends from which it goes `up` and `down`. An upright
    line with a label has one without length."""

    link: int
    x: float
    x_to: float
    up: tuple[float, ...]
    down: tuple[float, ...]
    label: str = ""

    @property
    def low(self) -> float:
        """Its left end."""
        return min(self.x, self.x_to)

    @property
    def high(self) -> float:
        """Its right end."""
        return max(self.x, self.x_to)


@dataclass(slots=True)
class Content:
    """What lies in one channel: `passing` are the places of lines that go right through it."""

    runs: list[Run] = field(default_factory=list)
    passing: list[float] = field(default_factory=list)


def reach(link: Link) -> tuple[int, int]:
    """Return the channels in which an arrow leaves its box, and enters the other one."""
    lower, lower_to = downward(link)
    return link.dari[0] + lower, link.ke[0] + lower_to


def hosts(link: Link, way: Way) -> tuple[int, ...]:
    """Return the channels in which an arrow's label may stand, the best first: that of a level piece, from the start
    on, then any that the arrow passes."""
    first, last = reach(link)
    step = 1 if last >= first else -1
    return tuple(dict.fromkeys((*way.channels, *range(first, last + step, step))))


def contents(links: Sequence[Link], ways: Sequence[Way], host: Mapping[int, int]) -> Mapping[int, Content]:
    """Cut ways into what lies in each channel; an arrow's label goes to the channel that is its `host`."""
    found: defaultdict[int, Content] = defaultdict(Content)
    for number, (link, way) in enumerate(zip(links, ways, strict=True)):
        if link.beside:
            continue
        for channel, run in _level(number, link, way):
            label = link.label if host.get(number) == channel else ""
            found[channel].runs.append(run._replace(label=label))
        for channel, x in _upright(link, way):
            if host.get(number) == channel:
                found[channel].runs.append(Run(number, x, x, (x,), (x,), link.label))
            else:
                found[channel].passing.append(x)
    return found


def _level(number: int, link: Link, way: Way) -> Iterator[tuple[int, Run]]:
    """Give the level pieces of a way, each with its channel."""
    from_above, ends_below = downward(link)[0], not downward(link)[1]
    for place, channel in enumerate(way.channels):
        x, x_to = way.xs[place : place + 2]
        if place:
            from_above = way.channels[place - 1] < channel
        last = place == len(way.channels) - 1
        below = ends_below if last else way.channels[place + 1] > channel
        up = (*((x,) if from_above else ()), *(() if below else (x_to,)))
        down = (*(() if from_above else (x,)), *((x_to,) if below else ()))
        yield channel, Run(number, x, x_to, up, down)


def _upright(link: Link, way: Way) -> Iterator[tuple[int, float]]:
    """Give the channels that a way passes without a turn, and where."""
    first, last = reach(link)
    stops = (first, *way.channels, last)
    for place, x in enumerate(way.xs):
        start, end = stops[place], stops[place + 1]
        for channel in range(min(start, end), max(start, end) + 1):
            if channel not in way.channels:
                yield channel, x
