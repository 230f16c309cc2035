"""Protects the channels between rows: words stand where no line runs, and at their own arrow only."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from petaproses.layout.bands.channel_order import arrange
from petaproses.layout.bands.channel_runs import Content, Run
from petaproses.layout.bands.channel_tracks import Channel, pile
from petaproses.layout.shared.arrow_words import narrow, usual
from petaproses.layout.shared.scene import Box

_WORDS = "profesionalitas/aparatur"
_INNER = 700.0


def run(number: int, x: float, x_to: float, ends: str, label: str = "") -> Run:
    """Return a level piece; `ends` tells where its first and its last end go: `^` up, `v` down."""
    up = tuple(place for place, way in zip((x, x_to), ends, strict=True) if way == "^")
    down = tuple(place for place, way in zip((x, x_to), ends, strict=True) if way == "v")
    return Run(number, x, x_to, up, down, label)


def uprights(content: Content, channel: Channel) -> list[tuple[float, float, float]]:
    """Return the upright lines of a channel, each with its x, top and bottom."""
    lines = [(x, 0.0, channel.height) for x in content.passing]
    for each in content.runs:
        y = channel.offsets.get(each.link, channel.height)
        lines += [(x, 0.0, y) for x in each.up]
        lines += [(x, channel.offsets.get(each.link, 0.0), channel.height) for x in each.down]
    return lines


def meets(box: Box, line: tuple[float, float, float]) -> bool:
    x, top, bottom = line
    return box.x - 3.8 < x < box.right + 3.8 and top < box.bottom and bottom > box.y


places = st.integers(0, 100).map(lambda step: 7.0 * step)
pieces = st.tuples(places, places, st.sampled_from(("^v", "v^", "^^", "vv")), st.sampled_from(("", "baik", _WORDS)))


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.lists(pieces.filter(lambda piece: piece[0] != piece[1]), max_size=12), st.lists(places, max_size=3))
def test_order_alone_keeps_lines_off_words(found: list[tuple], passing: list[float]) -> None:
    """What the order promises holds when everything has its height."""
    content = Content([run(number, *piece) for number, piece in enumerate(found)], passing)
    order = arrange(content, _INNER)
    channel = pile(order)
    assert set(channel.labels) == {each.link for each in content.runs if each.label}
    for number, (_, box) in channel.labels.items():
        if number not in order.struck:
            assert not any(meets(box, line) for line in uprights(content, channel))
            y = channel.offsets[number]
            level = [other for link, other in channel.offsets.items() if link != number and _over(content, link, box)]
            assert all(other < box.y or other > box.bottom for other in (y, *level))


def _over(content: Content, link: int, box: Box) -> bool:
    (piece,) = (each for each in content.runs if each.link == link)
    return piece.low < box.right and piece.high > box.x


def test_words_stand_beside_a_straight_line_where_it_is_alone() -> None:
    """Below the arrow that leaves with it, above the one that arrives with it."""
    straight = Run(0, 50.0, 50.0, (50.0,), (50.0,), "setuju")
    content = Content([straight, run(1, 50.0, 400.0, "^v"), run(2, 300.0, 50.0, "^v")])
    order = arrange(content, _INNER)
    assert [item.run.link for item in order.items] == [1, 0, 2]
    channel = pile(order)
    (_, box) = channel.labels[0]
    assert channel.offsets[1] < box.y < box.bottom < channel.offsets[2]


def test_words_on_a_piece_with_both_ends_down_stand_above_it() -> None:
    """Below it they would lie between its ends only if it were long."""
    channel = pile(arrange(Content([run(0, 10.0, 40.0, "vv", _WORDS)]), _INNER))
    assert channel.labels[0][1].bottom < channel.offsets[0]


def test_crowded_words_are_wrapped_more_narrowly() -> None:
    """Between lines that pass there is no other way."""
    piece = run(0, 100.0, 200.0, "^v", _WORDS)
    (free,) = arrange(Content([piece]), _INNER).items
    (tight,) = arrange(Content([piece], [80.0, 165.0, 240.0]), _INNER).items
    assert free.spot is not None
    assert free.spot.words == usual(_WORDS)
    assert tight.spot is not None
    assert tight.spot.words == narrow(_WORDS)


def test_narrow_words_are_broken_at_their_signs_only() -> None:
    """A word in two halves reads badly."""
    assert [line.text for line in narrow(_WORDS)] == ["profesionalitas/", "aparatur"]
    assert [line.text for line in narrow("penyelenggaraan air")] == ["penyelenggaraan", "air"]
    assert narrow("") == usual("") == ()
