"""Styled lines, stacked -> texts at their places in a box."""

from collections.abc import Sequence
from typing import NamedTuple

from petaproses.layout.shared import text as metrics
from petaproses.layout.shared.scene import Box, Text

ROOM = 1.15
"""How much wider another font may draw a line; boxes leave that room (layout of DejaVu Sans against Arial)."""

_BASELINE = 0.95
"""Where a line's baseline stands below its top, as a multiple of the text size, for lines of metrics.LEADING."""
_UPRIGHT_PAD = 3.0


class Line(NamedTuple):
    """One line of a block: its text and look; `indent` moves it right, `above` adds empty space over it, both in pt;
    `anchor` start begins it at the left side, end ends it at the right side, middle centres it."""

    text: str
    size: float = metrics.SIZE
    bold: bool = False
    peran: str = "nama"
    indent: float = 0.0
    above: float = 0.0
    anchor: str = "middle"

    @property
    def width(self) -> float:
        """The line's length in pt."""
        return metrics.width(self.text, self.size, bold=self.bold)


def height(lines: Sequence[Line]) -> float:
    """Return the height in pt of lines stacked without a margin."""
    return sum(line.above + line.size * metrics.LEADING for line in lines)


def width(lines: Sequence[Line]) -> float:
    """Return the width in pt that holds the lines in any font of the stack, without a margin."""
    return max((line.indent + line.width * ROOM for line in lines), default=0.0)


def wrapped(label: str, room: float, look: Line, *, even: bool = True) -> list[Line]:
    """Break a label into lines that look like `look` and fit `room` pt in any font; only the first keeps `above`."""
    limit = (room - look.indent) / ROOM
    split = metrics.wrap if even else metrics.greedy
    rows = split(label, limit, look.size, bold=look.bold)
    return [look._replace(text=row, above=look.above if i == 0 else 0.0) for i, row in enumerate(rows)]


def stack(lines: Sequence[Line], box: Box, pad: float = 0.0) -> tuple[Text, ...]:
    """Stack lines in the middle of a box's height; those that begin or end at a side stay `pad` pt from it."""
    y = box.y + (box.h - height(lines)) / 2
    texts = []
    for line in lines:
        y += line.above
        sides = {"start": box.x + pad + line.indent, "end": box.right - pad - line.indent}
        x = sides.get(line.anchor, box.x + box.w / 2)
        base = y + _BASELINE * line.size
        texts.append(Text(x, base, line.text, line.width, line.size, line.anchor, line.bold, peran=line.peran))
        y += line.size * metrics.LEADING
    return tuple(texts)


def upright(label: str, box: Box, look: Line) -> tuple[Text, ...]:
    """Write a label upwards in the middle of a box, wrapped to its height."""
    size, bold = look.size, look.bold
    rows = metrics.wrap(label, (box.h - 2 * _UPRIGHT_PAD) / ROOM, size, bold=bold)
    lead = size * metrics.LEADING
    first = box.x + box.w / 2 - (len(rows) - 1) * lead / 2 + size * 0.36  # half a capital's height right of the middle
    y = box.y + box.h / 2
    return tuple(
        Text(first + i * lead, y, row, metrics.width(row, size, bold=bold), size, "middle", bold, True, look.peran)
        for i, row in enumerate(rows)
    )
