"""Lines of arrows and their labels -> where each label stands: on the first level piece, or beside an upright line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from petaproses.layout import block
from petaproses.layout.block import Line
from petaproses.layout.scene import Box, Point, Text

ABOVE, BESIDE = 2.0, 4.0
"""Space between a label and the line below it, or the upright line beside it, in pt."""
_STEP = 3.0
_CLEAR = 1.5

_Line = tuple[Point, ...]


def place_labels(labels: Sequence[tuple[Line, ...]], lines: Sequence[_Line]) -> list[tuple[Text, ...]]:
    """Place the label of every line where the fewest lines and labels are in its way, near the line's start."""
    placed: list[Box] = []
    texts: list[tuple[Text, ...]] = []
    for label, line in zip(labels, lines, strict=True):
        if not label:
            texts.append(())
            continue
        box = min(_places(label, line), key=lambda box: _hits(box, lines, placed))
        placed.append(box)
        texts.append(block.stack(label, box))
    return texts


def _places(label: tuple[Line, ...], line: _Line) -> Iterator[Box]:
    w, h = block.width(label), block.height(label)
    level = next(((a, b) for a, b in pairwise(line) if a[1] == b[1]), None)
    if level is None:
        (x, y), (_, y_to) = line[0], line[-1]
        yield from (Box(left, (y + y_to - h) / 2, w, h) for left in (x + BESIDE, x - BESIDE - w))
        return
    (x, y), (x_to, _) = level
    length = abs(x_to - x)
    margin = min(w / 2 + BESIDE, length / 2)
    for step in range(int((length - 2 * margin) / _STEP) + 1):
        way = margin + step * _STEP
        middle = x + way if x_to > x else x - way
        yield Box(middle - w / 2, y - ABOVE - h, w, h)


def _hits(box: Box, lines: Sequence[_Line], placed: Sequence[Box]) -> int:
    pieces = (piece for line in lines for piece in pairwise(line))
    others = (((other.x, other.y), (other.right, other.bottom)) for other in placed)
    return sum(_meets(box, *piece) for piece in (*pieces, *others))


def _meets(box: Box, a: Point, b: Point) -> bool:
    return (
        min(a[0], b[0]) < box.right + _CLEAR
        and max(a[0], b[0]) > box.x - _CLEAR
        and min(a[1], b[1]) < box.bottom
        and max(a[1], b[1]) > box.y
    )
