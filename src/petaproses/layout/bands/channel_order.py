"""What a channel holds -> its pieces in an order from above, and a place for each label that no line runs through.

Whether a line meets a label depends only on which of their two pieces lies above the other: a line from above ends at
its own piece. So pieces and places are chosen by comparing pairs, before anything has a height.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from math import inf
from typing import NamedTuple

from petaproses.layout.bands.channel_runs import Content, Run
from petaproses.layout.bands.label_spots import Spot, fitted_spots, usual_spots
from petaproses.layout.shared.arrow_words import narrow, usual

_STRUCK = 100.0
"""A line through a label counts as much as so many crossings."""
_ROUNDS = 4


class Placed(NamedTuple):
    """A piece and the place of its label."""

    run: Run
    spot: Spot | None = None


class Order(NamedTuple):
    """Pieces from above, and the arrows whose labels are struck by a line all the same."""

    items: tuple[Placed, ...]
    struck: tuple[int, ...] = ()


def arrange(content: Content, inner: float) -> Order:
    """Put the pieces of a channel in an order from above, each where it and its label meet the fewest lines."""
    lines = [x for run in content.runs for x in (*run.up, *run.down)] + content.passing
    items: list[Placed] = []
    for run in content.runs:
        _insert(items, run, content.passing, lines, inner)
    struck = _struck(items, content.passing)
    for _ in range(_ROUNDS if struck else 0):
        before = [item.run.link for item in items], struck
        for run in [item.run for item in items]:
            items = [item for item in items if item.run is not run]
            _insert(items, run, content.passing, lines, inner)
        struck = _struck(items, content.passing)
        if not struck or before == ([item.run.link for item in items], struck):
            break
    return Order(tuple(items), struck)


def _insert(items: list[Placed], run: Run, passing: Sequence[float], lines: Sequence[float], inner: float) -> None:
    """Put one more piece where it costs least; of equal places it takes the lowest."""
    base = _steps([(_pair(item, Placed(run)), _pair(Placed(run), item)) for item in items])
    if not run.label:
        place = _lowest(base)
        items.insert(place, Placed(run))
        return
    found: list[tuple[float, int, Spot]] = []
    for spots in _tries(run, lines, inner):
        for spot in spots:
            hits = _steps([(spot.hit(item.run.down), spot.hit(item.run.up)) for item in items])
            fixed = _STRUCK * spot.hit(passing) + spot.cost
            costs = [cost + _STRUCK * hit + fixed for cost, hit in zip(base, hits, strict=True)]
            place = _lowest(costs)
            found.append((costs[place], place, spot))
        if min((each[0] for each in found), default=inf) < min(base) + 1:
            break  # no other place could be better
    _, place, spot = min(found, key=lambda each: each[0])
    items.insert(place, Placed(run, spot))


def _tries(run: Run, lines: Sequence[float], inner: float) -> Iterator[list[Spot]]:
    for words in dict.fromkeys((usual(run.label), narrow(run.label))):
        yield usual_spots(run, words, inner)
        yield fitted_spots(run, words, lines, inner)


def _steps(pairs: Sequence[tuple[float, float]]) -> list[float]:
    """Sum up, for each place among others, the first costs of those above it and the second of those below."""
    above = list(accumulate((first for first, _ in pairs), initial=0.0))
    below = list(accumulate((second for _, second in reversed(pairs)), initial=0.0))[::-1]
    return [first + second for first, second in zip(above, below, strict=True)]


def _lowest(costs: Sequence[float]) -> int:
    """Return the last of the places that cost least."""
    return len(costs) - 1 - costs[::-1].index(min(costs))


def _pair(above: Placed, below: Placed) -> float:
    """Return what it costs when one piece lies above another: lines that cross, and labels that are struck."""
    upper, lower = above.run, below.run
    cost = sum(lower.low < x < lower.high for x in upper.down) + sum(upper.low < x < upper.high for x in lower.up)
    struck = (above.spot.hit(lower.up) if above.spot else 0) + (below.spot.hit(upper.down) if below.spot else 0)
    return cost + _STRUCK * struck


def _struck(items: Sequence[Placed], passing: Sequence[float]) -> tuple[int, ...]:
    """Return the arrows whose labels some line runs through."""
    found = []
    for place, item in enumerate(items):
        if item.spot:
            hits = item.spot.hit(passing)
            hits += sum(item.spot.hit(other.run.down) for other in items[:place])
            hits += sum(item.spot.hit(other.run.up) for other in items[place + 1 :])
            if hits:
                found.append(item.run.link)
    return tuple(found)
