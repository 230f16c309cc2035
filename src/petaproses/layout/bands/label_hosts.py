"""Ways of arrows -> the order of every channel, with each label in that channel of its arrow where it has room."""

from __future__ import annotations

from collections.abc import Mapping

from petaproses.layout.bands.channel_order import Order, arrange
from petaproses.layout.bands.channel_runs import Content, contents, hosts
from petaproses.layout.bands.channels import Way
from petaproses.layout.bands.rows import Grid

_NOTHING = Content()


def orders_of(grid: Grid, ways: tuple[Way, ...]) -> Mapping[int, Order]:
    """Return the order of each channel. A label that is struck by a line in the first channel of its arrow moves to
    another one, if that leaves fewer of them struck."""
    wishes = {
        number: hosts(link, way)
        for number, (link, way) in enumerate(zip(grid.links, ways, strict=True))
        if link.label and not link.beside
    }
    host = {number: channels[0] for number, channels in wishes.items()}
    orders = _orders(grid, ways, host, range(len(grid.rows) + 1))
    for number in [number for order in orders.values() for number in order.struck]:
        for channel in wishes[number][1:]:
            if not any(number in order.struck for order in orders.values()):
                break
            moved = {**host, number: channel}
            changed = _orders(grid, ways, moved, (host[number], channel))
            if _count(changed) < _count({each: orders[each] for each in changed}):
                host, orders = moved, {**orders, **changed}
    return orders


def _orders(
    grid: Grid, ways: tuple[Way, ...], host: Mapping[int, int], channels: range | tuple[int, ...]
) -> dict[int, Order]:
    found = contents(grid.links, ways, host)
    return {channel: arrange(found.get(channel, _NOTHING), grid.inner) for channel in channels}


def _count(orders: Mapping[int, Order]) -> int:
    return sum(len(order.struck) for order in orders.values())
