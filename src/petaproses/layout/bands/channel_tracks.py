"""Pieces of a channel in their order -> how far below its top each track and label lies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from petaproses.layout.bands.channel_order import Order
from petaproses.layout.bands.channels import CLEAR
from petaproses.layout.bands.label_spots import ABOVE, Spot
from petaproses.layout.shared import block
from petaproses.layout.shared.block import Line
from petaproses.layout.shared.scene import Box

PITCH = 7.0
"""Distance between two tracks, in pt."""
FROM_OTHERS = 5.0
"""Smallest distance between a label and a track or label of another arrow above or below it, in pt."""


class Channel(NamedTuple):
    """The height in pt that the tracks and labels of a channel take, how far below its top each arrow's track lies,
    and the lines of the labels and where they stand from the channel's top and the left end of the rows."""

    height: float
    offsets: Mapping[int, float]
    labels: Mapping[int, tuple[tuple[Line, ...], Box]]


class _Taken(NamedTuple):
    """From where to where something lies that is already placed, its lower side, and whether it is a track."""

    left: float
    right: float
    bottom: float
    track: bool


def pile(order: Order) -> Channel:
    """Set pieces and their labels below each other; those that do not meet may lie side by side."""
    taken: list[_Taken] = []
    offsets: dict[int, float] = {}
    labels: dict[int, tuple[tuple[Line, ...], Box]] = {}
    for run, spot in order.items:
        upright = run.low == run.high
        y = 0.0 if upright else _below(taken, run.low, run.high, PITCH, FROM_OTHERS)
        if spot:
            high = block.height(spot.words)
            top = _below(taken, spot.left, spot.right, FROM_OTHERS, FROM_OTHERS)
            y, top = _level(y, top, high, spot, upright=upright)
            labels[run.link] = (spot.words, Box(spot.left, top, spot.right - spot.left, high))
            taken.append(_Taken(spot.left, spot.right, top + high, track=False))
        if not upright:
            offsets[run.link] = y
            taken.append(_Taken(run.low, run.high, y, track=True))
    return Channel(max((each.bottom for each in taken), default=0.0), offsets, labels)


def _below(taken: Sequence[_Taken], left: float, right: float, track: float, label: float) -> float:
    """Return the highest place for something from left to right, so far below the tracks and labels above it."""
    met = (each for each in taken if left - CLEAR < each.right and each.left < right + CLEAR)
    return max((each.bottom + (track if each.track else label) for each in met), default=0.0)


def _level(y: float, top: float, high: float, spot: Spot, *, upright: bool) -> tuple[float, float]:
    """Return where a piece and the top of its label lie, when neither may lie higher than this."""
    if upright:
        return top + high, top
    if spot.above:
        y = max(y, top + high + ABOVE)
        return y, y - ABOVE - high
    top = max(top, y + ABOVE)
    return top - ABOVE, top
