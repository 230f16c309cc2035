"""A level piece with a label -> where the label may stand: along the piece, or beside an upright end of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from petaproses.layout.bands.channel_runs import Run
from petaproses.layout.shared import block
from petaproses.layout.shared.block import ROOM, Line

ABOVE, BESIDE = 2.0, 4.0
"""Space between a label and the level line below or above it, or the upright line beside it, in pt."""
CLEAR = 3.9
"""Space between a label and an upright line of another arrow, in pt."""

_OWN = 5.0
"""A line nearer than this to a label that stands beside an upright line might be meant by it as well, in pt."""
_OVER = 1.5
_STICKS_OUT, _ASIDE, _LOWER, _FAR, _OUTSIDE = 0.2, 0.5, 0.05, 0.001, 0.3


class Spot(NamedTuple):
    """A place for the lines of a label from `left` to `right`, above or below its piece; no line may come nearer than
    `clear`. The best has the lowest `cost`, which is always below 1."""

    words: tuple[Line, ...]
    left: float
    right: float
    above: bool
    clear: float = CLEAR
    cost: float = 0.0

    def hit(self, xs: Iterable[float]) -> int:
        """Count the upright lines that would meet the label."""
        return sum(self.left - self.clear < x < self.right + self.clear for x in xs)


def usual_spots(run: Run, words: tuple[Line, ...], inner: float) -> list[Spot]:
    """Return the places that need nothing of other lines to be found: at the piece's start, middle and end, and
    beside its ends."""
    wide = block.width(words)
    ahead = run.x_to >= run.x
    starts = [run.x + BESIDE, run.x_to - BESIDE - wide] if ahead else [run.x - BESIDE - wide, run.x_to + BESIDE]
    along = [starts[0], (run.low + run.high - wide) / 2, starts[1]]
    return _sorted([*_along(run, words, along, inner), *_beside(run, words, inner)])


def fitted_spots(run: Run, words: tuple[Line, ...], lines: Sequence[float], inner: float) -> list[Spot]:
    """Return the places along a piece that end right beside the upright lines of the channel."""
    wide = block.width(words)
    edges = sorted({edge for x in lines for edge in (x + BESIDE, x - BESIDE - wide)})
    return _sorted(_along(run, words, edges, inner))


def _sorted(spots: Iterable[Spot]) -> list[Spot]:
    return sorted(spots, key=lambda spot: spot.cost)


def _along(run: Run, words: tuple[Line, ...], lefts: Iterable[float], inner: float) -> Iterator[Spot]:
    """Give places above and below a piece from these left ends on, but none that the piece itself runs through."""
    wide = block.width(words)
    for left in lefts:
        right = left + wide
        if not _over(run, left, right):
            continue
        cost = _cost(run, left, right, inner)
        for above, own in ((True, run.up), (False, run.down)):
            spot = Spot(words, left, right, above, cost=cost + _LOWER * (not above))
            if not spot.hit(own):
                yield spot


def _beside(run: Run, words: tuple[Line, ...], inner: float) -> Iterator[Spot]:
    """Give places at the left and right of the piece's upright ends."""
    wide = block.width(words)
    for above, own in ((True, run.up), (False, run.down)):
        for x in own:
            for left, anchor in ((x + BESIDE, "start"), (x - BESIDE - wide, "end")):
                right = left + wide
                if _over(run, left, right):
                    continue  # that is a place along the piece
                others = [other for other in own if other != x]
                cost = _cost(run, left, right, inner) + _ASIDE * (run.low < run.high)
                aligned = tuple(line._replace(anchor=anchor) for line in words)
                spot = Spot(aligned, left, right, above, _OWN, cost)
                if not spot.hit(others):
                    yield spot


def _over(run: Run, left: float, right: float) -> bool:
    """Tell whether words between left and right stand over the piece, even if a font draws them narrower."""
    spare = (right - left) * (1 - 1 / ROOM) / 2
    return min(right - spare, run.high) - max(left + spare, run.low) >= _OVER


def _cost(run: Run, left: float, right: float, inner: float) -> float:
    """Tell how much a place is disliked: far from the start, beyond the piece's ends, outside of the rows."""
    away = abs(run.x - (left if run.x_to >= run.x else right))
    out = left < run.low or right > run.high
    return min(0.9, _FAR * away + _STICKS_OUT * out + _OUTSIDE * (left < 0 or right > inner))
