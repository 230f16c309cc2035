"""Rows of cells and their arrows -> measures: where each row, band and channel lies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from petaproses.layout.bands.channel_runs import reach
from petaproses.layout.bands.channel_tracks import Channel, pile
from petaproses.layout.bands.channels import CLEAR, Way, find_ways
from petaproses.layout.bands.label_hosts import orders_of
from petaproses.layout.bands.rows import CONNECTORS, GAP, TITLE, Grid, Link, Row
from petaproses.layout.shared import block
from petaproses.layout.shared.scene import Box
from petaproses.layout.shared.text import LEADING

PAD = 10.0
"""Free space between a band's frame and its boxes, in pt."""
BAND_GAP = 10.0
"""Space between two bands, in pt."""

_TITLE_CELL = 26.0
_AROUND_TRACKS = 11.0
_SHORTEST_ARROW = 20.0


class Plan(NamedTuple):
    """The tops of the rows and of the channels' tracks, the top and bottom of each band's frame, all in pt; `left` is
    where rows begin and `title` how wide the cells with the names are; `struck` labels have no place of their own."""

    ways: tuple[Way, ...]
    channels: Mapping[int, Channel]
    tops: tuple[float, ...]
    track_tops: tuple[float, ...]
    frames: Mapping[int, tuple[float, float]]
    height: float
    left: float = 0.0
    title: float = 0.0
    width: float = 0.0
    struck: int = 0


@lru_cache(maxsize=32)
def plan_of(grid: Grid) -> Plan:
    """Measure a grid: channels are as high as their tracks need, bands as high as their rows."""
    ways = find_ways(grid.rows, grid.links)
    orders = orders_of(grid, ways)
    channels = {number: pile(order) for number, order in sorted(orders.items())}
    struck = sum(len(order.struck) for order in orders.values())
    least = _least(grid.links)
    y = 0.0
    tops, track_tops, frames = [], [], dict[int, list[float]]()
    for number, channel in channels.items():
        before = grid.rows[number - 1] if number else None
        after = grid.rows[number] if number < len(grid.rows) else None
        space, frame_end, frame_start = _space(before, after, channel.height, least.get(number, 0.0))
        if before and frame_end is not None:
            frames[before.band].append(y + frame_end)
        if after and frame_start is not None:
            frames[after.band] = [y + frame_start]
        track_tops.append(y + (space - channel.height) / 2)
        y += space
        if after:
            tops.append(y)
            y += after.h
    framed = {band: (ends[0], ends[1]) for band, ends in frames.items() if band != CONNECTORS}
    return _across(grid, Plan(ways, channels, tuple(tops), tuple(track_tops), framed, height=y, struck=struck))


def _space(
    before: Row | None, after: Row | None, tracks: float, least: float
) -> tuple[float, float | None, float | None]:
    """Return the height of a channel, and how far below its top the band above ends and the band below begins."""
    needed = max(least, tracks + 2 * _AROUND_TRACKS if tracks else 0.0)
    if before and after and before.band == after.band:
        return max(GAP, needed), None, None
    if before and after:
        gap = max(BAND_GAP, needed - 2 * PAD, tracks + PAD if tracks else 0.0)
        return gap + 2 * PAD, PAD, PAD + gap
    space = max(PAD, needed)
    return space, space, 0.0


def _least(links: Sequence[Link]) -> dict[int, float]:
    """Return how high channels must be at least for the arrows that only pass them."""
    least: dict[int, float] = {}
    for link in links:
        if not link.beside:
            first, last = sorted(reach(link))
            least.update(dict.fromkeys(range(first, last + 1), _SHORTEST_ARROW))
    return least


def _across(grid: Grid, measures: Plan) -> Plan:
    """Add what lies side by side: the cells with the names, lines that pass outside of all boxes, the rows."""
    xs = [x for way in measures.ways for x in way.xs]
    ends = [*xs, *_label_sides(measures.channels.values())]
    left = max(0.0, CLEAR - min(ends, default=CLEAR))
    right = max(0.0, max(ends, default=0.0) + CLEAR - grid.inner)
    named = [band for band in measures.frames if grid.names[band]]
    title = max((_title_width(grid.names[band], measures.frames[band]) for band in named), default=0.0)
    inner = left + grid.inner + right
    return measures._replace(left=title + PAD + left, title=title, width=title + 2 * PAD + inner)


def _label_sides(channels: Iterable[Channel]) -> Iterator[float]:
    """Give where labels in the channels begin and end."""
    for channel in channels:
        for _, box in channel.labels.values():
            yield from (box.x, box.right)


def _title_width(name: str, frame: tuple[float, float]) -> float:
    box = Box(0.0, frame[0], _TITLE_CELL, frame[1] - frame[0])
    lines = len(block.upright(name, box, TITLE))
    return _TITLE_CELL + (lines - 1) * TITLE.size * LEADING
